package org.raffinate.comparison;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.raffinate.document.CaseException;
import org.raffinate.document.CaseText;
import org.raffinate.document.Entry;
import org.raffinate.document.Problems;
import org.raffinate.document.Section;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.NamedFeed;
import org.raffinate.library.PlantTables;
import org.raffinate.works.SiteTerms;

/** Reads the file of a comparison. */
final class ComparisonReader {
    private static final String WHOLE = "a comparison: title, case, and feeds, sites or scales";
    private static final String EXAMPLE = "cascades/compare/sites.yaml";
    private static final String CASE = "the case to vary, as a path from this file on, such as tb-dy-longnan.yaml";
    private static final String AXES = "feeds, sites or scales, of which one at least";
    private static final int MOST = 5000;

    private final DataLibrary library;
    private final PlantTables tables;

    ComparisonReader(DataLibrary library, PlantTables tables) {
        this.library = library;
        this.tables = tables;
    }

    /** Whether a file names a case, as comparisons do; one that cannot be read is none. */
    static boolean isComparison(Path file) {
        try {
            return CaseText.read(new Problems(file), WHOLE, EXAMPLE)
                    .glimpse(List.of("case"))
                    .isPresent();
        } catch (CaseException unreadable) {
            return false;
        }
    }

    /**
     * The comparison in this file.
     *
     * @throws CaseException that lists everything that is wrong with it
     */
    Comparison read(Path file) {
        Problems problems = new Problems(file);
        Entry whole = CaseText.read(problems, WHOLE, EXAMPLE);
        Optional<Comparison> read = whole.section(ComparisonKeys.COMPARISON).flatMap(root -> read(root, file));
        problems.refuse();
        return read.orElseThrow(() -> new IllegalStateException("nothing was read from " + file));
    }

    private Optional<Comparison> read(Section root, Path file) {
        String title = root.entry("title")
                .flatMap(entry -> entry.text("a title in words"))
                .map(Entry::oneLine)
                .orElse(String.valueOf(file.getFileName()));
        Optional<Path> base = root.required("case", CASE).flatMap(entry -> path(entry, file));
        List<String> feeds = axis(
                root,
                "feeds",
                library.feeds().stream().map(NamedFeed::name).toList(),
                "all, or names of feeds as 'raffinate data feeds' lists them");
        List<String> sites = axis(root, "sites", SiteTerms.sites(tables), "all, or a list of sites");
        List<Scale> scales = list(root, "scales", "a list of scales: " + Scale.expected(), Scale::read);
        if (!root.has("feeds") && !root.has("sites") && !root.has("scales")) {
            root.missing("sites", AXES);
        }
        Optional<Comparison> comparison = base.map(found -> new Comparison(title, found, feeds, sites, scales));
        comparison
                .filter(many -> many.plants() > MOST)
                .ifPresent(many -> root.entry("case")
                        .orElseThrow()
                        .refuse(many.plants() + " plants", "at most " + MOST + " of them", Optional.empty()));
        return comparison;
    }

    private static Optional<Path> path(Entry entry, Path file) {
        return entry.text(CASE).flatMap(text -> {
            try {
                return Optional.of(file.resolveSibling(text).normalize());
            } catch (InvalidPathException malformed) {
                entry.refuse(CASE);
                return Optional.empty();
            }
        });
    }

    private static List<String> axis(Section root, String key, List<String> known, String expected) {
        if (root.entry(key).filter(entry -> entry.isWord("all")).isPresent()) {
            return known;
        }
        return list(root, key, expected, item -> item.word(known));
    }

    /** Each item once. */
    private static <T> List<T> list(Section root, String key, String expected, Function<Entry, Optional<T>> reading) {
        List<T> read = new ArrayList<>();
        root.entry(key).ifPresent(entry -> {
            for (Entry item : entry.items(expected)) {
                reading.apply(item).ifPresent(value -> {
                    if (read.contains(value)) {
                        item.refuse(item.found() + " a second time", "each of them once", Optional.empty());
                    } else {
                        read.add(value);
                    }
                });
            }
        });
        return read;
    }
}
