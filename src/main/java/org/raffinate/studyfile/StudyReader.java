package org.raffinate.studyfile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.raffinate.sweep.Sample;

/** Reads the file of a study, and refuses one that would give nothing. */
public final class StudyReader {
    private static final String WHOLE = "a study: title, case, run and axes";
    private static final String EXAMPLE = "cascades/tb-dy-sweep.yaml";
    private static final String TITLE = "a title in words";
    private static final String CASE = "the case to vary, as a path from this file on, such as tb-dy-longnan.yaml";
    private static final String RUN = "solve, design, or design then solve";
    private static final String AXES = "what varies, such as [{path: feed.flow, values: [300 t/a REO, 500 t/a REO]}]";
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
        return besideItsCase(CaseText.tree(file, WHOLE, EXAMPLE));
    }

    /**
     * A study from its text.
     *
     * @param file what messages call it, and from where it names its case
     * @throws CaseException that lists everything that is wrong with it, or with its case
     */
    public Study read(Path file, String text) {
        return besideItsCase(CaseText.ofText(file, text, WHOLE));
    }

    private Study besideItsCase(CaseTree study) {
        return read(study, entry -> besides(study.file(), entry).map(reader::tree));
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
        Optional<Sample.Plan> sample = SampleReader.read(root, axes, axes.size() == places.size());
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
        Results all = Results.all(read);
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
