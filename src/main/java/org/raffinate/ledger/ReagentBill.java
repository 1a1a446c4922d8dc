package org.raffinate.ledger;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.ReagentUse;

/**
 * What a circuit or a plant buys and what it sends away, in the substances of the trade.
 *
 * @param lines base, acids, water, salt, make-up, ...
 * @param per rare-earth oxides that the amounts are counted against, kg/h, by name: the feed and the products
 */
public record ReagentBill(List<Line> lines, Map<String, Double> per) {
    public ReagentBill {
        lines = List.copyOf(lines);
        per = Collections.unmodifiableMap(new LinkedHashMap<>(per));
    }

    /**
     * One of them.
     *
     * @param role what it is for
     * @param substance its formula, or what it is
     * @param mol per hour of the substance; NaN for a volume or a mixture
     * @param amount per hour in its unit, with the water it is bought in
     * @param unit kg or L
     * @param product the product that it serves alone; empty for what all products use jointly
     */
    public record Line(
            String role, String substance, double mol, double amount, String unit, Optional<String> product) {
        /** Whether all products share it: an amount per kg of one of them is then no cost of that one alone. */
        public boolean joint() {
            return product.isEmpty();
        }
    }

    /**
     * The bill of a circuit by itself: no finishing, acids and base as pure substances.
     *
     * @param per rare-earth oxides of feed and products, kg/h
     */
    public static ReagentBill of(CircuitSolution solution, Map<String, Double> per) {
        Medium medium = solution.circuit().model().medium();
        Solute cation = solution.circuit().solvent().base();
        ReagentUse use = ReagentUse.of(solution);
        Formula acid = Formula.of(medium.acid());
        List<Line> lines = new ArrayList<>();
        if (solution.circuit().solvent().saponification() > 0.0) {
            lines.add(weighed("base", ReagentUse.bought(cation), use.base()));
        }
        if (use.scrubAcid() > 0.0) {
            lines.add(weighed("scrub acid", acid, use.scrubAcid()));
        }
        if (use.stripAcid() > 0.0) {
            lines.add(weighed("strip acid", acid, use.stripAcid()));
        }
        if (use.scrubAcid() > 0.0 && use.stripAcid() > 0.0) {
            lines.add(weighed("all acid", acid, use.acid()));
        }
        if (use.salt() > 0.0) {
            double kilograms = use.salt() * medium.saltMass(cation) / 1000.0;
            lines.add(new Line("salt made", medium.salt(cation).text(), use.salt(), kilograms, "kg", Optional.empty()));
        }
        lines.add(new Line("water", "liquors", Double.NaN, use.water(), "L", Optional.empty()));
        lines.add(new Line("make-up", "solvent", Double.NaN, use.makeUp(), "L", Optional.empty()));
        return new ReagentBill(lines, per);
    }

    private static Line weighed(String role, Formula substance, double mol) {
        double kilograms = ReagentUse.kilograms(mol, substance.molarMass());
        return new Line(role, substance.text(), mol, kilograms, "kg", Optional.empty());
    }

    /** The bill of a whole plant: reagents as they are bought, make-up, gas, effluent and what leaves as gas. */
    static ReagentBill of(Ledger ledger) {
        List<Line> lines = new ArrayList<>();
        for (Stream stream : ledger.streams()) {
            switch (stream.kind()) {
                case REAGENT -> lines.add(delivered(stream));
                case WATER ->
                    lines.add(new Line(
                            stream.name(),
                            "process water",
                            stream.content().of(Aqueous.WATER),
                            stream.content().of(Aqueous.WATER) / Aqueous.MOLAR,
                            "L",
                            stream.product()));
                case SOLVENT, FIRING, GAS ->
                    stream.content()
                            .amounts()
                            .forEach((substance, mol) -> lines.add(new Line(
                                    stream.name(),
                                    substance.text(),
                                    mol,
                                    stream.content().kilograms(substance),
                                    "kg",
                                    stream.product())));
                case FEED, OXIDE, ONWARD, EFFLUENT, SPENT_SOLVENT -> {}
            }
        }
        Ledger.Effluent effluent = ledger.effluent();
        lines.add(new Line("effluent", "to treat", Double.NaN, effluent.volume(), "L", Optional.empty()));
        effluent.salts()
                .forEach((salt, kilograms) -> lines.add(new Line(
                        "salt in effluent",
                        salt.text(),
                        1000.0 * kilograms / salt.molarMass(),
                        kilograms,
                        "kg",
                        Optional.empty())));
        Map<String, Double> per = new LinkedHashMap<>();
        per.put("feed", ledger.fedOxides());
        per.putAll(ledger.products());
        return new ReagentBill(lines, per);
    }

    /** A reagent with the water it comes in; the substance is named first. */
    private static Line delivered(Stream stream) {
        Map.Entry<Formula, Double> bought =
                stream.content().amounts().entrySet().iterator().next();
        double kilograms = stream.content().kilograms();
        double percent = 100.0 * stream.content().kilograms(bought.getKey()) / kilograms;
        String strength = stream.content().amounts().size() == 1 ? "" : " " + strength(percent) + " %";
        return new Line(
                stream.name(), bought.getKey().text() + strength, bought.getValue(), kilograms, "kg", stream.product());
    }

    private static String strength(double percent) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(percent);
    }

    /** The first line of a role. */
    public Optional<Line> line(String role) {
        return lines.stream().filter(line -> line.role().equals(role)).findFirst();
    }

    /** Amount of a line to a kg of oxides, against feed and products; of a product's own line against feed and that one. */
    public Map<String, Double> perKilogram(Line line) {
        Map<String, Double> amounts = new LinkedHashMap<>();
        per.forEach((name, oxides) -> {
            if (line.joint()
                    || name.equals("feed")
                    || line.product().filter(name::equals).isPresent()) {
                amounts.put(name, line.amount() / oxides);
            }
        });
        return Collections.unmodifiableMap(amounts);
    }
}
