package org.raffinate.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {
    @Test
    void cheapestToPurestAreInTheirOrder() {
        double[] cost = {5.0, 1.0, 3.0, 4.0, 2.0};
        double[] purity = {0.999, 0.90, 0.99, 0.98, 0.90};
        ParetoFront front = ParetoFront.of(List.of(Objective.least(cost), Objective.most(purity)));
        assertThat(front.points()).containsExactly(1, 2, 0);
        assertThat(front.size()).isEqualTo(3);
        assertThat(ParetoFront.of(List.of(Objective.most(purity), Objective.least(cost)))
                        .points())
                .containsExactly(0, 2, 1);
    }

    @Test
    void theFirstOfEqualPointsStandsForAll() {
        double[] cost = {2.0, 1.0, 1.0, 2.0};
        double[] purity = {0.5, 0.25, 0.25, 0.5};
        assertThat(ParetoFront.of(List.of(Objective.least(cost), Objective.most(purity)))
                        .points())
                .containsExactly(1, 0);
    }

    @Test
    void bothZerosAreEqual() {
        double[] zeros = {-0.0, 0.0, -0.0};
        for (Objective objective : List.of(Objective.least(zeros), Objective.most(zeros))) {
            assertThat(ParetoFront.of(List.of(objective, objective, objective)).points())
                    .containsExactly(0);
        }
    }

    @Test
    void pointsWithoutAnAnswerAreLeftOut() {
        double[] cost = {0.0, 1.0, 2.0, Double.NEGATIVE_INFINITY};
        double[] purity = {Double.NaN, 0.5, 0.6, 0.7};
        ParetoFront front = ParetoFront.of(List.of(Objective.least(cost), Objective.most(purity)));
        assertThat(front.points()).containsExactly(1, 2);
        assertThat(front.missing()).isEqualTo(2);
        Objective none = Objective.least(new double[] {Double.NaN});
        assertThat(ParetoFront.of(List.of(none, none)).size()).isZero();
    }

    @Test
    void agreesWithComparingEachPointWithAllOthers() {
        for (int set = 0; set < 300; set++) {
            SplittableRandom random = new SplittableRandom(set);
            int count = 1 + random.nextInt(150);
            // few levels make many equal numbers, many make none
            int levels = set % 3 == 0 ? 4 : set % 3 == 1 ? 30 : 1_000_000;
            double[][] outputs = new double[2 + set % 2][];
            List<Objective> objectives = new ArrayList<>();
            double[][] costs = new double[outputs.length][];
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = random.ints(count, -levels / 2, levels)
                        .mapToDouble(level -> random.nextInt(20) == 0 ? Double.NaN : level)
                        .toArray();
                boolean most = random.nextBoolean();
                objectives.add(most ? Objective.most(outputs[i]) : Objective.least(outputs[i]));
                costs[i] = Arrays.stream(outputs[i])
                        .map(answer -> most ? -answer : answer)
                        .toArray();
            }
            assertThat(ParetoFront.of(objectives).points())
                    .as("set %d", set)
                    .containsExactlyInAnyOrderElementsOf(compared(count, costs))
                    .isSortedAccordingTo((one, other) -> Double.compare(costs[0][one], costs[0][other]));
        }
    }

    private static List<Integer> compared(int count, double[][] costs) {
        return IntStream.range(0, count)
                .filter(point -> Arrays.stream(costs).noneMatch(cost -> Double.isNaN(cost[point])))
                .filter(point -> IntStream.range(0, count).noneMatch(other -> beats(other, point, costs)))
                .boxed()
                .toList();
    }

    private static boolean beats(int other, int point, double[][] costs) {
        boolean asGood = Arrays.stream(costs).allMatch(cost -> cost[other] <= cost[point]);
        boolean better = Arrays.stream(costs).anyMatch(cost -> cost[other] < cost[point]);
        return asGood && (better || other < point);
    }

    @Test
    void outputsAreCopied() {
        double[] cost = {1.0, 2.0};
        Objective least = Objective.least(cost);
        cost[0] = 3.0;
        assertThat(ParetoFront.of(List.of(least, least)).points()).containsExactly(0);
    }

    @Test
    void refusesOtherShapes() {
        Objective one = Objective.least(new double[1]);
        assertThatThrownBy(() -> ParetoFront.of(List.of(one))).hasMessageContaining("found 1");
        assertThatThrownBy(() -> ParetoFront.of(List.of(one, one, one, one))).hasMessageContaining("found 4");
        assertThatThrownBy(() -> ParetoFront.of(List.of(one, Objective.most(new double[2]))))
                .hasMessageContaining("found 1 and 2 points");
    }
}
