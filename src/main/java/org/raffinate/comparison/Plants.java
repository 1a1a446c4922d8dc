package org.raffinate.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.answers.Answered;
import org.raffinate.answers.Answers;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.casefile.FeedChange;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.design.SpecificationResult;
import org.raffinate.document.CaseException;
import org.raffinate.document.Change;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.NamedFeed;
import org.raffinate.works.SiteTerms;
import org.raffinate.works.WorksPlan;

/** Designs the plants of a comparison, each from the case with its feed, its site and its flow read as others. */
final class Plants {
    private final DataLibrary library;
    private final CaseReader reader;
    private final Case base;

    Plants(DataLibrary library, CaseReader reader, Case base) {
        this.library = library;
        this.reader = reader;
        this.base = base;
    }

    /** One of them; an empty name leaves feed or site as the case has it. */
    Plant plant(String feed, String site, Optional<Scale> scale) {
        List<Change> changes = new ArrayList<>();
        Optional<NamedFeed> named = library.feed(feed);
        named.ifPresent(known -> changes.addAll(FeedChange.of(base, known)));
        if (!site.isEmpty()) {
            changes.add(Change.to(site, "plant", "site"));
        }
        String size = scale.map(Scale::label).orElse("");
        try {
            Case read = reader.read(base.file(), changes);
            if (scale.isPresent()) {
                Optional<String> flow = scale.get().flow(read.feed().mixture());
                if (flow.isEmpty()) {
                    return none(read.feed().name(), named, site, size, "the feed holds none of what the scale counts");
                }
                changes.add(Change.to(flow.get(), "feed", "flow"));
                read = reader.read(base.file(), changes);
            }
            return designed(read, size);
        } catch (CaseException refused) {
            return none(feed, named, site, size, refused.problems().get(0).withoutPlace());
        }
    }

    private static Plant none(String feed, Optional<NamedFeed> named, String site, String scale, String reason) {
        return new Plant(
                feed, named.map(NamedFeed::provenance), site, scale, Double.NaN, 1.0, Optional.empty(), reason);
    }

    private Plant designed(Case read, String scale) {
        Answered answered = Answers.design(read).run();
        double hourly = read.feed().flow() * read.feed().mixture().massPerMol(Basis.OXIDE_MASS) / 1000.0;
        return new Plant(
                read.feed().name(),
                read.composition(),
                read.plant().plan().map(WorksPlan::site).orElse(SiteTerms.USUAL),
                scale,
                hourly * read.feed().hoursPerYear() / 1000.0,
                part(read),
                Optional.of(answered),
                reason(answered));
    }

    /** Why there is no plant; empty where there is one. */
    private static String reason(Answered answered) {
        if (!answered.convergence().converged()) {
            return answered.convergence().notes().stream()
                    .findFirst()
                    .orElse(answered.convergence().status().name());
        }
        if (answered.outlook().isEmpty()) {
            return answered.unplanned().orElse("nothing to plan");
        }
        return answered.checks().stream().allMatch(SpecificationResult::met) ? "" : "a specification is not met";
    }

    /** Share of a named feed's oxides that the case takes. */
    private double part(Case read) {
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
}
