package org.raffinate.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.raffinate.answers.Answered;
import org.raffinate.answers.Answers;
import org.raffinate.casefile.Case;
import org.raffinate.chart.Answer;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.document.CaseException;
import org.raffinate.study.Outcome.Status;

/** The plants of a study that designs each of them once. May serve several threads. */
final class Designs {
    /** Plants that are kept at most, some kilobytes to a hundred each; then it begins anew. */
    private static final int KEPT = 256;

    private final Map<List<List<String>>, Design> known = new ConcurrentHashMap<>();

    /**
     * A plant, or why there is none.
     *
     * @param plant where one was found
     * @param otherwise what comes of all its points where none was
     */
    record Design(Optional<FixedPlant> plant, Outcome otherwise) {}

    /**
     * A plant.
     *
     * @param written at the places of the axes that vary the design
     * @param asked reads what to design
     */
    Design of(List<List<String>> written, Supplier<Case> asked) {
        if (known.size() >= KEPT && !known.containsKey(written)) {
            known.clear();
        }
        return known.computeIfAbsent(written, levels -> designed(asked));
    }

    private static Design designed(Supplier<Case> asked) {
        try {
            Case read = asked.get();
            Answered answered = Answers.design(read).steadyState();
            Outcome outcome = Outcome.of(answered, read);
            if (!outcome.isSolved()) {
                return new Design(Optional.empty(), Outcome.none(Status.NO_PLANT, outcome.reason()));
            }
            return new Design(
                    Optional.of(new FixedPlant(
                            read,
                            answered.cascade().flatMap(Answer::solution),
                            answered.cascade().map(Answer::extraction).orElse(0),
                            answered.circuit().flatMap(CircuitAnswer::solution))),
                    outcome);
        } catch (CaseException refused) {
            return new Design(
                    Optional.empty(),
                    Outcome.none(Status.NO_PLANT, refused.problems().get(0).withoutPlace()));
        }
    }
}
