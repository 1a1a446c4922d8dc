package org.raffinate.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.raffinate.chemistry.Formula;

/**
 * Balances of every chemical element over a plant, added up from its streams alone.
 *
 * <p>Two more rows: charge, of which the ions of a liquor that take part in nothing carry their part; and hydrogen less
 * twice the oxygen, in which no water counts, so that an error in a reagent does not hide behind the water of all liquors.
 */
final class ElementBalance {
    private static final String CHARGE = "charge";
    private static final String BEYOND_WATER = "H - 2 O";
    /** Flows below this, mol/h, have lost digits to the range of a double. */
    private static final double SMALLEST = 1e-280;

    private ElementBalance() {}

    /** Gap of each row: what enters less what leaves, over the larger of the two; signed parts count with their sizes. */
    static Map<String, Double> gaps(List<Stream> streams) {
        Map<String, Double> gaps = new TreeMap<>();
        streams.stream()
                .flatMap(stream -> stream.content().amounts().keySet().stream())
                .flatMap(substance -> substance.atoms().keySet().stream())
                .distinct()
                .forEach(symbol -> gaps.put(symbol, gap(streams, substance -> substance.count(symbol))));
        gaps.put(CHARGE, gap(streams, Formula::charge));
        gaps.put(BEYOND_WATER, gap(streams, substance -> substance.count("H") - 2.0 * substance.count("O")));
        return gaps;
    }

    private static double gap(List<Stream> streams, ToDoubleFunction<Formula> count) {
        double difference = 0.0;
        double in = 0.0;
        double out = 0.0;
        for (Stream stream : streams) {
            for (Map.Entry<Formula, Double> part : stream.content().amounts().entrySet()) {
                double amount = count.applyAsDouble(part.getKey()) * part.getValue();
                boolean enters = stream.kind().enters();
                difference += enters ? amount : -amount;
                in += enters ? Math.abs(amount) : 0.0;
                out += enters ? 0.0 : Math.abs(amount);
            }
        }
        double larger = Math.max(in, out);
        return larger < SMALLEST ? 0.0 : Math.abs(difference) / larger;
    }

    /** The row with the largest gap. */
    static Optional<Map.Entry<String, Double>> worst(List<Stream> streams) {
        return gaps(streams).entrySet().stream().max(Map.Entry.comparingByValue());
    }
}
