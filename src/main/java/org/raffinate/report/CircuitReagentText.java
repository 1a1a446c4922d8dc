package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.Figures;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.SectionKind;
import org.raffinate.ledger.ReagentBill;
import org.raffinate.reagents.CircuitDesign;
import org.raffinate.reagents.ReagentUse;

/** The part of the text that shows what a circuit consumes, and how that differs from the constant-factor design. */
final class CircuitReagentText {
    /** From so many kg or L per kg of oxides on the figure says nothing. */
    private static final double WITHOUT_MEANING = 1e6;

    private CircuitReagentText() {}

    static void reagents(CircuitSolution solution, Manuscript lines) {
        ReagentBill bill = new CircuitStreams(solution).bill();
        lines.section("REAGENTS (kg or L, per hour and per kg of oxides)");
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("", "", "mol/h", "per hour", ""));
        bill.per().keySet().forEach(header::add);
        rows.add(header);
        for (ReagentBill.Line line : bill.lines()) {
            List<String> row = new ArrayList<>(List.of(
                    line.role(),
                    line.substance(),
                    Double.isNaN(line.mol()) ? "" : Figures.number(line.mol()),
                    Figures.number(line.amount(), 4),
                    line.unit()));
            bill.per().values().forEach(oxides -> row.add(perKilogram(line.amount() / oxides)));
            rows.add(row);
        }
        lines.table(rows);
    }

    /** A dash where a product holds next to nothing. */
    private static String perKilogram(double amount) {
        return amount < WITHOUT_MEANING ? Figures.number(amount, 4) : "-";
    }

    /** The two designs side by side, then what is to be said of them. */
    static void comparison(CircuitDesign design, Optional<CircuitSolution> solution, Manuscript lines) {
        Optional<CascadeSolution> start = design.start().solution();
        if (start.isEmpty() && design.comparison().isEmpty()) {
            return;
        }
        lines.section("AGAINST CONSTANT SEPARATION FACTORS (S, W in mol per mol of feed)");
        if (start.isPresent() && solution.isPresent()) {
            lines.table(sideBySide(design.start().extraction(), start.get().cascade(), solution.get()));
        } else if (start.isPresent()) {
            Cascade cascade = start.get().cascade();
            lines.wrapped(
                    "constant",
                    stages(design.start().extraction(), cascade) + " stages, S " + Figures.number(cascade.s(), 4)
                            + ", W " + Figures.number(cascade.w(), 4));
        }
        design.comparison().forEach(sentence -> lines.wrapped("compared", sentence));
    }

    private static List<List<String>> sideBySide(int extraction, Cascade constant, CircuitSolution solution) {
        double feed = new CircuitStreams(solution).fedRareEarths();
        ReagentUse use = ReagentUse.of(solution);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "constant", "this circuit", "ratio"));
        rows.add(List.of(
                "stages",
                stages(extraction, constant),
                count(solution.circuit(), SectionKind.EXTRACTION) + " + "
                        + count(solution.circuit(), SectionKind.SCRUB),
                ""));
        rows.add(row("S", constant.s(), carried(solution) / feed));
        rows.add(row("W", constant.w(), scrubbed(solution) / feed));
        rows.add(row("base, eq/h", 3.0 * constant.s() * feed, use.base()));
        rows.add(row("acid, eq/h", 3.0 * (constant.w() + constant.extract()) * feed, acid(solution, use)));
        return rows;
    }

    private static String stages(int extraction, Cascade cascade) {
        return extraction + " + " + (cascade.stages() - extraction);
    }

    private static List<String> row(String name, double constant, double found) {
        return List.of(
                name, Figures.number(constant, 4), Figures.number(found, 4), Figures.number(found / constant, 3));
    }

    private static int count(Circuit circuit, SectionKind kind) {
        return circuit.sections().stream()
                .filter(section -> section.kind() == kind)
                .mapToInt(section -> section.stages())
                .sum();
    }

    /** Protons of the acid, mol/h: three of them strip a rare earth. */
    private static double acid(CircuitSolution solution, ReagentUse use) {
        return use.acid() * solution.circuit().model().medium().charge();
    }

    /** Rare earths on the organic where the feed meets it, mol/h: what S stands for. */
    static double carried(CircuitSolution solution) {
        int last = 0;
        for (int k = 0; k < solution.circuit().sections().size(); k++) {
            if (solution.circuit().sections().get(k).kind() == SectionKind.EXTRACTION) {
                last = solution.circuit().stagesBefore(k)
                        + solution.circuit().sections().get(k).stages();
            }
        }
        return last == 0
                ? Double.NaN
                : solution.volumes().clear(last, Phase.ORGANIC)
                        * solution.profile().rareEarths(last, Phase.ORGANIC);
    }

    /** Rare earths that the scrub takes back to the extraction, mol/h: what W stands for. */
    static double scrubbed(CircuitSolution solution) {
        Circuit circuit = solution.circuit();
        for (int k = 1; k < circuit.sections().size(); k++) {
            if (circuit.sections().get(k).kind() == SectionKind.SCRUB) {
                int stage = circuit.stagesBefore(k) + 1;
                return circuit.sections().get(k).reflux()
                        * solution.volumes().clear(stage, Phase.AQUEOUS)
                        * solution.profile().rareEarths(stage, Phase.AQUEOUS);
            }
        }
        return 0.0;
    }
}
