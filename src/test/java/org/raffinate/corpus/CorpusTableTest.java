package org.raffinate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Plants;
import org.raffinate.corpus.Verdict.End;
import org.raffinate.steadystate.CircuitSolver;

/** A run hides nothing: what is wrong is named with its seed, and one bad case does not take the others with it. */
class CorpusTableTest {
    @Test
    void aProfileThatIsNotTheSolutionIsFoundOutWhateverItSays() {
        CircuitSolution solution = new CircuitSolver().solve(Plants.closed());
        Circuit other = Plants.recycling(Plants.closed(), 0.5);
        CircuitSolution wrong = new CircuitSolution(
                other, solution.volumes(), solution.convergence(), solution.found(), solution.balanceError());

        assertThat(CorpusModel.judge(1, "right", solution).end()).isEqualTo(End.STEADY);
        assertThat(CorpusModel.judge(1, "wrong", wrong).end()).isEqualTo(End.OPEN);
    }

    @Test
    void aFeasibleCircuitMayNotBeRefused() {
        CircuitSolution solution = new CircuitSolver().solve(Plants.closed());
        CircuitSolution refused = new CircuitSolution(
                solution.circuit(), solution.volumes(), convergence(Status.INFEASIBLE), Optional.empty(), Double.NaN);

        assertThat(CorpusModel.judge(1, "refused", refused).end()).isEqualTo(End.WRONGLY_REFUSED);
    }

    @Test
    void gapsThatAreNoNumbersAreNotClosed() {
        assertThat(verdict(1, Status.CONVERGED, 1e-12).end()).isEqualTo(End.STEADY);
        assertThat(verdict(1, Status.CONVERGED, 2e-10).end()).isEqualTo(End.OPEN);
        assertThat(verdict(1, Status.CONVERGED, Double.NaN).end()).isEqualTo(End.OPEN);
        assertThat(verdict(1, Status.NOT_CONVERGED, Double.NaN).end()).isEqualTo(End.UNSOLVED);
    }

    @Test
    void everyFailureIsListedWithItsSeed() {
        CorpusTable table = new CorpusTable(
                "cases",
                List.of(
                        verdict(17, Status.CONVERGED, 1e-13),
                        verdict(18, Status.NOT_CONVERGED, Double.NaN),
                        verdict(19, Status.CONVERGED, 1.0)),
                1.0);

        assertThat(table.failures()).extracting(Verdict::seed).containsExactly(18L, 19L);
        assertThat(table.markdown())
                .contains("seeds 17 to 19", "3 cases, 3 of them feasible; 1 converged and balance, 2 failed")
                .contains("| sharp split | 1 | 1.0e-13 |")
                .contains("- seed 18, ", "- seed 19, ");
        assertThat(table.csv().lines()).hasSize(4).anyMatch(line -> line.startsWith("18,"));
    }

    @Test
    void anExceptionOrACaseWithoutEndIsAVerdictAndTheOthersGoOn() throws InterruptedException {
        List<Verdict> verdicts = new Corpus(0, 6, 1).run(seed -> {
            if (seed == 1) {
                throw new IllegalStateException("planted");
            }
            return seed == 3 ? endless() : verdict(seed, Status.CONVERGED, 0.0);
        });

        assertThat(verdicts)
                .extracting(Verdict::end)
                .containsExactly(End.STEADY, End.THREW, End.STEADY, End.NO_ANSWER, End.STEADY, End.STEADY);
        assertThat(verdicts).extracting(Verdict::seed).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(verdicts.get(1).remark()).contains("planted");
    }

    private static Verdict endless() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("ended");
    }

    private static Verdict verdict(long seed, Status status, double found) {
        return Verdict.of(seed, "size", convergence(status), 1e-14, found, false);
    }

    private static Convergence convergence(Status status) {
        return new Convergence(status, Path.SHARP_SPLIT, 3, 1e-15, List.of());
    }
}
