package org.raffinate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.raffinate.document.CaseException;
import org.raffinate.document.Entry;
import org.raffinate.laboratory.MeasurementException;
import org.raffinate.runner.RunException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said about a command that failed, on the error stream, and the exit code that follows. */
final class Failures {
    /** Of a file of measurements: nobody mends more at a time. */
    private static final int MOST_TOLD = 100;

    private static final int LONGEST = 500;

    private Failures() {}

    /** Wrong options or arguments. */
    static int usage(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("raffinate: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' shows how it is used.");
        return ExitCode.USAGE;
    }

    /** A case or measurements that cannot be used, results that cannot be written, or a fault of the program. */
    static int execution(Exception failure, CommandLine command, boolean debug) {
        PrintWriter err = command.getErr();
        if (failure instanceof CaseException refused) {
            refused.problems().forEach(err::println);
            return ExitCode.BAD_CASE;
        }
        if (failure instanceof MeasurementException refused) {
            refused.faults().stream()
                    .limit(MOST_TOLD)
                    .forEach(fault -> err.println(Entry.clipped(fault.toString(), LONGEST)));
            int others = refused.faults().size() - MOST_TOLD;
            if (others > 0) {
                err.println(refused.faults().get(0).file() + ": found " + others
                        + " more faults, expected those above to be mended first");
            }
            return ExitCode.BAD_CASE;
        }
        return failure instanceof IOException || failure instanceof RunException
                ? ended(failure, "raffinate: " + failure.getMessage(), err, debug)
                : fault(failure, err, debug);
    }

    /** A machine that cannot go on: no memory left, or a part of Java that is missing. */
    static int breakdown(Error failure, PrintWriter err, boolean debug) {
        String memory = "raffinate: out of memory (" + failure.getMessage() + "); java -Xmx1g allows it one gigabyte";
        return failure instanceof OutOfMemoryError ? ended(failure, memory, err, debug) : fault(failure, err, debug);
    }

    private static int fault(Throwable failure, PrintWriter err, boolean debug) {
        String said = "raffinate: internal error: " + failure + System.lineSeparator()
                + "This is a fault of the program. Please report it together with the case file"
                + (debug ? " and the lines below." : " and what the option --debug prints.");
        return ended(failure, said, err, debug);
    }

    private static int ended(Throwable failure, String said, PrintWriter err, boolean debug) {
        err.println(said);
        if (debug) {
            failure.printStackTrace(err);
        }
        return ExitCode.INTERNAL;
    }
}
