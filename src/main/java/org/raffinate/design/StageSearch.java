package org.raffinate.design;

import java.util.Optional;
import java.util.function.IntFunction;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.design.Balancing.Balanced;

/**
 * Rigorous searches over stage counts and the feed stage.
 *
 * <p>For a fixed number of stages the best feed stage is found by walking from a guess as long as a neighbour is better
 * (the margin at given S, and the S that meets the specifications, have one hill in the feed stage).
 */
final class StageSearch {
    private final Matching matching;
    private final Balancing balancing;
    private final int mostStages;

    StageSearch(Matching matching, Balancing balancing, int mostStages) {
        this.matching = matching;
        this.balancing = balancing;
        this.mostStages = mostStages;
    }

    /** The feed stage that needs the least S for this many stages; empty where none meets the specifications. */
    Optional<Balanced> leastS(int stages, Balanced near) {
        double share = near.stages() == 1 ? 0.5 : (near.extraction() - 0.5) / near.stages();
        return walk(
                stages,
                (int) Math.round(share * stages + 0.5),
                n -> matching.exact(n, stages - n, near.s(), near.extract(), start(near, stages)),
                (a, b) -> a.s() < b.s());
    }

    /** The feed stage with the greatest margin for this many stages at given S. */
    Optional<Balanced> greatestMargin(int stages, double s, double feedShare, double extract) {
        return walk(
                stages,
                (int) Math.round(feedShare * stages + 0.5),
                n -> balancing.balanced(n, stages - n, s, extract, Optional.empty()),
                (a, b) -> a.margin() > b.margin());
    }

    /** The fewest stages, with their best feed stage, that meet the specifications at given S; empty where none do. */
    Optional<Balanced> fewestStages(double s, int guess, double feedShare, double extract) {
        int low = 0;
        int high = 0;
        Optional<Balanced> best = Optional.empty();
        int stages = Math.max(1, guess);
        double share = feedShare;
        while (high == 0 || high - low > 1) {
            Optional<Balanced> found = greatestMargin(stages, s, share, extract);
            if (found.isPresent()) {
                share = (found.get().extraction() - 0.5) / stages;
            }
            if (found.isPresent() && found.get().margin() >= 0.0) {
                best = found;
                high = stages;
            } else {
                low = stages;
                if (low >= mostStages) {
                    return Optional.empty();
                }
            }
            stages = high == 0 ? Math.min(mostStages, low + Math.max(1, low / 4)) : next(low, high);
        }
        return best;
    }

    private static int next(int low, int high) {
        return low == 0 ? Math.max(1, high - Math.max(1, high / 4)) : (low + high) / 2;
    }

    private interface Better {
        boolean than(Balanced a, Balanced b);
    }

    private static Optional<Balanced> walk(int stages, int guess, IntFunction<Optional<Balanced>> at, Better better) {
        int n = Math.max(1, Math.min(stages, guess));
        Optional<Balanced> best = at.apply(n);
        for (int direction = 1; direction >= -1; direction -= 2) {
            boolean moved = false;
            for (int k = n + direction; k >= 1 && k <= stages; k += direction) {
                Optional<Balanced> next = at.apply(k);
                if (next.isPresent() && (best.isEmpty() || better.than(next.get(), best.get()))) {
                    best = next;
                    n = k;
                    moved = true;
                } else if (best.isPresent()) {
                    break;
                }
            }
            if (moved) {
                break;
            }
        }
        return best;
    }

    private static Optional<CascadeSolution> start(Balanced near, int stages) {
        return near.stages() == stages ? Optional.of(near.solution()) : Optional.empty();
    }
}
