package org.raffinate.cli;

/** How the process ends; scripts rely on these numbers. */
final class ExitCode {
    static final int OK = 0;
    /** A fault of the program, or results that could not be written. */
    static final int INTERNAL = 1;
    /** Options or arguments that do not exist or do not go together. */
    static final int USAGE = 2;
    /** A case file or measurements with problems, or without what the command needs. */
    static final int BAD_CASE = 3;
    /** No steady state was found or none exists, or no design that meets the specifications. */
    static final int UNSOLVED = 4;

    private ExitCode() {}
}
