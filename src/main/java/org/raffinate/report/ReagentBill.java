package org.raffinate.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.design.Product;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.ReagentUse;

/**
 * What a circuit buys and what salt it makes, in the substances of the trade.
 *
 * @param lines base, acids, water, salt, make-up
 * @param per rare-earth oxides that the amounts are counted against, kg/h, by name: the feed and the two products
 */
record ReagentBill(List<Line> lines, Map<String, Double> per) {
    private static final double HYDROGEN = 1.008;

    ReagentBill {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param role what it is for
     * @param substance its formula, or what it is
     * @param mol per hour; NaN for a volume
     * @param amount per hour in its unit
     * @param unit kg or L
     */
    record Line(String role, String substance, double mol, double amount, String unit) {}

    static ReagentBill of(CircuitSolution solution) {
        Circuit circuit = solution.circuit();
        Medium medium = circuit.model().medium();
        ReagentUse use = ReagentUse.of(solution);
        List<Line> lines = new ArrayList<>();
        Solute cation = circuit.solvent().base();
        if (circuit.solvent().saponification() > 0.0) {
            Map.Entry<String, Double> bought = ReagentUse.bought(cation);
            lines.add(weighed("base", bought.getKey(), use.base(), bought.getValue()));
        }
        if (use.scrubAcid() > 0.0) {
            lines.add(weighed("scrub acid", medium.acid(), use.scrubAcid(), medium.acidMass()));
        }
        if (use.stripAcid() > 0.0) {
            lines.add(weighed("strip acid", medium.acid(), use.stripAcid(), medium.acidMass()));
        }
        if (use.scrubAcid() > 0.0 && use.stripAcid() > 0.0) {
            lines.add(weighed("all acid", medium.acid(), use.acid(), medium.acidMass()));
        }
        if (use.salt() > 0.0) {
            lines.add(weighed("salt made", salt(cation, medium), use.salt(), saltMass(cation, medium)));
        }
        lines.add(new Line("water", "liquors", Double.NaN, use.water(), "L"));
        lines.add(new Line("make-up", "solvent", Double.NaN, use.makeUp(), "L"));
        CircuitStreams streams = new CircuitStreams(solution);
        LinkedHashMap<String, Double> per = new LinkedHashMap<>();
        per.put("feed", streams.fedOxides());
        for (Product product : Product.values()) {
            per.put(streams.product(product).name(), streams.oxides(streams.product(product)));
        }
        return new ReagentBill(lines, Collections.unmodifiableMap(per));
    }

    /** The line of a role. */
    Optional<Line> line(String role) {
        return lines.stream().filter(line -> line.role().equals(role)).findFirst();
    }

    private static Line weighed(String role, String substance, double mol, double molarMass) {
        return new Line(role, substance, mol, ReagentUse.kilograms(mol, molarMass), "kg");
    }

    /** Formula of the base's salt, e.g. NH4Cl. */
    private static String salt(Solute cation, Medium medium) {
        if (medium.charge() == 1) {
            return cation.symbol() + medium.anion();
        }
        return (cation.symbol().length() > 2 ? "(" + cation.symbol() + ")" : cation.symbol())
                + medium.charge()
                + medium.anion();
    }

    /** Salt that one mol of the cation makes, g. */
    private static double saltMass(Solute cation, Medium medium) {
        double anion = medium.acidMass() - medium.charge() * HYDROGEN;
        return cation.molarMass() + cation.charge() * anion / medium.charge();
    }
}
