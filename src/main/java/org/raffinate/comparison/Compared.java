package org.raffinate.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.answers.Answered;
import org.raffinate.answers.Answers;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.design.SpecificationResult;
import org.raffinate.document.CaseException;
import org.raffinate.document.Change;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.NamedFeed;
import org.raffinate.library.PlantTables;
import org.raffinate.works.SiteTerms;

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
        List<Plant> plants = new ArrayList<>();
        for (String feed : orNothing(comparison.feeds())) {
            for (String site : orNothing(comparison.sites())) {
                for (Optional<Scale> scale : scales(comparison)) {
                    plants.add(plant(library, reader, comparison, feed, site, scale));
                    progress.done(plants.size(), comparison.plants());
                }
            }
        }
        return new Compared(comparison, plants);
    }

    private static List<String> orNothing(List<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    private static List<Optional<Scale>> scales(Comparison comparison) {
        return comparison.scales().isEmpty()
                ? List.of(Optional.empty())
                : comparison.scales().stream().map(Optional::of).toList();
    }

    private static Plant plant(
            DataLibrary library,
            CaseReader reader,
            Comparison comparison,
            String feed,
            String site,
            Optional<Scale> scale) {
        List<Change> changes = new ArrayList<>();
        if (!feed.isEmpty()) {
            changes.add(Change.without("feed", "composition"));
            changes.add(Change.to(feed, "feed", "source"));
        }
        if (!site.isEmpty()) {
            changes.add(Change.to(site, "plant", "site"));
        }
        String size = scale.map(Scale::label).orElse("");
        Optional<NamedFeed> named = library.feed(feed);
        try {
            Case read = reader.read(comparison.base(), changes);
            Mixture mixture = read.feed().mixture();
            if (scale.isPresent()) {
                Optional<String> flow = scale.get().flow(mixture);
                if (flow.isEmpty()) {
                    return none(read.feed().name(), named, site, size, "the feed holds none of what the scale counts");
                }
                changes.add(Change.to(flow.get(), "feed", "flow"));
                read = reader.read(comparison.base(), changes);
            }
            return designed(library, read, size);
        } catch (CaseException refused) {
            String first = refused.problems().get(0).toString();
            return none(feed, named, site, size, first.substring(first.indexOf(": ") + 2));
        }
    }

    private static Plant none(String feed, Optional<NamedFeed> named, String site, String scale, String reason) {
        return new Plant(
                feed, named.map(NamedFeed::provenance), site, scale, Double.NaN, 1.0, Optional.empty(), reason);
    }

    private static Plant designed(DataLibrary library, Case read, String scale) {
        Answered answered = Answers.design(read).run();
        String reason = "";
        if (!answered.convergence().converged()) {
            reason = answered.convergence().notes().stream()
                    .findFirst()
                    .orElse(answered.convergence().status().name());
        } else if (answered.outlook().isEmpty()) {
            reason = "nothing to plan without " + read.plant().lack().orElse("a plant");
        } else if (!answered.checks().stream().allMatch(SpecificationResult::met)) {
            reason = "a specification is not met";
        }
        double hourly = read.feed().flow() * read.feed().mixture().massPerMol(Basis.OXIDE_MASS) / 1000.0;
        return new Plant(
                read.feed().name(),
                read.composition(),
                read.plant().plan().map(plan -> plan.site()).orElse(SiteTerms.USUAL),
                scale,
                hourly * read.feed().hoursPerYear() / 1000.0,
                part(library, read),
                Optional.of(answered),
                reason);
    }

    /** Share of a named feed's oxides that the case takes. */
    private static double part(DataLibrary library, Case read) {
        return library.feed(read.feed().name())
                .map(named -> {
                    Map<Element, Double> all = new HashMap<>(named.mixture().fractions(Basis.OXIDE_MASS));
                    all.keySet().retainAll(read.feed().mixture().elements());
                    return all.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
                })
                .orElse(1.0);
    }

    /** Whether every plant was found. */
    public boolean complete() {
        return plants.stream().allMatch(plant -> plant.reason().isEmpty());
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
