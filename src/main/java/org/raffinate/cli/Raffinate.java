package org.raffinate.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code raffinate}; called without a subcommand it prints its usage. */
@Command(
        name = "raffinate",
        description = "Simulates and designs solvent-extraction cascades for the rare earths.",
        mixinStandardHelpOptions = true,
        versionProvider = Raffinate.Version.class)
public final class Raffinate implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Raffinate()).execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version in the jar's manifest, or {@code development} when run from class files. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Raffinate.class.getPackage().getImplementationVersion();
            return new String[] {"raffinate " + Objects.requireNonNullElse(version, "development")};
        }
    }
}
