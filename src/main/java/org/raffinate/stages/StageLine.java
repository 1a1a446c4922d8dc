package org.raffinate.stages;

import java.util.Arrays;

/**
 * A line of counter-current stages as plain arrays: how the phases run on, and what enters.
 *
 * <p>Stages run from 0 in the direction of the organic. Of what leaves a stage with the organic the share {@code
 * organicOnward} goes on to the next stage and {@code organicDrawn} leaves the line; likewise for the aqueous and the
 * stage before. The two shares make 1; at the ends all is drawn. The caller fills the arrays.
 *
 * <p>In real stages a third share travels as drops: {@code organicEntrained} goes to the stage before with the aqueous, {@code
 * aqueousEntrained} to the next stage with the organic; and the organic comes only part of the way to equilibrium.
 */
public final class StageLine {
    public final int stages;
    public final int solutes;
    /**
     * What enters a stage of a solute, in either phase, mol per unit of time or of feed; entry {@code stage·solutes + solute}.
     * Of real stages: in the aqueous.
     */
    public final double[] feed;

    /** What enters a real stage in the organic; 0 in ideal stages, which need not tell. */
    public final double[] organicFeed;

    public final double[] organicOnward;
    public final double[] organicDrawn;
    public final double[] organicEntrained;
    public final double[] aqueousOnward;
    public final double[] aqueousDrawn;
    public final double[] aqueousEntrained;
    /** Murphree efficiency on the organic, above 0 and at most 1; 1 in ideal stages. */
    public final double[] efficiency;
    /** Share of a solute in the last stage's organic that comes back to the first stage. */
    public final double[] returned;

    private final boolean real;

    /** A line of ideal stages without feeds whose phases run straight through it. */
    public StageLine(int stages, int solutes) {
        this(stages, solutes, false);
    }

    private StageLine(int stages, int solutes, boolean real) {
        this.stages = stages;
        this.solutes = solutes;
        this.real = real;
        feed = new double[stages * solutes];
        organicFeed = new double[stages * solutes];
        organicOnward = new double[stages];
        organicDrawn = new double[stages];
        organicEntrained = new double[stages];
        aqueousOnward = new double[stages];
        aqueousDrawn = new double[stages];
        aqueousEntrained = new double[stages];
        efficiency = new double[stages];
        returned = new double[solutes];
        Arrays.fill(organicOnward, 1.0);
        Arrays.fill(aqueousOnward, 1.0);
        Arrays.fill(efficiency, 1.0);
        organicOnward[stages - 1] = 0.0;
        organicDrawn[stages - 1] = 1.0;
        aqueousOnward[0] = 0.0;
        aqueousDrawn[0] = 1.0;
    }

    /** A line of stages that may be real, without feeds, whose phases run straight through it. */
    public static StageLine ofRealStages(int stages, int solutes) {
        return new StageLine(stages, solutes, true);
    }

    /** Room for a line of the same kind and as many solutes. */
    public StageLine ofLength(int otherStages) {
        return new StageLine(otherStages, solutes, real);
    }

    /** Whether stages may be less efficient than ideal ones, and phases entrained. */
    public boolean isReal() {
        return real;
    }

    /** The balances over this line, which may be filled anew between solutions; the shares are those of the closure. */
    public LineBalances balances(StageClosure closure) {
        return real ? new RealBalances(this, closure) : new IdealBalances(this, closure);
    }

    /** Becomes a shorter line: of another one of the same kind the stages named, as many as this line has. */
    public void select(StageLine from, int[] chosen) {
        for (int j = 0; j < stages; j++) {
            int source = chosen[j];
            organicOnward[j] = from.organicOnward[source];
            organicDrawn[j] = from.organicDrawn[source];
            aqueousOnward[j] = from.aqueousOnward[source];
            aqueousDrawn[j] = from.aqueousDrawn[source];
            System.arraycopy(from.feed, source * solutes, feed, j * solutes, solutes);
            if (real) {
                organicEntrained[j] = from.organicEntrained[source];
                aqueousEntrained[j] = from.aqueousEntrained[source];
                efficiency[j] = from.efficiency[source];
                System.arraycopy(from.organicFeed, source * solutes, organicFeed, j * solutes, solutes);
            }
        }
        System.arraycopy(from.returned, 0, returned, 0, solutes);
    }

    /** Whether anything that leaves the last stage comes back to the first. */
    public boolean isLoop() {
        for (double share : returned) {
            if (share > 0.0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stage's place matters: an end, or one with a feed, a draw or the border of a section. */
    public boolean isFixed(int stage) {
        if (stage == 0 || stage == stages - 1 || organicDrawn[stage] != 0.0 || aqueousDrawn[stage] != 0.0) {
            return true;
        }
        return isFed(stage);
    }

    /** Whether anything enters a stage. */
    public boolean isFed(int stage) {
        for (int at = stage * solutes; at < (stage + 1) * solutes; at++) {
            if (feed[at] != 0.0 || organicFeed[at] != 0.0) {
                return true;
            }
        }
        return false;
    }
}
