package org.raffinate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.raffinate.answers.Answers;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.plantreport.AnswerReport;
import org.raffinate.report.Report;
import org.raffinate.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raffinate solve}: the steady state of a cascade that is given completely. */
@Command(
        name = "solve",
        description =
                "Finds the steady state of the cascade or circuit that a case gives completely: what comes out, and "
                        + "what every stage holds.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nA complete cascade, flows in mol per mol of feed:%n%n",
        footer = {
            "  cascade:",
            "    extraction: 22   # stages; the feed enters at the last of them",
            "    scrub: 63        # stages above the feed",
            "    S: 1.40          # rare earths on the organic",
            "    W: 1.15876       # rare earths that the scrub puts back",
            "    draws: [{stage: 39, phase: aqueous, flow: 0.24922}]",
            "",
            "With a model that carries the acid (mass-action, correlation) the cascade has",
            "litres and acids instead: cascades/tb-dy-ehehpa-ammonia.yaml.",
            "",
            "Any two of S, W, extract and reflux (= W / extract) will do. Where the case",
            "has products as well, the report says whether the cascade makes them.",
            "",
            "Example: raffinate solve cascades/three-outlets.yaml"
        })
final class SolveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ResultOptions results;

    @Parameters(paramLabel = "FILE", description = "The case file, e.g. cascades/three-outlets.yaml.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Case read = new CaseReader().read(file);
        Answers.Work work = Answers.solve(read);
        Report report = Progress.during("solving", spec.commandLine().getErr(), () -> AnswerReport.of(work.run()));
        results.deliver(report, file, spec.commandLine());
        return report.solved() ? ExitCode.OK : ExitCode.UNSOLVED;
    }
}
