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

/** {@code raffinate design}: a cascade that makes the products a case asks for. */
@Command(
        name = "design",
        description = "Finds a cascade that makes the products of a case: stages, feed stage, solvent and scrub, each "
                + "checked by a rigorous solution.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nProducts, and the two neighbours between which to cut:%n%n",
        footer = {
            "  cut: Tb | Dy",
            "  products:",
            "    raffinate: {of: [Gd, Tb], purity: 99.99 %%}",
            "    extract: {of: [Dy, Ho], purity: 99.9 %%}",
            "",
            "Extraction and scrub given under 'cascade' leave S and W to be found, and S",
            "leaves the stages; with neither, the whole trade-off is searched.",
            "",
            "A case with a solvent and a model that carries the acid is designed in reagents:",
            "organic, base, scrub and strip acid, and the stages of all three sections.",
            "",
            "Where the extractant is known the design ends in its boxes, inventory,",
            "reagents and effluent, and cost; cascades/tb-dy-plant.yaml has every key.",
            "",
            "Example: raffinate design cascades/tb-dy-longnan.yaml -o out/first"
        })
final class DesignCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ResultOptions results;

    @Parameters(paramLabel = "FILE", description = "The case file, e.g. cascades/tb-dy-longnan.yaml.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Case read = new CaseReader().read(file);
        Answers.Work work = Answers.design(read);
        Report report = Progress.during("designing", spec.commandLine().getErr(), () -> AnswerReport.of(work.run()));
        results.deliver(report, file, spec.commandLine());
        return report.met() ? ExitCode.OK : ExitCode.UNSOLVED;
    }
}
