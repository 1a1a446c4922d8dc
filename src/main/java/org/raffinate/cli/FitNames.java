package org.raffinate.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.raffinate.chemistry.Element;
import org.raffinate.document.Problem;
import org.raffinate.laboratory.Shakeout;
import org.raffinate.laboratory.Shakeouts;

/**
 * Sources, elements and lines of a file of measurements as they are typed.
 *
 * <p>Of a source's label the case, spaces and punctuation make no difference, and its first word will do where no other
 * label begins with it: {@code lyon} is {@code Lyon (2016)}.
 */
final class FitNames {
    private static final Pattern LINES = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    private final Shakeouts data;

    FitNames(Shakeouts data) {
        this.data = data;
    }

    /** A name or a number that the file does not hold; the message says what was found and expected. */
    static final class UnknownNameException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownNameException(String option, String found, String expected, Optional<String> nearest) {
            super(option + ": found '" + found + "', expected " + expected
                    + nearest.map(word -> "; did you mean '" + word + "'?").orElse(""));
        }
    }

    /** The label of a source. */
    String source(String option, String typed) {
        Set<String> labels = data.sources();
        List<String> meant =
                labels.stream().filter(label -> bare(label).equals(bare(typed))).toList();
        if (meant.isEmpty()) {
            meant = labels.stream()
                    .filter(label -> firstWord(label).equals(bare(typed)))
                    .toList();
        }
        if (meant.size() != 1) {
            throw new UnknownNameException(
                    option, typed, "one of the sources " + String.join(", ", labels), nearest(typed, labels));
        }
        return meant.get(0);
    }

    /** An element that was measured. */
    Element element(String option, String typed) {
        List<String> known = data.elements().stream().map(Element::symbol).toList();
        return Element.ofSymbol(typed.strip())
                .filter(data.elements()::contains)
                .orElseThrow(() -> new UnknownNameException(
                        option,
                        typed,
                        "one of the elements " + String.join(", ", known),
                        Element.ofSymbol(typed.strip()).isPresent()
                                ? Optional.empty()
                                : Problem.nearest(typed, known)));
    }

    /** Lines such as {@code 79} or {@code 9-12}, each with a measurement. */
    Set<Integer> lines(String option, String typed) {
        Matcher matcher = LINES.matcher(typed.strip());
        if (!matcher.matches()) {
            throw new UnknownNameException(option, typed, "lines such as 79 or 9-12", Optional.empty());
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        Set<Integer> measured = new LinkedHashSet<>();
        data.measurements().stream()
                .map(Shakeout::line)
                .filter(line -> line >= first && line <= last)
                .forEach(measured::add);
        if (measured.size() != last - first + 1) {
            throw new UnknownNameException(
                    option,
                    typed,
                    "lines of " + data.name() + " that each hold a measurement, from "
                            + data.measurements().get(0).line() + " to "
                            + data.measurements()
                                    .get(data.measurements().size() - 1)
                                    .line(),
                    Optional.empty());
        }
        return measured;
    }

    /** Whether lines are meant and not a source. */
    static boolean isLines(String typed) {
        return LINES.matcher(typed.strip()).matches();
    }

    private static Optional<String> nearest(String typed, Collection<String> labels) {
        List<String> words = new ArrayList<>(labels);
        labels.stream().map(FitNames::firstWord).forEach(words::add);
        return Problem.nearest(typed, words)
                .flatMap(word -> Stream.concat(
                                labels.stream().filter(word::equals),
                                labels.stream().filter(label -> firstWord(label).equals(word)))
                        .findFirst());
    }

    private static String firstWord(String label) {
        return bare(label.strip().split("\\s+", 2)[0]);
    }

    private static String bare(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
