package org.raffinate.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.plant.LiquorPlan;

/**
 * Everything that crosses the fence of a plant in an hour of operation.
 *
 * <p>Each chemical element that enters leaves again; {@link #worstGap} adds that up from the streams and knows nothing of
 * how they came about.
 *
 * @param streams in and out
 * @param products rare-earth oxides of each product, kg/h: made, or contained where a liquor goes on as it is
 * @param medium anion of the liquors
 * @param cation of the base
 * @param plan what is done around the battery
 * @param assumptions what was taken for granted, in sentences
 */
public record Ledger(
        List<Stream> streams,
        Map<String, Double> products,
        Medium medium,
        Solute cation,
        PlantPlan plan,
        List<String> assumptions) {
    public Ledger {
        streams = List.copyOf(streams);
        products = Collections.unmodifiableMap(new LinkedHashMap<>(products));
        assumptions = List.copyOf(assumptions);
    }

    /** The ledger of a solved circuit and what is done around it; refused where no steady state was found. */
    public static Ledger of(CircuitSolution solution, PlantPlan plan) {
        return PlantBooks.of(CircuitBoundary.of(solution, plan.solvent().recipe()), plan);
    }

    /**
     * The ledger of a cascade with constant factors; refused where no steady state was found.
     *
     * @param molPerHour rare earths of the main feed, mol/h, above 0
     * @param medium anion of the liquors; acids of a two-charged one count in equivalents
     * @param cation of the base, sodium or ammonium
     */
    public static Ledger of(
            CascadeSolution solution,
            double molPerHour,
            LiquorPlan liquors,
            Medium medium,
            Solute cation,
            PlantPlan plan) {
        return PlantBooks.of(
                CascadeBoundary.of(
                        solution,
                        molPerHour,
                        liquors,
                        medium,
                        cation,
                        plan.solvent().recipe()),
                plan);
    }

    /** The streams of a name, all products together. */
    public Content content(String name) {
        return streams.stream()
                .filter(stream -> stream.name().equals(name))
                .map(Stream::content)
                .reduce(Content.NOTHING, Content::plus);
    }

    /** The streams of a kind together. */
    public Content content(Stream.Kind kind) {
        return streams.stream()
                .filter(stream -> stream.kind() == kind)
                .map(Stream::content)
                .reduce(Content.NOTHING, Content::plus);
    }

    /** The streams of a kind that serve one product alone. */
    public Content content(Stream.Kind kind, String product) {
        return streams.stream()
                .filter(stream -> stream.kind() == kind
                        && stream.product().filter(product::equals).isPresent())
                .map(Stream::content)
                .reduce(Content.NOTHING, Content::plus);
    }

    /** Oxides of each element in a product, kg/h: made, or contained where a liquor goes on as it is. */
    public Map<Element, Double> oxides(String product) {
        Map<Element, Double> oxides = new EnumMap<>(Element.class);
        for (Stream stream : streams) {
            boolean made = stream.kind() == Stream.Kind.OXIDE
                    && stream.product().filter(product::equals).isPresent();
            if (made || (stream.kind() == Stream.Kind.ONWARD && stream.name().equals(product))) {
                stream.content().amounts().forEach((substance, mol) -> {
                    for (Element element : Element.values()) {
                        double held = mol * substance.count(element.symbol()) * element.oxideMass() / 1000.0;
                        if (held > 0.0) {
                            oxides.merge(element, held, Double::sum);
                        }
                    }
                });
            }
        }
        return Collections.unmodifiableMap(oxides);
    }

    /** Rare-earth oxides fed, kg/h. */
    public double fedOxides() {
        return PlantBooks.oxides(content(Stream.Kind.FEED));
    }

    /** Of so much an hour, so much in the hours that the plant runs in a year. */
    public double perYear(double perHour) {
        return perHour * plan.hours();
    }

    /** The largest relative gap of any chemical element, of charge, and of hydrogen and oxygen beyond water. */
    public double worstGap() {
        return ElementBalance.worst(streams).map(Map.Entry::getValue).orElse(0.0);
    }

    /** Relative gap of each chemical element, of charge, and of hydrogen and oxygen beyond water. */
    public Map<String, Double> gaps() {
        return Collections.unmodifiableMap(ElementBalance.gaps(streams));
    }

    /** What is to be treated. */
    public Effluent effluent() {
        Content content = content(Stream.Kind.EFFLUENT);
        SolventRecipe recipe = plan.solvent().recipe();
        double acid = content.of(Aqueous.PROTON)
                / medium.charge()
                * Formula.of(medium.acid()).molarMass()
                / 1000.0;
        double organic = content.kilograms(recipe.extractant())
                + content.kilograms(recipe.extractant().deprotonated())
                + content.kilograms(recipe.diluent());
        return new Effluent(
                content.of(Aqueous.WATER) / Aqueous.MOLAR,
                salts(content),
                acid,
                content.kilograms() - content.kilograms(Aqueous.WATER) - acid - organic);
    }

    /** Salts of sodium and ammonium with the medium's anion, kg/h. */
    private Map<Formula, Double> salts(Content content) {
        Map<Formula, Double> salts = new LinkedHashMap<>();
        for (Solute each : List.of(Solute.SODIUM, Solute.AMMONIUM)) {
            double cations = content.of(each.ion());
            if (each.equals(cation)) {
                // base that stands against hydroxide, and against the oxalic acid that it neutralised
                cations -= content.of(Aqueous.HYDROXIDE) + 2.0 * content.of(PlantBooks.OXALATE);
            }
            if (cations > 0.0) {
                salts.put(medium.salt(each), cations * medium.saltMass(each) / 1000.0);
            }
        }
        return salts;
    }

    /** What is bought and what is sent away, against feed and products. */
    public ReagentBill bill() {
        return ReagentBill.of(this);
    }

    /**
     * Aqueous to treat, all effluents of a plant together.
     *
     * @param volume L/h, counted by its water
     * @param salts of sodium and ammonium with the medium's anion, kg/h: NaCl, NH4Cl, ...
     * @param acid free, kg/h of the medium's acid
     * @param dissolved all that is dissolved but acid and solvent, kg/h, the salts included
     */
    public record Effluent(double volume, Map<Formula, Double> salts, double acid, double dissolved) {
        public Effluent {
            salts = Collections.unmodifiableMap(new LinkedHashMap<>(salts));
        }
    }
}
