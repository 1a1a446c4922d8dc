package org.raffinate.studyfile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.document.CaseException;
import org.raffinate.document.CaseText;
import org.raffinate.document.CaseTree;
import org.raffinate.document.Entry;
import org.raffinate.document.Problem;
import org.raffinate.document.Problems;
import org.raffinate.document.Section;
import org.raffinate.library.DataLibrary;
import org.raffinate.study.Results;
import org.raffinate.study.Run;
import org.raffinate.study.Study;
import org.raffinate.study.StudyAxis;
import org.raffinate.study.Worlds;
import org.raffinate.sweep.Method;
import org.raffinate.sweep.Sample;
import org.raffinate.sweep.Spread;

/** Reads the file of a study, and refuses one that would give nothing. */
public final class StudyReader {
    private static final String WHOLE = "a study: title, case, run and axes";
    private static final String EXAMPLE = "cascades/tb-dy-sweep.yaml";
    private static final String TITLE = "a title in words";
    private static final String CASE = "the case to vary, as a path from this file on, such as tb-dy-longnan.yaml";
    private static final String RUN = "solve, design, or design then solve";
    private static final String AXES = "what varies, such as [{path: feed.flow, values: [300 t/a REO, 500 t/a REO]}]";
    private static final String METHOD = "a way to draw: "
            + List.of(Method.values()).stream().map(Method::label).collect(Collectors.joining(", "));
    private static final String SAMPLE = "how to draw, such as {method: latin hypercube, points: 1000, seed: 1}";
    private static final String CORRELATIONS =
            "correlations such as [{between: [β Dy/Tb, β Tb/Gd], value: 0.5}], each pair once, from -1 to 1";
    private static final String CONFIDENCE = "a share above 0 % and below 100 %, such as 95 %";
    private static final String OBJECTIVES =
            "two or three results with what is best, such as {stages: least, S: least}";
    private static final String RESULTS = "groups of results or single ones";
    private static final double USUAL_CONFIDENCE = 0.95;
    /** Levels that are tried of an axis before it is refused. */
    private static final int TRIED = 40;
    /** Fourteen hours of two cores at a tenth of a millisecond each. */
    private static final long MOST_POINTS = 1_000_000_000L;

    private final DataLibrary library;
    private final CaseReader reader;

    public StudyReader(DataLibrary library) {
        this.library = library;
        reader = new CaseReader(library);
    }

    /** Whether a file is a study: one that names a case and axes; one that cannot be read is none. */
    public static boolean isStudy(Path file) {
        try {
            return CaseText.tree(file, WHOLE, EXAMPLE).has(List.of("axes"));
        } catch (CaseException unreadable) {
            return false;
        }
    }

    /**
     * The study in this file.
     *
     * @throws CaseException that lists everything that is wrong with it, or with its case
     */
    public Study read(Path file) {
        return read(
                CaseText.tree(file, WHOLE, EXAMPLE),
                entry -> besides(file, entry).map(reader::tree));
    }

    /**
     * A study whose files were read before, perhaps elsewhere.
     *
     * @param study its file
     * @param text of it
     * @param base the file of its case, whatever place the study names
     * @param baseText of that
     * @throws CaseException that lists everything that is wrong with it, or with its case
     */
    public Study read(Path study, String text, Path base, String baseText) {
        return read(CaseText.ofText(study, text, WHOLE), entry -> Optional.of(reader.tree(base, baseText)));
    }

    private Study read(CaseTree file, Function<Entry, Optional<CaseTree>> base) {
        Problems problems = new Problems(file.file());
        Optional<Study> read =
                file.entry(problems).section(StudyKeys.STUDY).flatMap(root -> read(root, file, base, problems));
        problems.refuse();
        return read.orElseThrow(() -> new IllegalStateException("nothing was read from " + file.file()));
    }

