package org.raffinate.study;

import java.util.List;
import java.util.Optional;
import org.raffinate.sweep.Spread;

/**
 * What varies: one place of the case, or several that vary together.
 *
 * @param labels what each place is called in tables and charts
 * @param ways the places
 * @param levels what is written there, level by level, one text for each place; none where values are drawn
 * @param spread what values of a single place are drawn from
 * @param design whether it varies what a plant is designed for, and not the world that it runs in
 */
public record StudyAxis(
        List<String> labels, List<Way> ways, List<List<String>> levels, Optional<Spread> spread, boolean design) {
    public StudyAxis {
        labels = List.copyOf(labels);
        ways = List.copyOf(ways);
        levels = List.copyOf(levels);
    }

    /** Whether its values are drawn, rather than listed. */
    public boolean isDrawn() {
        return spread.isPresent();
    }

    /** What is written at its places for the value that is nominal: the median, or the first level. */
    public List<String> nominal() {
        return spread.map(known -> List.of(drawn(known.median()))).orElseGet(() -> levels.get(0));
    }

    /** What is written at its place for a value that was drawn. */
    public String drawn(double value) {
        return ways.get(0).text(Double.toString(value));
    }
}
