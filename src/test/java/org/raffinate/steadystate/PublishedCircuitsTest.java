package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitBalance;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** Published steady states, every digit that is printed. */
class PublishedCircuitsTest {
    /** A printed digit is rounded: half a unit; the rest is the reference's own rounding. */
    private static final double UNITS = 1.0;

    @Test
    void threeStagesOfD2ehpaInSulfate() throws IOException {
        Properties p = Reference.load("d2ehpa-sulfate-3-stages.properties");
        Map<String, Solute> solutes = new LinkedHashMap<>();
        List<Extraction> extractions = new ArrayList<>();
        double monomer = Reference.value(p, "mass.DEHPA");
        double percentPerDimer = 2.0 * monomer / Reference.value(p, "density.DEHPA") * 100.0;
        for (String symbol : Reference.words(p, "solutes")) {
            int charge = (int) Reference.value(p, "charge." + symbol);
            Solute solute = new Solute(symbol, Reference.value(p, "mass." + symbol), charge);
            solutes.put(symbol, solute);
            extractions.add(Extraction.of(solute, law(p, symbol, percentPerDimer), 0.5 * charge));
        }
        double dissociation = Math.pow(10.0, -Reference.value(p, "pKa.HSO4"));
        EquilibriumModel model = new EquilibriumModel(Medium.SULFATE, dissociation, extractions);
        Map<Solute, Double> fed = new LinkedHashMap<>();
        Map<Solute, Double> carried = new LinkedHashMap<>();
        double total = Reference.value(p, "organic.DEHPA") / 1000.0 / monomer;
        for (Map.Entry<String, Solute> entry : solutes.entrySet()) {
            double mass = 1000.0 * entry.getValue().molarMass();
            fed.put(entry.getValue(), Reference.value(p, "aqueous." + entry.getKey()) / mass);
            carried.put(entry.getValue(), Reference.value(p, "organic." + entry.getKey()) / mass);
            total += entry.getValue().charge() * Reference.value(p, "organic." + entry.getKey()) / mass;
        }
        double bisulfate = Reference.value(p, "aqueous.HSO4") / 1000.0 / Reference.value(p, "mass.HSO4");
        double sulfate = Reference.value(p, "aqueous.SO4") / 1000.0 / Reference.value(p, "mass.SO4");
        double hydrogen = Reference.value(p, "aqueous.H") / 1000.0 / Reference.value(p, "mass.H");
        double flow = Reference.value(p, "flow");
        CircuitSolution solution = new CircuitSolver()
                .solve(new Circuit(
                        model,
                        new Solvent(flow, total, 0.0, Solute.SODIUM, carried, 0.0),
                        List.of(Section.ideal(SectionKind.EXTRACTION, 3, 0.0)),
                        List.of(new AqueousInlet(3, flow, new Liquor(fed, hydrogen + bisulfate, sulfate + bisulfate))),
                        List.of(),
                        List.of()));

        CircuitProfile profile = solution.profile();
        assertThat(CircuitBalance.worst(solution.circuit(), solution.volumes(), profile))
                .isLessThan(1e-13);
        for (int stage = 1; stage <= 3; stage++) {
            Reference.assertDigits(p, "expected.pH." + stage, profile.ph(stage), UNITS);
        }
        Reference.assertDigits(p, "expected.raffinate.H", 1000.0 * profile.hydrogen(1), UNITS);
        Reference.assertDigits(p, "expected.loaded.DEHPA", 2000.0 * monomer * profile.freeExtractant(3), UNITS);
        solutes.forEach((symbol, solute) -> {
            double mass = 1000.0 * solute.molarMass();
            if (p.containsKey("expected.raffinate." + symbol)) {
                double found = mass * profile.concentration(1, Phase.AQUEOUS, solute);
                Reference.assertDigits(p, "expected.raffinate." + symbol, found, UNITS);
            }
            if (p.containsKey("expected.loaded." + symbol)) {
                double found = mass * profile.concentration(3, Phase.ORGANIC, solute);
                Reference.assertDigits(p, "expected.loaded." + symbol, found, UNITS);
            }
        });
    }

    private static Correlation law(Properties p, String symbol, double percentPerDimer) {
        if (p.containsKey("D." + symbol)) {
            return Correlation.constant(Reference.value(p, "D." + symbol));
        }
        List<String> law = Reference.words(p, "law." + symbol);
        return new Correlation(
                Double.parseDouble(law.get(2)),
                Double.parseDouble(law.get(0)),
                Double.parseDouble(law.get(1)),
                Double.parseDouble(law.get(3)),
                percentPerDimer);
    }

    @Test
    void fifteenStagesOfP507ForDysprosiumAndHolmium() throws IOException {
        Properties p = Reference.load("dy-ho-p507-15-stages.properties");
        Solute dy = Solute.of(Element.DY);
        Solute ho = Solute.of(Element.HO);
        EquilibriumModel model = EquilibriumModel.of(
                Medium.CHLORIDE,
                List.of(
                        Extraction.of(
                                dy, Correlation.line(Reference.value(p, "b.Dy"), Reference.value(p, "a.Dy")), 3.0),
                        Extraction.of(
                                ho, Correlation.line(Reference.value(p, "b.Ho"), Reference.value(p, "a.Ho")), 3.0)));
        double acid = Math.pow(10.0, -Reference.value(p, "feed.pH"));
        Map<Solute, Double> fed = Map.of(dy, Reference.value(p, "feed.Dy"), ho, Reference.value(p, "feed.Ho"));
        CircuitSolution solution = new CircuitSolver()
                .solve(new Circuit(
                        model,
                        new Solvent(1.0, Reference.value(p, "extractant"), 0.0, Solute.SODIUM, Map.of(), 0.0),
                        List.of(Section.ideal(SectionKind.EXTRACTION, 15, 0.0)),
                        List.of(new AqueousInlet(15, 1.0, Liquor.salts(model, fed, acid))),
                        List.of(),
                        List.of()));

        CircuitProfile profile = solution.profile();
        Reference.assertDigits(p, "expected.raffinate.Dy", profile.concentration(1, Phase.AQUEOUS, dy), UNITS);
        Reference.assertDigits(p, "expected.raffinate.Ho", profile.concentration(1, Phase.AQUEOUS, ho), UNITS);
        Reference.assertDigits(p, "expected.raffinate.pH", profile.ph(1), UNITS);
    }
}
