package org.raffinate.stages;

/**
 * A closure in which everything counts: ln Σ p v + 0.3 Σ q l + 0.2 u = wanted, with A = a exp(m u) and different p, q, m for
 * each solute.
 */
final class MixedClosure implements StageClosure {
    private final int stages;
    private final double[] atZero;
    private final double[] exponents;
    private final double[] organicShares;
    private final double[] aqueousShares;
    private final double[] wanted;

    /** Values are per solute, but {@code wanted} per stage. */
    MixedClosure(double[] atZero, double[] exponents, double[] organicShares, double[] aqueousShares, double[] wanted) {
        stages = wanted.length;
        this.atZero = atZero.clone();
        this.exponents = exponents.clone();
        this.organicShares = organicShares.clone();
        this.aqueousShares = aqueousShares.clone();
        this.wanted = wanted.clone();
    }

    @Override
    public void extraction(double[] unknowns, double[] extraction) {
        for (int j = 0; j < stages; j++) {
            for (int i = 0; i < atZero.length; i++) {
                extraction[j * atZero.length + i] = atZero[i] * Math.exp(exponents[i] * unknowns[j]);
            }
        }
    }

    @Override
    public void residual(double[] unknowns, LineBalances balances, double[] residual) {
        for (int j = 0; j < stages; j++) {
            residual[j] =
                    Math.log(balances.organicSum[j]) + 0.3 * balances.aqueousSum[j] + 0.2 * unknowns[j] - wanted[j];
        }
    }

    @Override
    public void slopes(double[] unknowns, LineBalances balances, Slopes slopes) {
        for (int j = 0; j < stages; j++) {
            slopes.toOrganic[j] = 1.0 / balances.organicSum[j];
            slopes.toAqueous[j] = 0.3;
            slopes.toUnknown[j] = 0.2;
        }
    }

    @Override
    public double[] exponents() {
        return exponents;
    }

    @Override
    public double[] organicShares() {
        return organicShares;
    }

    @Override
    public double[] aqueousShares() {
        return aqueousShares;
    }
}
