package org.raffinate.comparison;

import java.util.Locale;
import java.util.Optional;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;

/**
 * How large a plant is: oxides fed in a year, all of them or those of one element.
 *
 * @param label as it was written
 * @param tonnes by the year, above 0
 * @param element whose oxide is counted; all oxides where there is none
 */
record Scale(String label, double tonnes, Optional<Element> element) {
    private static final String EXPECTED = "oxides fed by the year, such as 500 t/a REO or 50 t/a Dy";
    private static final double MOST = 1e7;
    private static final double LEAST = 1e-6;

    /** As written; empty where that is no scale, which is reported. */
    static Optional<Scale> read(Entry entry) {
        Optional<Measure> measure = entry.measure(EXPECTED);
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        String[] unit = measure.get().unit().split("\\s+", -1);
        double tonnes = measure.get().number().doubleValue();
        boolean known = unit.length == 2 && unit[0].equals("t/a");
        Optional<Element> element = known ? Element.ofSymbol(unit[1]) : Optional.empty();
        if (!known || !(unit[1].equals("REO") || element.isPresent()) || !(tonnes >= LEAST && tonnes <= MOST)) {
            Optional<String> meant = Optional.of(measure.get().unit())
                    .filter("t/a"::equals)
                    .map(bare -> measure.get().number().toPlainString() + " t/a REO");
            entry.refuse(entry.found(), EXPECTED, meant);
            return Optional.empty();
        }
        return Optional.of(new Scale(
                measure.get().number().toPlainString() + " " + measure.get().unit(), tonnes, element));
    }

    /** The flow of a feed of this mixture as a case has it; empty where the mixture lacks the element. */
    Optional<String> flow(Mixture mixture) {
        double share = element.map(counted -> mixture.fraction(counted, Basis.OXIDE_MASS))
                .orElse(1.0);
        return share > 0.0
                ? Optional.of(String.format(Locale.ROOT, "%.12g t/a REO", tonnes / share))
                : Optional.empty();
    }

    /** What a comparison expects as scales. */
    static String expected() {
        return EXPECTED;
    }
}
