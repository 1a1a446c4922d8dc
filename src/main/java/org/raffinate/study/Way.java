package org.raffinate.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raffinate.document.CaseTree;
import org.raffinate.document.Change;
import org.raffinate.document.Measure;

/**
 * A place in a case where an axis puts its values.
 *
 * @param path as written: keys from the top level down with points between them, items of lists as {@code draws[2]}
 * @param keys the same, one by one, down to the value itself
 * @param unit of the numbers there; blank where there is none
 * @param nominal the number that the case has there
 */
public record Way(String path, List<String> keys, String unit, Optional<BigDecimal> nominal) {
    public Way {
        keys = List.copyOf(keys);
    }

    /** The way to what a case has at a path, which need not be there. */
    public static Way of(String path, CaseTree base) {
        List<String> keys = new ArrayList<>(List.of(path.split("\\.", -1)));
        keys.replaceAll(String::strip);
        if (base.glimpse(keys).isEmpty()) {
            List<String> inside = new ArrayList<>(keys);
            inside.add("value");
            if (base.glimpse(inside).isPresent()) {
                keys = inside;
            }
        }
        Optional<Measure> written = base.glimpse(keys).flatMap(Measure::of);
        return new Way(path, keys, written.map(Measure::unit).orElse(""), written.map(Measure::number));
    }

    /** The same with numbers in another unit. */
    public Way withUnit(String other) {
        return new Way(path, keys, other, nominal);
    }

    /** Whether it is the place where a case names its feed, which other keys go with. */
    public boolean isFeed() {
        return keys.equals(List.of("feed", "source"));
    }

    /** Reads this text there. */
    public Change to(String text) {
        return Change.to(text, keys.toArray(String[]::new));
    }

    /** A number as it is written there. */
    public String text(String number) {
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
