package org.raffinate.laboratory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.FittedConstants.Parameter;

/** What the points of a fit leave open about its parameters, in sentences. */
final class Undetermined {
    /** Two estimates correlated more closely than this are known together only. */
    private static final double CLOSE = 0.95;

    /** Decades of a concentration below which its exponent is hardly felt. */
    private static final double NARROW = 0.5;

    private final FittedConstants constants;
    private final Shakeouts shakeouts;
    private final List<String> sentences = new ArrayList<>();

    private Undetermined(FittedConstants constants, Shakeouts shakeouts) {
        this.constants = constants;
        this.shakeouts = shakeouts;
    }

    static List<String> of(FittedConstants constants, Shakeouts shakeouts) {
        Undetermined open = new Undetermined(constants, shakeouts);
        open.iteration();
        open.otherElements();
        open.parameters();
        open.correlations();
        open.extractant();
        open.range("acid", constants.acidExponent(), FittedPoint::acid);
        open.range("free dimer", constants.dimerExponent(), FittedPoint::freeDimer);
        open.singleSources();
        open.acid();
        open.saponification();
        open.sentences.addAll(Suspicions.of(constants));
        return List.copyOf(open.sentences);
    }

    private void iteration() {
        if (!constants.converged()) {
            say("The iteration did not settle: none of these numbers is an answer.");
        }
        if (constants.degreesOfFreedom() == 0) {
            say("There are no more points than parameters: the fit says nothing about its own errors.");
        }
    }

    private void otherElements() {
        Set<Element> missing = EnumSet.allOf(Element.class);
        missing.removeAll(constants.logConstants().keySet());
        missing.remove(Element.SC);
        missing.remove(Element.PM);
        if (!missing.isEmpty()) {
            say(
                    "%s: not fitted, so they have no constants here; a value between their neighbours would be a guess.",
                    symbols(missing));
        }
    }

    private void parameters() {
        for (Parameter parameter : constants.free()) {
            if (!parameter.isDetermined()) {
                say(
                        "%s is not determined: the points admit any value of it together with some of the others.",
                        parameter.name());
            }
        }
        for (Parameter exponent : List.of(constants.acidExponent(), constants.dimerExponent())) {
            if (!exponent.fixed() && exponent.isDetermined() && exponent.low() <= 0.0) {
                say(
                        "The exponent %s is %.2f, from %.2f to %.2f with 95 %% confidence: not told from zero or below, so"
                                + " its value means nothing for the chemistry.",
                        exponent.name(), exponent.value(), exponent.low(), exponent.high());
            }
        }
    }

    private void correlations() {
        List<Parameter> free = constants.free();
        List<String> close = new ArrayList<>();
        for (int j = 0; j < free.size(); j++) {
            for (int k = 0; k < j; k++) {
                double correlation = constants.correlations().get(j).get(k);
                if (Math.abs(correlation) > CLOSE) {
                    close.add(text(
                            "%s and %s (%+.3f)", free.get(k).name(), free.get(j).name(), correlation));
                }
            }
        }
        if (!close.isEmpty()) {
            say(
                    "Known only together, not one by one, because they are correlated beyond %.2f: %s%s.",
                    CLOSE,
                    String.join(", ", close.subList(0, Math.min(close.size(), 6))),
                    close.size() > 6 ? text(" and %d pairs more", close.size() - 6) : "");
        }
    }

    private void extractant() {
        Set<Double> concentrations = new TreeSet<>();
        constants.points().forEach(point -> concentrations.add(point.shakeout().extractant()));
        if (concentrations.size() == 1) {
            say(
                    "One concentration of %s, %s mol/L: the free dimer varies through the loading alone, so m cannot be told"
                            + " from effects of the loading, and at other concentrations the constants hold only as far as"
                            + " m = %.2f does.",
                    shakeouts.extractant(),
                    plain(concentrations.iterator().next()),
                    constants.dimerExponent().value());
        }
    }

    private void range(String quantity, Parameter exponent, ToDoubleFunction<FittedPoint> concentration) {
        List<String> narrow = new ArrayList<>();
        byElement().forEach((element, points) -> {
            double low = points.stream().mapToDouble(concentration).min().orElseThrow();
            double high = points.stream().mapToDouble(concentration).max().orElseThrow();
            if (Math.log10(high / low) < NARROW) {
                narrow.add(text(
                        "%s (%.3g to %.3g mol/L, %.2f decades)", element.symbol(), low, high, Math.log10(high / low)));
            }
        });
        if (!narrow.isEmpty()) {
            say(
                    "The %s covers less than half a decade for %s: %s.",
                    quantity,
                    String.join(", ", narrow),
                    exponent.fixed()
                            ? text("these points do not test the exponent %s = %.2f", exponent.name(), exponent.value())
                            : text("their exponent %s is that of the other elements", exponent.name()));
        }
    }

    private void singleSources() {
        if (constants.goodness().bySource().size() == 1) {
            say(
                    "All points are of %s: what its laboratory did the same way each time does not show.",
                    constants.goodness().bySource().get(0).label());
            return;
        }
        Map<String, Set<Element>> single = new LinkedHashMap<>();
        byElement().forEach((element, points) -> {
            Set<String> sources =
                    points.stream().map(point -> point.shakeout().source()).collect(Collectors.toSet());
            if (sources.size() == 1) {
                single.computeIfAbsent(sources.iterator().next(), any -> EnumSet.noneOf(Element.class))
                        .add(element);
            }
        });
        single.forEach((source, elements) ->
                say("%s: measured by %s alone, so nothing checks the level.", symbols(elements), source));
    }

    private void acid() {
        List<FittedPoint> assumed = constants.points().stream()
                .filter(point -> point.shakeout().equilibriumAcid().isEmpty())
                .toList();
        double released = assumed.stream()
                .mapToDouble(point -> 1.0 - point.shakeout().feedAcid().orElseThrow() / point.acid())
                .max()
                .orElse(0.0);
        if (!assumed.isEmpty()) {
            say(
                    "The acid at equilibrium was not measured for %d of %d points but follows from the feed, up to %.0f %% of"
                            + " it set free by the extraction itself: had the quoted acid been that at equilibrium, or had alkali"
                            + " been added, the constants would be others.",
                    assumed.size(), constants.points().size(), 100.0 * released);
        }
    }

    private void saponification() {
        double rms = constants.goodness().overall().rms();
        for (Goodness.Agreement source : constants.ifUnsaponified()) {
            boolean unsuspicious = source.rms() <= rms && Math.abs(source.bias()) <= Suspicions.FELT;
            say(
                    "%s, %d points, is left out: feeds at pH 5 or above, and the degree of saponification is not stated."
                            + " Taken as unsaponified, its log D would lie %+.2f from these constants on average, rms"
                            + " %.2f (points fitted: rms %.2f)%s.",
                    source.label(),
                    source.count(),
                    source.bias(),
                    source.rms(),
                    rms,
                    unsuspicious ? ", so the numbers themselves show no saponification" : "");
        }
    }

    private Map<Element, List<FittedPoint>> byElement() {
        return constants.points().stream()
                .collect(Collectors.groupingBy(
                        FittedPoint::element, () -> new EnumMap<>(Element.class), Collectors.toList()));
    }

    private void say(String format, Object... values) {
        sentences.add(text(format, values));
    }

    private static String symbols(Set<Element> elements) {
        return elements.stream().map(Element::symbol).collect(Collectors.joining(", "));
    }

    private static String plain(double value) {
        return text("%.4f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
