package org.raffinate.stages;

/** A closure whose last stage knows each solute's organic by itself; its slopes are given by the test. */
record Leaving(StageClosure others) implements StageClosure {
    @Override
    public void extraction(double[] unknowns, double[] extraction) {
        others.extraction(unknowns, extraction);
    }

    @Override
    public void residual(double[] unknowns, LineBalances balances, double[] residual) {
        others.residual(unknowns, balances, residual);
    }

    @Override
    public void slopes(double[] unknowns, LineBalances balances, Slopes slopes) {
        others.slopes(unknowns, balances, slopes);
    }

    @Override
    public double[] exponents() {
        return others.exponents();
    }

    @Override
    public double[] organicShares() {
        return others.organicShares();
    }

    @Override
    public double[] aqueousShares() {
        return others.aqueousShares();
    }

    @Override
    public boolean tellsLeavingApart() {
        return true;
    }
}
