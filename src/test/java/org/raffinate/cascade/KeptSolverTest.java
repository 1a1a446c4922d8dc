package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/** What a solver keeps saves work and changes no answer; what it is given it needs not have solved itself. */
class KeptSolverTest {
    private static final SeparationFactors THREE = Given.factors(3.0, 1.0, 2.0);
    private static final SeparationFactors TWO = Given.factors(1.0, 2.0);

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.3, 0.7})
    void aSolutionStartsASolverThatHasNotSolvedIt(double extract) {
        Cascade cascade = cascade(extract);
        CascadeSolution cold = new CascadeSolver().solve(cascade, THREE);

        CascadeSolution again = new CascadeSolver().solve(cascade, THREE, cold);

        assertThat(again.convergence().path()).isEqualTo(Path.GIVEN_START);
        assertThat(again.convergence().iterations()).isLessThanOrEqualTo(1);
        assertThat(Answers.apart(cold, again)).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.7})
    void theResponseIsTheSameWhateverTheSolverSolvedBefore(double extract) {
        CascadeSolver solver = new CascadeSolver();
        CascadeSolution solution = solver.solve(cascade(extract), THREE);
        ProductResponse atOnce = solver.response(solution);
        solver.solve(cascade(0.5).with(2.5, 0.5), Given.factors(1.0, 5.0, 1.5));

        for (ProductResponse later :
                new ProductResponse[] {solver.response(solution), new CascadeSolver().response(solution)}) {
            for (Element element : solution.cascade().elements()) {
                assertThat(later.toS(element)).isCloseTo(atOnce.toS(element), within(1e-9));
                assertThat(later.toExtract(element)).isCloseTo(atOnce.toExtract(element), within(1e-9));
            }
        }
    }

    @Test
    void asManyStagesOfOtherElementsAreSolvedAsIfTheyWereTheFirst() {
        CascadeSolver solver = new CascadeSolver();
        Cascade pair = Cascade.of(8, 6, Phase.AQUEOUS, Given.mixture(0.5, 0.5), 2.0, 0.5);
        solver.solve(pair, TWO);

        CascadeSolution three = solver.solve(cascade(0.4), THREE);
        CascadeSolution two = solver.solve(pair, TWO);

        assertThat(Answers.apart(new CascadeSolver().solve(cascade(0.4), THREE), three))
                .isZero();
        assertThat(Answers.apart(new CascadeSolver().solve(pair, TWO), two)).isZero();
    }

    private static Cascade cascade(double extract) {
        return Cascade.of(8, 6, Phase.AQUEOUS, Given.mixture(0.3, 0.3, 0.4), 2.0, extract);
    }
}
