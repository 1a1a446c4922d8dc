package org.raffinate.laboratory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.raffinate.chemistry.Element;

/**
 * The answer of a fit: log10 D_i = log10 K_i + m log10 e - n log10 h with e and h in mol/L, what it was fitted to, how
 * well, and what remains open.
 *
 * @param fit what was asked for
 * @param logConstants log10 K of each element
 * @param acidExponent n
 * @param dimerExponent m
 * @param correlations of the estimates, row by row in the order of {@link #free}; NaN beside one that is not
 *     determined
 * @param residualDeviation s, the standard deviation of log D at weight 1
 * @param degreesOfFreedom points less determined parameters
 * @param converged whether the iteration settled; without it no number here is an answer
 * @param goodness of log D as fitted
 * @param stageGoodness of log D as the constants predict it from the initial conditions alone
 * @param points what was fitted
 * @param excluded what was not, and why
 * @param ifUnsaponified for each source left out because its solvent may have been saponified: how its points would
 *     agree with these constants had it not been
 * @param undetermined what the data do not determine, in sentences
 */
public record FittedConstants(
        ConstantFit fit,
        Map<Element, Parameter> logConstants,
        Parameter acidExponent,
        Parameter dimerExponent,
        List<List<Double>> correlations,
        double residualDeviation,
        int degreesOfFreedom,
        boolean converged,
        Goodness goodness,
        Goodness stageGoodness,
        List<FittedPoint> points,
        List<Excluded> excluded,
        List<Goodness.Agreement> ifUnsaponified,
        List<String> undetermined) {

    public FittedConstants {
        logConstants = Collections.unmodifiableMap(new EnumMap<>(logConstants));
        correlations = correlations.stream().map(List::copyOf).toList();
        points = List.copyOf(points);
        excluded = List.copyOf(excluded);
        ifUnsaponified = List.copyOf(ifUnsaponified);
        undetermined = List.copyOf(undetermined);
    }

    /**
     * One parameter of the fit.
     *
     * @param name e.g. {@code log K Nd}
     * @param standardError 0 for a fixed one; infinite where the data do not determine it
     * @param low lower end of the 95 % confidence interval, by Student's t
     * @param high its upper end
     * @param fixed whether it was given and not fitted
     */
    public record Parameter(String name, double value, double standardError, double low, double high, boolean fixed) {
        static Parameter fixed(String name, double value) {
            return new Parameter(name, value, 0.0, value, value, true);
        }

        public boolean isDetermined() {
            return Double.isFinite(standardError);
        }
    }

    /** A distribution ratio of the file that was not fitted. */
    public record Excluded(int line, String source, Element element, String reason) {}

    /** log10 K of an element that was fitted. */
    public Parameter logConstant(Element element) {
        return Objects.requireNonNull(logConstants.get(element), element.symbol());
    }

    /** The parameters that were fitted: log K in the order of the elements, then n and m where they were free. */
    public List<Parameter> free() {
        List<Parameter> free = new ArrayList<>(logConstants.values());
        free.add(acidExponent);
        free.add(dimerExponent);
        free.removeIf(Parameter::fixed);
        return List.copyOf(free);
    }

    /** How these constants meet log D at the acid and the free dimer of the measured equilibria. */
    public Goodness stateGoodness() {
        return Goodness.of(points.stream()
                .map(point -> new Goodness.Residual(
                        point.element().symbol(),
                        point.shakeout().source(),
                        point.measured() - fromMeasuredState(point)))
                .toList());
    }

    /** log10 D that these constants give at the acid and the free dimer of a measured equilibrium. */
    public double fromMeasuredState(FittedPoint point) {
        return logConstant(point.element()).value()
                + dimerExponent.value() * Math.log10(point.freeDimer())
                - acidExponent.value() * Math.log10(point.acid());
    }

    FittedConstants withUndetermined(List<String> sentences) {
        return new FittedConstants(
                fit,
                logConstants,
                acidExponent,
                dimerExponent,
                correlations,
                residualDeviation,
                degreesOfFreedom,
                converged,
                goodness,
                stageGoodness,
                points,
                excluded,
                ifUnsaponified,
                sentences);
    }
}
