package org.raffinate.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file of measurements that cannot be used, with everything that is wrong with it; the message has a line for each. */
public final class MeasurementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One thing that is wrong.
     *
     * @param file the file, as it was named
     * @param line its line, from 1; 0 where the fault is the file as a whole
     * @param column title of the column; empty where the fault is the line
     * @param found what stands there
     * @param expected what may stand there
     */
    public record Fault(String file, int line, String column, String found, String expected) {
        /** One line of text, e.g. {@code data.csv:7: Xaq Nd: found -0.1, expected ...}. */
        @Override
        public String toString() {
            return file
                    + (line > 0 ? ":" + line : "")
                    + (column.isEmpty() ? "" : ": " + column)
                    + ": found " + found + ", expected " + expected;
        }
    }

    /**
     * @param faults one at least, in the order of the file
     */
    MeasurementException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refused file has one fault at least, found none");
        }
        this.faults = new ArrayList<>(faults);
    }

    /** The faults, in the order of the file. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
