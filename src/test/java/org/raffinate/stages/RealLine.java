package org.raffinate.stages;

/** A line of six real stages with three solutes: feeds in both phases, draws of either, a border that no aqueous crosses. */
final class RealLine {
    static final int STAGES = 6;
    static final int SOLUTES = 3;
    static final double[] UNKNOWNS = {0.3, -0.2, 0.5, 0.1, -0.6, 0.2};

    private RealLine() {}

    /**
     * The line.
     *
     * @param bypass share of the organic that passes by the contact
     * @param entrained share of either phase that travels as drops
     * @param loop whether solutes come back with the solvent
     */
    static StageLine of(double bypass, double entrained, boolean loop) {
        StageLine line = StageLine.ofRealStages(STAGES, SOLUTES);
        System.arraycopy(new double[] {0.5, 1.0, 0.2}, 0, line.feed, 2 * SOLUTES, SOLUTES);
        System.arraycopy(new double[] {0.1, 0.0, 0.7}, 0, line.feed, 5 * SOLUTES, SOLUTES);
        System.arraycopy(new double[] {0.2, 0.3, 0.1}, 0, line.organicFeed, 0, SOLUTES);
        System.arraycopy(new double[] {0.0, 0.4, 0.6}, 0, line.organicFeed, 3 * SOLUTES, SOLUTES);
        double[] up = {1.0, 0.8, 1.0, 0.9, 1.0, 0.0};
        double[] down = {0.0, 0.7, 0.85, 1.0, 0.0, 1.0};
        for (int j = 0; j < STAGES; j++) {
            line.efficiency[j] = 1.0 - bypass * (1.0 + 0.1 * j);
            double drops = entrained * (1.0 + 0.2 * j);
            line.organicOnward[j] = up[j] * (1.0 - drops);
            line.organicEntrained[j] = down[j] * drops;
            line.organicDrawn[j] = (1.0 - up[j]) * (1.0 - drops) + (1.0 - down[j]) * drops;
            line.aqueousOnward[j] = down[j] * (1.0 - 2.0 * drops);
            line.aqueousEntrained[j] = up[j] * 2.0 * drops;
            line.aqueousDrawn[j] = (1.0 - down[j]) * (1.0 - 2.0 * drops) + (1.0 - up[j]) * 2.0 * drops;
        }
        if (loop) {
            System.arraycopy(new double[] {0.0, 0.4, 0.9}, 0, line.returned, 0, SOLUTES);
        }
        return line;
    }

    /** What closes its stages. */
    static StageClosure closure() {
        return new MixedClosure(
                new double[] {0.4, 1.1, 2.5},
                new double[] {1.0, 2.0, 3.0},
                new double[] {1.0, 0.5, 2.0},
                new double[] {0.3, 1.0, 0.7},
                new double[STAGES]);
    }

    /** Its balances, solved. */
    static LineBalances solved(StageLine line, double[] unknowns) {
        StageClosure closure = closure();
        LineBalances balances = line.balances(closure);
        closure.extraction(unknowns, balances.extraction);
        balances.solve();
        return balances;
    }
}
