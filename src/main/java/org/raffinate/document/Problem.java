package org.raffinate.document;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * One thing that is wrong with a case file: where, what was found, what was expected.
 *
 * @param file the file, as it was named
 * @param line its line, from 1; 0 where the problem is the file itself
 * @param column column in that line, from 1; 0 where the line is
 * @param key the way to the value, e.g. {@code feed.flow} or {@code cascade.draws[1].stage}, items of lists counted
 *     from 1; empty where the problem is the file or its syntax
 * @param found what stands there
 * @param expected what may stand there, with an example where one helps
 * @param nearest the valid word that comes nearest to what was found, where one comes near
 */
public record Problem(
        Path file, int line, int column, String key, String found, String expected, Optional<String> nearest) {

    /** Longer words are not compared: they are no slips of the pen. */
    private static final int LONGEST = 80;

    /** One line of text, e.g. {@code x.yaml:7: feed.flow: found '500 t/y', expected a flow such as 500 t/a REO}. */
    @Override
    public String toString() {
        return (file.toString().isEmpty() ? "''" : Entry.oneLine(file.toString()))
                + (line > 0 ? ":" + line : "")
                + ": "
                + withoutPlace();
    }

    /** The same without file and line. */
    public String withoutPlace() {
        return (key.isEmpty() ? "" : key + ": ")
                + "found " + found
                + ", expected " + expected
                + nearest.map(word -> "; did you mean '" + word + "'?").orElse("");
    }

    /**
     * The candidate that differs least from the word: by case alone, else by its end, else by one letter in three, two
     * in a short word. Empty when none comes near.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> distance(wanted, candidate) >= 0)
                .min(Comparator.comparingInt(candidate -> distance(wanted, candidate)));
    }

    /** 0 for the same word, then the letters to change, where a common beginning counts as one; -1 for another word. */
    private static int distance(String wanted, String candidate) {
        String known = candidate.toLowerCase(Locale.ROOT);
        if (known.equals(wanted)) {
            return 0;
        }
        if (known.startsWith(wanted) || (wanted.startsWith(known) && known.length() > 1)) {
            return 1;
        }
        int letters = new LevenshteinDistance(wanted.length() <= 3 ? 1 : Math.max(2, wanted.length() / 3))
                .apply(wanted, known);
        return letters < wanted.length() ? letters : -1;
    }
}
