package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.numeric.DenseForm;
import org.raffinate.numeric.SemiseparableMatrix;
import org.raffinate.stages.LineBalances;
import org.raffinate.stages.StageClosure.Slopes;

/** Balances and derivatives of the line of stages that a cascade is, against dense and many-digit arithmetic. */
class CascadeEquationsTest {
    @Test
    void theBalancesOfEveryElementAreThoseOfADenseSystem() {
        for (int seed = 0; seed < 60; seed++) {
            StageSystem system = system(seed);
            double[] logG = logG(system, seed);
            LineBalances equations = solved(system, logG);
            for (int i = 0; i < system.elements; i++) {
                double[] expected = denseSolution(system, logG, i);
                for (int j = 0; j < system.stages; j++) {
                    int at = j * system.elements + i;
                    double v = system.beta[i] * Math.exp(logG[j]) * expected[j];
                    // the dense solution loses digits, up to the condition number of about 1e3
                    assertThat(equations.aqueous[at]).isCloseTo(expected[j], Percentage.withPercentage(1e-9));
                    assertThat(equations.organic[at]).isCloseTo(v, Percentage.withPercentage(1e-9));
                }
            }
        }
    }

    @Test
    void aTraceKeepsItsDigitsOverTwoHundredOrdersOfMagnitude() {
        Cascade cascade = new Cascade(
                41,
                List.of(new Feed(21, Phase.AQUEOUS, 1.0, Given.mixture(1.0, 1e-12))),
                List.of(new Draw(10, Phase.ORGANIC, 0.1), new Draw(30, Phase.AQUEOUS, 0.1)),
                1.5,
                0.5);
        StageSystem system = upright(cascade, Given.factors(1.0, 3.0));
        double[] logG =
                IntStream.range(0, 41).mapToDouble(j -> j < 20 ? 25.0 : -25.0).toArray();
        LineBalances equations = solved(system, logG);
        double[] expected = exactSolution(system, logG, 1);

        assertThat(expected[0]).isBetween(1e-200, 1e-100);
        for (int j = 0; j < 41; j++) {
            // some ten roundings of 1.1e-16 a stage
            assertThat(equations.aqueous[2 * j + 1]).isCloseTo(expected[j], Percentage.withPercentage(2e-11));
        }
    }

