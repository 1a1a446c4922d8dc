package org.raffinate.insight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The points of a study that no other point beats: none is as good in every objective and better in one.
 *
 * <p>Points are taken from the best in the first objective on; of those already taken, the least of the last objective is
 * kept as a staircase over the second, and a point is on the front if it lies below the stairs (Kung, Luccio and Preparata,
 * J. ACM 22, 1975, 469). Of points that are equal in every objective the one with the lowest number stands for all. Points
 * without an answer in any of the objectives are left out. O(n log n). Immutable.
 */
public final class ParetoFront {
    private final int[] points;
    private final long missing;

    private ParetoFront(int[] points, long missing) {
        this.points = points;
        this.missing = missing;
    }

    /**
     * The front of two or three objectives.
     *
     * @param objectives of the same points
     * @throws IllegalArgumentException for another number of objectives, or objectives of different numbers of points
     */
    public static ParetoFront of(List<Objective> objectives) {
        if (objectives.size() < 2 || objectives.size() > 3) {
            throw new IllegalArgumentException("two or three objectives are expected, found " + objectives.size());
        }
        int count = objectives.get(0).points();
        for (Objective objective : objectives) {
            if (objective.points() != count) {
                throw new IllegalArgumentException("objectives of the same points are expected, found " + count
                        + " and " + objective.points() + " points");
            }
        }
        int[] answered = IntStream.range(0, count)
                .filter(point -> objectives.stream().allMatch(objective -> Double.isFinite(objective.cost(point))))
                .toArray();
        int[] ordered = PointOrder.sorted(answered, (one, other) -> compare(objectives, one, other));
        return new ParetoFront(undominated(objectives, ordered), count - (long) answered.length);
    }

    private static int compare(List<Objective> objectives, int one, int other) {
        for (int i = 0; i < objectives.size(); i++) {
            int order = Double.compare(
                    objectives.get(i).cost(one), objectives.get(i).cost(other));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Whatever beats a point, or equals it, comes before it. */
    private static int[] undominated(List<Objective> objectives, int[] ordered) {
        Objective second = objectives.get(1);
        Objective last = objectives.get(objectives.size() - 1);
        Staircase stairs =
                new Staircase(Arrays.stream(ordered).mapToDouble(second::cost).toArray());
        return Arrays.stream(ordered)
                .filter(point -> stairs.lower(second.cost(point), last.cost(point)))
                .toArray();
    }

    /** Numbers of the points on the front, the best in the first objective first. */
    public IntStream points() {
        return Arrays.stream(points);
    }

    /** How many points are on the front. */
    public int size() {
        return points.length;
    }

    /** Points without an answer. */
    public long missing() {
        return missing;
    }
}
