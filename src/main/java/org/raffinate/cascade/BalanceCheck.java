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
        for (int i = 0; i < profile.elements().size(); i++) {
            check.element(i);
        }
        for (int stage = 1; stage <= profile.stages(); stage++) {
            check.equilibrium(stage, factors);
        }
        return check.worst;
    }

    private void note(double gap, double reference) {
        if (Double.isNaN(gap) || Double.isNaN(reference)) {
            worst = Double.NaN;
        } else if (reference > SMALLEST && Math.abs(gap) > worst * reference) {
            worst = Math.abs(gap) / reference;
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

    private void element(int i) {
        Element element = profile.elements().get(i);
        double fedInAll = 0.0;
        double leavingInAll = 0.0;
        double rising = 0.0;
        double aqueous = profile.flow(1, Phase.AQUEOUS, i);
        double aqueousTaken = taken(1, Phase.AQUEOUS, aqueous);
        leavingInAll += aqueous - aqueousTaken;
        for (int stage = 1; stage <= profile.stages(); stage++) {
            double organic = profile.flow(stage, Phase.ORGANIC, i);
            double organicTaken = taken(stage, Phase.ORGANIC, organic);
            double fed = fed(stage, Phase.AQUEOUS, element) + fed(stage, Phase.ORGANIC, element);
            double next = stage == profile.stages() ? 0.0 : profile.flow(stage + 1, Phase.AQUEOUS, i);
            double nextTaken = stage == profile.stages() ? 0.0 : taken(stage + 1, Phase.AQUEOUS, next);
            double falling = next - nextTaken;
            double in = fed + rising + falling;
            double out = aqueous + organic;
            note(in - out, Math.max(in, out));
            fedInAll += fed;
            leavingInAll += aqueousTaken + organicTaken;
            rising = organic - organicTaken;
            aqueous = next;
            aqueousTaken = nextTaken;
        }
        leavingInAll += rising;
        note(fedInAll - leavingInAll, fedInAll);
    }

    private void equilibrium(int stage, SeparationFactors factors) {
        double most = 0.0;
        double g = 0.0;
        for (int i = 0; i < profile.elements().size(); i++) {
            double v = profile.flow(stage, Phase.ORGANIC, i);
            double l = profile.flow(stage, Phase.AQUEOUS, i);
            if (l > SMALLEST && v * l > most) {
                most = v * l;
                g = v / l / factors.relative(profile.elements().get(i));
            }
        }
        for (int i = 0; i < profile.elements().size() && g > 0.0; i++) {
            double v = profile.flow(stage, Phase.ORGANIC, i);
            double l = profile.flow(stage, Phase.AQUEOUS, i);
            if (v > SMALLEST && l > SMALLEST) {
                note(v - factors.relative(profile.elements().get(i)) * g * l, v);
            }
        }
    }

    /** What the draws take of a flow that leaves a stage. */
    private double taken(int stage, Phase phase, double flow) {
        double drawn = drawn(stage, phase);
        return drawn == 0.0 ? 0.0 : drawn * (flow / profile.total(stage, phase));
    }

    private double drawn(int stage, Phase phase) {
        double total = 0.0;
        for (int k = 0; k < cascade.draws().size(); k++) {
            Draw draw = cascade.draws().get(k);
            if (draw.stage() == stage && draw.phase() == phase) {
                total += draw.flow();
            }
        }
        return total;
    }

    private double fed(int stage, Phase phase) {
        double total = 0.0;
        for (int k = 0; k < cascade.feeds().size(); k++) {
            Feed feed = cascade.feeds().get(k);
            if (feed.stage() == stage && feed.phase() == phase) {
                total += feed.flow();
            }
        }
        return total;
    }

    private double fed(int stage, Phase phase, Element element) {
        double total = 0.0;
        for (int k = 0; k < cascade.feeds().size(); k++) {
            Feed feed = cascade.feeds().get(k);
            if (feed.stage() == stage && feed.phase() == phase) {
                total += feed.flow() * feed.mixture().moleFraction(element);
            }
        }
        return total;
    }
}
