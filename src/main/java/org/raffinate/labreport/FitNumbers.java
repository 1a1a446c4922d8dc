package org.raffinate.labreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.raffinate.chart.Figures;
import org.raffinate.laboratory.ConstantFit.Predictor;
import org.raffinate.laboratory.FittedConstants;
import org.raffinate.laboratory.FittedConstants.Parameter;
import org.raffinate.laboratory.Goodness;
import org.raffinate.laboratory.Goodness.Agreement;
import org.raffinate.report.Manuscript;

/** The numbers of a fit that converged, as sections of its report. */
final class FitNumbers {
    /** Parameters up to which the whole matrix of correlations is shown. */
    private static final int MATRIX = 10;
    /** Correlations from here on are strong. */
    private static final double STRONG = 0.8;

    private final FitAnswer answer;
    private final FittedConstants fitted;
    private final Manuscript lines;

    FitNumbers(FitAnswer answer, Manuscript lines) {
        this.answer = answer;
        this.fitted = answer.constants();
        this.lines = lines;
    }

    void write() {
        constants();
        correlations();
        goodness();
        otherWay();
    }

    static String from(Predictor predictor) {
        return switch (predictor) {
            case MEASURED_STATE -> "the measured equilibrium";
            case INITIAL_CONDITIONS -> "the initial conditions";
        };
    }

    private void constants() {
        lines.section("CONSTANTS (log10 K; concentrations in mol/L)");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "value", "std. error", "95 % interval", "points", "rms", "bias"));
        Map<String, Agreement> byElement = fitted.goodness().byElement().stream()
                .collect(Collectors.toMap(Agreement::label, agreement -> agreement));
        fitted.logConstants().forEach((element, parameter) -> {
            List<String> row = new ArrayList<>(row(element.symbol(), parameter));
            row.add(String.valueOf(answer.points(element)));
            Agreement agreement = byElement.get(element.symbol());
            if (agreement != null) {
                row.add(text("%.3f", agreement.rms()));
                row.add(bias(agreement));
            }
            rows.add(row);
        });
        rows.add(row("n, acid", fitted.acidExponent()));
        rows.add(row("m, dimer", fitted.dimerExponent()));
        lines.table(rows);
        lines.wrapped(
                "",
                text(
                        "Standard deviation of log10 D %.3f, with %d points more than parameters.",
                        fitted.residualDeviation(), fitted.degreesOfFreedom()));
    }

    private static List<String> row(String name, Parameter parameter) {
        if (parameter.fixed()) {
            return List.of(name, Figures.given(parameter.value()), "fixed", "");
        }
        return parameter.isDetermined()
                ? List.of(
                        name,
                        text("%.3f", parameter.value()),
                        text("%.3f", parameter.standardError()),
                        text("%.3f to %.3f", parameter.low(), parameter.high()))
                : List.of(name, "not determined", "-", "-");
    }

    private void correlations() {
        List<Parameter> free = fitted.free();
        List<List<String>> strong = new ArrayList<>();
        boolean any = false;
        for (int j = 0; j < free.size(); j++) {
            for (int k = 0; k < j; k++) {
                double correlation = fitted.correlations().get(j).get(k);
                any |= !(Math.abs(correlation) < 5e-4);
                if (Math.abs(correlation) >= STRONG) {
                    strong.add(List.of(free.get(k).name() + ", " + free.get(j).name(), text("%+.3f", correlation)));
                }
            }
        }
        lines.section("CORRELATIONS");
        if (!any) {
            lines.wrapped("", "None: with both exponents fixed each constant rests on its own points alone.");
        } else if (free.size() <= MATRIX) {
            lines.table(matrix(free));
        } else if (strong.isEmpty()) {
            lines.wrapped("", text("None of %.1f or above.", STRONG));
        } else {
            lines.wrapped("", text("Those of %.1f or above; result.json has all.", STRONG));
            lines.table(strong);
        }
    }

    private List<List<String>> matrix(List<Parameter> free) {
        List<List<String>> rows = new ArrayList<>();
        for (int j = 1; j < free.size(); j++) {
            List<String> row = new ArrayList<>(List.of(free.get(j).name()));
            for (int k = 0; k < j; k++) {
                row.add(text("%+.3f", fitted.correlations().get(j).get(k)));
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of(""));
        free.subList(0, free.size() - 1)
                .forEach(parameter -> header.add(parameter.name().replace("log K ", "")));
        rows.add(0, header);
        return rows;
    }

    private void goodness() {
        Goodness state = fitted.stateGoodness();
        Goodness stage = fitted.stageGoodness();
        lines.section("GOODNESS OF FIT (log10 D, measured less predicted)");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "measured: points", "rms", "bias", "initial: points", "rms", "bias"));
        rows.add(row(state.overall(), stage.overall()));
        Map<String, Agreement> stages =
                stage.bySource().stream().collect(Collectors.toMap(Agreement::label, source -> source));
        for (Agreement source : state.bySource()) {
            rows.add(row(source, stages.getOrDefault(source.label(), new Agreement("", 0, Double.NaN, Double.NaN))));
        }
        lines.table(rows);
        lines.wrapped(
                "",
                "The left half predicts D from the acid and the loading that were measured with it, the right half from"
                        + " feed, acid, extractant and phase ratio alone, as a cascade does. The fit minimised the "
                        + (fitted.fit().predictor() == Predictor.MEASURED_STATE ? "left" : "right") + ".");
    }

    private static List<String> row(Agreement state, Agreement stage) {
        List<String> row = new ArrayList<>(List.of(state.label()));
        for (Agreement agreement : List.of(state, stage)) {
            row.add(String.valueOf(agreement.count()));
            row.add(agreement.count() == 0 ? "-" : text("%.3f", agreement.rms()));
            row.add(agreement.count() == 0 ? "-" : bias(agreement));
        }
        return row;
    }

    private static String bias(Agreement agreement) {
        return text("%+.3f", agreement.bias()).replaceFirst("^[+-](0\\.000)$", "$1");
    }

    private void otherWay() {
        boolean measured = fitted.fit().predictor() == Predictor.MEASURED_STATE;
        lines.section("THE OTHER WAY (--predict-from " + (measured ? "initial" : "measured") + ")");
        if (answer.otherWay().isEmpty()) {
            lines.wrapped("", "has no answer for these points.");
            return;
        }
        FittedConstants other = answer.otherWay().get();
        lines.wrapped(
                "",
                text(
                                "With D predicted from %s the same choice of data gives ",
                                from(other.fit().predictor()))
                        + other.logConstants().entrySet().stream()
                                .map(constant -> constant.getKey().symbol() + " " + value(constant.getValue()))
                                .collect(Collectors.joining(", "))
                        + ", n " + value(other.acidExponent()) + ", m " + value(other.dimerExponent())
                        + text("; rms %.3f.", other.goodness().overall().rms())
                        + (measured
                                ? " It is the sounder way: only D carries errors there, while here acid and loading do"
                                        + " too, which pulls free exponents down."
                                : ""));
    }

    private static String value(Parameter parameter) {
        if (parameter.fixed()) {
            return Figures.given(parameter.value());
        }
        return parameter.isDetermined() ? text("%.2f", parameter.value()) : "not determined";
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
