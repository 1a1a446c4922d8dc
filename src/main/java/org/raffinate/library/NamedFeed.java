package org.raffinate.library;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.Provenance;

/**
 * The rare earths of a deposit or a product of the trade, under the name it is known by.
 *
 * <p>Percentages are oxide mass per mass of rare-earth oxides, as quoted, zeros included; they need not add up to 100,
 * and the mixture is what they become when they do. {@link IllegalArgumentException} refuses percentages that miss the
 * quoted sum by more than 0.02.
 */
public record NamedFeed(
        String name, Mixture mixture, Map<Element, Double> oxideMassPercent, double quotedSum, Provenance provenance) {
    private static final double ROUNDING = 0.02;

    public NamedFeed {
        oxideMassPercent = Collections.unmodifiableMap(new EnumMap<>(oxideMassPercent));
        double sum = oxideMassPercent.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        // A hair above the limit itself, so that sums of decimals which differ by 0.02 on paper pass.
        if (!(Math.abs(sum - quotedSum) <= ROUNDING + 1e-9)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "percentages of %s add up to %.4f, expected the quoted sum %.4f",
                    name,
                    sum,
                    quotedSum));
        }
    }
}
