package org.raffinate.cascade;

import java.util.TreeSet;
import org.raffinate.numeric.CoarseChain;

/**
 * A cascade of about half as many stages whose profile, stretched, starts the iteration on the full one.
 *
 * <p>The fixed points (both ends, every feed and draw) keep their order, and each run of stages between two of them is
 * halved, see {@link CoarseChain}.
 */
final class Coarsening {
    /** Shortest cascade that is worth halving, and stages more for every further fixed point. */
    private static final int SHORTEST = 20;

    private static final int PER_FIXED_POINT = 4;
    /** Runs up to this length are kept. */
    private static final int SHORTEST_RUN = 4;

    private final Cascade fine;
    private final CoarseChain chain;
    private final int fixedPoints;

    Coarsening(Cascade fine) {
        this.fine = fine;
        TreeSet<Integer> fixed = new TreeSet<>();
        fixed.add(1);
        fixed.add(fine.stages());
        fine.feeds().forEach(feed -> fixed.add(feed.stage()));
        fine.draws().forEach(draw -> fixed.add(draw.stage()));
        fixedPoints = fixed.size();
        chain = new CoarseChain(fixed, SHORTEST_RUN);
    }

    boolean worthwhile() {
        return fine.stages() > SHORTEST + PER_FIXED_POINT * (fixedPoints - 3) && chain.length() < fine.stages();
    }

    Cascade coarse() {
        return new Cascade(
                chain.length(),
                fine.feeds().stream()
                        .map(feed -> new Feed(chain.place(feed.stage()), feed.phase(), feed.flow(), feed.mixture()))
                        .toList(),
                fine.draws().stream()
                        .map(draw -> new Draw(chain.place(draw.stage()), draw.phase(), draw.flow()))
                        .toList(),
                fine.s(),
                fine.extract());
    }

    /** Values of the coarse stages, drawn out over the fine ones. */
    double[] stretch(double[] coarse) {
        return chain.stretch(coarse, 1);
    }
}
