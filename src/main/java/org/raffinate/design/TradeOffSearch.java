package org.raffinate.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.raffinate.design.Balancing.Balanced;

/**
 * The whole curve of stages against S, and the point on it with the least objective: S·N, or another.
 */
final class TradeOffSearch {
    /** The curve ends where S comes this close to its minimum. */
    private static final double NEAR_MINIMUM = 1.003;

    /** At the other end, with few stages, S may rise to this multiple of its minimum. */
    private static final double FAR_FROM_MINIMUM = 50.0;

    /** A minimum below this is no measure of what S may rise to. */
    private static final double SMALL_S = 0.1;

    /** From one stage count of a long cascade to the next. */
    private static final double STEP = 1.04;

    /** The curve also ends where more stages save less than this share of S: without scrub S stays above its minimum. */
    private static final double LEAST_GAIN = 1e-5;

    private final StageSearch search;
    private final Bounds bounds;
    private final int mostStages;
    private final TradeOff.Objective objective;
    private final Map<Integer, Balanced> found = new TreeMap<>();
    /** Of the points that were found. */
    private final Map<Integer, Double> objectives = new HashMap<>();

    TradeOffSearch(StageSearch search, Bounds bounds, int mostStages, TradeOff.Objective objective) {
        this.objective = objective;
        this.search = search;
        this.bounds = bounds;
        this.mostStages = mostStages;
    }

    /** What {@link #run} found: the curve and the rigorous solution of the chosen point. */
    record Result(TradeOff tradeOff, Balanced chosen) {}

    /** Searches from a first point both ways; then every stage count about the best. */
    Result run(Balanced first) {
        found.put(first.stages(), first);
        Balanced near = first;
        for (int stages = fewer(near); stages > bounds.minimumStages(); stages = fewer(near)) {
            Optional<Balanced> point = search.leastS(stages, near);
            if (point.isEmpty() || point.get().s() > FAR_FROM_MINIMUM * Math.max(bounds.minimumS(), SMALL_S)) {
                break;
            }
            near = keep(point.get());
        }
        near = first;
        while (near.s() > NEAR_MINIMUM * bounds.minimumS() && near.stages() < mostStages) {
            int stages = Math.min(mostStages, Math.max(near.stages() + 1, (int) Math.round(near.stages() * STEP)));
            Optional<Balanced> point = search.leastS(stages, near);
            if (point.isEmpty()) {
                break;
            }
            double gain = 1.0 - point.get().s() / near.s();
            near = keep(point.get());
            if (gain < LEAST_GAIN) {
                break;
            }
        }
        refine();
        return result();
    }

    /** One stage fewer; in long cascades a part of the way to the minimum, where the curve turns. */
    private int fewer(Balanced near) {
        int above = near.stages() - (int) bounds.minimumStages();
        return near.stages() - Math.max(1, (int) Math.round((STEP - 1.0) * above));
    }

    private Balanced keep(Balanced point) {
        found.put(point.stages(), point);
        return point;
    }

    private double objective(Balanced point) {
        return objectives.computeIfAbsent(
                point.stages(), none -> objective.measure().applyAsDouble(point.solution()));
    }

    /** Fills in the stage counts on either side of the best point until neither neighbour is better. */
    private void refine() {
        boolean better = true;
        while (better) {
            Balanced best = best();
            for (int stages : new int[] {best.stages() - 1, best.stages() + 1}) {
                if (stages > bounds.minimumStages() && stages <= mostStages && !found.containsKey(stages)) {
                    search.leastS(stages, best).ifPresent(this::keep);
                }
            }
            better = best().stages() != best.stages();
        }
    }

    private Balanced best() {
        return found.values().stream()
                .min(Comparator.comparingDouble(this::objective))
                .orElseThrow();
    }

    private Result result() {
        Balanced best = best();
        List<TradeOff.Point> points = new ArrayList<>();
        int chosen = 0;
        for (Balanced point : found.values()) {
            if (point.stages() == best.stages()) {
                chosen = points.size();
            }
            points.add(new TradeOff.Point(
                    point.extraction(),
                    point.scrub(),
                    point.s(),
                    point.solution().cascade().w(),
                    objective(point)));
        }
        return new Result(new TradeOff(points, chosen, objective.name(), objective.unit()), best);
    }
}
