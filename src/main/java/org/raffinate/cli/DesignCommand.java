package org.raffinate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.chart.Answer;
import org.raffinate.design.Design;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Designer;
import org.raffinate.design.SpecificationResult;
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
        DesignProblem problem = read.designProblem();
        Design design = Progress.during("designing", spec.commandLine().getErr(), () -> new Designer().design(problem));
        Answer answer =
                Answer.of(ResultOptions.question(read, read.leftAside().stream().toList()), design);
        results.deliver(answer, file, spec.commandLine());
        boolean met = answer.solution().isPresent() && answer.checks().stream().allMatch(SpecificationResult::met);
        return met ? ExitCode.OK : ExitCode.UNSOLVED;
    }
}
