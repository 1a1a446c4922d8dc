package org.raffinate.laboratory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * How well log D is met, measured less predicted, without weights.
 *
 * @param overall all points
 * @param byElement one entry for each element, labelled with its symbol
 * @param bySource one entry for each source, in the order of the file
 */
public record Goodness(Agreement overall, List<Agreement> byElement, List<Agreement> bySource) {
    public Goodness {
        byElement = List.copyOf(byElement);
        bySource = List.copyOf(bySource);
    }

    /**
     * A group of points.
     *
     * @param label the element or the source
     * @param count how many
     * @param rms √(Σ r²/count) of the residuals in log D; NaN without points
     * @param bias their mean; positive where the measured D is above the predicted one
     */
    public record Agreement(String label, int count, double rms, double bias) {
        static Agreement of(String label, double[] residuals) {
            return new Agreement(
                    label,
                    residuals.length,
                    Math.sqrt(
                            DoubleStream.of(residuals).map(r -> r * r).average().orElse(Double.NaN)),
                    DoubleStream.of(residuals).average().orElse(Double.NaN));
        }
    }

    /** A residual and the groups it belongs to. */
    record Residual(String element, String source, double value) {}

    static Goodness of(List<Residual> residuals) {
        return new Goodness(
                Agreement.of("all", values(residuals)),
                grouped(residuals, Residual::element),
                grouped(residuals, Residual::source));
    }

    private static List<Agreement> grouped(List<Residual> residuals, Function<Residual, String> label) {
        Map<String, List<Residual>> groups = new LinkedHashMap<>();
        residuals.forEach(residual -> groups.computeIfAbsent(label.apply(residual), any -> new ArrayList<>())
                .add(residual));
        return groups.entrySet().stream()
                .map(group -> Agreement.of(group.getKey(), values(group.getValue())))
                .toList();
    }

    private static double[] values(List<Residual> residuals) {
        return residuals.stream().mapToDouble(Residual::value).toArray();
    }
}
