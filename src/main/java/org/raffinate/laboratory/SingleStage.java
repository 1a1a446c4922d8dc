package org.raffinate.laboratory;

import java.util.Map;
import java.util.Optional;
import org.raffinate.chemistry.Element;
import org.raffinate.numeric.Root;

/**
 * The equilibrium of one shake-out from its initial conditions alone.
 *
 * <p>With D_i = K_i e^m / h^n, e = C/2 - q Y and h = h0 + (O/A)(3 Y - s C), the rare earths in the organic Y solve
 * Y = Σ x0_i D_i / (1 + (O/A) D_i), whose right side falls with Y: one root. Where only the acid at equilibrium was
 * stated, h is held at it.
 *
 * @param shakeout only its feed, acid, extractant, saponification and phase ratio are read
 * @param degree saponification s, 0 to 1
 * @param dimers q, dimers bound by one rare-earth ion
 */
record SingleStage(Shakeout shakeout, double degree, double dimers) {

    /** Shortest step in Y, mol/L: below any concentration that can be measured. */
    private static final double RESOLUTION = 1e-18;

    /** mol of acid that a litre of aqueous gains for each mol/L of rare earths in the organic. */
    double release() {
        return shakeout.feedAcid().isPresent() ? PhaseState.CHARGE * shakeout.phaseRatio() : 0.0;
    }

    /** Acid and free dimer of the phases; empty where no state has both of them positive. */
    Optional<PhaseState> settle(Map<Element, Double> logConstants, double acidExponent, double dimerExponent) {
        double least = leastLoading();
        double most = Math.min(shakeout.extractant() / 2.0 / dimers, fed() / shakeout.phaseRatio());
        if (!(least < most)
                || !(excess(least, logConstants, acidExponent, dimerExponent) >= 0.0)
                || !(excess(most, logConstants, acidExponent, dimerExponent) <= 0.0)) {
            return Optional.empty();
        }
        double loading =
                Root.between(y -> excess(y, logConstants, acidExponent, dimerExponent), least, most, RESOLUTION);
        return Optional.of(state(loading)).filter(PhaseState::isPossible);
    }

    private double excess(
            double loading, Map<Element, Double> logConstants, double acidExponent, double dimerExponent) {
        PhaseState state = state(loading);
        double[] extracted = {-loading};
        shakeout.assays().forEach((element, assay) -> {
            double logRatio = logConstants.getOrDefault(element, Double.NaN)
                    + power(dimerExponent, state.freeDimer())
                    - power(acidExponent, state.acid());
            extracted[0] += assay.feed() / (Math.pow(10.0, -logRatio) + shakeout.phaseRatio());
        });
        return extracted[0];
    }

    /** Exponent times logarithm, 0 for the exponent 0 whatever the concentration. */
    private static double power(double exponent, double concentration) {
        return exponent == 0.0 ? 0.0 : exponent * Math.log10(Math.max(concentration, 0.0));
    }

    private PhaseState state(double loading) {
        double acid = shakeout.feedAcid().isPresent()
                ? shakeout.feedAcid().getAsDouble() - alkali() + release() * loading
                : shakeout.equilibriumAcid().orElseThrow();
        return new PhaseState(acid, shakeout.extractant() / 2.0 - dimers * loading);
    }

    /** The loading at which the alkali of the solvent is just used up. */
    private double leastLoading() {
        return shakeout.feedAcid().isPresent()
                ? Math.max(0.0, (alkali() - shakeout.feedAcid().getAsDouble()) / release())
                : 0.0;
    }

    /** Alkali the solvent brings, mol per litre of aqueous. */
    private double alkali() {
        return shakeout.phaseRatio() * degree * shakeout.extractant();
    }

    private double fed() {
        return shakeout.assays().values().stream()
                .mapToDouble(Shakeout.Assay::feed)
                .sum();
    }
}
