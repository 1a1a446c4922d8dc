package org.raffinate.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.lanes.LaneNewton;
import org.raffinate.lanes.Lanes;
import org.raffinate.numeric.CoarseChain;
import org.raffinate.stages.FixedPoints;

/**
 * Cascades of the same number of stages and elements side by side, and a block of cascades of half as many stages that starts
 * them.
 *
 * <p>Every cascade has its own fixed points and its own way of being shortened, but the same length on each level: see {@link
 * CoarseChain#ofLength}.
 */
final class CascadeBlock {
    /** Shortest cascades that are worth halving. */
    private static final int SHORTEST = 20;

    private static final double COARSE_GOAL = 3e-2;
    private static final int MOST_STEPS = 30;

    final LaneNewton newton;
    private final int stages;
    private final int elements;
    private final List<Lane> lanes = new ArrayList<>();
    private final Optional<CascadeBlock> shorter;
    private final double[] logGamma;

    /** One cascade of the block. */
    private static final class Lane {
        final StageSystem system;
        private final FixedPoints fixed;
        /** Empty where the cascade was not shortened yet, or cannot be. */
        Optional<CoarseChain> chain = Optional.empty();

        int[] sources = {};

        Lane(int stages, int elements) {
            system = new StageSystem(stages, elements);
            fixed = new FixedPoints(stages);
        }

        /** Finds the fixed points; a chain is made anew where they are others than before. */
        boolean shorten(int length) {
            if (!fixed.find(system.line)) {
                return chain.isPresent();
            }
            chain = fixed.count() > length
                    ? Optional.empty()
                    : Optional.of(CoarseChain.ofLength(fixed.stages(), length));
            sources = chain.map(CoarseChain::sources).orElse(sources);
            for (int k = 0; k < sources.length; k++) {
                sources[k]--;
            }
            return chain.isPresent();
        }
    }

    CascadeBlock(int stages, int elements) {
        this.stages = stages;
        this.elements = elements;
        newton = new LaneNewton(stages, elements);
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            lanes.add(new Lane(stages, elements));
        }
        shorter = stages > SHORTEST ? Optional.of(new CascadeBlock((stages + 1) / 2, elements)) : Optional.empty();
        logGamma = new double[stages];
    }

    boolean isOf(int otherStages, int otherElements) {
        return stages == otherStages && elements == otherElements;
    }

    /** Takes a cascade into a lane; false where it cannot be solved side by side. */
    boolean fill(int lane, Cascade cascade, SeparationFactors factors, StageFlows flows) {
        StageSystem system = lanes.get(lane).system;
        system.fill(cascade, factors, flows);
        return system.organic[stages - 1] > 0.0 && settle(lane);
    }

    /** Hands the lane's cascade on to the lines, and its shorter one to the shorter block. */
    private boolean settle(int lane) {
        Lane own = lanes.get(lane);
        newton.lines().set(lane, own.system.line, own.system.organic, own.system.beta);
        return shorter.isEmpty() || shorter.get().select(lane, own);
    }

    private boolean select(int lane, Lane longer) {
        if (!longer.shorten(stages)) {
            return false;
        }
        lanes.get(lane).system.select(longer.system, longer.sources);
        return settle(lane);
    }

    /** Iterates on all lanes from their own starts. */
    void solve() {
        solve(CascadeSolver.GOAL);
    }

    private void solve(double goal) {
        newton.lines().complete();
        if (shorter.isPresent()) {
            shorter.get().solve(COARSE_GOAL);
        }
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            start(lane);
        }
        newton.iterate(MOST_STEPS, goal);
    }

    private void start(int lane) {
        Lane own = lanes.get(lane);
        if (shorter.isPresent()) {
            CascadeBlock block = shorter.get();
            block.measure(lane);
            own.chain.orElseThrow().stretch(block.logGamma, 1, logGamma);
        } else {
            SharpSplit.logGamma(own.system, logGamma);
        }
        for (int j = 0; j < stages; j++) {
            newton.g(j)[lane] = Math.exp(logGamma[j]) * own.system.organic[j] / own.system.aqueous[j];
        }
    }

    private void measure(int lane) {
        StageSystem system = lanes.get(lane).system;
        for (int j = 0; j < stages; j++) {
            logGamma[j] = Math.log(newton.g(j)[lane] * system.aqueous[j] / system.organic[j]);
        }
    }

    /** Newton steps that a lane took on all levels. */
    int iterations(int lane) {
        return newton.iterations(lane)
                + shorter.map(block -> block.iterations(lane)).orElse(0);
    }

    StageSystem system(int lane) {
        return lanes.get(lane).system;
    }
}
