package org.raffinate.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.chart.SplitGroups;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.SectionKind;
import org.raffinate.design.Product;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.ReagentBill;
import org.raffinate.reagents.CircuitCheck;

/** What enters and leaves a solved circuit, in the measures of the trade. */
final class CircuitStreams {
    private final CircuitSolution solution;
    private final Circuit circuit;
    private final List<Element> elements;
    private final List<Outlet> outlets;

    CircuitStreams(CircuitSolution solution) {
        this.solution = solution;
        circuit = solution.circuit();
        elements = SplitGroups.order(solution);
        outlets = solution.outlets();
    }

    /** The rare earths, least extracted first. */
    List<Element> elements() {
        return elements;
    }

    /** Everything that leaves, in the direction of the organic. */
    List<Outlet> outlets() {
        return outlets;
    }

    /** The outlet that is a product. */
    Outlet product(Product product) {
        return CircuitCheck.product(product, solution);
    }

    /** The outlets that are no product. */
    List<Outlet> others() {
        List<Outlet> products = List.of(product(Product.RAFFINATE), product(Product.EXTRACT));
        return outlets.stream().filter(outlet -> !products.contains(outlet)).toList();
    }

    /** Fed of a solute with all streams and fresh solvent, mol/h; without the base that saponifies. */
    double fed(Solute solute) {
        double fed = solution.volumes().makeUp() * circuit.solvent().carried().getOrDefault(solute, 0.0);
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            fed += inlet.flow() * inlet.liquor().concentration(solute);
        }
        for (OrganicInlet inlet : circuit.organicInlets()) {
            fed += inlet.flow() * inlet.solutes().getOrDefault(solute, 0.0);
        }
        return fed;
    }

    /** Rare earths fed, mol/h. */
    double fedRareEarths() {
        return elements.stream().mapToDouble(element -> fed(Solute.of(element))).sum();
    }

    /** Rare-earth oxides fed, kg/h. */
    double fedOxides() {
        return elements.stream()
                        .mapToDouble(element -> fed(Solute.of(element)) * element.oxideMass())
                        .sum()
                / 1000.0;
    }

    /** Flow of all streams that bring rare earths, L/h. */
    double fedFlow() {
        double flow = 0.0;
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            flow += bringsRareEarths(inlet) ? inlet.flow() : 0.0;
        }
        return flow
                + circuit.organicInlets().stream()
                        .mapToDouble(OrganicInlet::flow)
                        .sum();
    }

    /** What the circuit consumes and the salt it makes, against the oxides of feed and products. */
    ReagentBill bill() {
        LinkedHashMap<String, Double> per = new LinkedHashMap<>();
        per.put("feed", fedOxides());
        for (Product product : Product.values()) {
            per.put(product(product).name(), oxides(product(product)));
        }
        return ReagentBill.of(solution, per);
    }

    /** Share of an element in the rare earths fed, by oxide mass. */
    double fedShare(Element element) {
        return fed(Solute.of(element)) * element.oxideMass() / 1000.0 / fedOxides();
    }

    /** Rare-earth oxides in an outlet, kg/h. */
    double oxides(Outlet outlet) {
        return elements.stream().mapToDouble(element -> oxide(outlet, element)).sum() / 1000.0;
    }

    /** Rare-earth oxides in an outlet with its drops, g/L. */
    double oxidesPerLitre(Outlet outlet) {
        return oxides(outlet) * 1000.0 / (outlet.flow() + outlet.drops());
    }

    /** Share of an element in an outlet's rare earths, by oxide mass. */
    double share(Outlet outlet, Element element) {
        return oxide(outlet, element) / 1000.0 / oxides(outlet);
    }

    /** Share of everything but the element, summed over the others. */
    double impurity(Outlet outlet, Element element) {
        return elements.stream()
                        .filter(other -> other != element)
                        .mapToDouble(other -> oxide(outlet, other))
                        .sum()
                / 1000.0
                / oxides(outlet);
    }

    /** Share of what leaves of a solute that leaves with an outlet. */
    double recovery(Outlet outlet, Solute solute) {
        return outlet.flow(solute) / leaving(solute);
    }

    /** Share of what leaves of a solute that leaves with the other outlets, summed over them. */
    double elsewhere(Outlet outlet, Solute solute) {
        return outlets.stream()
                        .filter(other -> !other.equals(outlet))
                        .mapToDouble(other -> other.flow(solute))
                        .sum()
                / leaving(solute);
    }

    /** All that leaves of a solute, mol/h. */
    double leaving(Solute solute) {
        return outlets.stream().mapToDouble(outlet -> outlet.flow(solute)).sum();
    }

    private static double oxide(Outlet outlet, Element element) {
        return outlet.flow(Solute.of(element)) * element.oxideMass();
    }

    /** Whether a liquor is a feed. */
    static boolean bringsRareEarths(AqueousInlet inlet) {
        return inlet.liquor().metals().entrySet().stream()
                .anyMatch((Map.Entry<Solute, Double> metal) -> metal.getKey().isRareEarth() && metal.getValue() > 0.0);
    }

    /** What the trade calls an inlet: the feed, the scrub acid, the wash water. */
    static String name(Circuit circuit, AqueousInlet inlet) {
        if (bringsRareEarths(inlet)) {
            return "feed";
        }
        SectionKind kind = circuit.section(inlet.stage()).kind();
        return kind.word() + (inlet.liquor().hydrogen() > 1e-3 ? " acid" : " water");
    }

    /** Acid of an inlet's liquor, mol of acid per litre; negative for a base. */
    static double acid(Circuit circuit, AqueousInlet inlet) {
        return inlet.liquor().hydrogen() / circuit.model().medium().charge();
    }
}
