package org.raffinate.reagents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Stage counts of extraction and scrub with the least of a measure, such as solvent times stages, which measures what
 * stands in the boxes.
 *
 * <p>Descends from the counts of the constant-factor design, one section at a time, in steps that shrink from a quarter
 * of the section to a single stage. Every count is judged with the least organic that makes both products.
 */
final class TrainSearch {
    private static final int MOST_EVALUATIONS = 80;
    private static final int MOST_STAGES = 600;
    /** Growth of both sections where the first counts make the products with no organic. */
    private static final double GROWTH = 1.2;

    private static final int MOST_GROWTHS = 8;

    private final Balancing balancing;
    private final ToDoubleFunction<Train> objective;
    private final Map<Long, Optional<Train>> known = new HashMap<>();
    private final Map<Train, Double> measured = new HashMap<>();

    TrainSearch(Balancing balancing, ToDoubleFunction<Train> objective) {
        this.balancing = balancing;
        this.objective = objective;
    }

    /** The best train around a start; empty where no count up to about four times the start's makes the products. */
    Optional<Train> search(Train start) {
        Optional<Train> first = evaluate(start);
        Train grown = start;
        for (int k = 0; k < MOST_GROWTHS && first.isEmpty(); k++) {
            grown = grown.withStages(grow(grown.extraction()), grow(grown.scrub()));
            first = evaluate(grown);
        }
        return first.map(this::descend);
    }

    private static int grow(int stages) {
        return (int) Math.ceil(stages * GROWTH);
    }

    private Train descend(Train start) {
        Train best = start;
        int step = Math.max(1, Math.max(start.extraction(), start.scrub()) / 4);
        while (step >= 1 && known.size() < MOST_EVALUATIONS) {
            Optional<Train> better = betterNeighbour(best, step);
            step = better.isPresent() ? step : step / 2;
            best = better.orElse(best);
        }
        return best;
    }

    private Optional<Train> betterNeighbour(Train from, int step) {
        Optional<Train> best = Optional.empty();
        for (int[] move : new int[][] {{-step, 0}, {0, -step}, {step, 0}, {0, step}, {-step, step}, {step, -step}}) {
            int extraction = from.extraction() + move[0];
            int scrub = from.scrub() + move[1];
            if (extraction >= 1 && scrub >= 1 && extraction + scrub <= MOST_STAGES) {
                double toBeat = measure(best.orElse(from));
                Optional<Train> better =
                        evaluate(from.withStages(extraction, scrub)).filter(neighbour -> measure(neighbour) < toBeat);
                best = better.isPresent() ? better : best;
            }
        }
        return best;
    }

    private Optional<Train> evaluate(Train train) {
        return known.computeIfAbsent(
                1_000_000L * train.extraction() + train.scrub(), counts -> balancing.leastOrganic(train));
    }

    private double measure(Train train) {
        return measured.computeIfAbsent(train, objective::applyAsDouble);
    }

    /** The measure of what stands in the boxes. */
    static double solventTimesStages(Train train) {
        return train.organic() * (train.extraction() + train.scrub());
    }
}
