package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.cascade.CascadeSolver.ProductConditions;
import org.raffinate.chemistry.SeparationFactors;

/** S and the extract flow are found back from the impurities that they leave. */
class ProductMatchTest {
    /** Elements 0 and 2 belong to the raffinate, 1 to the extract. */
    private static final SeparationFactors FACTORS = Given.factors(1.2, 4.0, 1.0);

    @ParameterizedTest
    @CsvSource({
        // the smaller product on either side, feeds of either phase
        "AQUEOUS, 1.5, 0.3, 1.45, 0.301",
        "AQUEOUS, 1.5, 0.3, 1.7, 0.298",
        "ORGANIC, 1.1, 0.3, 1.2, 0.301",
        "AQUEOUS, 1.5, 0.7, 1.6, 0.699",
        "ORGANIC, 1.1, 0.7, 1.0, 0.702",
    })
    void theFlowsThatLeaveTheseImpuritiesAreFound(
            Phase phase, double s, double extract, double nearS, double nearExtract) {
        CascadeSolution wanted = new CascadeSolver().solve(cascade(phase, s, extract), FACTORS);
        Cascade near = wanted.cascade().with(nearS, nearExtract);
        CascadeSolution neighbour = new CascadeSolver().solve(near, FACTORS);
        CascadeSolution shorter = new CascadeSolver()
                .solve(Cascade.of(6, 6, phase, near.feeds().get(0).mixture(), nearS, nearExtract), FACTORS);

        for (Optional<CascadeSolution> start :
                List.of(Optional.<CascadeSolution>empty(), Optional.of(neighbour), Optional.of(shorter))) {
            CascadeSolution found = new CascadeSolver()
                    .match(near, FACTORS, impuritiesOf(wanted), 0.5, start)
                    .orElseThrow();

            assertThat(found.cascade().s()).isCloseTo(s, within(1e-9));
            assertThat(found.cascade().extract()).isCloseTo(extract, within(1e-9));
            assertThat(found.convergence().converged()).isTrue();
            assertThat(Answers.apart(wanted, found)).isLessThan(1e-8);
        }
    }

    @Test
    void aSolutionAtHandIsToldFromAStartOfTheSolversOwn() {
        CascadeSolution wanted = new CascadeSolver().solve(cascade(Phase.AQUEOUS, 1.5, 0.3), FACTORS);
        Cascade near = wanted.cascade().with(1.45, 0.301);
        CascadeSolution neighbour = new CascadeSolver().solve(near, FACTORS);

        Convergence cold = matched(near, wanted, Optional.empty());
        Convergence warm = matched(near, wanted, Optional.of(neighbour));

        assertThat(cold.path()).isEqualTo(Convergence.Path.ONE_UNKNOWN);
        assertThat(warm.path()).isEqualTo(Convergence.Path.GIVEN_START);
        assertThat(warm.iterations()).isBetween(2, cold.iterations() - 1);
    }

    private static Convergence matched(Cascade near, CascadeSolution wanted, Optional<CascadeSolution> start) {
        return new CascadeSolver()
                .match(near, FACTORS, impuritiesOf(wanted), 0.5, start)
                .orElseThrow()
                .convergence();
    }

    @Test
    void cascadesWithDrawsAreRefused() {
        CascadeSolution wanted = new CascadeSolver().solve(cascade(Phase.AQUEOUS, 1.5, 0.3), FACTORS);
        Cascade plain = wanted.cascade();
        Cascade drawn = new Cascade(
                plain.stages(), plain.feeds(), List.of(new Draw(3, Phase.AQUEOUS, 0.01)), plain.s(), plain.extract());

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CascadeSolver().match(drawn, FACTORS, impuritiesOf(wanted), 0.5, Optional.empty()))
                .withMessageContaining("a cascade without draws is expected");
    }

    @Test
    void whatNoCascadeLeavesIsNotFound() {
        // a part in a million of what these stages leave
        CascadeSolution leaving = new CascadeSolver().solve(cascade(Phase.AQUEOUS, 1.5, 0.3), FACTORS);
        for (double share : new double[] {1e-6, 1e-9}) {
            assertThat(new CascadeSolver()
                            .match(leaving.cascade(), FACTORS, impurities(share, leaving), 0.5, Optional.empty()))
                    .isEmpty();
        }
    }

    @Test
    void nothingIsFoundBeyondTheLowestS() {
        CascadeSolution wanted = new CascadeSolver().solve(cascade(Phase.AQUEOUS, 1.5, 0.3), FACTORS);

        assertThat(new CascadeSolver()
                        .match(wanted.cascade().with(1.8, 0.3), FACTORS, impuritiesOf(wanted), 1.6, Optional.empty()))
                .isEmpty();
    }

    private static Cascade cascade(Phase phase, double s, double extract) {
        return Cascade.of(
                8, 6, phase, Given.mixture(0.5 * (1.0 - extract), extract, 0.5 * (1.0 - extract)), s, extract);
    }

    private static ProductConditions impuritiesOf(CascadeSolution solution) {
        return impurities(1.0, solution);
    }

    /** Logarithms of what is allowed over what there is: element 1 in the raffinate, 0 and 2 in the extract. */
    private static ProductConditions impurities(double share, CascadeSolution solution) {
        double inRaffinate = share * solution.raffinate().flow(Given.element(1));
        double inExtract = share
                * (solution.extract().flow(Given.element(0))
                        + solution.extract().flow(Given.element(2)));
        return new ProductConditions() {
            @Override
            public void margins(double[] raffinate, double[] extract, double[] margins) {
                margins[0] = Math.log(inRaffinate / raffinate[1]);
                margins[1] = Math.log(inExtract / (extract[0] + extract[2]));
            }

            @Override
            public void slopes(double[] raffinate, double[] extract, double[] change, double[] slopes) {
                slopes[0] = -change[1] / raffinate[1];
                slopes[1] = (change[0] + change[2]) / (extract[0] + extract[2]);
            }
        };
    }
}
