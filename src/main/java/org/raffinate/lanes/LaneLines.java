package org.raffinate.lanes;

import org.raffinate.stages.StageLine;

/**
 * Lines of stages side by side: how the phases run on, what enters, how strongly each solute is extracted and what the
 * organic of each stage can carry.
 *
 * <p>Rows run {@code stage} or {@code stage·solutes + solute}.
 */
public final class LaneLines {
    final int stages;
    final int solutes;
    final double[][] feed;
    final double[][] organicOnward;
    final double[][] organicDrawn;
    final double[][] aqueousOnward;
    final double[][] aqueousDrawn;
    /** Σ_i v_ij that the solvent of a stage holds, V_j. */
    final double[][] capacity;
    /** β of every solute, ascending. */
    final double[][] beta;
    /** What is fed of every solute. */
    final double[][] fed;
    /** Whether something leaves a stage otherwise than with the organic of the last one, in any lane. */
    final boolean[] drawn;
    /** Whether all that leaves stages j and j+1 towards each other arrives there, in every lane. */
    final boolean[] plain;
    /** Whether something enters a stage, in any lane. */
    final boolean[] entered;

    /** Room for lines of so many stages and solutes. */
    public LaneLines(int stages, int solutes) {
        this.stages = stages;
        this.solutes = solutes;
        feed = Lanes.rows(stages * solutes);
        organicOnward = Lanes.rows(stages);
        organicDrawn = Lanes.rows(stages);
        aqueousOnward = Lanes.rows(stages);
        aqueousDrawn = Lanes.rows(stages);
        capacity = Lanes.rows(stages);
        beta = Lanes.rows(solutes);
        fed = Lanes.rows(solutes);
        drawn = new boolean[stages];
        plain = new boolean[stages];
        entered = new boolean[stages];
    }

    /**
     * Takes a line into a lane; nothing may return to its first stage.
     *
     * @param totals V_j of every stage, above 0
     * @param factors β of every solute, ascending
     */
    public void set(int lane, StageLine line, double[] totals, double[] factors) {
        for (int i = 0; i < solutes; i++) {
            beta[i][lane] = factors[i];
            fed[i][lane] = 0.0;
        }
        for (int j = 0; j < stages; j++) {
            organicOnward[j][lane] = line.organicOnward[j];
            organicDrawn[j][lane] = line.organicDrawn[j];
            aqueousOnward[j][lane] = line.aqueousOnward[j];
            aqueousDrawn[j][lane] = line.aqueousDrawn[j];
            capacity[j][lane] = totals[j];
            // most stages have no feed, and had none before
            if (entered[j] || line.isFed(j)) {
                entered[j] = true;
                for (int i = 0; i < solutes; i++) {
                    double flow = line.feed[j * solutes + i];
                    feed[j * solutes + i][lane] = flow;
                    fed[i][lane] += flow;
                }
            }
        }
    }

    /** To be called when all lanes are set. */
    public void complete() {
        for (int j = 0; j < stages; j++) {
            drawn[j] = isAny(aqueousDrawn[j]) || (j < stages - 1 && isAny(organicDrawn[j]));
            entered[j] = false;
            for (int i = 0; i < solutes; i++) {
                entered[j] |= isAny(feed[j * solutes + i]);
            }
        }
        for (int j = 0; j < stages - 1; j++) {
            plain[j] = !isAny(organicDrawn[j]) && !isAny(aqueousDrawn[j + 1]);
        }
    }

    private static boolean isAny(double[] flows) {
        for (double flow : flows) {
            if (flow > 0.0) {
                return true;
            }
        }
        return false;
    }
}
