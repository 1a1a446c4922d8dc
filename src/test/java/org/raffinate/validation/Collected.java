package org.raffinate.validation;

import org.raffinate.chemistry.Source;

/** Sources of measurements under the short names that the table prints. */
final class Collected {
    private static final String LLEPE = "LLEPE";

    private Collected() {}

    /** A source of the library: {@code lyon-2016} is printed as Lyon 2016. */
    static Source of(Source source) {
        String[] words = source.id().split("-", -1);
        boolean year = words.length == 2 && words[1].matches("\\d+");
        String name =
                year ? Character.toUpperCase(words[0].charAt(0)) + words[0].substring(1) + " " + words[1] : source.id();
        return source.citation().contains(LLEPE) ? named(name) : new Source(name, source.citation());
    }

    /** A source of the collected shake-outs, which labels it Lyon (2016). */
    static Source labelled(String label) {
        return named(label.replace("(", "").replace(")", ""));
    }

    private static Source named(String name) {
        return new Source(name, "so labelled in the shake-outs with PC-88A in hydrochloric acid that LLEPE collected");
    }
}
