package org.raffinate.reagents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.design.Design.Outcome;
import org.raffinate.works.BoxWishes;
import org.raffinate.works.GivenTerms;
import org.raffinate.works.Planning;
import org.raffinate.works.Plans;
import org.raffinate.works.Treatment;

/** A circuit of least cost, held against the circuit of least solvent times stages. */
class CheapestCircuitTest {
    private static final ReagentProblem PROBLEM = ReagentProblems.tbDy(0.03, 0.36);

    private static CircuitSolution solution(CircuitDesign design) {
        assertThat(design.outcome()).isEqualTo(Outcome.FOUND);
        return design.solution().orElseThrow();
    }

    @Test
    void costsNoMoreThanThatOfLeastSolventTimesStages() {
        Planning planning = Plans.planning(Plans.plan(
                "United States",
                Map.of("raffinate", Treatment.OXALATE, "strip liquor", Treatment.OXALATE),
                BoxWishes.NONE,
                GivenTerms.NONE));
        ToDoubleFunction<CircuitSolution> cost =
                solved -> planning.of(solved).estimate().perYear();

        CircuitSolution plain = solution(new CircuitDesigner().design(PROBLEM));
        CircuitDesign cheap = new CircuitDesigner(cost).design(PROBLEM);

        assertThat(cost.applyAsDouble(solution(cheap))).isLessThanOrEqualTo(cost.applyAsDouble(plain));
        assertThat(cheap.problem().separation().specifications())
                .allSatisfy(asked -> assertThat(
                                CircuitCheck.of(asked, solution(cheap)).met())
                        .isTrue());
    }

    /** Where only stages cost something, few of them do; where only solvent does, many. */
    @Test
    void followsWhatIsDear() {
        CircuitSolution few =
                solution(new CircuitDesigner(solved -> Math.pow(solved.circuit().stages(), 3.0)
                                * solved.circuit().solvent().flow())
                        .design(PROBLEM));
        CircuitSolution many =
                solution(new CircuitDesigner(solved -> solved.circuit().stages()
                                * Math.pow(solved.circuit().solvent().flow(), 3.0))
                        .design(PROBLEM));

        assertThat(few.circuit().stages()).isLessThan(many.circuit().stages());
        assertThat(few.circuit().solvent().flow())
                .isGreaterThan(many.circuit().solvent().flow());
    }
}
