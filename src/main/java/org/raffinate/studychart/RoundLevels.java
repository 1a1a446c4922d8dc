package org.raffinate.studychart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers between two values, five to ten of them where the values differ. */
final class RoundLevels {
    private static final int MOST = 10;
    private static final double DECADES = 2.0;
    private static final List<Integer> MANTISSAS = List.of(1, 2, 5);

    private RoundLevels() {}

    /** Levels above the lowest and below the highest value, ascending; none where the two are equal. */
    static List<Double> between(Coordinate.Scale scale, double lowest, double highest) {
        if (!(highest > lowest)) {
            return List.of();
        }
        if (scale == Coordinate.Scale.LOGARITHMIC && highest / lowest > Math.pow(10.0, DECADES)) {
            List<Double> some = decades(MANTISSAS, 1, lowest, highest);
            int every = 1;
            while (some.size() > MOST) {
                some = decades(List.of(1), every, lowest, highest);
                every++;
            }
            return some;
        }
        return even(lowest, highest);
    }

    private static List<Double> even(double lowest, double highest) {
        int exponent = (int) Math.floor(Math.log10(highest - lowest)) - 1;
        List<Double> levels = List.of();
        for (int step = 0; levels.isEmpty() || levels.size() > MOST; step++) {
            BigDecimal width = BigDecimal.valueOf(MANTISSAS.get(step % MANTISSAS.size()))
                    .scaleByPowerOfTen(exponent + step / MANTISSAS.size());
            levels = multiples(width, lowest, highest);
        }
        return levels;
    }

    private static List<Double> multiples(BigDecimal width, double lowest, double highest) {
        List<Double> levels = new ArrayList<>();
        BigDecimal multiple =
                new BigDecimal(lowest).divide(width, 0, RoundingMode.FLOOR).multiply(width);
        while (multiple.doubleValue() < highest) {
            if (multiple.doubleValue() > lowest) {
                levels.add(multiple.doubleValue());
            }
            multiple = multiple.add(width);
        }
        return levels;
    }

    private static List<Double> decades(List<Integer> mantissas, int every, double lowest, double highest) {
        List<Double> levels = new ArrayList<>();
        int first = every * Math.floorDiv((int) Math.floor(Math.log10(lowest)), every);
        for (int decade = first; decade <= Math.log10(highest); decade += every) {
            for (int mantissa : mantissas) {
                double level =
                        BigDecimal.valueOf(mantissa).scaleByPowerOfTen(decade).doubleValue();
                if (level > lowest && level < highest) {
                    levels.add(level);
                }
            }
        }
        return levels;
    }
}
