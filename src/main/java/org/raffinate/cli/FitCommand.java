package org.raffinate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raffinate.api.FittedShakeouts;
import org.raffinate.api.OpenShakeouts;
import org.raffinate.laboratory.ConstantFit;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raffinate fit}: constants from single-stage shake-outs. */
@Command(
        name = "fit",
        description =
                "Turns shake-out measurements of single stages into the constants of the law of mass action, with "
                        + "their errors, and into the equilibrium of a case file.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nA line of the file is a shake-out, mol/L; any two of Feed, Xaq and D will do:%n%n",
        footer = {
            "  label,Feed H+[M],PC88A[M],O/A,Feed Nd[M],Xaq Nd,D Nd",
            "  our bench,0.10,1.0,1,0.0485,0.0390,0.244",
            "",
            "Also known: Feed pH, Eq H+[M] or Eq pH (acid after contact), Saponification,",
            "Weight. --example fits the measurements that come with the program and puts",
            "the file into the folder, to work on. A source's first word names it.",
            "",
            "Example: raffinate fit --example --source Li --acid-exponent free"
        })
final class FitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private final Measurements measurements = new Measurements();

    @Mixin
    private FitOptions options;

    @Mixin
    private ResultOptions results;

    /** A file, or the one that comes with the program. */
    private static final class Measurements {
        @Parameters(paramLabel = "FILE", description = "Measurements in comma-separated values.")
        private @Nullable Path file;

        @Option(
                names = "--example",
                description = "Fit 215 shake-outs with PC88A in hydrochloric acid, collected by the LLEPE project.")
        private boolean example;
    }

    @Override
    public Integer call() throws IOException {
        OpenShakeouts open = measurements.example
                ? OpenShakeouts.example()
                : OpenShakeouts.read(Objects.requireNonNull(measurements.file));
        FittedShakeouts fitted = fitted(open);
        results.deliver(fitted::text, fitted::json, fitted::write, open.file(), spec.commandLine());
        return fitted.converged() ? ExitCode.OK : ExitCode.UNSOLVED;
    }

    private FittedShakeouts fitted(OpenShakeouts read) {
        try {
            ConstantFit fit = options.fit(read.data());
            return options.corrected(read).fit(fit, options.medium());
        } catch (FitNames.UnknownNameException | IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
