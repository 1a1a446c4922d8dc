package org.raffinate.stages;

/** A model of independent stages: u_j = level + offset_j, with one solute that is fed to one stage. */
final class Levels implements StageModel<Levels> {
    static final double EMPTY = -50.0;

    final double[] offsets;
    double level;
    boolean lastIsEmpty;
    private final int shortest;
    private final StageLine line;

    Levels(int stages, int shortest) {
        this.shortest = shortest;
        line = new StageLine(stages, 1);
        offsets = new double[stages];
    }

    @Override
    public StageLine line() {
        return line;
    }

    @Override
    public Levels shorter(int stages) {
        return new Levels(stages, shortest);
    }

    @Override
    public void select(Levels longer, int[] stages) {
        line.select(longer.line, stages);
        for (int j = 0; j < stages.length; j++) {
            offsets[j] = longer.offsets[stages[j]];
        }
        level = longer.level;
        lastIsEmpty = longer.lastIsEmpty;
    }

    @Override
    public void start(double[] unknowns) {
        for (int j = 0; j < unknowns.length; j++) {
            unknowns[j] = 0.5;
        }
    }

    @Override
    public int shortest() {
        return shortest;
    }

    @Override
    public double offset(int stage) {
        return offsets[stage];
    }

    @Override
    public double emptyUnknown() {
        return EMPTY;
    }

    @Override
    public boolean lastIsEmpty() {
        return lastIsEmpty;
    }

    @Override
    public void extraction(double[] unknowns, double[] extraction) {
        for (int j = 0; j < unknowns.length; j++) {
            extraction[j] = 1.0;
        }
    }

    @Override
    public void residual(double[] unknowns, LineBalances balances, double[] residual) {
        for (int j = 0; j < unknowns.length; j++) {
            residual[j] = isEmpty(j) ? 0.0 : unknowns[j] - level - offsets[j];
        }
    }

    @Override
    public void slopes(double[] unknowns, LineBalances balances, Slopes slopes) {
        for (int j = 0; j < unknowns.length; j++) {
            slopes.toUnknown[j] = isEmpty(j) ? 0.0 : 1.0;
        }
    }

    private boolean isEmpty(int stage) {
        return lastIsEmpty && stage == offsets.length - 1;
    }

    @Override
    public double[] exponents() {
        return new double[] {1.0};
    }

    @Override
    public double[] organicShares() {
        return new double[] {1.0};
    }

    @Override
    public double[] aqueousShares() {
        return new double[] {1.0};
    }
}
