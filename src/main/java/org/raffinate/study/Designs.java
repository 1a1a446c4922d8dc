package org.raffinate.study;

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
    /** Plants that are kept: more than the levels that all threads are at, and their neighbours. */
    private static final int KEPT = 64;

    private final Map<Long, Design> known = new ConcurrentHashMap<>();

    /**
     * A plant, or why there is none.
     *
     * @param plant where one was found
     * @param otherwise what comes of all its points where none was
     */
    record Design(Optional<FixedPlant> plant, Outcome otherwise) {}

    /**
     * The plant for some levels of a study.
     *
     * @param grid number of the levels
     * @param asked reads what to design
     */
    Design of(long grid, Supplier<Case> asked) {
        Design design = known.computeIfAbsent(grid, number -> designed(asked));
        if (known.size() > 2 * KEPT) {
            known.keySet().removeIf(old -> old < grid - KEPT);
        }
        return design;
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
