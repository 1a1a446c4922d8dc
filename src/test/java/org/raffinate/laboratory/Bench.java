package org.raffinate.laboratory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.Shakeout.Assay;

/**
 * Shake-outs made from known constants: the stage by plain bisection in the loading, which shares no code with what is
 * tested. The exponents are arguments, three dimers go to an ion.
 */
record Bench(Map<Element, Double> logConstants, double acidExponent, double dimerExponent) {

    /** Seed of all draws. */
    static final long SEED = 20_260_713L;

    static final Bench LIGHT =
            new Bench(new EnumMap<>(Map.of(Element.PR, -2.4, Element.ND, -2.1, Element.SM, -1.1)), 2.7, 2.2);

    /** The exact equilibrium of a feed. */
    Shakeout shake(String source, int line, double acid, double extractant, double ratio, Map<Element, Double> feed) {
        double low = 0.0;
        double high = extractant / 6.0;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2.0;
            if (taken(middle, acid, extractant, ratio, feed) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double loading = (low + high) / 2.0;
        Map<Element, Assay> assays = new EnumMap<>(Element.class);
        feed.forEach((element, fed) -> {
            double distribution = distribution(element, loading, acid, extractant, ratio);
            assays.put(element, new Assay(fed, fed / (1.0 + ratio * distribution), distribution));
        });
        return new Shakeout(
                line,
                source,
                OptionalDouble.of(acid),
                OptionalDouble.empty(),
                extractant,
                ratio,
                OptionalDouble.empty(),
                1.0,
                assays);
    }

    /** 48 exact points over a decade and a half of acid, three concentrations of extractant and two phase ratios. */
    Shakeouts series() {
        List<Shakeout> shakeouts = new ArrayList<>();
        for (Element element : logConstants.keySet()) {
            for (double acid : new double[] {0.03, 0.1, 0.3, 1.0}) {
                for (double extractant : new double[] {0.4, 1.0}) {
                    for (double ratio : new double[] {0.5, 2.0}) {
                        shakeouts.add(shake(
                                "Bench",
                                shakeouts.size() + 2,
                                acid,
                                extractant,
                                ratio,
                                Map.of(element, 0.02 + 0.01 * (shakeouts.size() % 5))));
                    }
                }
            }
        }
        return of(shakeouts);
    }

    static Shakeouts of(List<Shakeout> shakeouts) {
        return new Shakeouts("bench.csv", "PC88A", shakeouts, List.of(), List.of());
    }

    /** The same with Gaussian errors in log10 D, the concentrations as they were. */
    static Shakeouts noisy(Shakeouts exact, double deviation, Random random) {
        return exact.corrected(shakeout -> {
            Map<Element, Assay> assays = new EnumMap<>(Element.class);
            shakeout.assays()
                    .forEach((element, assay) -> assays.put(
                            element,
                            new Assay(
                                    assay.feed(),
                                    assay.aqueous(),
                                    assay.distribution() * Math.pow(10.0, deviation * random.nextGaussian()))));
            return new Shakeout(
                    shakeout.line(),
                    shakeout.source(),
                    shakeout.feedAcid(),
                    shakeout.equilibriumAcid(),
                    shakeout.extractant(),
                    shakeout.phaseRatio(),
                    shakeout.saponification(),
                    shakeout.weight(),
                    assays);
        });
    }

    private double taken(double loading, double acid, double extractant, double ratio, Map<Element, Double> feed) {
        return feed.entrySet().stream()
                .mapToDouble(entry -> {
                    double d = distribution(entry.getKey(), loading, acid, extractant, ratio);
                    return entry.getValue() * d / (1.0 + ratio * d);
                })
                .sum();
    }

    private double distribution(Element element, double loading, double acid, double extractant, double ratio) {
        double dimer = extractant / 2.0 - 3.0 * loading;
        double h = acid + 3.0 * ratio * loading;
        return Math.pow(10.0, Objects.requireNonNull(logConstants.get(element)))
                * Math.pow(dimer, dimerExponent)
                / Math.pow(h, acidExponent);
    }
}
