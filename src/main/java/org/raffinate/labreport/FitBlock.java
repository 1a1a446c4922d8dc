package org.raffinate.labreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.raffinate.laboratory.FittedConstants.Parameter;
import org.raffinate.laboratory.FittedPoint;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Fitted constants as the {@code equilibrium} of a case file. */
final class FitBlock {
    private static final int WIDTH = 120;
    /** Letters in a line of the notes above the block. */
    private static final int NOTE = 90;
    /** A thousandth of log K, and of an exponent a tenth of that. */
    private static final int DECIMALS = 3;

    /** Dimers that a case takes an ion of charge 3 to bind unless told otherwise. */
    private static final double DIMERS = 3.0;
    /** The largest exponent that a case may have. */
    private static final double HIGHEST_EXPONENT = 10.0;

    private final FitAnswer answer;

    private FitBlock(FitAnswer answer) {
        this.answer = answer;
    }

    /** Why a case cannot be run with these constants; empty where it can. */
    static Optional<String> obstacle(FitAnswer answer) {
        if (!answer.constants().converged()) {
            return Optional.of("the fit did not converge");
        }
        if (determined(answer).isEmpty()) {
            return Optional.of("no constant is determined");
        }
        for (Parameter exponent :
                List.of(answer.constants().acidExponent(), answer.constants().dimerExponent())) {
            if (!exponent.isDetermined()) {
                return Optional.of("the exponent " + exponent.name() + " is not determined");
            }
            if (exponent.value() < 0.0 || exponent.value() > HIGHEST_EXPONENT) {
                return Optional.of("the exponent " + exponent.name() + " is not between 0 and 10, as a case needs it");
            }
        }
        return Optional.empty();
    }

    /** The keys and values of {@code equilibrium}; empty where there is an {@linkplain #obstacle obstacle}. */
    static Optional<Map<String, Object>> keys(FitAnswer answer) {
        return obstacle(answer).isPresent() ? Optional.empty() : Optional.of(new FitBlock(answer).keys());
    }

    /** The block with its key {@code equilibrium}, in YAML; empty where there is an {@linkplain #obstacle obstacle}. */
    static Optional<String> yaml(FitAnswer answer) {
        return obstacle(answer).isPresent() ? Optional.empty() : Optional.of(new FitBlock(answer).yaml());
    }

    private Map<String, Object> keys() {
        Map<String, Object> exponents = new LinkedHashMap<>();
        exponents.put("acid", plain(answer.constants().acidExponent().value(), DECIMALS + 1));
        exponents.put("extractant", plain(answer.constants().dimerExponent().value(), DECIMALS + 1));
        Map<String, Object> constants = new LinkedHashMap<>();
        determined(answer).forEach((symbol, parameter) -> {
            Map<String, Object> constant = new LinkedHashMap<>();
            constant.put("log K", plain(parameter.value(), DECIMALS));
            if (answer.constants().fit().dimersPerRareEarth() != DIMERS) {
                constant.put("dimers", plain(answer.constants().fit().dimersPerRareEarth(), DECIMALS));
            }
            constant.put("source", source(symbol, parameter));
            constants.put(symbol, constant);
        });
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("model", "mass-action");
        answer.extractant().ifPresent(known -> keys.put("extractant", known.name()));
        keys.put("medium", answer.medium().name().toLowerCase(Locale.ROOT));
        keys.put("exponents", exponents);
        keys.put("constants", constants);
        return Collections.unmodifiableMap(keys);
    }

    private static Map<String, Parameter> determined(FitAnswer answer) {
        Map<String, Parameter> determined = new LinkedHashMap<>();
        answer.constants().logConstants().forEach((element, parameter) -> {
            if (parameter.isDetermined()) {
                determined.put(element.symbol(), parameter);
            }
        });
        return determined;
    }

    private String source(String symbol, Parameter parameter) {
        long points = answer.constants().points().stream()
                .filter(point -> point.element().symbol().equals(symbol))
                .count();
        return String.format(
                Locale.ROOT,
                "fit of %s, %d point%s, standard error %.3f",
                answer.file(),
                points,
                points == 1 ? "" : "s",
                parameter.standardError());
    }

    private String yaml() {
        DumperOptions options = new DumperOptions();
        options.setWidth(WIDTH);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return notes().stream().map(line -> "# " + line + "\n").collect(Collectors.joining())
                + new Yaml(options).dump(Map.of("equilibrium", keys()));
    }

    /** What the reader of the case has to know, short lines. */
    private List<String> notes() {
        List<FittedPoint> points = answer.constants().points();
        List<String> notes = new ArrayList<>();
        notes.add("log10 D = log K + " + answer.constants().dimerExponent().name() + " log10 e - "
                + answer.constants().acidExponent().name() + " log10 h, free dimer e and acid h in mol/L;"
                + " every ion binds " + plain(answer.constants().fit().dimersPerRareEarth(), DECIMALS)
                + " dimers.");
        notes.add("Fitted to " + points.size() + " points of "
                + answer.constants().goodness().bySource().stream()
                        .map(source -> source.label())
                        .collect(Collectors.joining(", "))
                + ": acid " + range(FittedPoint::acid) + " mol/L, "
                + answer.data().extractant() + " "
                + range(point -> point.shakeout().extractant()) + " mol/L, rare earths in the organic "
                + range(point -> point.shakeout().loading()) + " mol/L. Beyond that the constants are not tested.");
        if (answer.extractant().isEmpty()) {
            notes.add(answer.data().extractant()
                    + " is not in the data library: no other element can be placed beside these.");
        }
        return notes.stream()
                .flatMap(note -> WordUtils.wrap(note, NOTE, "\n", false).lines())
                .toList();
    }

    private String range(ToDoubleFunction<FittedPoint> quantity) {
        List<FittedPoint> points = answer.constants().points();
        double low = points.stream().mapToDouble(quantity).min().orElseThrow();
        double high = points.stream().mapToDouble(quantity).max().orElseThrow();
        String least = String.format(Locale.ROOT, "%.3g", low);
        String most = String.format(Locale.ROOT, "%.3g", high);
        return least.equals(most) ? least : least + " to " + most;
    }

    /** A number with so many decimals at most, whole where it is whole. */
    private static Number plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        if (rounded.scale() <= 0) {
            return rounded.intValueExact();
        }
        return rounded;
    }
}
