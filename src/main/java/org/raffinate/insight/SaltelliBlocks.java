package org.raffinate.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.raffinate.numeric.SampleQuantile;

/** What each block of a Saltelli design adds to the sums of Sobol's indices. */
final class SaltelliBlocks {
    /** Of the mean of the squares: a variance below is rounding. */
    private static final double ROUNDING = 1e-12;
    /** Places of the first two sums of a block: of A and B, and of their squares; those of the indices follow. */
    private static final int SUM = 0;

    private static final int SQUARES = 1;
    private static final int INDICES = 2;

    private final int axes;
    /** Sums of one block after the other. */
    private final double[] sums;

    private final boolean vary;

    private SaltelliBlocks(int axes, double[] sums, boolean vary) {
        this.axes = axes;
        this.sums = sums;
        this.vary = vary;
    }

    /** The blocks with an answer at each point. */
    static SaltelliBlocks of(int axes, double[] output) {
        double[] answered = answered(output, axes + 2);
        int count = answered.length / (axes + 2);
        double mean = 0.0;
        for (int block = 0; block < count; block++) {
            mean += (answered[a(block, axes)] + answered[b(block, axes)]) / (2.0 * count);
        }
        double scale = 0.0;
        for (int block = 0; block < count; block++) {
            scale = Math.max(scale, Math.abs(answered[a(block, axes)] - mean));
            scale = Math.max(scale, Math.abs(answered[b(block, axes)] - mean));
        }
        boolean vary = scale > ROUNDING * Math.abs(mean);
        double[] sums = new double[count * stride(axes)];
        for (int block = 0; vary && block < count; block++) {
            addTerms(sums, block, answered, axes, mean, scale);
        }
        return new SaltelliBlocks(axes, sums, vary);
    }

    private static int a(int block, int axes) {
        return block * (axes + 2);
    }

    private static int b(int block, int axes) {
        return a(block, axes) + axes + 1;
    }

    private static int stride(int axes) {
        return INDICES + 2 * axes;
    }

    private static double[] answered(double[] output, int size) {
        double[] kept = new double[output.length];
        int count = 0;
        for (int from = 0; from < output.length; from += size) {
            if (Arrays.stream(output, from, from + size).allMatch(Double::isFinite)) {
                System.arraycopy(output, from, kept, count, size);
                count += size;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static void addTerms(double[] sums, int block, double[] answered, int axes, double mean, double scale) {
        double a = (answered[a(block, axes)] - mean) / scale;
        double b = (answered[b(block, axes)] - mean) / scale;
        int from = block * stride(axes);
        sums[from + SUM] = a + b;
        sums[from + SQUARES] = a * a + b * b;
        for (int axis = 0; axis < axes; axis++) {
            double mixed = (answered[a(block, axes) + 1 + axis] - mean) / scale;
            sums[from + INDICES + axis] = b * (mixed - a);
            sums[from + INDICES + axes + axis] = (a - mixed) * (a - mixed) / 2.0;
        }
    }

    int count() {
        return sums.length / stride(axes);
    }

    /** Whether outputs differ by more than rounding. */
    boolean vary() {
        return vary;
    }

    /** All first orders, then all totals. */
    List<SobolIndices.Estimate> estimates(SobolIndices.Bootstrap bootstrap) {
        double[] all = new double[stride(axes)];
        for (int block = 0; block < count(); block++) {
            add(block, all);
        }
        double[][] resampled = resampled(bootstrap);
        double tail = (1.0 - bootstrap.level()) / 2.0;
        List<SobolIndices.Estimate> estimates = new ArrayList<>();
        for (int index = 0; index < 2 * axes; index++) {
            Arrays.sort(resampled[index]);
            estimates.add(new SobolIndices.Estimate(
                    all[INDICES + index] / (count() * variance(all)),
                    SampleQuantile.of(resampled[index], tail),
                    SampleQuantile.of(resampled[index], 1.0 - tail)));
        }
        return estimates;
    }

    /** Each index in each resample; one whose outputs are all the same is drawn again. */
    private double[][] resampled(SobolIndices.Bootstrap bootstrap) {
        SplittableRandom random = new SplittableRandom(bootstrap.seed());
        double[][] indices = new double[2 * axes][bootstrap.resamples()];
        double[] total = new double[stride(axes)];
        for (int resample = 0; resample < bootstrap.resamples(); resample++) {
            do {
                Arrays.fill(total, 0.0);
                for (int draw = 0; draw < count(); draw++) {
                    add(random.nextInt(count()), total);
                }
            } while (variance(total) <= ROUNDING * total[SQUARES] / (2.0 * count()));
            for (int index = 0; index < 2 * axes; index++) {
                indices[index][resample] = total[INDICES + index] / (count() * variance(total));
            }
        }
        return indices;
    }

    private void add(int block, double[] total) {
        int from = block * total.length;
        for (int i = 0; i < total.length; i++) {
            total[i] += sums[from + i];
        }
    }

    /** Of A and B together, 0 to 1. */
    private double variance(double[] total) {
        double mean = total[SUM] / (2.0 * count());
        return total[SQUARES] / (2.0 * count()) - mean * mean;
    }
}
