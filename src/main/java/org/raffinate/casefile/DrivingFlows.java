package org.raffinate.casefile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.raffinate.document.Entry;
import org.raffinate.document.Section;

/**
 * The flows of which two fix a cascade whose stages, feeds and draws are given, in mol per mol of feed.
 *
 * <p>With c the organic feeds less the organic draws, {@code extract = S + c - W} and {@code reflux = W / extract}.
 * Decimal numbers: the small difference of two large flows keeps its digits.
 *
 * @param given the keys that are given
 * @param total whether the reflux is total: everything is returned and the extract is 0
 */
record DrivingFlows(
        List<String> given,
        Optional<BigDecimal> s,
        Optional<BigDecimal> w,
        Optional<BigDecimal> extract,
        Optional<BigDecimal> reflux,
        boolean total) {

    static final List<String> KEYS = List.of("S", "W", "extract", "reflux");
    static final DrivingFlows NONE =
            new DrivingFlows(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static final MathContext DIGITS = new MathContext(50);
    static final String TWO = "two of S, W, extract and reflux: the others follow";
    private static final String ABOVE_ZERO = "mol per mol of feed, a plain number from 1e-12 to 1e9";
    private static final String ZERO_OR_MORE = ABOVE_ZERO + ", or 0";
    private static final String REFLUX = "the ratio of W to the extract from 1e-12 to 1e9, or 0, or total";

    /** S and the extract, which describe a cascade. */
    record Pair(double s, double extract) {}

    static DrivingFlows read(Section cascade) {
        List<String> given = KEYS.stream().filter(cascade::has).toList();
        given.stream()
                .skip(2)
                .flatMap(key -> cascade.entry(key).stream())
                .forEach(third ->
                        third.refuse("a value beside " + given.get(0) + " and " + given.get(1), TWO, Optional.empty()));
        Optional<Entry> reflux = cascade.entry("reflux");
        boolean total = reflux.filter(entry -> entry.isWord("total")).isPresent();
        DrivingFlows flows = new DrivingFlows(
                given,
                cascade.entry("S").flatMap(entry -> flow(entry, false, ABOVE_ZERO)),
                cascade.entry("W").flatMap(entry -> flow(entry, true, ZERO_OR_MORE)),
                cascade.entry("extract").flatMap(entry -> flow(entry, true, ZERO_OR_MORE)),
                total ? Optional.empty() : reflux.flatMap(entry -> flow(entry, true, REFLUX)),
                total);
        if (given.size() == 2
                && flows.count() == 2
                && flows.solve(BigDecimal.ZERO).isEmpty()) {
            reflux.ifPresent(entry -> entry.refuse(
                    entry.found() + " beside " + given.get(0) + ", which leaves S open",
                    "S beside it",
                    Optional.empty()));
        }
        return flows;
    }

    /** Reads a flow in mol per mol of feed, between 1e-12 and 1e9 or, where that is allowed, 0. */
    static Optional<BigDecimal> flow(Entry entry, boolean mayBeZero, String expected) {
        return entry.number("mol/mol", expected).filter(flow -> {
            boolean inside = flow.compareTo(new BigDecimal("1e-12")) >= 0 && flow.compareTo(new BigDecimal("1e9")) <= 0;
            if (!inside && !(mayBeZero && flow.signum() == 0)) {
                entry.refuse(expected);
                return false;
            }
            return true;
        });
    }

    /**
     * S and the extract; nothing where the flows that are given leave one of them open.
     *
     * @param c organic feeds less organic draws
     */
    Optional<Pair> solve(BigDecimal c) {
        if (total) {
            return s.or(() -> w.map(back -> back.subtract(c))).map(found -> pair(found, BigDecimal.ZERO));
        }
        if (s.isPresent()) {
            return extract.or(() -> w.map(back -> s.get().add(c).subtract(back)))
                    .or(() -> reflux.map(ratio -> s.get().add(c).divide(ratio.add(BigDecimal.ONE), DIGITS)))
                    .map(found -> pair(s.get(), found));
        }
        Optional<BigDecimal> out = extract.or(() ->
                reflux.filter(ratio -> ratio.signum() > 0).flatMap(ratio -> w.map(back -> back.divide(ratio, DIGITS))));
        Optional<BigDecimal> back = w.or(() -> out.flatMap(found -> reflux.map(found::multiply)));
        return out.flatMap(
                found -> back.map(returned -> pair(found.add(returned).subtract(c), found)));
    }

    private long count() {
        return Stream.of(s, w, extract, reflux).filter(Optional::isPresent).count() + (total ? 1 : 0);
    }

    private static Pair pair(BigDecimal s, BigDecimal extract) {
        return new Pair(s.doubleValue(), extract.doubleValue());
    }
}
