package org.raffinate.reagents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.design.Design;

/**
 * Holds a circuit against the constant-factor design that it started from: where they differ, and why.
 *
 * <p>Each cause is taken out of the circuit by itself - efficiency and entrainment, what the solvent brings back - and the
 * flows are balanced again for the same products.
 */
final class Comparison {
    private final ReagentProblem problem;
    private final Cascade start;
    private final int startExtraction;
    private final CircuitSolution solution;
    private final Train train;
    private final List<String> sentences = new ArrayList<>();

    private Comparison(ReagentProblem problem, Design start, Train train, CircuitSolution solution) {
        this.problem = problem;
        this.start = start.solution().orElseThrow().cascade();
        startExtraction = start.extraction();
        this.train = train;
        this.solution = solution;
    }

    static List<String> sentences(ReagentProblem problem, Design start, Train train, CircuitSolution solution) {
        Comparison comparison = new Comparison(problem, start, train, solution);
        comparison.stages();
        comparison.base();
        comparison.scrub();
        comparison.quality();
        comparison.returnedSolvent();
        return comparison.sentences;
    }

    private void say(String sentence, Object... numbers) {
        sentences.add(String.format(Locale.ROOT, sentence, numbers));
    }

    private void stages() {
        int scrub = start.stages() - startExtraction;
        say(
                "Extraction and scrub: %d + %d stages, %d + %d with constant factors and ideal stages.",
                stages(SectionKind.EXTRACTION), stages(SectionKind.SCRUB), startExtraction, scrub);
    }

    private int stages(SectionKind kind) {
        return solution.circuit().sections().stream()
                .filter(section -> section.kind() == kind)
                .mapToInt(Section::stages)
                .sum();
    }

    /** mol of rare earths fed per hour. */
    private double fed() {
        return problem.feed().flow()
                * problem.feed().liquor().metals().entrySet().stream()
                        .filter(metal -> metal.getKey().isRareEarth())
                        .mapToDouble(metal -> metal.getValue())
                        .sum();
    }

    private void base() {
        Solvent solvent = solution.circuit().solvent();
        double constant = 3.0 * start.s();
        if (solvent.saponification() == 0.0) {
            say(
                    "The solvent is not saponified: the protons that the rare earths replace stay in the aqueous, where "
                            + "the constant factors would have %.3f mol of base per mol of feed take them up.",
                    constant);
            return;
        }
        double brought = solvent.flow() * solvent.counterIon() / fed();
        CircuitProfile profile = solution.profile();
        double unexchanged = profile.concentration(1, Phase.ORGANIC, solvent.base()) / solvent.counterIon();
        say(
                "The solvent brings %.3f mol of base per mol of feed, 3 S = %.3f with constant factors; %.3g %% of it is "
                        + "still on the solvent that leaves stage 1, at pH %.2f.",
                brought, constant, 100.0 * unexchanged, profile.ph(1));
    }

    private void scrub() {
        double acid =
                ReagentUse.of(solution).scrubAcid() * problem.model().medium().charge() / fed();
        Outlet raffinate = solution.outlets().get(0);
        double lost = raffinate.flow() * solution.profile().acid(1) / fed();
        double constant = 3.0 * start.w();
        say(
                "The scrub liquor brings %.3f mol of acid per mol of feed, 3 W = %.3f with constant factors, which count "
                        + "only acid that a rare earth takes the place of; %.3f leave with the raffinate as acid.",
                acid, constant, lost);
    }

    private void quality() {
        boolean ideal = problem.quality().values().stream().allMatch(StageQuality.IDEAL::equals);
        if (!ideal) {
            variant("Ideal stages without entrainment", problem.withQuality(Map.of()), train);
        }
    }

    private void returnedSolvent() {
        if (solution.circuit().solvent().recycled() > 0.0) {
            variant("Clean solvent in place of the returned one", problem, train.withStrip(0, 0.0));
        }
    }

    /** The same counts without one cause: how much organic the same products need. */
    private void variant(String what, ReagentProblem changed, Train counts) {
        new Balancing(changed)
                .leastOrganic(counts)
                .ifPresent(other -> say(
                        "%s: the same stages make the same products with %.2f %% less organic.",
                        what, 100.0 * (1.0 - other.organic() / train.organic())));
    }
}
