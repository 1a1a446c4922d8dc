package org.raffinate.works;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.chemistry.Element;
import org.raffinate.cost.Good;
import org.raffinate.cost.Plant;
import org.raffinate.cost.Ranged;
import org.raffinate.cost.Term;
import org.raffinate.cost.Terms;
import org.raffinate.library.PlantTables;
import org.raffinate.library.PlantValue;

/** The terms on which plants are built and run on the sites that the library's tables know. */
public final class SiteTerms {
    /** The site that others are held against. */
    public static final String REFERENCE = "China";

    /** The site of a case that names none: where most prices of the tables are from. */
    public static final String USUAL = "United States";

    private SiteTerms() {}

    /** The names of all sites. */
    public static List<String> sites(PlantTables tables) {
        return tables.values().stream()
                .filter(row -> row.quantity().equals(Term.CONSTRUCTION.name()))
                .map(PlantValue::subject)
                .toList();
    }

    /** Terms of a plan: what it gives, and what the tables say of its site; prices that the plant pays count as used. */
    static Terms of(WorksPlan plan, Plant plant, Lookup lookup) {
        Map<Term, Ranged> factors = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            Ranged given = plan.terms().factors().get(term);
            factors.put(term, given != null ? given : lookup.ranged(term.label(), term.name(), plan.site()));
        }
        Map<Good, Ranged> prices = new EnumMap<>(Good.class);
        for (Good good : Good.values()) {
            Ranged given = plan.terms().prices().get(good);
            if (given != null) {
                prices.put(good, given);
            } else {
                String both = plan.site() + ", " + plan.extractant();
                boolean paid =
                        plant.consumption().containsKey(good) || plant.fill().containsKey(good);
                row(lookup, paid, good.name(), both, plan.extractant(), plan.site())
                        .ifPresent(row -> prices.put(good, Lookup.ranged(good.label(), row)));
            }
        }
        Map<Element, Ranged> oxides = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            Ranged given = plan.terms().oxides().get(element);
            if (given != null) {
                oxides.put(element, given);
            } else {
                row(lookup, plant.locked().containsKey(element), "OXIDE_PRICE", element.symbol())
                        .ifPresent(row -> oxides.put(element, Lookup.ranged(element.oxide(), row)));
            }
        }
        return new Terms(factors, prices, oxides);
    }

    private static Optional<PlantValue> row(Lookup lookup, boolean counts, String quantity, String... subjects) {
        Optional<PlantValue> found = lookup.tables().find(quantity, subjects);
        if (counts) {
            lookup.add(found.stream().toList());
        }
        return found;
    }
}
