package org.raffinate.works;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.CostCurve;
import org.raffinate.cost.Ranged;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.ReagentPlan;
import org.raffinate.ledger.SolventRecipe;
import org.raffinate.library.PlantValue;
import org.raffinate.plant.LiquorPlan;

/**
 * What a case says of its plant, with what is usual where it says nothing.
 *
 * @param site where it stands, one of {@link SiteTerms#sites}
 * @param extractant name of the extractant
 * @param recipe what the solvent is mixed of
 * @param medium anion of the liquors
 * @param base cation of the base
 * @param liquors what turns moles into litres; not used where the circuit has its own
 * @param treatments what becomes of the outlets, by their names; of one that is not named {@link Treatment#ONWARD}
 * @param reagents how acid and base are bought
 * @param losses how solvent is lost
 * @param boxes what is said of all boxes
 * @param sections what is said of the boxes of a section
 * @param box what a mixer-settler costs, where given
 * @param operators on duty at any hour, where given
 * @param terms prices, rates and factors that are given
 * @param numbers of the library's tables that it is made of itself, and those that are given otherwise
 * @param hours of operation in a year
 * @param cheapest whether a design is to cost least by the year, instead of holding least solvent times stages
 */
public record WorksPlan(
        String site,
        String extractant,
        SolventRecipe recipe,
        Medium medium,
        Solute base,
        LiquorPlan liquors,
        Map<String, Treatment> treatments,
        ReagentPlan reagents,
        Losses losses,
        BoxWishes boxes,
        Map<SectionKind, BoxWishes> sections,
        Optional<CostCurve> box,
        Optional<Ranged> operators,
        GivenTerms terms,
        List<PlantValue> numbers,
        double hours,
        boolean cheapest) {
    public WorksPlan {
        treatments = Collections.unmodifiableMap(new LinkedHashMap<>(treatments));
        EnumMap<SectionKind, BoxWishes> copy = new EnumMap<>(SectionKind.class);
        copy.putAll(sections);
        sections = Collections.unmodifiableMap(copy);
        numbers = List.copyOf(numbers);
    }

    /**
     * How solvent is lost.
     *
     * @param entrained solvent in every aqueous that leaves, mg/L, 0 or more
     * @param dissolved extractant in it, mg/L, 0 or more
     * @param degraded share of the stock that is lost a year, 0 to 1
     */
    public record Losses(double entrained, double dissolved, double degraded) {}

    /** The same plant on another site. */
    public WorksPlan at(String otherSite) {
        return new WorksPlan(
                otherSite,
                extractant,
                recipe,
                medium,
                base,
                liquors,
                treatments,
                reagents,
                losses,
                boxes,
                sections,
                box,
                operators,
                terms,
                numbers,
                hours,
                cheapest);
    }

    /** What is said of the boxes of a section. */
    BoxWishes wishes(SectionKind kind) {
        return sections.getOrDefault(kind, BoxWishes.NONE).over(boxes);
    }
}