    private Optional<Study> read(
            Section root, CaseTree file, Function<Entry, Optional<CaseTree>> caseTree, Problems problems) {
        String title = root.entry("title")
                .flatMap(entry -> entry.text(TITLE))
                .map(Entry::oneLine)
                .orElseGet(() -> String.valueOf(file.file().getFileName()));
        Optional<CaseTree> base = root.required("case", CASE).flatMap(caseTree);
        Optional<Run> run = root.required("run", RUN).flatMap(entry -> entry.oneOf(List.of(Run.values()), Run::label));
        Optional<Entry> axesEntry = root.required("axes", AXES);
        if (base.isEmpty() || run.isEmpty() || axesEntry.isEmpty()) {
            return Optional.empty();
        }
        Case read = reader.read(base.get());
        AxisReader axisReader = new AxisReader(base.get(), library, run.get());
        List<Entry> places = axesEntry.get().items(AXES);
        List<StudyAxis> axes = new ArrayList<>();
        Map<StudyAxis, Entry> written = new LinkedHashMap<>();
        for (Entry place : places) {
            axisReader.read(place).ifPresent(axis -> {
                axes.add(axis);
                written.put(axis, place);
            });
        }
        Optional<Sample.Plan> sample = sample(root, axes, axes.size() == places.size());
        double confidence = root.entry("confidence").flatMap(this::share).orElse(USUAL_CONFIDENCE);
        if (!problems.isEmpty() || sample.isEmpty()) {
            return Optional.empty();
        }
        Study bare = new Study(
                title, file, base.get(), run.get(), axes, sample.get(), List.of(), List.of(), List.of(), confidence);
        refuseTooMany(bare, axesEntry.get());
        if (problems.isEmpty()) {
            new Trial(bare, new Worlds(bare, library), TRIED).check(written, root);
        }
        Results all = Results.all(read, run.get());
        written.forEach((axis, place) -> refuseTaken(axis, place, all));
        Optional<List<String>> results = root.has("results")
                ? root.entry("results").map(entry -> names(entry, all, true))
                : Optional.of(all.usual());
        List<Study.Objective> objectives = root.entry("objectives")
                .map(entry -> objectives(entry, all, axes))
                .orElse(List.of());
        List<String> show =
                root.entry("show").map(entry -> names(entry, all, false)).orElse(List.of());
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<String> kept = all.inOrder(Stream.of(
                        results.orElseThrow(),
                        show,
                        objectives.stream().map(Study.Objective::result).toList())
                .flatMap(List::stream)
                .toList());
        return Optional.of(new Study(
                title,
                file,
                base.get(),
                run.get(),
                axes,
                sample.get(),
                kept,
                show.isEmpty() ? all.shown(kept) : show,
                objectives,
                confidence));
    }

    private static void refuseTooMany(Study study, Entry axes) {
        try {
            if (study.points() <= MOST_POINTS) {
                return;
            }
            axes.refuse(
                    String.format(Locale.ROOT, "axes that make %.3g points", (double) study.points()),
                    String.format(Locale.ROOT, "at most %,d points", MOST_POINTS),
                    Optional.empty());
        } catch (ArithmeticException beyond) {
            axes.refuse(
                    "axes that make more than 9e18 points",
                    String.format(Locale.ROOT, "at most %,d points", MOST_POINTS),
                    Optional.empty());
        }
    }

    /** An axis stands in the table by its label, beside the results. */
    private static void refuseTaken(StudyAxis axis, Entry place, Results all) {
        for (String label : axis.labels()) {
            if (all.isColumn(label)) {
                place.below(List.of("label"))
                        .orElse(place)
                        .refuse(
                                Entry.quoted(label) + ", which is a column of the table already",
                                "a label that no result has, such as " + label + " given",
                                Optional.empty());
            }
        }
    }

    private static Optional<Path> besides(Path file, Entry entry) {
        return entry.text(CASE).flatMap(text -> {
            try {
                return Optional.of(file.resolveSibling(text));
            } catch (InvalidPathException malformed) {
                entry.refuse(CASE);
                return Optional.empty();
            }
        });
    }

    private Optional<Double> share(Entry entry) {
        Optional<Double> share = entry.number("%", CONFIDENCE).map(number -> number.doubleValue() / 100.0);
        if (share.isPresent() && !(share.get() > 0.0 && share.get() < 1.0)) {
            entry.refuse(CONFIDENCE);
            return Optional.empty();
        }
        return share;
    }

    /** How the drawn axes are drawn; nothing where that could not be read. */
    private static Optional<Sample.Plan> sample(Section root, List<StudyAxis> axes, boolean whole) {
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

    /** Names of results; a group stands for all that are in it. */
    private static List<String> names(Entry list, Results all, boolean groups) {
        List<String> names = new ArrayList<>();
        for (Entry item : list.items(RESULTS + ": " + all.expected(groups))) {
            item.text(RESULTS).ifPresent(text -> {
                List<String> named = all.named(text, groups);
                if (named.isEmpty()) {
                    item.refuse(item.found(), all.expected(groups), Problem.nearest(text, all.words(groups)));
                }
                names.addAll(named);
            });
        }
        return names;
    }

    private static List<Study.Objective> objectives(Entry entry, Results all, List<StudyAxis> axes) {
        List<String> labels =
                axes.stream().flatMap(axis -> axis.labels().stream()).toList();
        List<Study.Objective> objectives = new ArrayList<>();
        List<Entry.Row> rows = entry.rows(OBJECTIVES);
        for (Entry.Row row : rows) {
            Optional<String> best = row.value().word(List.of("least", "most"));
            if (all.named(row.word(), false).isEmpty() && !labels.contains(row.word())) {
                row.name()
                        .refuse(
                                Entry.quoted(row.word()),
                                all.expected(false),
                                Problem.nearest(row.word(), all.words(false)));
            } else {
                best.ifPresent(word -> objectives.add(new Study.Objective(row.word(), word.equals("most"))));
            }
        }
        if (rows.size() == 1 || rows.size() > 3) {
            entry.refuse(rows.size() + " results", OBJECTIVES, Optional.empty());
        }
        return objectives;
    }
}
