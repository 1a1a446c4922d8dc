package org.raffinate.studyfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.raffinate.document.Entry;
import org.raffinate.document.Section;
import org.raffinate.study.StudyAxis;
import org.raffinate.sweep.Method;
import org.raffinate.sweep.Sample;
import org.raffinate.sweep.Spread;

/** Reads how the values of a study's axes are drawn: its keys {@code sample} and {@code correlations}. */
final class SampleReader {
    private static final String METHOD = "a way to draw: "
            + List.of(Method.values()).stream().map(Method::label).collect(Collectors.joining(", "));
    private static final String SAMPLE = "how to draw, such as {method: latin hypercube, points: 1000, seed: 1}";
    private static final String CORRELATIONS =
            "correlations such as [{between: [β Dy/Tb, β Tb/Gd], value: 0.5}], each pair once, from -1 to 1";

    private SampleReader() {}

    /**
     * How the drawn axes are drawn; nothing where that could not be read.
     *
     * @param root the study
     * @param axes those that could be read
     * @param whole whether that is all of them
     */
    static Optional<Sample.Plan> read(Section root, List<StudyAxis> axes, boolean whole) {
        List<StudyAxis> drawn = axes.stream().filter(StudyAxis::isDrawn).toList();
        List<Spread> spreads =
                drawn.stream().map(axis -> axis.spread().orElseThrow()).toList();
        if (drawn.isEmpty()) {
            for (String key : List.of("sample", "correlations")) {
                root.entry(key)
                        .filter(entry -> whole)
                        .ifPresent(entry -> entry.refuse(
                                key,
                                "an axis with uniform, normal, lognormal or triangular to draw from",
                                Optional.empty()));
            }
            return Optional.of(new Sample.Plan(Method.RANDOM, 1, 0, List.of(), List.of()));
        }
        Optional<Entry> entry = root.required("sample", SAMPLE);
        Optional<Section> sample = entry.flatMap(value -> value.section(StudyKeys.SAMPLE));
        if (sample.isEmpty()) {
            return Optional.empty();
        }
        Optional<Method> method = sample.get()
                .required("method", METHOD)
                .flatMap(value -> value.oneOf(List.of(Method.values()), Method::label));
        long seed = sample.get()
                .entry("seed")
                .map(value -> value.whole(0, Integer.MAX_VALUE, "a whole number from 0 to " + Integer.MAX_VALUE))
                .orElse(OptionalInt.of(1))
                .orElse(1);
        OptionalInt count = method.isPresent() ? count(sample.get(), method.get()) : OptionalInt.empty();
        Optional<List<Sample.Correlation>> correlations = correlations(root, drawn);
        if (method.isEmpty() || count.isEmpty() || correlations.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sample.Plan(method.get(), count.getAsInt(), seed, spreads, correlations.get()));
        } catch (IllegalArgumentException unfit) {
            boolean correlated = root.has("correlations");
            root.entry(correlated ? "correlations" : "sample")
                    .ifPresent(place -> place.refuse(
                            String.valueOf(unfit.getMessage()), correlated ? CORRELATIONS : SAMPLE, Optional.empty()));
            return Optional.empty();
        }
    }

    private static OptionalInt count(Section sample, Method method) {
        String key = method == Method.SOBOL_INDICES ? "blocks" : "points";
        String other = method == Method.SOBOL_INDICES ? "points" : "blocks";
        int most = 500_000_000;
        String expected = "a number of " + key + " from 1 to " + most;
        if (method == Method.ONE_AT_A_TIME) {
            sample.entry("points")
                    .ifPresent(entry -> entry.refuse("points", "none: they follow from the axes", Optional.empty()));
        }
        sample.entry(method == Method.ONE_AT_A_TIME ? "blocks" : other)
                .ifPresent(entry ->
                        entry.refuse("a key that " + method.label() + " has no use for", expected, Optional.empty()));
        return method == Method.ONE_AT_A_TIME
                ? OptionalInt.of(1)
                : sample.required(key, expected)
                        .map(entry -> entry.whole(1, most, expected))
                        .orElse(OptionalInt.empty());
    }

    private static Optional<List<Sample.Correlation>> correlations(Section root, List<StudyAxis> drawn) {
        if (!root.has("correlations")) {
            return Optional.of(List.of());
        }
        List<String> labels = drawn.stream().map(axis -> axis.labels().get(0)).toList();
        String expected = CORRELATIONS;
        List<Sample.Correlation> correlations = new ArrayList<>();
        List<Entry> items = root.entry("correlations").orElseThrow().items(expected);
        for (Entry item : items) {
            Optional<Section> section = item.section(StudyKeys.CORRELATION);
            List<Entry> between = section.flatMap(keys -> keys.required("between", expected))
                    .map(entry -> entry.items(expected))
                    .orElse(List.of());
            List<Integer> numbers = between.stream()
                    .flatMap(entry -> entry.word(labels).stream())
                    .map(labels::indexOf)
                    .toList();
            String range = "a number between -1 and 1";
            Optional<Double> value = section.flatMap(keys -> keys.required("value", range))
                    .flatMap(entry -> entry.number("", range).map(Number::doubleValue));
            if (between.size() != 2) {
                item.refuse(between.size() + " axes", "two axes", Optional.empty());
            } else if (numbers.size() == 2 && value.isPresent()) {
                try {
                    correlations.add(new Sample.Correlation(numbers.get(0), numbers.get(1), value.get()));
                } catch (IllegalArgumentException unfit) {
                    item.refuse(String.valueOf(unfit.getMessage()), CORRELATIONS, Optional.empty());
                }
            }
        }
        return items.size() == correlations.size() ? Optional.of(correlations) : Optional.empty();
    }
}
