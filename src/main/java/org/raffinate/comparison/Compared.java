package org.raffinate.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raffinate.answers.Answers;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.document.CaseException;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.PlantTables;

/**
 * A comparison with all its plants, each designed by itself.
 *
 * @param comparison what was asked
 * @param plants feed by feed, site by site, scale by scale
 */
public record Compared(Comparison comparison, List<Plant> plants) {
    public Compared {
        plants = List.copyOf(plants);
    }

    /** Who wants to know how far it is. */
    public interface Progress {
        /** So many of so many plants are done. */
        void done(int plants, int all);
    }

    /**
     * A comparison without fault.
     *
     * @param title its title
     * @param plants how many it asks for
     */
    public record Checked(String title, int plants) {}

    /** Whether a file is a comparison: one that names a case. */
    public static boolean isComparison(Path file) {
        return ComparisonReader.isComparison(file);
    }

    /**
     * Reads a comparison and its case, and designs nothing.
     *
     * @throws CaseException that lists everything that is wrong with the comparison, or with its case
     */
    public static Checked check(Path file) {
        DataLibrary library = DataLibrary.load();
        Comparison comparison = new ComparisonReader(library, PlantTables.load()).read(file);
        Answers.design(new CaseReader(library).read(comparison.base()));
        return new Checked(comparison.title(), comparison.plants());
    }

    /**
     * Reads a comparison and designs its plants.
     *
     * @throws CaseException that lists everything that is wrong with the comparison, or with its case
     */
    public static Compared of(Path file, Progress progress) {
        DataLibrary library = DataLibrary.load();
        Comparison comparison = new ComparisonReader(library, PlantTables.load()).read(file);
        CaseReader reader = new CaseReader(library);
        Case base = reader.read(comparison.base());
        Answers.design(base);
        Plants plants = new Plants(library, reader, base);
        List<Plant> all = new ArrayList<>();
        for (String feed : orNothing(comparison.feeds())) {
            for (String site : orNothing(comparison.sites())) {
                for (Optional<Scale> scale : scales(comparison)) {
                    all.add(plants.plant(feed, site, scale));
                    progress.done(all.size(), comparison.plants());
                }
            }
        }
        return new Compared(comparison, all);
    }

    private static List<String> orNothing(List<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    private static List<Optional<Scale>> scales(Comparison comparison) {
        return comparison.scales().isEmpty()
                ? List.of(Optional.empty())
                : comparison.scales().stream().map(Optional::of).toList();
    }

    /** Whether a plant was found. */
    public boolean any() {
        return plants.stream().anyMatch(plant -> plant.reason().isEmpty());
    }

    /** Whether several plants share each of several feeds. */
    boolean isGrouped() {
        return comparison.feeds().size() > 1
                && comparison.sites().size() + comparison.scales().size() > 1;
    }

    /** What tells a plant from the others of its feed. */
    String labelWithoutFeed(Plant plant) {
        return plant.label(
                false, comparison.sites().size() > 1, comparison.scales().size() > 1);
    }

    /** What tells a plant from the others. */
    String label(Plant plant) {
        boolean nothing = comparison.feeds().size()
                        + comparison.sites().size()
                        + comparison.scales().size()
                <= 1;
        return plant.label(
                comparison.feeds().size() > 1 || nothing,
                comparison.sites().size() > 1,
                comparison.scales().size() > 1);
    }
}
