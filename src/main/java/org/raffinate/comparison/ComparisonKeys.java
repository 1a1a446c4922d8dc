package org.raffinate.comparison;

import java.util.List;
import org.raffinate.document.Vocabulary;

/** The keys of a comparison, in the order in which they are best written. */
public enum ComparisonKeys implements Vocabulary {
    COMPARISON("", "title", "case", "feeds", "sites", "scales");

    private final String place;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes no other
    private final List<String> words;

    ComparisonKeys(String place, String... words) {
        this.place = place;
        this.words = List.of(words);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public List<? extends Vocabulary> everywhere() {
        return List.of(values());
    }
}
