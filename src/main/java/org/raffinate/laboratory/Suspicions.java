package org.raffinate.laboratory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.raffinate.laboratory.Goodness.Agreement;

/** What the residuals of a fit suggest about its data, in sentences. */
final class Suspicions {
    /** A residual beyond this many of its standard deviations is hardly chance: 1 in 15,000 points. */
    private static final double HARDLY_CHANCE = 4.0;

    /** A source whose mean residual is beyond this many standard errors, and a fifth in log D, stands apart. */
    private static final double APART = 3.0;

    static final double FELT = 0.2;

    /** Initial concentrations that differ by less than this share are the same experiment. */
    private static final double SAME = 0.01;

    private final FittedConstants constants;
    private final List<String> sentences = new ArrayList<>();

    private Suspicions(FittedConstants constants) {
        this.constants = constants;
    }

    static List<String> of(FittedConstants constants) {
        Suspicions suspicions = new Suspicions(constants);
        suspicions.sourcesApart();
        suspicions.prediction();
        suspicions.loading();
        suspicions.sharedStates();
        suspicions.repeats();
        suspicions.outliers();
        return suspicions.sentences;
    }

    private void sourcesApart() {
        double deviation = constants.residualDeviation();
        List<Agreement> sources = constants.goodness().bySource();
        String apart = sources.stream()
                .filter(source -> sources.size() > 1
                        && Math.abs(source.bias()) > Math.max(FELT, APART * deviation / Math.sqrt(source.count())))
                .map(source -> text("%s (%+.2f over %d points)", source.label(), source.bias(), source.count()))
                .collect(Collectors.joining(", "));
        if (!apart.isEmpty()) {
            say(
                    "The sources contradict each other: the mean of log D, measured less fitted, is far from zero for %s."
                            + " Phase ratio, pH at equilibrium or saponification may not be as assumed there.",
                    apart);
        }
    }

    private void prediction() {
        double fitted = constants.goodness().overall().rms();
        Agreement predicted = constants.stageGoodness().overall();
        if (predicted.count() < constants.points().size()) {
            say(
                    "%d of %d points cannot be predicted from their initial conditions: the shake-out holds an element without"
                            + " a constant, or its stage has no solution with these constants.",
                    constants.points().size() - predicted.count(),
                    constants.points().size());
        }
        if (predicted.count() > 0 && Math.abs(predicted.rms() - fitted) > 0.1 * fitted) {
            say(
                    "Predicted from the initial conditions alone, log D is met to rms %.2f, against %.2f from the measured"
                            + " phases: acid and loading answer to the extraction, which here %s errors.",
                    predicted.rms(), fitted, predicted.rms() < fitted ? "damps" : "magnifies");
        }
    }

    private void loading() {
        List<FittedPoint> points = constants.points();
        double dimers = constants.fit().dimersPerRareEarth();
        double[] bound = points.stream()
                .mapToDouble(point -> 2.0
                        * dimers
                        * point.shakeout().loading()
                        / point.shakeout().extractant())
                .toArray();
        double meanBound = mean(bound);
        double meanResidual = constants.goodness().overall().bias();
        double xx = 0.0;
        double xy = 0.0;
        double yy = 0.0;
        double low = bound[0];
        double high = bound[0];
        for (int i = 0; i < bound.length; i++) {
            double x = bound[i] - meanBound;
            double y = points.get(i).residual() - meanResidual;
            xx += x * x;
            xy += x * y;
            yy += y * y;
            low = Math.min(low, bound[i]);
            high = Math.max(high, bound[i]);
        }
        say(
                "The solvent was loaded from %.0f to %.0f %% of its dimer: beyond that nothing tests the constants.",
                100.0 * low, 100.0 * high);
        double correlation = xy / Math.sqrt(xx * yy);
        double t = correlation * Math.sqrt((bound.length - 2) / (1.0 - correlation * correlation));
        if (bound.length > 3 && Math.abs(t) > APART) {
            say(
                    "The residuals %s with the loading, by %.2f in log D from the least to the most loaded point: the"
                            + " activities in the phases are not in the model.",
                    correlation > 0.0 ? "rise" : "fall", Math.abs(xy / xx) * (high - low));
        }
    }

    private void sharedStates() {
        Map<Integer, Long> byLine = constants.points().stream()
                .collect(Collectors.groupingBy(point -> point.shakeout().line(), Collectors.counting()));
        long shared = byLine.values().stream()
                .filter(count -> count > 1)
                .mapToLong(Long::longValue)
                .sum();
        if (shared > 0) {
            say(
                    "%d of %d points share a shake-out, hence acid and free dimer, with another element: their errors are not"
                            + " independent, and the standard errors come out too small.",
                    shared, constants.points().size());
        }
    }

    private void repeats() {
        Map<String, List<FittedPoint>> bySource = new LinkedHashMap<>();
        constants.points().stream()
                .filter(point -> point.shakeout().assays().size() == 1)
                .forEach(point -> bySource.computeIfAbsent(
                                point.shakeout().source() + point.element(), any -> new ArrayList<>())
                        .add(point));
        List<String> pairs = bySource.values().stream()
                .map(Suspicions::pairs)
                .flatMap(Collection::stream)
                .toList();
        if (!pairs.isEmpty()) {
            say(
                    "The same experiment stands twice, differing in log D by what one laboratory repeats itself to, or by an"
                            + " error in the table: %s.",
                    String.join(", ", pairs));
        }
    }

    private static List<String> pairs(List<FittedPoint> points) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < i; k++) {
                Shakeout one = points.get(k).shakeout();
                Shakeout other = points.get(i).shakeout();
                if (one.feedAcid().equals(other.feedAcid())
                        && one.equilibriumAcid().equals(other.equilibriumAcid())
                        && one.extractant() == other.extractant()
                        && one.phaseRatio() == other.phaseRatio()
                        && Math.abs(feed(points.get(k)) - feed(points.get(i))) < SAME * feed(points.get(i))) {
                    pairs.add(text(
                            "%s in lines %d and %d (%.2f)",
                            points.get(i).element().symbol(),
                            one.line(),
                            other.line(),
                            Math.abs(points.get(k).measured() - points.get(i).measured())));
                }
            }
        }
        return pairs;
    }

    private static double feed(FittedPoint point) {
        return point.shakeout().assay(point.element()).feed();
    }

    private void outliers() {
        List<String> outliers = constants.points().stream()
                .filter(point -> Math.abs(point.standardized()) > HARDLY_CHANCE)
                .map(point -> text(
                        "%s in line %d, %s (%+.2f in log D, %.1f standard deviations)",
                        point.element().symbol(),
                        point.shakeout().line(),
                        point.shakeout().source(),
                        point.residual(),
                        Math.abs(point.standardized())))
                .toList();
        if (!outliers.isEmpty()) {
            say("Hardly chance, and worth a look at the original table: %s.", String.join("; ", outliers));
        }
    }

    private static double mean(double[] values) {
        double sum = 0.0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private void say(String format, Object... values) {
        sentences.add(text(format, values));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
