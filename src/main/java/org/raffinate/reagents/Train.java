package org.raffinate.reagents;

import java.util.ArrayList;
import java.util.List;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equilibrium.Medium;

/**
 * Stage counts and flows that, with a problem, make a circuit.
 *
 * @param extraction extraction stages, at least 1
 * @param scrub scrub stages, at least 1
 * @param strip strip stages; 0 leaves the strip out and the solvent open
 * @param organic L/h
 * @param scrubAcid equivalents of acid with the scrub liquor, mol/h
 * @param stripAcid equivalents of acid with the strip liquor, mol/h
 */
record Train(int extraction, int scrub, int strip, double organic, double scrubAcid, double stripAcid) {
    /** Share of the limit on the phase ratio that a liquor is diluted to at most. */
    private static final double WITHIN_RATIO = 0.8;
    /** Strongest acid that is used unasked, mol/L of equivalents: about as strong as practice goes. */
    private static final double STRONGEST_SCRUB = 4.0;

    private static final double STRONGEST_STRIP = 6.0;

    /** The circuit of these counts and flows. */
    Circuit circuit(ReagentProblem problem) {
        List<Section> sections = new ArrayList<>();
        List<AqueousInlet> inlets = new ArrayList<>();
        sections.add(problem.quality(SectionKind.EXTRACTION).section(SectionKind.EXTRACTION, extraction, 0.0));
        inlets.add(new AqueousInlet(
                extraction, problem.feed().flow(), problem.feed().liquor()));
        sections.add(problem.quality(SectionKind.SCRUB).section(SectionKind.SCRUB, scrub, 1.0));
        inlets.add(
                acid(problem, extraction + scrub, scrubAcid, problem.scrubAcid().orElse(Double.NaN), STRONGEST_SCRUB));
        if (strip > 0) {
            sections.add(problem.quality(SectionKind.STRIP).section(SectionKind.STRIP, strip, 0.0));
            inlets.add(acid(
                    problem,
                    extraction + scrub + strip,
                    stripAcid,
                    problem.stripAcid().orElse(Double.NaN),
                    STRONGEST_STRIP));
        }
        SolventPlan plan = problem.solvent();
        SolventPlan used = strip > 0
                ? plan
                : new SolventPlan(plan.extractant(), plan.saponification(), plan.base(), false, 0.0, plan.carried());
        return new Circuit(problem.model(), used.at(organic), sections, inlets, List.of(), List.of());
    }

    /**
     * As strong as it must be to keep the phase ratio, and no stronger than practice goes; or as strong as asked. Strip acid
     * of a given strength is fed as freely as the phase ratio needs: more of it strips better.
     */
    private AqueousInlet acid(ReagentProblem problem, int stage, double equivalents, double asked, double strongest) {
        Medium medium = problem.model().medium();
        double least = organic / (WITHIN_RATIO * problem.limits().phaseRatio());
        double normality = Double.isNaN(asked) ? Math.min(strongest, equivalents / least) : asked * medium.charge();
        double flow = equivalents / normality;
        boolean strips = stage > extraction + scrub;
        return new AqueousInlet(
                stage, strips ? Math.max(flow, least) : flow, Liquor.acid(medium, normality / medium.charge()));
    }

    /** Equivalents of strip acid that are fed, mol/h. */
    double stripAcidFed(ReagentProblem problem) {
        AqueousInlet inlet = circuit(problem).aqueousInlets().get(2);
        return inlet.flow() * inlet.liquor().hydrogen();
    }

    Train withFlows(double newOrganic, double newScrubAcid) {
        return new Train(extraction, scrub, strip, newOrganic, newScrubAcid, stripAcid);
    }

    Train withStages(int newExtraction, int newScrub) {
        return new Train(newExtraction, newScrub, strip, organic, scrubAcid, stripAcid);
    }

    Train withStrip(int newStrip, double newStripAcid) {
        return new Train(extraction, scrub, newStrip, organic, scrubAcid, newStripAcid);
    }
}
