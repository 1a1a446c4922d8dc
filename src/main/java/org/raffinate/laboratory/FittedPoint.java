package org.raffinate.laboratory;

import java.util.OptionalDouble;
import org.raffinate.chemistry.Element;

/**
 * A distribution ratio as measured and as the fitted constants have it: a point of the parity plot.
 *
 * @param shakeout the measurement it belongs to
 * @param element the element
 * @param acid h at equilibrium, mol/L, as the measurement has it
 * @param freeDimer e at equilibrium, mol/L, as the measurement has it
 * @param measured log10 D, measured
 * @param fitted log10 D by the fit, from whatever its {@link ConstantFit.Predictor} says
 * @param standardized residual over its own standard deviation; beyond 3 or so hardly chance
 * @param fromInitialConditions log10 D that the constants predict from feed, acid, extractant and phase ratio alone;
 *     empty where the shake-out holds an element without a constant
 */
public record FittedPoint(
        Shakeout shakeout,
        Element element,
        double acid,
        double freeDimer,
        double measured,
        double fitted,
        double standardized,
        OptionalDouble fromInitialConditions) {

    /** Measured less fitted, in log10 D. */
    public double residual() {
        return measured - fitted;
    }
}
