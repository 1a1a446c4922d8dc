package org.raffinate.sweep;

import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.raffinate.numeric.SobolPoints;

/** Points inside the unit cube by their number; no coordinate is 0 or 1. */
final class CubePoints {
    /** Sobol's coordinates are multiples of it. */
    private static final double STEP = 0x1p-52;
    /** The low and the high value of one at a time: a tenth of all lie below, and above. */
    static final double LOW = 0.1;

    private final LongFunction<double[]> points;

    private CubePoints(LongFunction<double[]> points) {
        this.points = points;
    }

    static CubePoints of(Sample.Plan plan) {
        int spreads = plan.spreads().size();
        return new CubePoints(
                switch (plan.method()) {
                    case RANDOM -> draw -> random(plan.seed(), draw, spreads);
                    case LATIN_HYPERCUBE -> latin(plan.seed(), Math.toIntExact(plan.count()), spreads);
                    case SOBOL -> sobol(plan.seed(), spreads);
                    case SOBOL_INDICES -> blocks(sobol(plan.seed(), 2 * spreads), spreads);
                    case ONE_AT_A_TIME -> draw -> oneAtATime(draw, spreads);
                });
    }

    double[] at(long draw) {
        return points.apply(draw);
    }

    private static double[] random(long seed, long draw, int spreads) {
        SplittableRandom random = new SplittableRandom(mixed(mixed(seed) + draw));
        double[] point = new double[spreads];
        for (int i = 0; i < spreads; i++) {
            point[i] = open(random.nextLong());
        }
        return point;
    }

    /** In the cell that the permutation of its coordinate gives it, anywhere. */
    private static LongFunction<double[]> latin(long seed, int count, int spreads) {
        int[][] cells = new int[spreads][];
        for (int i = 0; i < spreads; i++) {
            cells[i] = permutation(count, new SplittableRandom(mixed(mixed(seed) - 1 - i)));
        }
        return draw -> {
            double[] point = random(seed, draw, spreads);
            for (int i = 0; i < spreads; i++) {
                double share = (cells[i][Math.toIntExact(draw)] + point[i]) / count;
                point[i] = Math.min(share, 1.0 - 0x1p-53);
            }
            return point;
        };
    }

    private static int[] permutation(int count, SplittableRandom random) {
        int[] places = new int[count];
        for (int k = 0; k < count; k++) {
            int other = random.nextInt(k + 1);
            places[k] = places[other];
            places[other] = k;
        }
        return places;
    }

    /** With a digital shift: each digit of a coordinate is turned over where the seed has it, which keeps them even. */
    private static LongFunction<double[]> sobol(long seed, int coordinates) {
        SplittableRandom random = new SplittableRandom(mixed(seed));
        long[] shift = random.longs(coordinates).map(bits -> bits >>> 12).toArray();
        SobolPoints sequence = new SobolPoints(coordinates);
        return draw -> {
            double[] point = sequence.at(draw);
            for (int i = 0; i < coordinates; i++) {
                long digits = (long) (point[i] / STEP) ^ shift[i];
                point[i] = Math.min((digits + 0.5) * STEP, 1.0 - 0x1p-53);
            }
            return point;
        };
    }

    /**
     * Blocks of A, A with one coordinate of B for each, B (Saltelli et al., Comput. Phys. Commun. 181, 2010, 259).
     *
     * @param pairs points of twice as many coordinates: A, then B
     */
    private static LongFunction<double[]> blocks(LongFunction<double[]> pairs, int spreads) {
        return draw -> {
            double[] pair = pairs.apply(draw / (spreads + 2L));
            int member = (int) (draw % (spreads + 2L));
            double[] point = new double[spreads];
            for (int i = 0; i < spreads; i++) {
                boolean fromB = member == spreads + 1 || member == i + 1;
                point[i] = pair[fromB ? spreads + i : i];
            }
            return point;
        };
    }

    private static double[] oneAtATime(long draw, int spreads) {
        double[] point = new double[spreads];
        for (int i = 0; i < spreads; i++) {
            boolean moved = (draw - 1) / 2 == i && draw > 0;
            point[i] = !moved ? 0.5 : draw % 2 == 1 ? LOW : 1.0 - LOW;
        }
        return point;
    }

    private static double open(long bits) {
        return Math.min(((bits >>> 12) + 0.5) * STEP, 1.0 - 0x1p-53);
    }

    /** A number that has nothing of its neighbours'. */
    private static long mixed(long bits) {
        return new SplittableRandom(bits).nextLong();
    }
}
