package org.raffinate.studychart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is drawn of many, evenly spread over their order and the same every time, and how a chart says what is not. */
final class Drawn {
    private Drawn() {}

    /** At most so many of all, the first and the last among them. */
    static <T> List<T> thinned(List<T> all, int most) {
        if (all.size() <= most) {
            return List.copyOf(all);
        }
        return most < 2
                ? List.copyOf(all.subList(0, most))
                : IntStream.range(0, most)
                        .mapToObj(k -> all.get((int) ((long) k * (all.size() - 1) / (most - 1))))
                        .toList();
    }

    /** How many are drawn of how many, e.g. for a legend. */
    static String count(int drawn, int all) {
        return drawn == all ? "(" + all + ")" : "(" + drawn + " of " + all + " drawn)";
    }

    /** The parts of a subtitle that are not empty, one after another. */
    static String note(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
    }
}
