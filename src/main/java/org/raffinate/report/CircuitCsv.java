package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.ReagentBill;

/**
 * Tables of a circuit in comma-separated values, units in the header, all digits in the cells.
 *
 * <p>A cell is empty where there is no finite number.
 */
public final class CircuitCsv {
    private CircuitCsv() {}

    /** What leaves each stage: acid, extractant, flows, then each solute's concentrations and D. */
    public static String profile(CircuitSolution solution) {
        CircuitProfile profile = solution.profile();
        List<Object> header = new ArrayList<>(List.of(
                "stage",
                "section",
                "pH",
                "hydrogen ion (mol/L)",
                solution.circuit().model().medium().anion() + " (mol/L)",
                "free extractant dimer (mol/L)",
                "loading (mol/mol extractant)",
                "organic (L/h)",
                "aqueous (L/h)"));
        for (Solute solute : profile.solutes()) {
            header.add(solute.symbol() + " aqueous (mol/L)");
            header.add(solute.symbol() + " organic (mol/L)");
            header.add(solute.symbol() + " D (organic/aqueous)");
        }
        List<List<Object>> rows = new ArrayList<>(List.of(header));
        for (int stage = 1; stage <= profile.stages(); stage++) {
            List<Object> row = new ArrayList<>(
                    List.of(stage, solution.circuit().section(stage).kind().word()));
            row.add(CsvReport.cell(profile.ph(stage)));
            row.add(CsvReport.cell(profile.hydrogen(stage)));
            row.add(CsvReport.cell(profile.anion(stage)));
            row.add(CsvReport.cell(profile.freeExtractant(stage)));
            row.add(CsvReport.cell(profile.loading(stage)));
            row.add(CsvReport.cell(solution.volumes().clear(stage, Phase.ORGANIC)));
            row.add(CsvReport.cell(solution.volumes().clear(stage, Phase.AQUEOUS)));
            for (Solute solute : profile.solutes()) {
                double aqueous = profile.concentration(stage, Phase.AQUEOUS, solute);
                double organic = profile.concentration(stage, Phase.ORGANIC, solute);
                row.add(CsvReport.cell(aqueous));
                row.add(CsvReport.cell(organic));
                row.add(CsvReport.cell(organic / aqueous));
            }
            rows.add(row);
        }
        return CsvReport.csv(rows);
    }

    /** What leaves the circuit: one row for each stream. */
    public static String outlets(CircuitAnswer answer, CircuitSolution solution) {
        CircuitStreams streams = new CircuitStreams(solution);
        List<Solute> solutes = solution.profile().solutes();
        List<Object> header = new ArrayList<>(List.of(
                "outlet",
                "stage",
                "phase",
                "flow (L/h)",
                "drops of the other phase (L/h)",
                "oxides (kg/h)",
                "oxides (t/a)",
                "oxides (g/L)"));
        solutes.forEach(solute -> header.add(solute.symbol() + " (mol/h)"));
        streams.elements().forEach(element -> header.add(element.symbol() + " (oxide mass fraction)"));
        solutes.forEach(solute -> header.add(solute.symbol() + " (recovery mol/mol)"));
        List<List<Object>> rows = new ArrayList<>(List.of(header));
        for (Outlet outlet : streams.outlets()) {
            List<Object> row = new ArrayList<>(
                    List.of(outlet.name(), outlet.stage(), outlet.phase().label()));
            double oxides = streams.oxides(outlet);
            row.add(CsvReport.cell(outlet.flow()));
            row.add(CsvReport.cell(outlet.drops()));
            row.add(CsvReport.cell(oxides));
            row.add(CsvReport.cell(answer.question().tonnesPerYear(oxides)));
            row.add(CsvReport.cell(streams.oxidesPerLitre(outlet)));
            solutes.forEach(solute -> row.add(CsvReport.cell(outlet.flow(solute))));
            for (Element element : streams.elements()) {
                row.add(CsvReport.cell(streams.share(outlet, element)));
            }
            solutes.forEach(solute -> row.add(CsvReport.cell(streams.recovery(outlet, solute))));
            rows.add(row);
        }
        return CsvReport.csv(rows);
    }

    /** What the circuit consumes, and the salt it makes. */
    public static String reagents(CircuitSolution solution) {
        ReagentBill bill = new CircuitStreams(solution).bill();
        List<Object> header = new ArrayList<>(List.of("reagent", "substance", "amount (mol/h)"));
        for (String unit : List.of("kg", "L")) {
            header.add("amount (" + unit + "/h)");
            bill.per().keySet().forEach(name -> header.add(name + " (" + unit + "/kg oxides)"));
        }
        List<List<Object>> rows = new ArrayList<>(List.of(header));
        for (ReagentBill.Line line : bill.lines()) {
            List<Object> row = new ArrayList<>(List.of(line.role(), line.substance(), CsvReport.cell(line.mol())));
            for (String unit : List.of("kg", "L")) {
                double amount = line.unit().equals(unit) ? line.amount() : Double.NaN;
                row.add(CsvReport.cell(amount));
                bill.per().values().forEach(oxides -> row.add(CsvReport.cell(amount / oxides)));
            }
            rows.add(row);
        }
        return CsvReport.csv(rows);
    }
}
