package org.raffinate.cascade;

import java.util.Arrays;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/**
 * Balances of a published profile, recomputed from the description by its own bookkeeping; shares nothing with the
 * solver.
 *
 * <p>Checked, each gap relative to the flow it concerns: every element over every stage (to what passes through that
 * stage of it), every element over the whole cascade (to what is fed of it), the organic's total at every stage (to what
 * the solvent carries there), and equilibrium (v/l over β the same for all elements of a stage).
 *
 * <p>A check keeps its arrays for the next profile of as many stages.
 */
final class BalanceCheck {
    /** Flows below this have lost digits to the range of a double. */
    private static final double SMALLEST = 1e-290;

    private final int stages;
    private final double[] organicFed;
    private final double[] organicDrawn;
    private final double[] aqueousDrawn;
    /** Totals of the profile. */
    private final double[] organic;

    private final double[] aqueous;
    /** What the feeds bring of one element. */
    private final double[] fed;
    /** At every stage the largest v·l of an element, and that element's v/l over its β. */
    private final double[] most;

    private final double[] ratio;
    private double worst;

    /** A check of profiles with so many stages. */
    BalanceCheck(int stages) {
        this.stages = stages;
        organicFed = new double[stages];
        organicDrawn = new double[stages];
        aqueousDrawn = new double[stages];
        organic = new double[stages];
        aqueous = new double[stages];
        fed = new double[stages];
        most = new double[stages];
        ratio = new double[stages];
    }

    /** The largest relative gap. */
    static double worst(Cascade cascade, SeparationFactors factors, StageProfile profile) {
        return new BalanceCheck(cascade.stages()).of(cascade, factors, profile);
    }

    /** The largest relative gap. */
    double of(Cascade cascade, SeparationFactors factors, StageProfile profile) {
        worst = 0.0;
        gather(cascade, profile);
        solvent(cascade);
        for (int i = 0; i < profile.elements().size(); i++) {
            Element element = profile.elements().get(i);
            gather(cascade, element);
            element(profile, i);
            compare(profile, i, factors.relative(element));
        }
        for (int i = 0; i < profile.elements().size(); i++) {
            equilibrium(profile, i, factors.relative(profile.elements().get(i)));
        }
        return worst;
    }

    private void note(double gap, double reference) {
        if (Double.isNaN(gap) || Double.isNaN(reference)) {
            worst = Double.NaN;
        } else if (reference > SMALLEST && Math.abs(gap) > worst * reference) {
            worst = Math.abs(gap) / reference;
        }
    }

    private void gather(Cascade cascade, StageProfile profile) {
        Arrays.fill(organicFed, 0.0);
        Arrays.fill(organicDrawn, 0.0);
        Arrays.fill(aqueousDrawn, 0.0);
        Arrays.fill(most, 0.0);
        Arrays.fill(ratio, 0.0);
        for (int k = 0; k < cascade.feeds().size(); k++) {
            Feed feed = cascade.feeds().get(k);
            if (feed.phase() == Phase.ORGANIC) {
                organicFed[feed.stage() - 1] += feed.flow();
            }
        }
        for (int k = 0; k < cascade.draws().size(); k++) {
            Draw draw = cascade.draws().get(k);
            (draw.phase() == Phase.ORGANIC ? organicDrawn : aqueousDrawn)[draw.stage() - 1] += draw.flow();
        }
        for (int j = 0; j < stages; j++) {
            organic[j] = profile.total(j + 1, Phase.ORGANIC);
            aqueous[j] = profile.total(j + 1, Phase.AQUEOUS);
        }
    }

    private void gather(Cascade cascade, Element element) {
        Arrays.fill(fed, 0.0);
        for (int k = 0; k < cascade.feeds().size(); k++) {
            Feed feed = cascade.feeds().get(k);
            fed[feed.stage() - 1] += feed.flow() * feed.mixture().moleFraction(element);
        }
    }

    private void solvent(Cascade cascade) {
        int last = stages - 1;
        double carried = cascade.s();
        for (int j = 0; j < last; j++) {
            carried += organicFed[j];
            note(organic[j] - carried, carried);
            carried -= organicDrawn[j];
        }
        double extract = cascade.extract() + organicDrawn[last];
        note(organic[last] - extract, extract);
        double raffinate = cascade.raffinate() + aqueousDrawn[0];
        note(aqueous[0] - raffinate, raffinate);
    }

    private void element(StageProfile profile, int i) {
        double fedInAll = 0.0;
        double leavingInAll = 0.0;
        double rising = 0.0;
        double l = profile.flow(1, Phase.AQUEOUS, i);
        double taken = taken(l, aqueousDrawn[0], aqueous[0]);
        leavingInAll += l - taken;
        for (int j = 0; j < stages; j++) {
            double v = profile.flow(j + 1, Phase.ORGANIC, i);
            double vTaken = taken(v, organicDrawn[j], organic[j]);
            boolean end = j == stages - 1;
            double above = end ? 0.0 : profile.flow(j + 2, Phase.AQUEOUS, i);
            double aboveTaken = end ? 0.0 : taken(above, aqueousDrawn[j + 1], aqueous[j + 1]);
            double in = fed[j] + rising + above - aboveTaken;
            double out = l + v;
            note(in - out, Math.max(in, out));
            fedInAll += fed[j];
            leavingInAll += taken + vTaken;
            rising = v - vTaken;
            l = above;
            taken = aboveTaken;
        }
        leavingInAll += rising;
        note(fedInAll - leavingInAll, fedInAll);
    }

    /** What a draw takes of a flow that leaves a stage. */
    private static double taken(double flow, double drawn, double total) {
        return drawn == 0.0 ? 0.0 : drawn * (flow / total);
    }

    /** The element most plentiful in both phases tells best what v/l of the others should be. */
    private void compare(StageProfile profile, int i, double beta) {
        for (int j = 0; j < stages; j++) {
            double v = profile.flow(j + 1, Phase.ORGANIC, i);
            double l = profile.flow(j + 1, Phase.AQUEOUS, i);
            if (l > SMALLEST && v * l > most[j]) {
                most[j] = v * l;
                ratio[j] = v / l / beta;
            }
        }
    }

    private void equilibrium(StageProfile profile, int i, double beta) {
        for (int j = 0; j < stages; j++) {
            double v = profile.flow(j + 1, Phase.ORGANIC, i);
            double l = profile.flow(j + 1, Phase.AQUEOUS, i);
            if (ratio[j] > 0.0 && v > SMALLEST && l > SMALLEST) {
                note(v - beta * ratio[j] * l, v);
            }
        }
    }
}
