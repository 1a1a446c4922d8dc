package org.raffinate.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.raffinate.document.Problem;
import org.raffinate.document.Vocabulary;

/** The keys that each part of a case file may have, in the order in which they are best written. */
enum Keys implements Vocabulary {
    CASE("", "title", "feed", "equilibrium", "cut", "products", "cascade"),
    FEED("feed", "source", "composition", "elements", "basis", "flow", "concentration", "phase", "operating"),
    EQUILIBRIUM("equilibrium", "model", "extractant", "medium", "factors"),
    FACTOR("equilibrium.factors.*", "value", "source"),
    PRODUCTS("products", "raffinate", "extract"),
    PRODUCT("products.*", "of", "purity", "recovery", "basis"),
    CASCADE("cascade", "extraction", "scrub", "S", "W", "extract", "reflux", "draws", "feeds"),
    DRAW("cascade.draws", "stage", "phase", "flow"),
    SIDE_FEED("cascade.feeds", "stage", "phase", "flow", "source", "composition", "elements", "basis");

    private final String place;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes no other
    private final List<String> words;

    Keys(String place, String... words) {
        this.place = place;
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }

    /** The key that a word most likely stands for: one of these in another spelling, or the same word elsewhere. */
    @Override
    public Optional<String> nearest(String word) {
        Optional<String> elsewhere = Arrays.stream(values())
                .filter(other -> !other.place.contains("*") && other.words.contains(word))
                .map(other -> other == CASE ? word + " at the top level" : other.place + "." + word)
                .findFirst();
        Optional<String> here = Problem.nearest(word, words);
        boolean sameWord = here.filter(key -> key.equalsIgnoreCase(word)).isPresent();
        return sameWord || elsewhere.isEmpty() ? here : elsewhere;
    }
}
