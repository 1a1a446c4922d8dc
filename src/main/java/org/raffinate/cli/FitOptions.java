package org.raffinate.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raffinate.api.OpenShakeouts;
import org.raffinate.chemistry.Element;
import org.raffinate.equilibrium.Medium;
import org.raffinate.laboratory.ConstantFit;
import org.raffinate.laboratory.ConstantFit.Exponent;
import org.raffinate.laboratory.ConstantFit.Predictor;
import org.raffinate.laboratory.DataChoice;
import org.raffinate.laboratory.Shakeouts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a fit is to do with which measurements, as it is typed. */
final class FitOptions {
    private static final String WEIGHT = "--weight";
    private static final String SAPONIFIED = "--saponified";
    private static final String RATIO = "--phase-ratio";

    /** More than any system ever showed. */
    private static final double HIGHEST_EXPONENT = 10.0;

    @Option(
            names = "--acid-exponent",
            paramLabel = "N|free",
            converter = Exponents.class,
            description = "Exponent n of the acid (default: 3).")
    private Exponent acid = Exponent.fixed(3.0);

    @Option(
            names = "--dimer-exponent",
            paramLabel = "M|free",
            converter = Exponents.class,
            description = "Exponent m of the free dimer (default: 3).")
    private Exponent dimer = Exponent.fixed(3.0);

    @Option(names = "--dimers", paramLabel = "Q", description = "Dimers that one rare-earth ion binds (default: 3).")
    private double dimers = 3.0;

    @Option(
            names = "--predict-from",
            paramLabel = "measured|initial",
            converter = Predictors.class,
            description = "What D is predicted from: acid and loading as measured, or feed, acid, extractant and O/A "
                    + "(default: measured).")
    private Predictor predictor = Predictor.MEASURED_STATE;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Use this source; may be repeated.")
    private List<String> sources = List.of();

    @Option(names = "--element", paramLabel = "EL", split = ",", description = "Use these elements, e.g. Nd,Pr.")
    private List<String> elements = List.of();

    @Option(
            names = "--without-line",
            paramLabel = "LINES",
            split = ",",
            description = "Leave out lines of the file, e.g. 79,126 or 9-12.")
    private List<String> without = List.of();

    @Option(names = WEIGHT, paramLabel = "SOURCE=W", description = "Weight of each point of a source.")
    private List<String> weights = List.of();

    @Option(
            names = SAPONIFIED,
            paramLabel = "SOURCE=DEGREE",
            description = "Saponified fraction of a source's solvent, 0 to 1.")
    private List<String> saponified = List.of();

    @Option(
            names = RATIO,
            paramLabel = "SOURCE|LINES=O/A",
            description = "Phase ratio of a source or of lines, e.g. 9-12=5.")
    private List<String> ratios = List.of();

    @Option(
            names = "--medium",
            paramLabel = "MEDIUM",
            converter = Media.class,
            description = "chloride, nitrate or sulfate, for the block (default: chloride).")
    private Medium medium = Medium.CHLORIDE;

    /** The aqueous anion. */
    Medium medium() {
        return medium;
    }

    /** The measurements at the phase ratios that were told. */
    OpenShakeouts corrected(OpenShakeouts read) {
        FitNames names = new FitNames(read.data());
        Map<Integer, Double> byLine = new TreeMap<>();
        Map<String, Double> bySource = new LinkedHashMap<>();
        pairs(RATIO, ratios, 0.0, Double.MAX_VALUE, "O/A by volume, above 0").forEach((name, ratio) -> {
            if (FitNames.isLines(name)) {
                names.lines(RATIO, name).forEach(line -> byLine.put(line, ratio));
            } else {
                bySource.put(names.source(RATIO, name), ratio);
            }
        });
        return read.corrected(
                shakeout -> Optional.ofNullable(byLine.getOrDefault(shakeout.line(), bySource.get(shakeout.source())))
                        .map(shakeout::atPhaseRatio)
                        .orElse(shakeout),
                told(names));
    }

