package org.raffinate.studyfile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;
import org.raffinate.document.Section;
import org.raffinate.study.Way;

/** Numbers of one axis: all in one unit, that of the case where they have none themselves. */
final class Numbers {
    /** How the places along a range or a spread may lie. */
    private static final List<String> SCALES = List.of("linear", "log");

    /** What is expected of each of them. */
    static final String EXPECTED = "a number with the unit that the case has there, or without one";

    private Way way;
    private boolean said;

    Numbers(Way way) {
        this.way = way;
    }

    /** Whether the section asks for a logarithmic scale. */
    static boolean isLog(Section section) {
        return section.entry("scale")
                .flatMap(entry -> entry.word(SCALES))
                .filter("log"::equals)
                .isPresent();
    }

    /** The way to the place with the unit that they have so far. */
    Way way() {
        return way;
    }

    /** The number that the case has there, whose unit the others then have; nothing where it has none. */
    Optional<BigDecimal> nominal() {
        said |= way.nominal().isPresent();
        return way.nominal();
    }

    /** The number; nothing where it is none, or has another unit than those before, which is reported. */
    Optional<BigDecimal> read(Entry entry) {
        return entry.measure(EXPECTED).flatMap(measure -> inUnit(measure, entry));
    }

    private Optional<BigDecimal> inUnit(Measure measure, Entry entry) {
        if (measure.unit().isEmpty() || measure.unit().equals(way.unit())) {
            said |= !measure.unit().isEmpty();
            return Optional.of(measure.number());
        }
        if (said) {
            entry.refuse(way.unit().isEmpty() ? "a number without a unit" : "a number in " + way.unit());
            return Optional.empty();
        }
        way = way.withUnit(measure.unit());
        said = true;
        return Optional.of(measure.number());
    }
}