    @Test
    void noFlowIsNegativeWhateverG() {
        for (int seed = 0; seed < 60; seed++) {
            StageSystem system = system(seed);
            double[] logG =
                    new Random(seed).doubles(system.stages, -300.0, 300.0).toArray();
            LineBalances equations = solved(system, logG);

            assertThat(DoubleStream.concat(Arrays.stream(equations.aqueous), Arrays.stream(equations.organic)))
                    .allMatch(flow -> flow >= 0.0 && flow < Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void theGeneratorsAreTheDerivativesOfTheTotals() {
        for (int seed = 0; seed < 60; seed++) {
            StageSystem system = system(seed);
            double[] logG = logG(system, seed);
            SemiseparableMatrix jacobian = new SemiseparableMatrix(system.stages, system.elements);
            OrganicTotals closure = new OrganicTotals(system);
            Slopes slopes = new Slopes(system.stages, system.elements);
            LineBalances balances = solved(system, logG);
            closure.residual(logG, balances, new double[system.stages]);
            closure.slopes(logG, balances, slopes);
            balances.linearisation(jacobian).fillWhole(slopes);
            DMatrixRMaj dense = DenseForm.of(jacobian);
            double h = 1e-5;
            for (int k = 0; k < system.stages; k++) {
                double[] forward = logTotals(system, logG, k, h);
                double[] backward = logTotals(system, logG, k, -h);
                for (int j = 0; j < system.stages; j++) {
                    double difference = (forward[j] - backward[j]) / (2.0 * h);
                    // truncation h^2 and rounding 1e-16/h are both near 1e-10
                    assertThat(dense.get(j, k))
                            .as("seed %d, row %d, column %d", seed, j, k)
                            .isCloseTo(difference, within(1e-6 * Math.abs(difference) + 1e-9));
                }
            }
        }
    }

    @Test
    void theLastStageComparesWhatSpoilsItsProductWithWhatIsLostElsewhere() {
        for (int seed = 0; seed < 60; seed++) {
            StageSystem system = system(seed);
            double[] logG = logG(system, seed);
            OrganicTotals closure = new OrganicTotals(system);
            double[] residual = new double[system.stages];
            LineBalances balances = solved(system, logG);
            closure.restate(balances, true);
            closure.residual(logG, balances, residual);

            int last = system.stages - 1;
            double[] drawnElsewhere = elsewhere(system, balances);
            double spoiling = 0.0;
            double lost = 0.0;
            double excess = system.organic[last];
            for (int i = 0; i < system.elements; i++) {
                double leaving = balances.organic[last * system.elements + i];
                if (leaving > drawnElsewhere[i]) {
                    excess -= leaving + drawnElsewhere[i];
                    lost += drawnElsewhere[i];
                } else {
                    spoiling += leaving;
                }
            }
            double expected = Math.log((spoiling + Math.max(0.0, -excess)) / (lost + Math.max(0.0, excess)));
            assertThat(residual[last]).as("seed %d", seed).isCloseTo(expected, within(1e-9));
            assertDerivatives(system, closure, logG, seed);
        }
    }

    /** What of every element leaves with the first aqueous and with all draws. */
    private static double[] elsewhere(StageSystem system, LineBalances balances) {
        double[] elsewhere = new double[system.elements];
        for (int j = 0; j < system.stages; j++) {
            for (int i = 0; i < system.elements; i++) {
                int at = j * system.elements + i;
                elsewhere[i] += (1.0 - system.line.aqueousOnward[j]) * balances.aqueous[at];
                elsewhere[i] +=
                        j < system.stages - 1 ? (1.0 - system.line.organicOnward[j]) * balances.organic[at] : 0.0;
            }
        }
        return elsewhere;
    }

    /** Of the equations as the closure states them now. */
    private static void assertDerivatives(StageSystem system, OrganicTotals closure, double[] logG, int seed) {
        SemiseparableMatrix jacobian = new SemiseparableMatrix(system.stages, system.elements);
        Slopes slopes = new Slopes(system.stages, system.elements);
        LineBalances balances = system.line.balances(closure);
        residual(closure, balances, logG);
        closure.slopes(logG, balances, slopes);
        balances.linearisation(jacobian).fillWhole(slopes);
        DMatrixRMaj dense = DenseForm.of(jacobian);
        double h = 1e-5;
        for (int k = 0; k < system.stages; k++) {
            double[] more = logG.clone();
            more[k] += h;
            double[] less = logG.clone();
            less[k] -= h;
            double[] forward = residual(closure, balances, more);
            double[] backward = residual(closure, balances, less);
            for (int j = 0; j < system.stages; j++) {
                double difference = (forward[j] - backward[j]) / (2.0 * h);
                assertThat(dense.get(j, k))
                        .as("seed %d, row %d, column %d", seed, j, k)
                        .isCloseTo(difference, within(1e-6 * Math.abs(difference) + 1e-9));
            }
        }
    }

    private static double[] residual(OrganicTotals closure, LineBalances balances, double[] logG) {
        double[] residual = new double[logG.length];
        closure.extraction(logG, balances.extraction);
        balances.solve();
        closure.residual(logG, balances, residual);
        return residual;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void theMirroredSystemHasTheMirroredSolution(int seed) {
        Cascade cascade = cascade(seed);
        SeparationFactors factors = factors(cascade, seed);
        StageSystem system = upright(cascade, factors);
        StageSystem inMirror = new StageSystem(system.stages, system.elements);
        inMirror.fill(cascade, factors, new StageFlows(cascade), true);
        double[] logG = logG(system, seed);
        double[] mirroredLogG = new double[logG.length];
        Arrays.setAll(mirroredLogG, j -> -logG[logG.length - 1 - j]);
        LineBalances upright = solved(system, logG);
        LineBalances mirrored = solved(inMirror, mirroredLogG);

        // as a profile lists them: stages and elements in the description's order
        assertSame(inMirror.listed(mirrored.aqueous), system.listed(upright.organic));
        assertSame(inMirror.listed(mirrored.organic), system.listed(upright.aqueous));
    }

    private static void assertSame(double[] actual, double[] expected) {
        for (int at = 0; at < expected.length; at++) {
            assertThat(actual[at]).isCloseTo(expected[at], Percentage.withPercentage(1e-11));
        }
    }

    private static LineBalances solved(StageSystem system, double[] logG) {
        OrganicTotals closure = new OrganicTotals(system);
        LineBalances balances = system.line.balances(closure);
        closure.extraction(logG, balances.extraction);
        balances.solve();
        return balances;
    }

    private static StageSystem upright(Cascade cascade, SeparationFactors factors) {
        StageSystem system =
                new StageSystem(cascade.stages(), cascade.elements().size());
        system.fill(cascade, factors, new StageFlows(cascade), false);
        return system;
    }

    private static StageSystem system(long seed) {
        Cascade cascade = cascade(seed);
        assertThat(new StageFlows(cascade).infeasibility()).isEmpty();
        return upright(cascade, factors(cascade, seed));
    }

    private static SeparationFactors factors(Cascade cascade, long seed) {
        return Given.factors(new Random(seed + 2000)
                .doubles(cascade.elements().size(), 1.0, 10.0)
                .toArray());
    }

    /** 1 to 14 stages and 1 to 5 elements, up to three feeds and three draws in either phase. */
    private static Cascade cascade(long seed) {
        Random random = new Random(seed);
        int stages = 1 + random.nextInt(14);
        int elements = 1 + random.nextInt(5);
        List<Feed> feeds = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(k -> new Feed(
                        1 + random.nextInt(stages),
                        random.nextBoolean() ? Phase.AQUEOUS : Phase.ORGANIC,
                        0.5 + random.nextDouble(),
                        Given.mixture(random.doubles(elements, 0.01, 1.0).toArray())))
                .toList();
        List<Draw> draws = IntStream.range(0, random.nextInt(4))
                .mapToObj(k ->
                        new Draw(1 + random.nextInt(stages), random.nextBoolean() ? Phase.AQUEOUS : Phase.ORGANIC, 0.1))
                .toList();
        return new Cascade(stages, feeds, draws, 3.0, 0.15);
    }

    private static double[] logG(StageSystem system, long seed) {
        return new Random(seed + 1000).doubles(system.stages, -2.5, 0.5).toArray();
    }

    private static double[] logTotals(StageSystem system, double[] logG, int moved, double by) {
        double[] at = logG.clone();
        at[moved] += by;
        LineBalances equations = solved(system, at);
        return IntStream.range(0, system.stages)
                .mapToDouble(j -> Math.log(equations.organicSum[j]))
                .toArray();
    }

    /** l of one element from (1 + A_j) l_j - ρ_(j+1) l_(j+1) - σ_(j-1) A_(j-1) l_(j-1) = F_j. */
    private static double[] denseSolution(StageSystem system, double[] logG, int i) {
        int n = system.stages;
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        DMatrixRMaj fed = new DMatrixRMaj(n, 1);
        for (int j = 0; j < n; j++) {
            double extraction = system.beta[i] * Math.exp(logG[j]);
            matrix.set(j, j, 1.0 + extraction);
            if (j > 0) {
                matrix.set(j - 1, j, -system.line.aqueousOnward[j]);
            }
            if (j < n - 1) {
                matrix.set(j + 1, j, -system.line.organicOnward[j] * extraction);
            }
            fed.set(j, 0, system.line.feed[j * system.elements + i]);
        }
        DMatrixRMaj solution = new DMatrixRMaj(n, 1);
        assertThat(CommonOps_DDRM.solve(matrix, fed, solution)).isTrue();
        return solution.getData();
    }

    /** The same by plain elimination, with so many digits that its subtractions do no harm. */
    private static double[] exactSolution(StageSystem system, double[] logG, int i) {
        MathContext digits = new MathContext(600);
        int n = system.stages;
        BigDecimal[] extraction = new BigDecimal[n];
        BigDecimal[] pivot = new BigDecimal[n];
        BigDecimal[] reaching = new BigDecimal[n];
        for (int j = 0; j < n; j++) {
            extraction[j] = new BigDecimal(system.beta[i] * Math.exp(logG[j]));
            pivot[j] = extraction[j].add(BigDecimal.ONE);
            reaching[j] = new BigDecimal(system.line.feed[j * system.elements + i]);
            if (j > 0) {
                BigDecimal share = new BigDecimal(system.line.organicOnward[j - 1])
                        .multiply(extraction[j - 1])
                        .divide(pivot[j - 1], digits);
                pivot[j] = pivot[j].subtract(share.multiply(new BigDecimal(system.line.aqueousOnward[j])), digits);
                reaching[j] = reaching[j].add(share.multiply(reaching[j - 1]), digits);
            }
        }
        double[] solution = new double[n];
        BigDecimal above = BigDecimal.ZERO;
        for (int j = n - 1; j >= 0; j--) {
            BigDecimal back = j == n - 1 ? BigDecimal.ZERO : new BigDecimal(system.line.aqueousOnward[j + 1]);
            above = reaching[j].add(back.multiply(above)).divide(pivot[j], digits);
            solution[j] = above.doubleValue();
        }
        return solution;
    }
}
