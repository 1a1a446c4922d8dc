package org.raffinate.cli;

import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.raffinate.api.SolvedCase;
import org.raffinate.document.Entry;
import org.raffinate.runner.Machines;
import org.raffinate.terminal.StandardStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code raffinate}; called without a subcommand it prints its usage. */
@Command(
        name = "raffinate",
        description = "Simulates and designs solvent-extraction cascades for the rare earths.",
        mixinStandardHelpOptions = true,
        versionProvider = Raffinate.Version.class,
        subcommands = {
            DesignCommand.class,
            SolveCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            SweepCommand.class,
            MergeCommand.class,
            CheckCommand.class,
            DataCommand.class,
            FitCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  raffinate design cascades/tb-dy-longnan.yaml   stages, solvent and scrub",
            "                                                 for two products",
            "  raffinate solve cascades/three-outlets.yaml    what a given cascade makes",
            "  raffinate compare cascades/compare/sites.yaml  what a site, a feed or a size",
            "                                                 of plant adds to the cost",
            "  raffinate sweep cascades/tb-dy-sweep.yaml      how sure that is, and what matters",
            "  raffinate check cascades/*.yaml                every problem, with its line",
            "  raffinate data pairs EHEHPA Dy/Tb              where a factor is from",
            "  raffinate fit --example                        constants from shake-outs",
            "  raffinate design --help                        more about one command"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:internal error, or results that could not be written",
            "2:wrong usage",
            "3:a case file, a study or measurements with problems",
            "4:not converged, infeasible, or a design that misses its specifications"
        })
public final class Raffinate implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    public static void main(String[] args) {
        System.exit(run(commandLine(), args));
    }

    /**
     * Runs {@code sweep} on other machines than this one.
     *
     * @param args what is written behind {@code raffinate sweep}
     * @return the exit code of the command
     */
    public static int sweep(Machines machines, String... args) {
        return run(
                commandLine(machines),
                Stream.concat(Stream.of("sweep"), Stream.of(args)).toArray(String[]::new));
    }

    private static int run(CommandLine command, String... args) {
        // Charts are drawn into files: no window system is needed, and none is to be woken.
        System.setProperty("java.awt.headless", "true");
        StandardStream out = new StandardStream(FileDescriptor.out);
        StandardStream err = new StandardStream(FileDescriptor.err);
        PrintWriter answers = out.writer();
        PrintWriter errors = err.writer();
        int code = execute(command.setOut(answers).setErr(errors), args);
        answers.flush();
        if (out.isLost()) {
            errors.println("raffinate: standard output cannot be written: " + out.reason());
            code = ExitCode.INTERNAL;
        }
        errors.flush();
        return code;
    }

    /** Runs a command; even what breaks the machine down ends with a line and a code. */
    private static int execute(CommandLine command, String... args) {
        try {
            return command.execute(args);
        } catch (Error broken) {
            Raffinate raffinate = command.getCommand();
            return Failures.breakdown(broken, command.getErr(), raffinate.debug);
        }
    }

    /** The command with everything below it; writes to the standard streams unless told otherwise. */
    static CommandLine commandLine() {
        return commandLine(CommandLine.defaultFactory());
    }

    /** The same, with a sweep on other machines. */
    static CommandLine commandLine(Machines machines) {
        CommandLine.IFactory usual = CommandLine.defaultFactory();
        return commandLine(new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == SweepCommand.class ? type.cast(new SweepCommand(machines)) : usual.create(type);
            }
        });
    }

    private static CommandLine commandLine(CommandLine.IFactory factory) {
        Raffinate raffinate = new Raffinate();
        return new CommandLine(raffinate, factory)
                .registerConverter(Path.class, Raffinate::path)
                .registerConverter(DataCommand.Table.class, DataCommand.Table::of)
                .setUsageHelpAutoWidth(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Failures.execution(failure, command, raffinate.debug));
    }

    /** A name that was typed; one that the system cannot have, say beyond the letters of its locale, is wrong usage. */
    static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException malformed) {
            throw new TypeConversionException(
                    "found " + Entry.quoted(typed) + ", expected a name that files can have here");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version as the option prints it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {SolvedCase.madeBy()};
        }
    }
}
