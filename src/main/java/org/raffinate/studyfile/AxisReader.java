package org.raffinate.studyfile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raffinate.document.CaseTree;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;
import org.raffinate.document.Section;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.NamedFeed;
import org.raffinate.study.Run;
import org.raffinate.study.StudyAxis;
import org.raffinate.study.Way;

/** Reads one of the axes of a study. */
final class AxisReader {
    private static final String PATH = "the way to a value of the case, such as equilibrium.factors.Dy/Tb or feed.flow";
    private static final String FORM =
            "one of values, from and to with points, uniform, normal, lognormal and triangular";
    private static final List<String> FORMS = Stream.concat(Stream.of("values", "from"), SpreadReader.FORMS.stream())
            .toList();
    private static final String VALUES = "values such as [2.0, 2.2, 2.4], or for several paths [[20, 18], [24, 21]]";
    private static final String LABEL = "a name in words, at most 60 characters, that no other axis has";
    private static final int LONGEST = 60;
    private static final int MOST_LEVELS = 1_000_000;
    private static final String POINTS = "a number of points from 2 to " + MOST_LEVELS;
    private static final List<String> PLACES = List.of("world", "design");
    /** Digits of a level in a range: the last of a double would show its binary rounding. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private final CaseTree base;
    private final DataLibrary library;
    private final Run run;
    private final Set<String> labels = new LinkedHashSet<>();

    AxisReader(CaseTree base, DataLibrary library, Run run) {
        this.base = base;
        this.library = library;
        this.run = run;
    }

    /** The axis; nothing where it could not be read, which is reported. */
    Optional<StudyAxis> read(Entry entry) {
        Optional<Section> section = entry.section(StudyKeys.AXIS);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Section axis = section.get();
        List<Way> ways = ways(axis, entry);
        List<String> given = FORMS.stream().filter(axis::has).toList();
        Optional<Boolean> design = design(axis);
        if (given.size() != 1) {
            entry.refuse(given.isEmpty() ? "no values" : String.join(" and ", given), FORM, Optional.empty());
            return Optional.empty();
        }
        if (ways.isEmpty() || design.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = labels(axis, ways, entry);
        if (ways.size() > 1 && !axis.has("values")) {
            entry.refuse(given.get(0) + " for several paths", VALUES, Optional.empty());
            return Optional.empty();
        }
        return switch (given.get(0)) {
            case "values" -> values(axis, ways, names, design.get());
            case "from" -> range(axis, ways.get(0), names, design.get());
            default -> spread(axis, ways.get(0), names, design.get());
        };
    }

    private List<Way> ways(Section axis, Entry entry) {
        List<Entry> written = new ArrayList<>();
        axis.entry("path").ifPresent(written::add);
        if (axis.has("path") == axis.has("paths")) {
            entry.refuse(axis.has("path") ? "path and paths" : "neither path nor paths", PATH, Optional.empty());
            return List.of();
        }
        axis.entry("paths")
                .ifPresent(list -> written.addAll(list.items("paths such as [cascade.extraction, cascade.scrub]")));
        List<Way> ways = new ArrayList<>();
        for (Entry each : written) {
            Optional<String> path = each.text(PATH);
            boolean whole = path.filter(text -> Stream.of(text.split("\\.", -1)).noneMatch(String::isBlank))
                    .isPresent();
            if (path.isPresent() && !whole) {
                each.refuse(PATH);
            }
            if (!whole) {
                return List.of();
            }
            Way way = Way.of(path.orElseThrow(), base);
            if (base.with(List.of(way.to("1"))).glimpse(way.keys()).isEmpty()) {
                each.refuse(
                        each.found() + ", which leads through what has no such keys or items", PATH, Optional.empty());
                return List.of();
            }
            ways.add(way);
        }
        return ways;
    }

    /** Whether the axis varies the design; only a plant that is designed once has the choice. */
    private Optional<Boolean> design(Section axis) {
        Optional<Entry> entry = axis.entry("at");
        if (entry.isEmpty()) {
            return Optional.of(false);
        }
        Optional<String> place = entry.get().word(PLACES);
        if (place.isPresent() && run != Run.DESIGN_THEN_SOLVE) {
            entry.get()
                    .refuse("'at' with run: " + run.label(), "run: " + Run.DESIGN_THEN_SOLVE.label(), Optional.empty());
        }
        return place.map("design"::equals);
    }

    private List<String> labels(Section axis, List<Way> ways, Entry entry) {
        List<String> names = axis.entry("label")
                .flatMap(label -> label.text(LABEL))
                .map(label -> ways.size() == 1
                        ? List.of(label)
                        : ways.stream().map(way -> label + " " + last(way)).toList())
                .orElseGet(() -> ways.stream().map(Way::path).toList());
        for (String name : names) {
            if ((name.length() > LONGEST && axis.has("label")) || !labels.add(name)) {
                axis.entry("label")
                        .orElse(entry)
                        .refuse(
                                Entry.quoted(name) + (name.length() > LONGEST ? "" : " a second time"),
                                LABEL,
                                Optional.empty());
            }
        }
        return names;
    }

    private static String last(Way way) {
        return way.path().substring(way.path().lastIndexOf('.') + 1);
    }

    private Optional<StudyAxis> values(Section axis, List<Way> ways, List<String> names, boolean design) {
        Entry list = axis.entry("values").orElseThrow();
        unwanted(axis, "points", "to", "scale", "least", "most");
        if (list.isWord("all") && ways.get(0).isFeed()) {
            List<List<String>> feeds =
                    library.feeds().stream().map(NamedFeed::name).map(List::of).toList();
            return Optional.of(new StudyAxis(names, ways, feeds, Optional.empty(), design));
        }
        List<List<String>> levels = new ArrayList<>();
        for (Entry item : list.items(VALUES)) {
            List<Entry> cells = ways.size() == 1 ? List.of(item) : item.items(VALUES);
            if (cells.size() != ways.size()) {
                item.refuse(cells.size() + " values", ways.size() + " values, one for each path", Optional.empty());
                return Optional.empty();
            }
            List<Optional<String>> texts =
                    cells.stream().map(cell -> cell.text(VALUES)).toList();
            if (texts.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            levels.add(texts.stream().map(Optional::orElseThrow).toList());
        }
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        List<Way> measured = new ArrayList<>();
        for (int k = 0; k < ways.size(); k++) {
            int place = k;
            Set<String> units = levels.stream()
                    .map(level ->
                            Measure.of(level.get(place)).map(Measure::unit).orElse(""))
                    .filter(unit -> !unit.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            boolean numbers = levels.stream()
                    .allMatch(level -> Measure.of(level.get(place)).isPresent());
            if (numbers && units.size() > 1) {
                list.refuse("values in " + String.join(" and ", units), "values of one unit", Optional.empty());
                return Optional.empty();
            }
            Way way = ways.get(k);
            measured.add(
                    numbers && units.size() == 1 ? way.withUnit(units.iterator().next()) : way);
        }
        levels.replaceAll(level -> texts(level, measured));
        return Optional.of(new StudyAxis(names, measured, levels, Optional.empty(), design));
    }

    /** With the unit that is understood. */
    private static List<String> texts(List<String> level, List<Way> ways) {
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < ways.size(); k++) {
            Way way = ways.get(k);
            String text = level.get(k);
            texts.add(
                    Measure.of(text).filter(measure -> measure.unit().isEmpty()).isPresent() ? way.text(text) : text);
        }
        return texts;
    }

    private Optional<StudyAxis> range(Section axis, Way way, List<String> names, boolean design) {
        unwanted(axis, "least", "most");
        Ends ends = ends(axis, way, "from", "to");
        OptionalInt points = axis.required("points", POINTS + "; or uniform: {from: .., to: ..} to draw from it")
                .map(entry -> entry.whole(2, MOST_LEVELS, POINTS))
                .orElse(OptionalInt.empty());
        boolean log = Numbers.isLog(axis);
        if (ends.isOpen() || points.isEmpty() || (log && isNotPositive(axis, ends))) {
            return Optional.empty();
        }
        List<List<String>> levels = new ArrayList<>();
        BigDecimal from = ends.low.orElseThrow();
        BigDecimal span = ends.high.orElseThrow().subtract(from);
        int last = points.getAsInt() - 1;
        for (int k = 0; k <= last; k++) {
            BigDecimal level = log
                    ? BigDecimal.valueOf(Math.pow(from.doubleValue(), (double) (last - k) / last)
                            * Math.pow(ends.high.orElseThrow().doubleValue(), (double) k / last))
                    : from.add(span.multiply(BigDecimal.valueOf(k))
                            .divide(BigDecimal.valueOf(last), MathContext.DECIMAL64));
            levels.add(List.of(
                    ends.way.text(level.round(DIGITS).stripTrailingZeros().toPlainString())));
        }
        return Optional.of(new StudyAxis(names, List.of(ends.way), levels, Optional.empty(), design));
    }

    private static boolean isNotPositive(Section axis, Ends ends) {
        boolean refused = ends.low.orElseThrow().signum() <= 0;
        if (refused) {
            axis.entry("from").ifPresent(entry -> entry.refuse("a number above 0 for a logarithmic scale"));
        }
        return refused;
    }

    /** Two numbers of one unit, ascending. */
    private record Ends(Way way, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        boolean isOpen() {
            return low.isEmpty() || high.isEmpty();
        }
    }

    private Ends ends(Section section, Way way, String from, String to) {
        Numbers numbers = new Numbers(way);
        Optional<BigDecimal> low = section.required(from, Numbers.EXPECTED).flatMap(numbers::read);
        Optional<BigDecimal> high = section.required(to, Numbers.EXPECTED).flatMap(numbers::read);
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) >= 0) {
            section.entry(to)
                    .ifPresent(entry -> entry.refuse("a number above "
                            + section.entry(from).orElseThrow().found()));
            return new Ends(numbers.way(), Optional.empty(), Optional.empty());
        }
        return new Ends(numbers.way(), low, high);
    }

    private Optional<StudyAxis> spread(Section axis, Way way, List<String> names, boolean design) {
        unwanted(axis, "points", "to", "scale");
        SpreadReader reader = new SpreadReader(new Numbers(way));
        return reader.read(axis)
                .map(spread -> new StudyAxis(names, List.of(reader.way()), List.of(), Optional.of(spread), design));
    }

    private static void unwanted(Section axis, String... keys) {
        for (String key : keys) {
            axis.entry(key)
                    .ifPresent(
                            entry -> entry.refuse("a key that these values have no use for", FORM, Optional.empty()));
        }
    }
}
