package org.raffinate.cascade;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Total rare-earth flows of every stage of a fully loaded solvent: they follow from the description alone.
 *
 * <p>Leaving stage j (draws included): the organic carries S plus the organic feeds less the organic draws so far, and
 * the extract at stage N; the aqueous carries W plus the aqueous feeds less the aqueous draws from N down to j, and the
 * raffinate at stage 1. Arrays run over the stages from 0; flows in mol per mol of feed.
 */
final class StageFlows {
    /** Total organic leaving each stage, draws included. */
    final double[] organic;
    /** Total aqueous leaving each stage, draws included. */
    final double[] aqueous;
    /** Share of the leaving organic that goes on to the next stage, the rest is drawn; 0 at the last. */
    final double[] organicOnward;
    /** Share of the leaving aqueous that goes on to the stage before, the rest is drawn; 0 at the first. */
    final double[] aqueousOnward;
    /** Share of the leaving organic that is drawn. */
    final double[] organicDrawn;
    /** Share of the leaving aqueous that is drawn. */
    final double[] aqueousDrawn;

    private final double[] organicFeed;
    private final double[] aqueousFeed;
    private final double[] organicOut;
    private final double[] aqueousOut;
    private Cascade cascade;

    /** The flows of a cascade. */
    StageFlows(Cascade cascade) {
        int n = cascade.stages();
        organic = new double[n];
        aqueous = new double[n];
        organicOnward = new double[n];
        aqueousOnward = new double[n];
        organicDrawn = new double[n];
        aqueousDrawn = new double[n];
        organicFeed = new double[n];
        aqueousFeed = new double[n];
        organicOut = new double[n];
        aqueousOut = new double[n];
        this.cascade = cascade;
        fill();
    }

    /** Takes in another cascade of as many stages. */
    void fill(Cascade other) {
        cascade = other;
        fill();
    }

    private void fill() {
        int n = organic.length;
        sumByStage();
        double passing = cascade.s();
        for (int j = 0; j < n - 1; j++) {
            organic[j] = passing + organicFeed[j];
            passing = organic[j] - organicOut[j];
            organicOnward[j] = passing / organic[j];
            organicDrawn[j] = organicOut[j] / organic[j];
        }
        organic[n - 1] = cascade.extract() + organicOut[n - 1];
        passing = cascade.w();
        for (int j = n - 1; j > 0; j--) {
            aqueous[j] = passing + aqueousFeed[j];
            passing = aqueous[j] - aqueousOut[j];
            aqueousOnward[j] = passing / aqueous[j];
            aqueousDrawn[j] = aqueousOut[j] / aqueous[j];
        }
        aqueous[0] = cascade.raffinate() + aqueousOut[0];
    }

    private void sumByStage() {
        for (double[] flows : new double[][] {organicFeed, aqueousFeed, organicOut, aqueousOut}) {
            Arrays.fill(flows, 0.0);
        }
        for (int k = 0; k < cascade.feeds().size(); k++) {
            Feed feed = cascade.feeds().get(k);
            (feed.phase() == Phase.ORGANIC ? organicFeed : aqueousFeed)[feed.stage() - 1] += feed.flow();
        }
        for (int k = 0; k < cascade.draws().size(); k++) {
            Draw draw = cascade.draws().get(k);
            (draw.phase() == Phase.ORGANIC ? organicOut : aqueousOut)[draw.stage() - 1] += draw.flow();
        }
    }

    /** The bound that the description breaks, where it asks for flows that cannot be. */
    Optional<String> infeasibility() {
        double s = cascade.s();
        double w = cascade.w();
        if (!(s > 0.0)) {
            return broken("S = %s: the organic must take up something in stage 1, S > 0", s);
        }
        if (cascade.extract() < 0.0) {
            return broken(
                    "extract = S + organic feeds - organic draws - W = %s: W = %s is more than the solvent carries"
                            + " (S = %s); the bound is W <= S + organic feeds - organic draws",
                    cascade.extract(), w, s);
        }
        if (w < 0.0) {
            return broken(
                    "W = %s: the extract of %s is more than the solvent carries (S = %s);"
                            + " the bound is extract <= S + organic feeds - organic draws",
                    w, cascade.extract(), s);
        }
        if (cascade.raffinate() < 0.0) {
            return broken(
                    "raffinate = %s: extract (%s) and draws take more than the feeds bring;"
                            + " the bound is S <= feeds + W - aqueous draws",
                    cascade.raffinate(), cascade.extract());
        }
        if (cascade.raffinate() == 0.0 && cascade.extract() == 0.0) {
            return broken("raffinate and extract are both 0: one of them must let the feed out");
        }
        int n = cascade.stages();
        for (int j = 0; j < n - 1; j++) {
            if (!(organic[j] > 0.0)) {
                return broken(
                        "organic of stage %s carries %s: the draw at stage %s leaves nothing", j + 1, organic[j], j);
            }
            if (organicOnward[j] < 0.0) {
                return broken("organic of stage %s carries %s and its draw takes more", j + 1, organic[j]);
            }
        }
        for (int j = n - 1; j > 0; j--) {
            if (!(aqueous[j] > 0.0)) {
                return w > 0.0
                        ? broken(
                                "aqueous of stage %s carries %s: the draw at stage %s leaves nothing",
                                j + 1, aqueous[j], j + 2)
                        : broken(
                                "aqueous of stage %s carries %s: stages above the feed need a scrub, W > 0",
                                j + 1, aqueous[j]);
            }
            if (aqueousOnward[j] < 0.0) {
                return broken("aqueous of stage %s carries %s and its draw takes more", j + 1, aqueous[j]);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> broken(String format, Object... values) {
        return Optional.of(String.format(Locale.ROOT, format, values));
    }
}
