package org.raffinate.works;

import java.util.Map;
import java.util.Optional;
import org.raffinate.chemistry.Element;
import org.raffinate.cost.Allocation;
import org.raffinate.cost.MonteCarlo;
import org.raffinate.cost.SitePremium;
import org.raffinate.library.PlantTables;

/**
 * How sure the cost of a works is, how it is shared, and what the site adds to it.
 *
 * @param works the works
 * @param low money for a kg of oxides that one draw in ten lies below
 * @param median that half lie below
 * @param high that nine in ten lie below
 * @param byValue money for a kg of each product's oxides, shared by their value; empty where none has any
 * @param byMass the same, shared by mass
 * @param premium what the site adds to the cost at {@link SiteTerms#REFERENCE}
 */
public record Outlook(
        Works works,
        double low,
        double median,
        double high,
        Map<String, Double> byValue,
        Map<String, Double> byMass,
        SitePremium premium) {
    private static final double TENTH = 0.1;
    private static final double HALF = 0.5;

    private static boolean hasValue(Works works, Element element) {
        return Optional.ofNullable(works.terms().oxides().get(element))
                .filter(price -> price.value() > 0.0)
                .isPresent();
    }

    /** The outlook of a works. */
    public static Outlook of(PlantTables tables, Works works) {
        MonteCarlo range = MonteCarlo.of(works.plant(), works.terms(), estimate -> estimate.perKilogram());
        boolean priced = works.plant().products().stream()
                .anyMatch(made -> made.oxides().keySet().stream().anyMatch(element -> hasValue(works, element)));
        return new Outlook(
                works,
                range.quantile(TENTH),
                range.quantile(HALF),
                range.quantile(1.0 - TENTH),
                priced ? Allocation.BY_VALUE.perKilogram(works.plant(), works.terms(), works.estimate()) : Map.of(),
                Allocation.BY_MASS.perKilogram(works.plant(), works.terms(), works.estimate()),
                SitePremium.of(
                        works.plant(),
                        SiteTerms.of(
                                works.plan().at(SiteTerms.REFERENCE),
                                works.plant(),
                                new Lookup(tables.with(works.plan().numbers()))),
                        works.terms()));
    }
}
