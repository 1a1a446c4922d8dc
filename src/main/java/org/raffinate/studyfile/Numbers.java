package org.raffinate.studyfile;

import java.math.BigDecimal;
import java.util.Optional;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;
import org.raffinate.study.Way;

/** Numbers of one axis: all in one unit, that of the case where they have none themselves. */
final class Numbers {
    private static final String EXPECTED = "a number with the unit that the case has there, or without one";

    Way way;
    private boolean said;

    Numbers(Way way) {
        this.way = way;
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
