package org.raffinate.plant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.SectionKind;

/**
 * The battery of a cascade with constant factors, by a {@link LiquorPlan}.
 *
 * <p>The full solvent sets the organic, V = S F / loading, with F the mol/h of the feed; a loaded organic that is fed is as
 * full and brings its own. The scrub liquor brings the three moles of acid that each mole of W needs, and W is what the
 * aqueous of the scrub section carries; the feed liquor joins it at the feed stage. A draw takes the same share of a phase's
 * volume as of its rare earths. The strip takes off the extract: its stages are not solved, their rare earths are taken to
 * fall from stage to stage by one and the same factor down to what the stripped solvent keeps. Draws are not stripped here.
 */
public final class CascadeBattery {

    private final CascadeSolution solution;
    private final double molPerHour;
    private final LiquorPlan plan;
    private final int extraction;
    private final List<StageLoad> loads = new ArrayList<>();

    private CascadeBattery(CascadeSolution solution, double molPerHour, int extraction, LiquorPlan plan) {
        this.solution = solution;
        this.molPerHour = molPerHour;
        this.plan = plan;
        this.extraction = extraction;
    }

    /**
     * What the stages of a steady state carry; refused where none was found.
     *
     * @param molPerHour rare earths of the main feed, mol/h, above 0
     * @param extraction stages up to the one of the main feed
     */
    public static Battery of(CascadeSolution solution, double molPerHour, int extraction, LiquorPlan plan) {
        CascadeBattery battery = new CascadeBattery(solution, molPerHour, extraction, plan);
        battery.strip(battery.solved());
        return new Battery(battery.loads, plan.extractant(), battery.assumptions());
    }

    /** Scrub liquor that brings three moles of acid for each mole that it puts back, L/h. */
    private double scrubFlow() {
        return LiquorPlan.ACID * solution.cascade().w() * molPerHour / plan.scrubAcid();
    }

    /** Returns the organic that goes on to the strip, L/h. */
    private double solved() {
        int stages = solution.cascade().stages();
        double[] aqueous = new double[stages + 1];
        double falling = scrubFlow();
        for (int stage = stages; stage >= 1; stage--) {
            falling += fed(stage, Phase.AQUEOUS) / plan.feed();
            aqueous[stage] = falling;
            falling -= drawn(stage, Phase.AQUEOUS) * falling;
        }
        double rising = solution.cascade().s() * molPerHour / plan.loading();
        for (int stage = 1; stage <= stages; stage++) {
            rising += fed(stage, Phase.ORGANIC) / plan.loading();
            loads.add(new StageLoad(
                    stage <= extraction ? SectionKind.EXTRACTION : SectionKind.SCRUB,
                    stage,
                    rising,
                    aqueous[stage],
                    concentrations(stage, Phase.ORGANIC, rising),
                    concentrations(stage, Phase.AQUEOUS, aqueous[stage])));
            rising -= drawn(stage, Phase.ORGANIC) * rising;
        }
        return rising;
    }

    /** Rare earths that a stage is fed with a phase, mol/h. */
    private double fed(int stage, Phase phase) {
        return molPerHour
                * solution.cascade().feeds().stream()
                        .filter(feed -> feed.stage() == stage && feed.phase() == phase)
                        .mapToDouble(Feed::flow)
                        .sum();
    }

    /** Share of what leaves a stage with a phase that is drawn. */
    private double drawn(int stage, Phase phase) {
        double flow = solution.cascade().draws().stream()
                .filter(draw -> draw.stage() == stage && draw.phase() == phase)
                .mapToDouble(Draw::flow)
                .sum();
        return flow == 0.0 ? 0.0 : flow / solution.profile().total(stage, phase);
    }

    private Map<Element, Double> concentrations(int stage, Phase phase, double flow) {
        EnumMap<Element, Double> concentrations = new EnumMap<>(Element.class);
        for (Element element : solution.profile().elements()) {
            concentrations.put(element, solution.profile().flow(stage, phase, element) * molPerHour / flow);
        }
        return concentrations;
    }

    /** The strip of the extract, where there is any. */
    private void strip(double organicFlow) {
        int before = solution.cascade().stages();
        double extract = solution.cascade().extract() * molPerHour;
        if (extract == 0.0) {
            return;
        }
        double flow = LiquorPlan.ACID * extract * (1.0 + plan.stripExcess()) / plan.stripAcid();
        double kept = Math.pow(plan.residual(), 1.0 / Math.max(1, plan.stripStages()));
        for (int stage = 1; stage <= plan.stripStages(); stage++) {
            double left = Math.pow(kept, stage);
            double arriving = left / kept;
            loads.add(new StageLoad(
                    SectionKind.STRIP,
                    before + stage,
                    organicFlow,
                    flow,
                    scaled(extract * left / organicFlow),
                    // all that leaves the organic from here on leaves with this stage's aqueous
                    scaled(extract * (arriving - plan.residual()) / flow)));
        }
    }

    private Map<Element, Double> scaled(double concentration) {
        EnumMap<Element, Double> scaled = new EnumMap<>(Element.class);
        solution.extract().moleFractions().forEach((element, share) -> scaled.put(element, share * concentration));
        return scaled;
    }

    private List<String> assumptions() {
        List<String> assumptions = new ArrayList<>();
        assumptions.add(String.format(
                Locale.ROOT,
                "Constant factors know no litres: taken for granted are %.3g mol/L of rare earths on a solvent of %.3g "
                        + "mol/L extractant, scrub acid of %.3g and strip acid of %.3g mol/L, three moles of acid "
                        + "for each mole put back or stripped%s, and %d strip stages.",
                plan.loading(),
                plan.extractant(),
                plan.scrubAcid(),
                plan.stripAcid(),
                plan.stripExcess() > 0.0
                        ? String.format(Locale.ROOT, " (%.0f %% more to strip)", 100.0 * plan.stripExcess())
                        : "",
                plan.stripStages()));
        assumptions.add(
                "The strip is not solved: its rare earths are taken to fall by the same factor from stage to stage.");
        if (solution.cascade().draws().stream().anyMatch(draw -> draw.phase() == Phase.ORGANIC)) {
            assumptions.add("Organic draws are stripped in boxes that are not counted here.");
        }
        return assumptions;
    }
}
