package org.raffinate.library;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One line of a table of the library; what is wrong with it is reported with its file and line. */
record CsvRow(String file, int line, Map<String, String> cells) {
    /** The text of a cell that may not be blank. */
    String text(String column) {
        String text = optionalText(column);
        if (text.isBlank()) {
            throw fault(column + " is blank, expected a text");
        }
        return text;
    }

    /** The text of a cell, blank if there is none. */
    String optionalText(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** The number in a cell that may not be blank. */
    double number(String column) {
        return optionalNumber(column).orElseThrow(() -> fault(column + " is blank, expected a number"));
    }

    /** The number in a cell, nothing if it is blank. */
    OptionalDouble optionalNumber(String column) {
        return decimal(column, "[0-9]+(\\.[0-9]+)?");
    }

    /** The number in a cell that may not be blank but may be negative. */
    double signed(String column) {
        return optionalSigned(column).orElseThrow(() -> fault(column + " is blank, expected a number"));
    }

    /** The number in a cell, which may be negative; nothing if it is blank. */
    OptionalDouble optionalSigned(String column) {
        return decimal(column, "-?[0-9]+(\\.[0-9]+)?");
    }

    /** The constant of an enum that a cell names. */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
        String text = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault(column + " is '" + text + "', expected one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** Demands that a cell holds this very text. */
    void require(String column, String expected) {
        if (!text(column).equals(expected)) {
            throw fault(column + " is '" + text(column) + "', expected '" + expected + "'");
        }
    }

    /** What the row stands for; a refusal of its constructor is reported with file and line. */
    <T> T as(Supplier<T> meaning) {
        try {
            return meaning.get();
        } catch (IllegalArgumentException refused) {
            throw new IllegalStateException(place() + refused.getMessage(), refused);
        }
    }

    IllegalStateException fault(String what) {
        return new IllegalStateException(place() + what);
    }

    private OptionalDouble decimal(String column, String pattern) {
        String text = optionalText(column);
        if (text.isBlank()) {
            return OptionalDouble.empty();
        }
        if (!text.matches(pattern)) {
            throw fault(column + " is '" + text + "', expected a plain decimal number");
        }
        return OptionalDouble.of(Double.parseDouble(text));
    }

    private String place() {
        return file + " line " + line + ": ";
    }
}
