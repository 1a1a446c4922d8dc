package org.raffinate.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which axes cause how much of the variance of an output, by themselves and together with others (Sobol, Math. Comput.
 * Simul. 55, 2001, 271).
 *
 * <p>With f(A), f(B) and f(ABᵢ), where ABᵢ is A with the column i of B, over N blocks and V the variance of f(A) and f(B):
 *
 * <ul>
 *   <li>first order, what axis i causes alone: Sᵢ = Σ f(B) (f(ABᵢ) - f(A)) / (N V) (Saltelli et al., Comput. Phys. Commun.
 *       181, 2010, 259), from outputs less their mean, which leaves less noise
 *   <li>total, what is caused by axis i alone and with others: Tᵢ = Σ (f(A) - f(ABᵢ))² / (2 N V) (Jansen, Comput. Phys.
 *       Commun. 117, 1999, 35)
 * </ul>
 *
 * <p>Both are shares, 0 to 1, but for the noise of their estimates; first orders add up to 1 where axes act each by itself.
 * Intervals are percentiles of a bootstrap that draws whole blocks (Archer, Saltelli and Sobol, J. Stat. Comput. Simul. 58,
 * 1997, 99). A block in which any output is missing is left out: if blocks fail in a corner of the axes, the
 * indices are those of the rest.
 *
 * @param indices in the order of the axes, none where there is an obstacle
 * @param blocks that the indices are from
 * @param leftOut blocks without an answer at each point
 * @param obstacle why there are no indices
 */
public record SobolIndices(List<Index> indices, int blocks, int leftOut, Optional<Obstacle> obstacle) {
    /** Why an output has no indices. */
    public enum Obstacle {
        /** Less than two blocks have all of their answers. */
        TOO_FEW_BLOCKS,
        /** The output is the same everywhere, but for rounding: there is nothing to share out. */
        NO_VARIANCE
    }

    /**
     * The indices of one axis.
     *
     * @param axis its name
     * @param first first order
     * @param total total
     */
    public record Index(String axis, Estimate first, Estimate total) {}

    /**
     * An index with its interval.
     *
     * @param value the index
     * @param low lower end of its interval
     * @param high upper end of its interval
     */
    public record Estimate(double value, double low, double high) {}

    /**
     * How intervals are found.
     *
     * @param resamples how often the blocks are drawn anew, 2 at least, a thousand usually
     * @param level share of the resamples in the interval, above 0 and below 1
     * @param seed of the draws
     */
    public record Bootstrap(int resamples, double level, long seed) {
        /** @throws IllegalArgumentException for a number out of its range */
        public Bootstrap {
            if (resamples < 2) {
                throw new IllegalArgumentException("two resamples at least are expected, found " + resamples);
            }
            if (!(level > 0.0 && level < 1.0)) {
                throw new IllegalArgumentException("a confidence level between 0 and 1 is expected, found " + level);
            }
        }
    }

    public SobolIndices {
        indices = List.copyOf(indices);
    }

    /**
     * The indices of an output.
     *
     * @param axes names of the k axes, one at least
     * @param output one number a point, not finite where the point has no answer: blocks of k + 2 points each, in the order A,
     *     AB₁ to ABₖ, B
     * @param bootstrap for the intervals
     * @throws IllegalArgumentException for a length that is no multiple of k + 2
     */
    public static SobolIndices of(List<String> axes, double[] output, Bootstrap bootstrap) {
        int size = axes.size() + 2;
        if (axes.isEmpty() || output.length % size != 0) {
            throw new IllegalArgumentException("blocks of " + size + " points are expected for " + axes.size()
                    + " axes, one at least, found " + output.length + " points");
        }
        SaltelliBlocks blocks = SaltelliBlocks.of(axes.size(), output);
        int leftOut = output.length / size - blocks.count();
        if (blocks.count() < 2) {
            return none(blocks.count(), leftOut, Obstacle.TOO_FEW_BLOCKS);
        }
        if (!blocks.vary()) {
            return none(blocks.count(), leftOut, Obstacle.NO_VARIANCE);
        }
        return new SobolIndices(indices(axes, blocks, bootstrap), blocks.count(), leftOut, Optional.empty());
    }

    private static SobolIndices none(int blocks, int leftOut, Obstacle obstacle) {
        return new SobolIndices(List.of(), blocks, leftOut, Optional.of(obstacle));
    }

    private static List<Index> indices(List<String> axes, SaltelliBlocks blocks, Bootstrap bootstrap) {
        List<Estimate> estimates = blocks.estimates(bootstrap);
        List<Index> indices = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            indices.add(new Index(axes.get(axis), estimates.get(axis), estimates.get(axes.size() + axis)));
        }
        return indices;
    }
}
