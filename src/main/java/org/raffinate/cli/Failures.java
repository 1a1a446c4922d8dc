package org.raffinate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.raffinate.document.CaseException;
import org.raffinate.laboratory.MeasurementException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said about a command that failed, on the error stream, and the exit code that follows. */
final class Failures {
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
            refused.faults().forEach(err::println);
            return ExitCode.BAD_CASE;
        }
        if (failure instanceof IOException) {
            err.println("raffinate: " + failure.getMessage());
        } else {
            err.println("raffinate: internal error: " + failure);
            err.println("This is a fault of the program. Please report it together with the case file"
                    + (debug ? " and the lines below." : " and what the option --debug prints."));
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        return ExitCode.INTERNAL;
    }
}
