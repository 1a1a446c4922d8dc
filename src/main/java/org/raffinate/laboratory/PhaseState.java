package org.raffinate.laboratory;

/**
 * The acid and the free extractant that go with measured equilibrium concentrations.
 *
 * <p>e = C/2 - q Σy and h = h0 + (O/A)(3 Σy - s C), unless h was measured: an extracted ion of charge 3 sets free three
 * protons, and the alkali of a saponified solvent, s C, is taken to pass to the aqueous as a whole. Neither need come
 * out positive: then the measurement contradicts its own description.
 *
 * @param acid h, mol/L of aqueous
 * @param freeDimer e, mol (HA)₂ per litre of organic
 */
record PhaseState(double acid, double freeDimer) {
    /** Protons that one rare-earth ion sets free. */
    static final double CHARGE = 3.0;

    /**
     * @param degree saponification s, 0 to 1
     * @param dimers q, dimers bound by one rare-earth ion
     */
    static PhaseState of(Shakeout shakeout, double degree, double dimers) {
        double released = CHARGE * shakeout.transferred() - shakeout.phaseRatio() * degree * shakeout.extractant();
        double acid =
                shakeout.equilibriumAcid().orElseGet(() -> shakeout.feedAcid().orElseThrow() + released);
        return new PhaseState(acid, shakeout.extractant() / 2.0 - dimers * shakeout.loading());
    }

    boolean isPossible() {
        return acid > 0.0 && freeDimer > 0.0;
    }

    double logAcid() {
        return Math.log10(acid);
    }

    double logFreeDimer() {
        return Math.log10(freeDimer);
    }
}
