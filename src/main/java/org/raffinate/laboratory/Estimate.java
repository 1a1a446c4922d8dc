package org.raffinate.laboratory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.ConstantFit.Exponent;
import org.raffinate.laboratory.FittedConstants.Parameter;
import org.raffinate.laboratory.Goodness.Agreement;
import org.raffinate.laboratory.Goodness.Residual;
import org.raffinate.numeric.LeastSquares;
import org.raffinate.numeric.LeastSquaresFit;

/** One fit carried out: the bare numbers, and how they become an answer. */
final class Estimate {
    private static final double CONFIDENCE = 0.95;

    private final ConstantFit fit;
    private final Selection selection;
    private final LogModel model;
    private final LeastSquaresFit squares;
    private final double[] parameters;
    private final Map<Element, Double> logConstants;

    private Estimate(ConstantFit fit, Selection selection) {
        this.fit = fit;
        this.selection = selection;
        this.model = new LogModel(selection, fit);
        this.squares = LeastSquares.fit(model, model.observed(), model.weights(), model.start());
        this.parameters =
                IntStream.range(0, model.size()).mapToDouble(squares::parameter).toArray();
        this.logConstants = model.logConstants(parameters);
    }

    static Estimate of(ConstantFit fit, Shakeouts shakeouts) {
        Selection selection = Selection.of(shakeouts, fit);
        if (selection.points().isEmpty()) {
            throw new IllegalArgumentException("no point of " + shakeouts.name() + " is left to fit: "
                    + selection.excluded().size() + " were left out"
                    + selection.excluded().stream()
                            .findFirst()
                            .map(first ->
                                    ", the first of them, " + first.element().symbol() + " of line " + first.line()
                                            + ", because " + first.reason())
                            .orElse(""));
        }
        return new Estimate(fit, selection);
    }

    FittedConstants constants(Shakeouts shakeouts) {
        Map<Element, Parameter> constants = new EnumMap<>(Element.class);
        for (int k = 0; k < model.elements().size(); k++) {
            Element element = model.elements().get(k);
            constants.put(element, free("log K " + element.symbol(), k));
        }
        List<FittedPoint> points = points();
        FittedConstants silent = new FittedConstants(
                fit,
                constants,
                exponent("n", fit.acidExponent(), model.acidIndex()),
                exponent("m", fit.dimerExponent(), model.dimerIndex()),
                correlations(),
                squares.residualDeviation(),
                squares.degreesOfFreedom(),
                squares.converged() && model.isSettled(parameters),
                Goodness.of(points.stream()
                        .map(point -> residual(point, point.fitted()))
                        .toList()),
                Goodness.of(points.stream()
                        .filter(point -> point.fromInitialConditions().isPresent())
                        .map(point ->
                                residual(point, point.fromInitialConditions().getAsDouble()))
                        .toList()),
                points,
                selection.excluded(),
                ifUnsaponified(),
                List.of());
        return silent.withUndetermined(Undetermined.of(silent, shakeouts));
    }

    private Parameter free(String name, int j) {
        double halfWidth = squares.halfWidth(j, CONFIDENCE);
        double value = parameters[j];
        return new Parameter(name, value, squares.standardError(j), value - halfWidth, value + halfWidth, false);
    }

    private Parameter exponent(String name, Exponent exponent, int j) {
        return exponent.isFree()
                ? free(name, j)
                : Parameter.fixed(name, exponent.fixed().orElseThrow());
    }

    private List<List<Double>> correlations() {
        return IntStream.range(0, parameters.length)
                .mapToObj(j -> IntStream.range(0, parameters.length)
                        .mapToObj(k -> squares.correlation(j, k))
                        .toList())
                .toList();
    }

    private List<FittedPoint> points() {
        List<FittedPoint> points = new ArrayList<>();
        for (int i = 0; i < selection.points().size(); i++) {
            Selection.Point point = selection.points().get(i);
            points.add(new FittedPoint(
                    point.shakeout(),
                    point.element(),
                    point.state().acid(),
                    point.state().freeDimer(),
                    point.logRatio(),
                    squares.predicted(i),
                    squares.standardizedResidual(i),
                    fromInitialConditions(point)));
        }
        return points;
    }

    private OptionalDouble fromInitialConditions(Selection.Point point) {
        if (!logConstants.keySet().containsAll(point.shakeout().assays().keySet())) {
            return OptionalDouble.empty();
        }
        return new SingleStage(point.shakeout(), point.degree(), fit.dimersPerRareEarth())
                .settle(logConstants, model.acidExponent(parameters), model.dimerExponent(parameters))
                .map(state -> OptionalDouble.of(model.logRatio(point.element(), state, parameters)))
                .orElse(OptionalDouble.empty());
    }

    private List<Agreement> ifUnsaponified() {
        Map<String, List<Residual>> bySource = new LinkedHashMap<>();
        for (Selection.Point point : selection.presumed()) {
            if (logConstants.containsKey(point.element())) {
                double gap = point.logRatio() - model.logRatio(point.element(), point.state(), parameters);
                String source = point.shakeout().source();
                bySource.computeIfAbsent(source, any -> new ArrayList<>())
                        .add(new Residual(point.element().symbol(), source, gap));
            }
        }
        return bySource.values().stream()
                .map(residuals -> Goodness.of(residuals).bySource().get(0))
                .toList();
    }

    private static Residual residual(FittedPoint point, double predicted) {
        return new Residual(point.element().symbol(), point.shakeout().source(), point.measured() - predicted);
    }
}
