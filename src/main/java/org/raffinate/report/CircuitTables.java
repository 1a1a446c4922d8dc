package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.ReagentBill;
import org.raffinate.table.Layout;
import org.raffinate.table.Table;

/** Tables of a circuit in litres and mol by the hour. */
final class CircuitTables {
    private static final String MOLAR = "mol/L";

    private CircuitTables() {}

    /** All that an answer has. */
    static List<Table> of(CircuitAnswer answer) {
        List<Table> tables = new ArrayList<>();
        answer.solution().ifPresent(solution -> {
            tables.add(outlets(answer, solution));
            tables.add(profile(solution));
            tables.add(reagents(solution));
        });
        answer.design()
                .flatMap(design -> design.start().tradeOff())
                .ifPresent(tradeOff -> tables.add(CascadeTables.tradeOff(tradeOff)));
        return tables;
    }

    /** What leaves each stage: acid, extractant, flows, then each solute's concentrations and D. */
    static Table profile(CircuitSolution solution) {
        CircuitProfile profile = solution.profile();
        Layout<Integer> layout = new Layout<Integer>("profile", "What leaves each stage")
                .integer("stage", "Stage, 1 where the solvent enters", stage -> stage)
                .word(
                        "section",
                        "Section that it is in",
                        stage -> solution.circuit().section(stage).kind().word())
                .number("pH", "", "pH of the aqueous", profile::ph)
                .number("hydrogen ion", MOLAR, "Free acid of the aqueous", profile::hydrogen)
                .number(solution.circuit().model().medium().anion(), MOLAR, "Anion of the aqueous", profile::anion)
                .number(
                        "free extractant dimer",
                        MOLAR,
                        "Dimer of the organic that holds nothing",
                        profile::freeExtractant)
                .number("loading", "mol/mol extractant", "Rare earths on the organic", profile::loading)
                .number(
                        "organic",
                        "L/h",
                        "Organic that leaves, without drops",
                        stage -> solution.volumes().clear(stage, Phase.ORGANIC))
                .number(
                        "aqueous",
                        "L/h",
                        "Aqueous that leaves, without drops",
                        stage -> solution.volumes().clear(stage, Phase.AQUEOUS));
        for (Solute solute : profile.solutes()) {
            for (Phase phase : Phase.values()) {
                layout.number(
                        solute.symbol() + " " + phase.label(),
                        MOLAR,
                        solute.symbol() + " in the " + phase.label(),
                        stage -> profile.concentration(stage, phase, solute));
            }
            layout.number(
                    solute.symbol() + " D",
                    "organic/aqueous",
                    "Distribution ratio of " + solute.symbol(),
                    stage -> profile.concentration(stage, Phase.ORGANIC, solute)
                            / profile.concentration(stage, Phase.AQUEOUS, solute));
        }
        return layout.of(IntStream.rangeClosed(1, profile.stages()).boxed().toList());
    }

    /** What leaves the circuit: one row for each stream. */
    static Table outlets(CircuitAnswer answer, CircuitSolution solution) {
        CircuitStreams streams = new CircuitStreams(solution);
        List<Solute> solutes = solution.profile().solutes();
        Layout<Outlet> layout = new Layout<Outlet>("outlets", "What leaves the circuit")
                .word("outlet", "Its name", Outlet::name)
                .integer("stage", "Stage that it leaves", Outlet::stage)
                .word("phase", "Phase that it is", outlet -> outlet.phase().label())
                .number("flow", "L/h", "Flow of that phase", Outlet::flow)
                .number("drops of the other phase", "L/h", "Entrained in it", Outlet::drops)
                .number("oxides", "kg/h", "Rare-earth oxides in it", streams::oxides)
                .number(
                        "oxides",
                        "t/a",
                        "Rare-earth oxides in it",
                        outlet -> answer.question().tonnesPerYear(streams.oxides(outlet)))
                .number("oxides", "g/L", "Rare-earth oxides in it", streams::oxidesPerLitre);
        for (Solute solute : solutes) {
            layout.number(
                    solute.symbol(),
                    "mol/h",
                    solute.symbol() + " in it, drops included",
                    outlet -> outlet.flow(solute));
        }
        for (Element element : streams.elements()) {
            layout.number(
                    element.symbol(),
                    "oxide mass fraction",
                    element.oxide() + " among its oxides",
                    outlet -> streams.share(outlet, element));
        }
        for (Solute solute : solutes) {
            layout.number(
                    solute.symbol(),
                    "recovery mol/mol",
                    solute.symbol() + " in it of all that is fed",
                    outlet -> streams.recovery(outlet, solute));
        }
        return layout.of(streams.outlets());
    }

    /** What the circuit consumes, and the salt it makes. */
    static Table reagents(CircuitSolution solution) {
        ReagentBill bill = new CircuitStreams(solution).bill();
        Layout<ReagentBill.Line> layout = new Layout<ReagentBill.Line>(
                        "reagents", "What the circuit consumes and makes")
                .word("reagent", "What it is for", ReagentBill.Line::role)
                .word("substance", "What it is", ReagentBill.Line::substance)
                .number("amount", "mol/h", "Amount; none of a mixture", ReagentBill.Line::mol);
        for (String unit : List.of("kg", "L")) {
            layout.number("amount", unit + "/h", "Amount, where it is counted in " + unit, line -> amount(line, unit));
            bill.per()
                    .forEach((name, oxides) -> layout.number(
                            name,
                            unit + "/kg oxides",
                            "Amount to a kg of the oxides of " + name,
                            line -> amount(line, unit) / oxides));
        }
        return layout.of(bill.lines());
    }

    private static double amount(ReagentBill.Line line, String unit) {
        return line.unit().equals(unit) ? line.amount() : Double.NaN;
    }
}
