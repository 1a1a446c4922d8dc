package org.raffinate.labreport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.raffinate.chart.Figures;
import org.raffinate.chart.ParityChart;
import org.raffinate.chart.PictureFormat;
import org.raffinate.laboratory.FittedConstants;
import org.raffinate.laboratory.FittedPoint;
import org.raffinate.report.ResultFolder;
import org.raffinate.table.Layout;
import org.raffinate.table.Table;

/**
 * All files of a fit in one folder: {@code report.txt}, {@code result.json}, {@code points.csv}, the parity plot and
 * {@code equilibrium.yaml}.
 *
 * <p>Written as {@link ResultFolder} writes; what a fit has no answer for is not left there from an earlier one.
 */
public final class FitFolder {
    private static final String POINTS = "points.csv";
    private static final String PARITY = "parity.";
    private static final String MOLAR = "mol/L";
    private static final String BLOCK = "equilibrium.yaml";

    private FitFolder() {}

    /**
     * Writes the files and returns their paths; the folder is made where it does not exist.
     *
     * @param further files to lie beside them, by their names
     * @throws IOException that names the path which could not be written; nothing half-written is left behind
     */
    public static List<Path> write(Path folder, FitAnswer answer, Map<String, String> further) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.txt", utf8(FitText.of(answer)));
        files.put("result.json", utf8(FitJson.text(answer)));
        if (answer.constants().converged()) {
            files.put(POINTS, utf8(points(answer).csv()));
            for (PictureFormat format : PictureFormat.values()) {
                files.put(PARITY + format.extension(), format.render(parity(answer)));
            }
        }
        answer.equilibrium().ifPresent(yaml -> files.put(BLOCK, utf8(yaml)));
        further.forEach((name, text) -> files.put(name, utf8(text)));
        List<String> names = Stream.concat(
                        Stream.of(POINTS, BLOCK),
                        Stream.of(PictureFormat.values()).map(format -> PARITY + format.extension()))
                .toList();
        return ResultFolder.write(folder, files, names);
    }

    /** log10 D as fitted against log10 D as measured, by source, or by element where there is one source. */
    public static JFreeChart parity(FitAnswer answer) {
        FittedConstants fitted = answer.constants();
        List<FittedPoint> points = new ArrayList<>(fitted.points());
        boolean bySource = fitted.goodness().bySource().size() > 1;
        if (!bySource) {
            points.sort(Comparator.comparing(FittedPoint::element));
        }
        Map<String, List<ParityChart.Point>> groups = new LinkedHashMap<>();
        points.forEach(point -> groups.computeIfAbsent(
                        bySource ? point.shakeout().source() : point.element().symbol(), any -> new ArrayList<>())
                .add(new ParityChart.Point(point.measured(), point.fitted())));
        return ParityChart.of(
                answer.title(),
                String.format(
                        Locale.ROOT,
                        "n %s, m %s, D predicted from %s; rms %.2f in log10 D",
                        Figures.number(fitted.acidExponent().value(), 3),
                        Figures.number(fitted.dimerExponent().value(), 3),
                        FitNumbers.from(fitted.fit().predictor()),
                        fitted.goodness().overall().rms()),
                groups.entrySet().stream()
                        .map(group -> new ParityChart.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    /** The points of a fit: the state of the phases, log10 D as measured, as fitted and as predicted in both ways. */
    public static Table points(FitAnswer answer) {
        FittedConstants constants = answer.constants();
        return new Layout<FittedPoint>("points", "The measurements and the fit")
                .integer("line", "Line of the file", point -> point.shakeout().line())
                .word("source", "Who measured", point -> point.shakeout().source())
                .word("element", "Symbol", point -> point.element().symbol())
                .number(
                        "O/A",
                        "",
                        "Organic over aqueous volume",
                        point -> point.shakeout().phaseRatio())
                .number(
                        "extractant",
                        MOLAR,
                        "Monomer",
                        point -> point.shakeout().extractant())
                .number("acid", MOLAR, "At equilibrium", FittedPoint::acid)
                .number("free dimer", MOLAR, "At equilibrium", FittedPoint::freeDimer)
                .number("log10 D measured", "", "Organic over aqueous concentration", FittedPoint::measured)
                .number("log10 D fitted", "", "By the constants", FittedPoint::fitted)
                .number("residual", "log10 D", "Measured less fitted", FittedPoint::residual)
                .number("residual", "standard deviations", "The same by its deviation", FittedPoint::standardized)
                .number(
                        "log10 D from measured equilibrium",
                        "",
                        "Predicted from acid and dimer as measured",
                        constants::fromMeasuredState)
                .number(
                        "log10 D from initial conditions",
                        "",
                        "Predicted from what was shaken",
                        point -> point.fromInitialConditions().orElse(Double.NaN))
                .of(constants.points());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
