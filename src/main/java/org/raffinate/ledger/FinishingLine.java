package org.raffinate.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Formula;
import org.raffinate.equilibrium.Solute;

/**
 * From a liquor to oxides: precipitation, filtration, calcination.
 *
 * <p>With m mol of rare earths, a mol of free protons and a precipitant of which q precipitate a mol of rare earth and r
 * neutralise a mol of protons,
 *
 * <pre>
 *   precipitant   r a + q m (1 + excess)
 *   used          r a + q m (1 - loss)
 *   calcination   RE2(C2O4)3 + (o/2) O2 → 2 REO(o/2) + 6 CO2      o oxygen of two mol of the oxide's metal
 *                 CH4 + 2 O2 → CO2 + 2 H2O                       the fuel gas
 * </pre>
 *
 * and the oxygen that calcination takes up is half of what oxide and carbon dioxide hold beyond the solid.
 */
final class FinishingLine {
    static final Formula CARBON_DIOXIDE = Formula.of("CO2");
    static final Formula OXYGEN = Formula.of("O2");
    static final Formula METHANE = Formula.of("CH4");

    private final String name;
    private final Finishing.Oxide plan;
    private final List<Stream> streams = new ArrayList<>();
    private Content mother;
    private double water;

    private FinishingLine(String name, Content liquor, Finishing.Oxide plan) {
        this.name = name;
        this.plan = plan;
        mother = liquor;
    }

    /** Finishes a liquor. */
    static FinishingLine of(String name, Content liquor, Finishing.Oxide plan) {
        FinishingLine line = new FinishingLine(name, liquor, plan);
        line.run();
        return line;
    }

    /** What enters and leaves but water and mother liquor. */
    List<Stream> streams() {
        return streams;
    }

    /** What is left of the liquor, wash water included. */
    Content motherLiquor() {
        return mother;
    }

    /** Process water to dissolve the precipitant and to wash, mol/h. */
    double water() {
        return water;
    }

    private void run() {
        Map<Element, Double> rareEarths = rareEarths(mother);
        double moles =
                rareEarths.values().stream().mapToDouble(Double::doubleValue).sum();
        if (moles == 0.0) {
            throw new IllegalArgumentException("the " + name + " holds no rare earths to precipitate");
        }
        double solid = precipitate(rareEarths, moles);
        filterAndCalcine(rareEarths, solid);
    }

    /** The rare earths of a liquor, mol/h. */
    static Map<Element, Double> rareEarths(Content liquor) {
        Map<Element, Double> rareEarths = new LinkedHashMap<>();
        for (Element element : Element.values()) {
            double amount = liquor.of(Solute.of(element).ion());
            if (amount > 0.0) {
                rareEarths.put(element, amount);
            }
        }
        return rareEarths;
    }

    /** Returns the precipitant that went into the solid, mol/h. */
    private double precipitate(Map<Element, Double> rareEarths, double moles) {
        Precipitant precipitant = plan.precipitant();
        double acid = precipitant.perProton() == 0.0 ? 0.0 : mother.of(Aqueous.PROTON);
        double neutralising = precipitant.perProton() * acid;
        double brought = neutralising + precipitant.perRareEarth() * moles * (1.0 + plan.excess());
        double solid = precipitant.perRareEarth() * moles * (1.0 - plan.loss());
        double gas = neutralising + precipitant.gas() * solid;
        add(Stream.Kind.REAGENT, "precipitant", Content.of(precipitant.bought(), brought));
        double dissolving = plan.dissolving() * brought * precipitant.bought().molarMass() / 1000.0 * Aqueous.MOLAR;
        water += dissolving;
        rareEarths.forEach(
                (element, amount) -> mother = mother.plus(Solute.of(element).ion(), -amount * (1.0 - plan.loss())));
        mother = mother.plus(Aqueous.PROTON, -acid)
                .plus(precipitant.cation(), precipitant.cations() * (neutralising + solid))
                .plus(precipitant.dissolved(), precipitant.perRareEarth() * moles * (plan.excess() + plan.loss()))
                .plus(Aqueous.WATER, dissolving + precipitant.hydrate() * brought + gas);
        if (gas > 0.0) {
            add(Stream.Kind.GAS, "precipitation gas", Content.of(CARBON_DIOXIDE, gas));
        }
        return solid;
    }

    private void filterAndCalcine(Map<Element, Double> rareEarths, double solid) {
        Precipitant precipitant = plan.precipitant();
        Content oxides = Content.NOTHING;
        double taken = 0.0;
        for (Map.Entry<Element, Double> part : rareEarths.entrySet()) {
            Formula oxide = Formula.of(part.getKey().oxide());
            int metals = oxide.count(part.getKey().symbol());
            double calcined = part.getValue() * (1.0 - plan.loss());
            double beyondSolid = 1.0 * oxide.count("O") / metals
                    + precipitant.perRareEarth() * (2.0 * precipitant.carbon() - precipitant.oxygen());
            oxides = oxides.plus(oxide, calcined / metals);
            taken += calcined * beyondSolid / 2.0;
        }
        double kilograms = oxides.kilograms();
        double cake = plan.moisture() * kilograms * 1000.0 / Aqueous.WATER.molarMass();
        double washing = plan.washing() * kilograms * Aqueous.MOLAR;
        water += washing;
        mother = mother.plus(Aqueous.WATER, washing - cake);
        if (mother.of(Aqueous.WATER) < 0.0) {
            throw new IllegalArgumentException(
                    "the cake of the " + name + " takes more water than its liquor and its wash bring");
        }
        double fuel = plan.fuel() * kilograms * 1000.0 / METHANE.molarMass();
        add(Stream.Kind.OXIDE, "oxide", oxides);
        add(Stream.Kind.FIRING, "fuel gas", Content.of(METHANE, fuel));
        add(Stream.Kind.FIRING, "oxygen of the air", Content.of(OXYGEN, taken + 2.0 * fuel));
        add(
                Stream.Kind.GAS,
                "kiln gas",
                Content.of(CARBON_DIOXIDE, precipitant.carbon() * solid + fuel).plus(Aqueous.WATER, cake + 2.0 * fuel));
    }

    private void add(Stream.Kind kind, String what, Content content) {
        if (!content.amounts().isEmpty()) {
            streams.add(Stream.of(name, kind, what, content));
        }
    }
}
