package org.raffinate.works;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.chemistry.Element;
import org.raffinate.cost.Good;
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

    private static final String PER_YEAR = "1/a";

    private SiteTerms() {}

    /** The names of all sites. */
    public static List<String> sites(PlantTables tables) {
        return tables.values().stream()
                .filter(row -> row.quantity().equals(Term.CONSTRUCTION.name()))
                .map(PlantValue::subject)
                .toList();
    }

    /** Terms of a plan: what it gives, and what the tables say of its site. */
    static Terms of(WorksPlan plan, Lookup lookup) {
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
                row(lookup, good.name(), both, plan.extractant(), plan.site())
                        .ifPresent(row -> prices.put(good, Lookup.ranged(good.label(), row)));
            }
        }
        Map<Element, Ranged> oxides = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            Ranged given = plan.terms().oxides().get(element);
            if (given != null) {
                oxides.put(element, given);
            } else {
                row(lookup, "OXIDE_PRICE", element.symbol())
                        .ifPresent(row -> oxides.put(element, Lookup.ranged(element.oxide(), row)));
            }
        }
        return new Terms(factors, prices, oxides);
    }

    private static Optional<PlantValue> row(Lookup lookup, String quantity, String... subjects) {
        return lookup.tables().find(quantity, subjects);
    }

    /** Whether a term is a rate by the year. */
    public static boolean isRate(Term term) {
        return term.unit().equals(PER_YEAR);
    }
}
