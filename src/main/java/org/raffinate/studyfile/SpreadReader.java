package org.raffinate.studyfile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;
import org.raffinate.document.Section;
import org.raffinate.study.Way;
import org.raffinate.sweep.Spread;

/** Reads what the values of an axis are drawn from. */
final class SpreadReader {
    /** The keys of an axis that each say what to draw from. */
    static final List<String> FORMS = List.of("uniform", "normal", "lognormal", "triangular");

    private static final String NOMINAL = Numbers.EXPECTED + ", because the case has none to take";
    private static final String DEVIATION = "a standard deviation above 0, such as 0.1, or 5 % of the mean";
    private static final String FACTOR =
            "a geometric standard deviation above 1, such as 1.1: two of three lie within median / 1.1 and median x 1.1";
    private static final String EXAMPLES = "values to draw, such as uniform: {from: 2.0, to: 2.4}, "
            + "normal: {mean: 2.2, deviation: 5 %} or lognormal: {median: 2.2, factor: 1.1}, and least below most";
    private static final double PERCENT = 100.0;

    private final Numbers numbers;

    SpreadReader(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The way with the unit that the numbers have. */
    Way way() {
        return numbers.way();
    }

    /** The spread of an axis that has one of them; nothing where it could not be read, which is reported. */
    Optional<Spread> read(Section axis) {
        try {
            return axis.entry("uniform")
                    .flatMap(this::uniform)
                    .or(() -> axis.entry("normal").flatMap(this::normal))
                    .or(() -> axis.entry("lognormal").flatMap(this::lognormal))
                    .or(() -> axis.entry("triangular").flatMap(this::triangular))
                    .flatMap(spread -> cut(axis, spread));
        } catch (IllegalArgumentException unfit) {
            for (String form : FORMS) {
                axis.entry(form)
                        .ifPresent(
                                entry -> entry.refuse(String.valueOf(unfit.getMessage()), EXAMPLES, Optional.empty()));
            }
            return Optional.empty();
        }
    }

    private Optional<Spread> uniform(Entry entry) {
        return entry.section(StudyKeys.UNIFORM).flatMap(section -> {
            OptionalDouble low = number(section, "from");
            OptionalDouble high = number(section, "to");
            boolean log = Numbers.isLog(section);
            return low.isEmpty() || high.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            log
                                    ? new Spread.LogUniform(low.getAsDouble(), high.getAsDouble())
                                    : new Spread.Uniform(low.getAsDouble(), high.getAsDouble()));
        });
    }

    private Optional<Spread> normal(Entry entry) {
        return entry.section(StudyKeys.NORMAL).flatMap(section -> {
            OptionalDouble mean = nominal(section, "mean");
            Optional<Measure> deviation =
                    section.required("deviation", DEVIATION).flatMap(value -> value.measure(DEVIATION));
            if (mean.isEmpty() || deviation.isEmpty()) {
                return Optional.empty();
            }
            boolean share =
                    deviation.get().unit().equals("%") && !numbers.way().unit().equals("%");
            if (share) {
                double part = deviation.get().number().doubleValue() / PERCENT;
                return Optional.of(new Spread.Normal(mean.getAsDouble(), part * Math.abs(mean.getAsDouble())));
            }
            return section.entry("deviation")
                    .flatMap(numbers::read)
                    .map(value -> new Spread.Normal(mean.getAsDouble(), value.doubleValue()));
        });
    }

    private Optional<Spread> lognormal(Entry entry) {
        return entry.section(StudyKeys.LOGNORMAL).flatMap(section -> {
            OptionalDouble median = nominal(section, "median");
            Optional<BigDecimal> factor = section.required("factor", FACTOR).flatMap(value -> value.number("", FACTOR));
            return median.isEmpty() || factor.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Spread.Lognormal(
                            median.getAsDouble(), factor.get().doubleValue()));
        });
    }

    private Optional<Spread> triangular(Entry entry) {
        return entry.section(StudyKeys.TRIANGULAR).flatMap(section -> {
            OptionalDouble low = number(section, "from");
            OptionalDouble peak = nominal(section, "peak");
            OptionalDouble high = number(section, "to");
            return low.isEmpty() || peak.isEmpty() || high.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Spread.Triangular(low.getAsDouble(), peak.getAsDouble(), high.getAsDouble()));
        });
    }

    /** Between least and most, where the axis has them. */
    private Optional<Spread> cut(Section axis, Spread spread) {
        if (!axis.has("least") && !axis.has("most")) {
            return Optional.of(spread);
        }
        OptionalDouble least = axis.has("least") ? number(axis, "least") : OptionalDouble.of(-Double.MAX_VALUE / 4);
        OptionalDouble most = axis.has("most") ? number(axis, "most") : OptionalDouble.of(Double.MAX_VALUE / 4);
        return least.isEmpty() || most.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spread.Cut(spread, least.getAsDouble(), most.getAsDouble()));
    }

    private OptionalDouble number(Section section, String key) {
        return orNothing(section.required(key, Numbers.EXPECTED).flatMap(numbers::read));
    }

    /** The number, or that of the case. */
    private OptionalDouble nominal(Section section, String key) {
        if (section.has(key) || numbers.way().nominal().isEmpty()) {
            return orNothing(section.required(key, NOMINAL).flatMap(numbers::read));
        }
        return orNothing(numbers.nominal());
    }

    private static OptionalDouble orNothing(Optional<BigDecimal> number) {
        return number.map(value -> OptionalDouble.of(value.doubleValue())).orElse(OptionalDouble.empty());
    }
}
