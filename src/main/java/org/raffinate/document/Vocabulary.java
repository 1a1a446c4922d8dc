package org.raffinate.document;

import java.util.List;
import java.util.Optional;

/** The keys that a part of a case file may have. Those of a whole file are the constants of one enum. */
public interface Vocabulary {

    /**
     * Part of a file.
     *
     * @param place the key under which its keys stand, with a star where a name stands between; empty at the top level
     * @param words its keys, in the order in which they are best written
     */
    record Part(String place, List<String> words) {
        public Part {
            words = List.copyOf(words);
        }
    }

    /** The part that has these keys. */
    Part part();

    /** The key under which these stand, with a star where a name stands between; empty at the top level. */
    default String place() {
        return part().place();
    }

    /** The keys, in the order in which they are best written. */
    default List<String> words() {
        return part().words();
    }

    /** The vocabularies of the whole file. */
    default List<Vocabulary> everywhere() {
        Vocabulary[] constants = getClass().getEnumConstants();
        return constants == null ? List.of(this) : List.of(constants);
    }

    /**
     * The key that a word most likely stands for: one of these in another spelling, or the same word elsewhere; nothing
     * where none comes near.
     */
    default Optional<String> nearest(String word) {
        Optional<String> elsewhere = everywhere().stream()
                .filter(other -> !other.place().contains("*") && other.words().contains(word))
                .map(other -> other.place().isEmpty() ? word + " at the top level" : other.place() + "." + word)
                .findFirst();
        Optional<String> here = Problem.nearest(word, words());
        boolean sameWord = here.filter(key -> key.equalsIgnoreCase(word)).isPresent();
        return sameWord || elsewhere.isEmpty() ? here : elsewhere;
    }

    /** What to write in place of a word that is a key of other cases; nothing for a word that is a key nowhere. */
    default Optional<String> instead(String word) {
        return Optional.empty();
    }

    /** What a value with these keys looks like. */
    default String expected() {
        return "keys and values: " + String.join(", ", words());
    }
}
