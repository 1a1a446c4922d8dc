package org.raffinate.design;

import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.CascadeSolution;

/**
 * Answer of a {@link Designer}.
 *
 * @param problem what was asked
 * @param outcome whether a design was found, and if not, which bound stands against it
 * @param bounds exact limits, where the specifications can be met at all
 * @param shortcut Xu's optimum, where its formula applies
 * @param tradeOff stages against S, where stage counts were searched
 * @param solution rigorous solution of the chosen cascade; empty unless found
 * @param extraction its extraction stages, 0 unless found
 * @param notes what the reader must know
 */
public record Design(
        DesignProblem problem,
        Outcome outcome,
        Optional<Bounds> bounds,
        Optional<Shortcut> shortcut,
        Optional<TradeOff> tradeOff,
        Optional<CascadeSolution> solution,
        int extraction,
        List<String> notes) {
    /** Whether a design was found. */
    public enum Outcome {
        FOUND,
        /** No cascade can do it: the notes name the bound. */
        INFEASIBLE,
        /** The search ended without an answer. */
        NOT_FOUND
    }

    public Design {
        notes = List.copyOf(notes);
    }
}
