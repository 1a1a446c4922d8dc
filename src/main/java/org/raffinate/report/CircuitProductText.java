package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.Figures;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.design.Product;
import org.raffinate.equilibrium.Solute;

/** The part of the text that shows what leaves a circuit. */
final class CircuitProductText {
    /** Ions side by side in one table. */
    private static final int SIDE_BY_SIDE = 3;
    /** A smaller share of what leaves is not worth a number. */
    private static final double TRACE = 1e-9;

    private final CircuitAnswer answer;
    private final CircuitStreams streams;
    private final Manuscript lines;

    CircuitProductText(CircuitAnswer answer, CircuitStreams streams, Manuscript lines) {
        this.answer = answer;
        this.streams = streams;
        this.lines = lines;
    }

    /** The two products beside the feed. */
    void write() {
        lines.section("PRODUCTS (shares by oxide mass)");
        double fed = streams.fedOxides();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", "feed", Outlet::name, outlet -> "recovered"));
        rows.add(row(
                "flow, L/h", Figures.number(streams.fedFlow()), outlet -> Figures.number(outlet.flow()), outlet -> ""));
        rows.add(row(
                "oxides, g/L",
                Figures.number(fed * 1000.0 / streams.fedFlow(), 4),
                outlet -> Figures.number(streams.oxidesPerLitre(outlet), 4),
                outlet -> ""));
        rows.add(row(
                "oxides, kg/h", Figures.number(fed), outlet -> Figures.number(streams.oxides(outlet)), outlet -> ""));
        rows.add(row(
                "oxides, t/a",
                Figures.number(answer.question().tonnesPerYear(fed)),
                outlet -> Figures.number(answer.question().tonnesPerYear(streams.oxides(outlet))),
                outlet -> ""));
        for (Element element : streams.elements()) {
            Solute solute = Solute.of(element);
            double share = streams.fedShare(element);
            rows.add(row(
                    name(element),
                    Figures.share(share, 1.0 - share),
                    outlet -> Figures.share(streams.share(outlet, element), streams.impurity(outlet, element)),
                    outlet -> Figures.share(streams.recovery(outlet, solute), streams.elsewhere(outlet, solute))));
        }
        lines.table(rows);
    }

    private List<String> row(
            String label, String feed, Function<Outlet, String> first, Function<Outlet, String> second) {
        List<String> row = new ArrayList<>(List.of(label, feed));
        for (Product product : Product.values()) {
            row.add(first.apply(streams.product(product)));
            row.add(second.apply(streams.product(product)));
        }
        return row;
    }

    private String name(Element element) {
        return element.symbol()
                + answer.question()
                        .cut()
                        .map(cut ->
                                cut.light() == element ? ", light key" : cut.heavy() == element ? ", heavy key" : "")
                        .orElse("");
    }

    /** The streams that are no product, and where base cation and other metals leave. */
    void alsoLeaves(CircuitSolution solution) {
        List<Outlet> others = streams.others();
        if (!others.isEmpty()) {
            lines.section("ALSO LEAVES");
            double fed = streams.fedOxides();
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("", "stage", "phase", "L/h", "drops, L/h", "oxides, kg/h", "of the feed"));
            for (Outlet outlet : others) {
                double share = streams.oxides(outlet) / fed;
                rows.add(List.of(
                        outlet.name(),
                        String.valueOf(outlet.stage()),
                        outlet.phase().label(),
                        Figures.number(outlet.flow(), 4),
                        Figures.number(outlet.drops(), 4),
                        Figures.number(streams.oxides(outlet), 4),
                        Figures.share(share, 1.0 - share)));
            }
            lines.table(rows);
        }
        List<Solute> ions = solution.profile().solutes().stream()
                .filter(solute -> !solute.isRareEarth() && streams.leaving(solute) > 0.0)
                .toList();
        for (int i = 0; i < ions.size(); i += SIDE_BY_SIDE) {
            lines.section(i == 0 ? "OTHER IONS (mol/h that leave, and share of them)" : "OTHER IONS, continued");
            ions(ions.subList(i, Math.min(ions.size(), i + SIDE_BY_SIDE)));
        }
    }

    private void ions(List<Solute> ions) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        for (Solute ion : ions) {
            header.add(ion.symbol());
            header.add("");
        }
        rows.add(header);
        for (Outlet outlet : streams.outlets()) {
            List<String> row = new ArrayList<>(List.of(outlet.name()));
            for (Solute ion : ions) {
                double share = streams.recovery(outlet, ion);
                row.add(share < TRACE ? "trace" : Figures.number(outlet.flow(ion), 4));
                row.add(Figures.share(share, streams.elsewhere(outlet, ion)));
            }
            rows.add(row);
        }
        lines.table(rows);
    }
}
