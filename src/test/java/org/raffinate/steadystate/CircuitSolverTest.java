package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.SideDraw;

class CircuitSolverTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-9);

    @Test
    void aCircuitWithoutAqueousInAStageIsInfeasibleAndSaysWhere() {
        Circuit circuit = Plants.closed();
        CircuitSolution solution = new CircuitSolver()
                .solve(Plants.fed(circuit, circuit.aqueousInlets().subList(0, 1)));

        assertThat(solution.convergence().status()).isEqualTo(Status.INFEASIBLE);
        assertThat(solution.convergence().notes()).singleElement().asString().contains("no aqueous leaves stage");
        assertThat(solution.balanceError()).isNaN();
        assertThatIllegalStateException().isThrownBy(solution::profile);
    }

    @Test
    void theSolutionAsStartNeedsNoStep() {
        CircuitSolution solution = new CircuitSolver().solve(Plants.closed());
        CircuitSolution again = new CircuitSolver().solve(Plants.closed(), solution);

        assertThat(solution.convergence().iterations()).isBetween(4, 60);
        assertThat(again.convergence().iterations()).isLessThanOrEqualTo(2);
        assertThat(again.profile().hydrogen(3)).isCloseTo(solution.profile().hydrogen(3), EXACT);
    }

    @Test
    void theSolutionOfANeighbourAsStartNeedsFewSteps() {
        CircuitSolution solution = new CircuitSolver().solve(Plants.closed());
        Circuit neighbour = Plants.recycling(Plants.closed(), 0.97);

        assertThat(new CircuitSolver().solve(neighbour, solution).convergence().iterations())
                .isLessThanOrEqualTo(6);
    }

    @Test
    void aStartWithOtherStagesIsPassedOver() {
        Circuit longer = Plants.with(
                Plants.closed(),
                List.of(
                        Plants.closed().sections().get(0),
                        Plants.closed().sections().get(1),
                        Plants.closed().sections().get(2).withStages(9)));
        CircuitSolution start = new CircuitSolver().solve(Plants.closed());

        assertThat(new CircuitSolver().solve(longer, start).convergence())
                .isEqualTo(new CircuitSolver().solve(longer).convergence());
    }

    @Test
    void outletsRunInTheDirectionOfTheOrganicAndHoldAllThatIsFed() {
        Circuit circuit =
                Plants.drawn(Plants.recycling(Plants.closed(), 0.9), List.of(new SideDraw(8, Phase.AQUEOUS, 0.05)));
        CircuitSolution solution = new CircuitSolver().solve(circuit);
        List<Outlet> outlets = solution.outlets();

        assertThat(outlets)
                .extracting(Outlet::name)
                .containsExactly("raffinate", "strip liquor", "aqueous draw", "bleed");
        assertThat(outlets).extracting(Outlet::stage).containsExactly(1, 11, 8, 14);
        assertThat(outlets.stream()
                        .mapToDouble(outlet -> outlet.flow(Plants.DY))
                        .sum())
                .isCloseTo(0.08, EXACT);
        assertThat(outlets.stream().mapToDouble(Outlet::rareEarths).sum()).isCloseTo(0.28, EXACT);
        assertThat(outlets.get(3).flow()).isCloseTo(0.16, EXACT);
        assertThat(solution.outlet("strip liquor")).contains(outlets.get(1));
    }

    @Test
    void theSolventThatDoesNotReturnIsStrippedOrLoaded() {
        Circuit open = Plants.recycling(Plants.closed(), 0.0);
        Circuit unstripped = new Circuit(
                open.model(),
                open.solvent(),
                open.sections().subList(0, 2),
                open.aqueousInlets().subList(0, 2),
                List.of(),
                List.of());

        assertThat(new CircuitSolver().solve(open).outlet("stripped solvent")).isPresent();
        assertThat(new CircuitSolver().solve(unstripped).outlet("loaded organic"))
                .get()
                .extracting(Outlet::stage)
                .isEqualTo(10);
    }
}
