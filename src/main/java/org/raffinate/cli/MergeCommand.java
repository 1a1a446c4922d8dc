package org.raffinate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.raffinate.library.DataLibrary;
import org.raffinate.runner.Sweep;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;
import org.raffinate.terminal.CountedWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raffinate merge}: the shards of a study become one table. */
@Command(
        name = "merge",
        description =
                "Joins the parts of a study that 'sweep --shard' computed, into the table and the answers that one "
                        + "sweep would give, byte for byte.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "  for i in 1 2 3; do raffinate sweep cascades/tb-dy-sweep.yaml --shard $i/3; done",
            "  raffinate merge cascades/tb-dy-sweep.yaml"
        })
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions options;

    @Parameters(paramLabel = "FILE", description = "The study, e.g. cascades/tb-dy-sweep.yaml.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        DataLibrary library = DataLibrary.load();
        StudyWork work = new StudyWork(new StudyReader(library).read(file), library);
        Sweep.Rows rows;
        try (CountedWork counted = CountedWork.of("points", spec.commandLine().getErr())) {
            rows = Sweep.merge(work, options.folder(file), options.restart(), counted::done);
        }
        return options.deliver(work, rows, spec.commandLine());
    }
}
