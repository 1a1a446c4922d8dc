package org.raffinate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.raffinate.comparison.Compared;
import org.raffinate.comparison.ComparisonReport;
import org.raffinate.report.ResultFolder;
import org.raffinate.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raffinate compare}: the same products from several feeds, on several sites, at several scales. */
@Command(
        name = "compare",
        description = "Designs the products of a case from several feeds, on several sites and at several scales, and "
                + "puts stages, solvent, reagents, inventory, cost and yield side by side.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nA comparison is a file of its own:%n%n",
        footer = {
            "  title: What a site adds",
            "  case: tb-dy-longnan.yaml         # beside this file",
            "  feeds: all                       # or [Browns Range (xenotime), ...]",
            "  sites: [China, United States]    # or all",
            "  scales: [10 t/a Dy, 100 t/a Dy]  # or t/a REO: oxides fed",
            "",
            "One of feeds, sites and scales at least; every feed meets every site and",
            "every scale. A plant that cannot be has its reason in its place.",
            "",
            "Example: raffinate compare cascades/compare/sites.yaml"
        })
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ResultOptions results;

    @Parameters(paramLabel = "FILE", description = "The comparison, e.g. cascades/compare/sites.yaml.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        AtomicReference<String> work = new AtomicReference<>("comparing");
        Compared compared = Progress.during(
                work::get,
                spec.commandLine().getErr(),
                () -> Compared.of(file, (done, all) -> work.set("comparing, " + done + " of " + all + " plants")));
        ComparisonReport report = new ComparisonReport(compared);
        results.deliver(
                report::text,
                report::json,
                folder -> ResultFolder.write(folder, report.files(), ComparisonReport.optionalFiles()),
                file,
                spec.commandLine());
        return compared.any() ? ExitCode.OK : ExitCode.UNSOLVED;
    }
}
