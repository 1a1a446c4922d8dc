package org.raffinate.document;

import java.util.List;
import java.util.Optional;

/** The keys that a part of a case file may have. */
public interface Vocabulary {

    /** The keys, in the order in which they are best written. */
    List<String> words();

    /** The key that another word most likely stands for; nothing where none comes near. */
    Optional<String> nearest(String word);

    /** What a value with these keys looks like. */
    default String expected() {
        return "keys and values: " + String.join(", ", words());
    }
}
