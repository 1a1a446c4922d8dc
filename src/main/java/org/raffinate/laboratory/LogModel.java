package org.raffinate.laboratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.raffinate.chemistry.Element;
import org.raffinate.numeric.LeastSquares;

/**
 * log D_i = log K_i + m log e - n log h (logarithms to base 10) at each point, with its derivatives.
 *
 * <p>Parameters are log K of each element in the order of the elements, then n and m where they are free. From initial
 * conditions e and h follow from the loading Y of the stage, e' = -q and h' = 3 O/A; with w_k = x0_k D_k/(1+(O/A)D_k)²
 * and c = (q m/e + 3 (O/A) n/h)/ln 10, dY = ln 10 Σ w_k dp_k/(1 + c ln 10 Σ w_k) and d log D_i = dp_i - c dY, where dp
 * is the change at fixed e and h.
 */
final class LogModel implements LeastSquares.Model {
    /** No mass action binds so many; an exponent beyond it follows the errors of the data without end. */
    private static final double RUN_AWAY = 20.0;

    private final List<Selection.Point> points;
    private final List<Element> elements;
    private final ConstantFit fit;

    LogModel(Selection selection, ConstantFit fit) {
        this.points = selection.points();
        this.elements = List.copyOf(selection.elements());
        this.fit = fit;
    }

    List<Element> elements() {
        return elements;
    }

    int size() {
        return elements.size()
                + (fit.acidExponent().isFree() ? 1 : 0)
                + (fit.dimerExponent().isFree() ? 1 : 0);
    }

    /** Where n stands among the parameters, if it is free. */
    int acidIndex() {
        return elements.size();
    }

    /** Where m stands among the parameters, if it is free. */
    int dimerIndex() {
        return size() - 1;
    }

    double acidExponent(double[] p) {
        return fit.acidExponent().isFree()
                ? p[acidIndex()]
                : fit.acidExponent().fixed().orElseThrow();
    }

    double dimerExponent(double[] p) {
        return fit.dimerExponent().isFree()
                ? p[dimerIndex()]
                : fit.dimerExponent().fixed().orElseThrow();
    }

    Map<Element, Double> logConstants(double[] p) {
        Map<Element, Double> constants = new EnumMap<>(Element.class);
        elements.forEach(element -> constants.put(element, p[elements.indexOf(element)]));
        return constants;
    }

    double[] observed() {
        return points.stream().mapToDouble(Selection.Point::logRatio).toArray();
    }

    double[] weights() {
        return points.stream().mapToDouble(Selection.Point::weight).toArray();
    }

    /** Exponents at 3 where they are free, and the median of what each element's points then say of its log K. */
    double[] start() {
        double[] p = new double[size()];
        Arrays.fill(p, PhaseState.CHARGE);
        for (int k = 0; k < elements.size(); k++) {
            Element element = elements.get(k);
            double[] sorted = points.stream()
                    .filter(point -> point.element() == element)
                    .mapToDouble(point -> point.logRatio() - activity(point.state(), p))
                    .sorted()
                    .toArray();
            p[k] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
        }
        return p;
    }

    @Override
    public double[] values(double[] p) {
        Map<Element, Double> constants = logConstants(p);
        return points.stream()
                .mapToDouble(point -> logRatio(point.element(), state(point, p, constants), p))
                .toArray();
    }

    @Override
    public double[][] jacobian(double[] p) {
        Map<Element, Double> constants = logConstants(p);
        List<double[]> rows = new ArrayList<>();
        for (Selection.Point point : points) {
            PhaseState state = state(point, p, constants);
            double[] row = atFixedState(point.element(), state);
            if (fit.predictor() == ConstantFit.Predictor.INITIAL_CONDITIONS) {
                addResponseOfState(row, point, state, p);
            }
            rows.add(row);
        }
        return rows.toArray(double[][]::new);
    }

    /**
     * Whether the parameters describe something: exponents that have not run away, and a solution for the stage of
     * every point, where otherwise the measured state stands in.
     */
    boolean isSettled(double[] p) {
        Map<Element, Double> constants = logConstants(p);
        return Math.abs(acidExponent(p)) < RUN_AWAY
                && Math.abs(dimerExponent(p)) < RUN_AWAY
                && (fit.predictor() == ConstantFit.Predictor.MEASURED_STATE
                        || points.stream()
                                .allMatch(point -> stage(point)
                                        .settle(constants, acidExponent(p), dimerExponent(p))
                                        .isPresent()));
    }

    private PhaseState state(Selection.Point point, double[] p, Map<Element, Double> constants) {
        return fit.predictor() == ConstantFit.Predictor.MEASURED_STATE
                ? point.state()
                : stage(point)
                        .settle(constants, acidExponent(p), dimerExponent(p))
                        .orElse(point.state());
    }

    private SingleStage stage(Selection.Point point) {
        return new SingleStage(point.shakeout(), point.degree(), fit.dimersPerRareEarth());
    }

    double logRatio(Element element, PhaseState state, double[] p) {
        return p[elements.indexOf(element)] + activity(state, p);
    }

    private double activity(PhaseState state, double[] p) {
        return dimerExponent(p) * state.logFreeDimer() - acidExponent(p) * state.logAcid();
    }

    private double[] atFixedState(Element element, PhaseState state) {
        double[] row = new double[size()];
        row[elements.indexOf(element)] = 1.0;
        if (fit.acidExponent().isFree()) {
            row[acidIndex()] = -state.logAcid();
        }
        if (fit.dimerExponent().isFree()) {
            row[dimerIndex()] = state.logFreeDimer();
        }
        return row;
    }

    private void addResponseOfState(double[] row, Selection.Point point, PhaseState state, double[] p) {
        double ln10 = Math.log(10.0);
        double ratio = point.shakeout().phaseRatio();
        double fall = (fit.dimersPerRareEarth() * dimerExponent(p) / state.freeDimer()
                        + stage(point).release() * acidExponent(p) / state.acid())
                / ln10;
        double[] shift = new double[size()];
        double[] sum = {0.0};
        point.shakeout().assays().forEach((element, assay) -> {
            double distribution = Math.pow(10.0, logRatio(element, state, p));
            double response = assay.feed() * distribution / Math.pow(1.0 + ratio * distribution, 2);
            double[] direct = atFixedState(element, state);
            for (int j = 0; j < shift.length; j++) {
                shift[j] += ln10 * response * direct[j];
            }
            sum[0] += response;
        });
        for (int j = 0; j < row.length; j++) {
            row[j] -= fall * shift[j] / (1.0 + fall * ln10 * sum[0]);
        }
    }
}
