package org.raffinate.comparison;

import java.util.List;
import org.raffinate.document.Vocabulary;

/** The keys of a comparison, in the order in which they are best written. */
public enum ComparisonKeys implements Vocabulary {
    COMPARISON("", "title", "case", "feeds", "sites", "scales");

    @SuppressWarnings("ImmutableEnumChecker") // its list cannot be changed
    private final Part part;

    ComparisonKeys(String place, String... words) {
        part = new Part(place, List.of(words));
    }

    @Override
    public Part part() {
        return part;
    }
}
