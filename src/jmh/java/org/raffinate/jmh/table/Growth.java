package org.raffinate.jmh.table;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.openjdk.jmh.results.RunResult;

/**
 * How time t grows with a size n: the exponent k of t ∝ nᵏ, by least squares on ln t against ln n.
 *
 * @param parameter of the benchmark, and the size in words
 * @param most the exponent that is aimed at
 */
public record Growth(String parameter, double most) {
    /** The exponent with its standard error; fewer than three sizes say nothing. */
    public String sentence(List<RunResult> results) {
        if (results.size() < 3) {
            return "";
        }
        SimpleRegression line = new SimpleRegression();
        for (RunResult result : results) {
            double size = Double.parseDouble(result.getParams().getParam(parameter));
            line.addData(Math.log(size), Math.log(Measured.of(result).microseconds()));
        }
        return String.format(
                Locale.ROOT,
                "Time grows with the number of %s to the power %.2f ± %.2f, R² %.3f; at most %.1f is aimed at.%s",
                parameter,
                line.getSlope(),
                line.getSlopeStdErr(),
                line.getRSquare(),
                most,
                line.getSlope() > most ? " !" : "");
    }
}
