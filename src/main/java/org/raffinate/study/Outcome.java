package org.raffinate.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.raffinate.answers.Answered;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Convergence;
import org.raffinate.casefile.Case;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.design.SpecificationResult;
import org.raffinate.reagents.CircuitCheck;
import org.raffinate.works.Works;

/**
 * What came of one point.
 *
 * @param status what its numbers may be used for
 * @param reason why there are none, or what stands against a plant; empty where nothing does
 * @param cascade steady state of a cascade; only where the status is {@link Status#SOLVED}
 * @param extraction extraction stages of it
 * @param circuit steady state of a circuit, likewise
 * @param checks the specifications held against it
 * @param works its plant, where one was asked for and can be planned
 */
public record Outcome(
        Status status,
        String reason,
        Optional<CascadeSolution> cascade,
        OptionalInt extraction,
        Optional<CircuitSolution> circuit,
        List<SpecificationResult> checks,
        Optional<Works> works) {
    /** What the numbers of a point may be used for. */
    public enum Status {
        SOLVED("solved"),
        /** The iteration ended before the balances held. */
        NOT_CONVERGED("not converged"),
        /** No such steady state, or no such cascade, exists. */
        INFEASIBLE("infeasible"),
        /** The values make no case. */
        REFUSED("refused"),
        /** There is no plant to solve: none could be designed. */
        NO_PLANT("no plant"),
        /** Something went wrong that is the program's fault. */
        FAILED("failed");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The word in tables. */
        public String label() {
            return label;
        }
    }

    public Outcome {
        checks = List.copyOf(checks);
    }

    static Outcome none(Status status, String reason) {
        return new Outcome(
                status, reason, Optional.empty(), OptionalInt.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The end of a solve that gave no numbers. */
    static Outcome none(Convergence convergence) {
        Status status =
                convergence.status() == Convergence.Status.INFEASIBLE ? Status.INFEASIBLE : Status.NOT_CONVERGED;
        return none(status, String.join(" ", convergence.notes()));
    }

    /** A cascade that was solved, held against the specifications of a case. */
    static Outcome of(CascadeSolution solution, int extraction, Case asked) {
        if (!solution.convergence().converged()) {
            return none(solution.convergence());
        }
        return new Outcome(
                Status.SOLVED,
                String.join(" ", solution.convergence().notes()),
                Optional.of(solution),
                OptionalInt.of(extraction),
                Optional.empty(),
                asked.specifications().stream()
                        .map(specification -> SpecificationResult.of(specification, solution))
                        .toList(),
                Optional.empty());
    }

    /** A circuit that was solved, held against the specifications of a case. */
    static Outcome of(CircuitSolution solution, Case asked) {
        if (!solution.convergence().converged()) {
            return none(solution.convergence());
        }
        return new Outcome(
                Status.SOLVED,
                String.join(" ", solution.convergence().notes()),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(solution),
                asked.specifications().stream()
                        .map(specification -> CircuitCheck.of(specification, solution))
                        .toList(),
                Optional.empty());
    }

    /** What was answered, held against the specifications of a case. */
    static Outcome of(Answered answered, Case asked) {
        if (!answered.convergence().converged()) {
            return none(answered.convergence());
        }
        return answered.cascade()
                .map(answer -> of(answer.solution().orElseThrow(), answer.extraction(), asked))
                .orElseGet(() ->
                        of(answered.circuit().flatMap(CircuitAnswer::solution).orElseThrow(), asked));
    }

    Outcome with(Works planned) {
        return new Outcome(status, reason, cascade, extraction, circuit, checks, Optional.of(planned));
    }

    Outcome unplanned(String why) {
        String both = reason.isEmpty() ? "no plant: " + why : reason + " No plant: " + why;
        return new Outcome(status, both, cascade, extraction, circuit, checks, works);
    }

    /** Whether there are numbers. */
    public boolean isSolved() {
        return status == Status.SOLVED;
    }

    /** Whether every specification is met. */
    public boolean isMet() {
        return isSolved() && checks.stream().allMatch(SpecificationResult::met);
    }
}