    /** The fit that was asked for. */
    ConstantFit fit(Shakeouts read) {
        FitNames names = new FitNames(read);
        if (!(dimers >= 0.0) || dimers > HIGHEST_EXPONENT) {
            throw new FitNames.UnknownNameException(
                    "--dimers", String.valueOf(dimers), "a number from 0 to 10", Optional.empty());
        }
        Set<String> labels = new LinkedHashSet<>();
        sources.forEach(typed -> labels.add(names.source("--source", typed)));
        Set<Element> symbols = EnumSet.noneOf(Element.class);
        elements.forEach(typed -> symbols.add(names.element("--element", typed)));
        Set<Integer> lines = new TreeSet<>();
        without.forEach(typed -> lines.addAll(names.lines("--without-line", typed)));
        DataChoice choice = DataChoice.everything()
                .ofSources(labels)
                .ofElements(symbols)
                .withoutLines(lines)
                .weighing(bySource(names, WEIGHT, weights, Double.MIN_VALUE, 1e6, "a weight above 0"))
                .withSaponification(bySource(names, SAPONIFIED, saponified, 0.0, 1.0, "a degree from 0 to 1"));
        return ConstantFit.withDefaults()
                .withExponents(acid, dimer)
                .withDimersPerRareEarth(dimers)
                .predictingFrom(predictor)
                .using(choice);
    }

    /** What was said of the measurements that the file does not say, in words. */
    private List<String> told(FitNames names) {
        List<String> told = new ArrayList<>();
        ratios.forEach(typed -> told.add(
                FitNames.isLines(name(typed))
                        ? "lines " + name(typed) + " at O/A " + value(typed)
                        : names.source(RATIO, name(typed)) + " at O/A " + value(typed)));
        saponified.forEach(typed -> told.add(
                names.source(SAPONIFIED, name(typed)) + " with solvent saponified to the degree " + value(typed)));
        weights.forEach(typed ->
                told.add("every point of " + names.source(WEIGHT, name(typed)) + " with weight " + value(typed)));
        return told;
    }

    private static Map<String, Double> bySource(
            FitNames names, String option, List<String> typed, double least, double most, String expected) {
        Map<String, Double> bySource = new LinkedHashMap<>();
        pairs(option, typed, least, most, expected)
                .forEach((name, value) -> bySource.put(names.source(option, name), value));
        return bySource;
    }

    private static Map<String, Double> pairs(
            String option, List<String> typed, double least, double most, String expected) {
        Map<String, Double> pairs = new LinkedHashMap<>();
        for (String pair : typed) {
            double value = pair.contains("=") ? number(value(pair)) : Double.NaN;
            boolean inside = value >= least && value <= most && (value > 0.0 || !option.equals(RATIO));
            if (!inside) {
                throw new FitNames.UnknownNameException(
                        option, pair, "a name, an equals sign and " + expected, Optional.empty());
            }
            pairs.put(name(pair), value);
        }
        return pairs;
    }

    private static String name(String pair) {
        return pair.substring(0, Math.max(0, pair.lastIndexOf('='))).strip();
    }

    private static String value(String pair) {
        return pair.substring(pair.lastIndexOf('=') + 1).strip();
    }

    /** NaN for what is no number. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /** A number or the word free. */
    static final class Exponents implements ITypeConverter<Exponent> {
        @Override
        public Exponent convert(String typed) {
            if (typed.equalsIgnoreCase("free")) {
                return Exponent.free();
            }
            double value = number(typed);
            if (!(value >= 0.0) || value > HIGHEST_EXPONENT) {
                throw new TypeConversionException(
                        "found '" + typed + "', expected a number from 0 to 10 or the word free");
            }
            return Exponent.fixed(value);
        }
    }

    /** One of two words. */
    static final class Predictors implements ITypeConverter<Predictor> {
        @Override
        public Predictor convert(String typed) {
            return switch (typed.toLowerCase(Locale.ROOT)) {
                case "measured" -> Predictor.MEASURED_STATE;
                case "initial" -> Predictor.INITIAL_CONDITIONS;
                default -> throw new TypeConversionException("found '" + typed + "', expected measured or initial");
            };
        }
    }

    /** The name of a medium. */
    static final class Media implements ITypeConverter<Medium> {
        @Override
        public Medium convert(String typed) {
            return Medium.called(typed)
                    .orElseThrow(() -> new TypeConversionException(
                            "found '" + typed + "', expected chloride, nitrate or sulfate"));
        }
    }
}
