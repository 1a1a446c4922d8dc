package org.raffinate.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.raffinate.chemistry.Source;

/**
 * One row of the table: what a source outside the project says, what the program says, and how far apart they may be.
 *
 * <p>A row may stand for many numbers of one kind; all of them are held to the bound, the first is printed.
 *
 * @param source the work, the closed form or the other program
 * @param subject what was compared
 * @param pairs the numbers, at least one
 * @param bound how far they may lie apart
 */
record Comparison(Source source, String subject, List<Pair> pairs, Bound bound) {
    Comparison {
        pairs = List.copyOf(pairs);
    }

    static Comparison printed(Source source, String subject, String published, double ours, Bound bound) {
        Pair pair = new Pair(subject, new BigDecimal(published), false, ours);
        return new Comparison(source, subject, List.of(pair), bound);
    }

    static Comparison computed(Source source, String subject, double expected, double ours, Bound bound) {
        return new Comparison(source, subject, List.of(Pair.computed(subject, expected, ours)), bound);
    }

    /**
     * A number from outside and ours.
     *
     * @param label which of the row's numbers it is
     * @param published with all digits that are printed, or all binary ones of a number that was computed
     * @param computed whether it was computed here, from a closed form or by another program
     */
    record Pair(String label, BigDecimal published, boolean computed, double ours) {
        /** Digits that are printed of a number of which very many are certain. */
        private static final int MOST_DIGITS = 8;

        static Pair computed(String label, double expected, double ours) {
            return new Pair(label, new BigDecimal(expected), true, ours);
        }

        double difference() {
            return ours - published.doubleValue();
        }

        String publishedText(Bound bound) {
            return Decimals.text(computed ? rounded(published.doubleValue(), certainScale(bound)) : published);
        }

        /** One decimal more than was published if that was short, or the digits that the bound leaves certain. */
        String oursText(Bound bound) {
            return Decimals.text(rounded(ours, scale(bound)));
        }

        String differenceText(Bound bound) {
            if (!bound.apart()) {
                return bound.text(published);
            }
            BigDecimal difference = rounded(difference(), scale(bound)).round(new MathContext(2));
            return (difference.signum() > 0 ? "+" : "") + Decimals.text(difference);
        }

        private int scale(Bound bound) {
            if (computed || bound.relative() > 0.0) {
                return certainScale(bound);
            }
            boolean count = published.scale() == 0 && ours == Math.rint(ours);
            return published.scale() + (count || published.precision() >= MOST_DIGITS ? 0 : 1);
        }

        private int certainScale(Bound bound) {
            int exponent = Decimals.exponent(published.round(MathContext.DECIMAL64));
            int certain = exponent - (int) Math.floor(Math.log10(bound.allowed(published)));
            return Math.min(certain, MOST_DIGITS) - 1 - exponent;
        }

        private static BigDecimal rounded(double number, int scale) {
            return new BigDecimal(number).setScale(scale, RoundingMode.HALF_EVEN);
        }
    }

    @Override
    public String toString() {
        return source.id() + ": " + subject;
    }

    void assertHolds() {
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(Math.abs(pair.difference()))
                        .as("%s (%s): %s published, %s ours", this, pair.label(), pair.published(), pair.ours())
                        .isLessThanOrEqualTo(bound.allowed(pair.published())));
    }

    /** The cells of its row: source, what was compared, published, ours, difference, what limits it. */
    List<String> cells() {
        Pair first = pairs.get(0);
        return List.of(
                source.id(),
                pairs.size() == 1 ? subject : subject + "; first of " + pairs.size() + ": " + first.label(),
                first.publishedText(bound),
                first.oursText(bound),
                first.differenceText(bound),
                bound.reason());
    }
}
