package org.raffinate.cascade;

import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/**
 * Balances of a published profile, recomputed from the description by its own bookkeeping; shares nothing with the
 * solver.
 *
 * <p>Checked, each gap relative to the flow it concerns: every element over every stage (to what passes through that
 * stage of it), every element over the whole cascade (to what is fed of it), the organic's total at every stage (to what
 * the solvent carries there), and equilibrium (v/l over β the same for all elements of a stage).
 */
final class BalanceCheck {
    /** Flows below this have lost digits to the range of a double. */
    private static final double SMALLEST = 1e-290;

    private final Cascade cascade;
    private final StageProfile profile;
    private double worst;

    private BalanceCheck(Cascade cascade, StageProfile profile) {
        this.cascade = cascade;
        this.profile = profile;
    }

    /** The largest relative gap. */
    static double worst(Cascade cascade, SeparationFactors factors, StageProfile profile) {
        BalanceCheck check = new BalanceCheck(cascade, profile);
        check.solvent();
        for (Element element : profile.elements()) {
            check.element(element);
        }
        for (int stage = 1; stage <= profile.stages(); stage++) {
            check.equilibrium(stage, factors);
        }
        return check.worst;
    }

    private void note(double gap, double reference) {
        if (Double.isNaN(gap) || Double.isNaN(reference)) {
            worst = Double.NaN;
        } else if (reference > SMALLEST) {
            worst = Math.max(worst, Math.abs(gap) / reference);
        }
    }

    private void solvent() {
        double carried = cascade.s();
        for (int stage = 1; stage < profile.stages(); stage++) {
            carried += fed(stage, Phase.ORGANIC);
            note(profile.total(stage, Phase.ORGANIC) - carried, carried);
            carried -= drawn(stage, Phase.ORGANIC);
        }
        double extract = cascade.extract() + drawn(profile.stages(), Phase.ORGANIC);
        note(profile.total(profile.stages(), Phase.ORGANIC) - extract, extract);
        double raffinate = cascade.raffinate() + drawn(1, Phase.AQUEOUS);
        note(profile.total(1, Phase.AQUEOUS) - raffinate, raffinate);
    }

    private void element(Element element) {
        double fedInAll = 0.0;
        double leavingInAll = 0.0;
        for (int stage = 1; stage <= profile.stages(); stage++) {
            double fed = fed(stage, Phase.AQUEOUS, element) + fed(stage, Phase.ORGANIC, element);
            double in = fed + passedOn(stage - 1, Phase.ORGANIC, element) + passedOn(stage + 1, Phase.AQUEOUS, element);
            double out = profile.flow(stage, Phase.AQUEOUS, element) + profile.flow(stage, Phase.ORGANIC, element);
            note(in - out, Math.max(in, out));
            fedInAll += fed;
            leavingInAll += taken(stage, Phase.AQUEOUS, element) + taken(stage, Phase.ORGANIC, element);
        }
        leavingInAll += passedOn(1, Phase.AQUEOUS, element) + passedOn(profile.stages(), Phase.ORGANIC, element);
        note(fedInAll - leavingInAll, fedInAll);
    }

    private void equilibrium(int stage, SeparationFactors factors) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0.0;
        for (Element element : profile.elements()) {
            double v = profile.flow(stage, Phase.ORGANIC, element);
            double l = profile.flow(stage, Phase.AQUEOUS, element);
            if (v > SMALLEST && l > SMALLEST) {
                double g = v / l / factors.relative(element);
                least = Math.min(least, g);
                greatest = Math.max(greatest, g);
            }
        }
        if (greatest > 0.0) {
            note(greatest - least, greatest);
        }
    }

    /** What goes from a stage to its neighbour after the draws; nothing from beyond the ends. */
    private double passedOn(int stage, Phase phase, Element element) {
        if (stage < 1 || stage > profile.stages()) {
            return 0.0;
        }
        return profile.flow(stage, phase, element) - taken(stage, phase, element);
    }

    /** What the draws take of an element. */
    private double taken(int stage, Phase phase, Element element) {
        double drawn = drawn(stage, phase);
        return drawn == 0.0 ? 0.0 : drawn * profile.moleFraction(stage, phase, element);
    }

    private double drawn(int stage, Phase phase) {
        double total = 0.0;
        for (Draw draw : cascade.draws()) {
            if (draw.stage() == stage && draw.phase() == phase) {
                total += draw.flow();
            }
        }
        return total;
    }

    private double fed(int stage, Phase phase) {
        double total = 0.0;
        for (Feed feed : cascade.feeds()) {
            if (feed.stage() == stage && feed.phase() == phase) {
                total += feed.flow();
            }
        }
        return total;
    }

    private double fed(int stage, Phase phase, Element element) {
        double total = 0.0;
        for (Feed feed : cascade.feeds()) {
            if (feed.stage() == stage && feed.phase() == phase) {
                total += feed.flow() * feed.mixture().moleFraction(element);
            }
        }
        return total;
    }
}
