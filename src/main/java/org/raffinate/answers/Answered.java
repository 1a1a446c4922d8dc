package org.raffinate.answers;

import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.Convergence;
import org.raffinate.chart.Answer;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.design.SpecificationResult;
import org.raffinate.works.Outlook;

/**
 * What came out of a case.
 *
 * @param cascade the answer in mol per mol of feed; or
 * @param circuit the answer in litres, where the case has chemistry
 * @param outlook its plant, where there is a steady state and something to plan
 * @param unplanned why there is no plant where there is a steady state; empty otherwise
 */
public record Answered(
        Optional<Answer> cascade,
        Optional<CircuitAnswer> circuit,
        Optional<Outlook> outlook,
        Optional<String> unplanned) {
    /** Title of the case. */
    public String title() {
        return cascade.map(answer -> answer.question().title())
                .or(() -> circuit.map(answer -> answer.question().title()))
                .orElseThrow();
    }

    /** How it ended. */
    public Convergence convergence() {
        return cascade.map(Answer::convergence)
                .or(() -> circuit.map(CircuitAnswer::convergence))
                .orElseThrow();
    }

    /** The specifications held against the steady state; none unless converged. */
    public List<SpecificationResult> checks() {
        return cascade.map(Answer::checks)
                .or(() -> circuit.map(CircuitAnswer::checks))
                .orElseThrow();
    }

    Answered with(Outlook found) {
        return new Answered(cascade, circuit, Optional.of(found), Optional.empty());
    }

    Answered unplanned(Optional<String> reason) {
        return new Answered(cascade, circuit, Optional.empty(), reason);
    }
}
