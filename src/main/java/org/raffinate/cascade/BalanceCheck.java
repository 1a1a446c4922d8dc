package org.raffinate.cascade;

import java.util.Arrays;
import org.raffinate.chemistry.SeparationFactors;

/**
 * Balances of a published profile, recomputed from the description by its own bookkeeping; shares nothing with the
 * solver.
 *
 * <p>Checked, each gap relative to the flow it concerns: every element over every stage (to what passes through that
 * stage of it), every element over the whole cascade (to what is fed of it), the organic's total at every stage (to what
 * the solvent carries there), and equilibrium (v/l over β the same for all elements of a stage).
 *
 * <p>A check keeps its arrays for the next profile of as many stages and elements.
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
    private final double[] beta;
    /** Of every element: what the feeds bring to the stage at hand, and in all; what comes from below; what leaves in all. */
    private final double[] fed;

    private final double[] fedInAll;
    private final double[] rising;
    private final double[] leavingInAll;
    private double worst;

    /** A check of profiles with so many stages and elements. */
    BalanceCheck(int stages, int elements) {
        this.stages = stages;
        organicFed = new double[stages];
        organicDrawn = new double[stages];
        aqueousDrawn = new double[stages];
        organic = new double[stages];
        aqueous = new double[stages];
        beta = new double[elements];
        fed = new double[elements];
        fedInAll = new double[elements];
        rising = new double[elements];
        leavingInAll = new double[elements];
    }

    /** The largest relative gap. */
    static double worst(Cascade cascade, SeparationFactors factors, StageProfile profile) {
        return new BalanceCheck(cascade.stages(), profile.elements().size()).of(cascade, factors, profile);
    }

    /** The largest relative gap. */
    double of(Cascade cascade, SeparationFactors factors, StageProfile profile) {
        worst = 0.0;
        for (int i = 0; i < beta.length; i++) {
            beta[i] = factors.relative(profile.elements().get(i));
        }
        gather(cascade, profile);
        solvent(cascade);
        for (int j = 0; j < stages; j++) {
            elements(cascade, profile, j);
            equilibrium(profile, j);
        }
        for (int i = 0; i < beta.length; i++) {
            note(fedInAll[i] - leavingInAll[i], fedInAll[i]);
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
        Arrays.fill(fedInAll, 0.0);
        Arrays.fill(rising, 0.0);
        Arrays.fill(leavingInAll, 0.0);
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

    private void feed(Cascade cascade, StageProfile profile, int j) {
        Arrays.fill(fed, 0.0);
        for (int k = 0; k < cascade.feeds().size(); k++) {
            Feed feed = cascade.feeds().get(k);
            if (feed.stage() == j + 1) {
                for (int i = 0; i < fed.length; i++) {
                    fed[i] += feed.flow()
                            * feed.mixture().moleFraction(profile.elements().get(i));
                }
            }
        }
    }

    /** Every element over a stage. */
    private void elements(Cascade cascade, StageProfile profile, int j) {
        feed(cascade, profile, j);
        boolean end = j == stages - 1;
        for (int i = 0; i < beta.length; i++) {
            double l = profile.flow(j + 1, Phase.AQUEOUS, i);
            double v = profile.flow(j + 1, Phase.ORGANIC, i);
            double above = end ? 0.0 : profile.flow(j + 2, Phase.AQUEOUS, i);
            double falling = end ? 0.0 : above - taken(above, aqueousDrawn[j + 1], aqueous[j + 1]);
            double lTaken = taken(l, aqueousDrawn[j], aqueous[j]);
            double vTaken = taken(v, organicDrawn[j], organic[j]);
            double in = fed[i] + rising[i] + falling;
            double out = l + v;
            note(in - out, Math.max(in, out));
            rising[i] = v - vTaken;
            fedInAll[i] += fed[i];
            leavingInAll[i] += lTaken + vTaken + (j == 0 ? l - lTaken : 0.0) + (end ? rising[i] : 0.0);
        }
    }

    /** What a draw takes of a flow that leaves a stage. */
    private static double taken(double flow, double drawn, double total) {
        return drawn == 0.0 ? 0.0 : drawn * (flow / total);
    }

    /** The element most plentiful in both phases tells best what v/l of the others should be. */
    private void equilibrium(StageProfile profile, int j) {
        double most = 0.0;
        double ratio = 0.0;
        for (int i = 0; i < beta.length; i++) {
            double v = profile.flow(j + 1, Phase.ORGANIC, i);
            double l = profile.flow(j + 1, Phase.AQUEOUS, i);
            if (l > SMALLEST && v * l > most) {
                most = v * l;
                ratio = v / l / beta[i];
            }
        }
        for (int i = 0; i < beta.length && ratio > 0.0; i++) {
            double v = profile.flow(j + 1, Phase.ORGANIC, i);
            double l = profile.flow(j + 1, Phase.AQUEOUS, i);
            if (v > SMALLEST && l > SMALLEST) {
                note(v - beta[i] * ratio * l, v);
            }
        }
    }
}
