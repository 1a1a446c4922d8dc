package org.raffinate.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Source;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** Published steady states of extraction sections that carry their acid, every digit that is printed. */
final class PublishedCircuits {
    private static final Source PROMMIS = new Source(
            "PrOMMiS",
            "github.com/prommis/prommis, the steady state that its test of solvent extraction expects: three stages of"
                    + " D2EHPA with TBP on a sulfuric leachate, 12 metals, laws in pH and extractant");
    private static final Source DY_HO = new Source(
            "Dy/Ho, P507",
            "a calculation over 15 stages with the lines of log D against pH of etr-optimization-dy-ho; who published it"
                    + " was not traced");

    /** A printed digit is rounded: half a unit; the rest is the reference's own rounding. */
    private static final Bound DIGITS = Bound.units(1.0, "digits printed");

    private PublishedCircuits() {}

    static Stream<Comparison> comparisons() {
        return Stream.of(new D2ehpaInSulfate().comparisons(), dysprosiumAndHolmium())
                .flatMap(List::stream);
    }

    private static List<Comparison> dysprosiumAndHolmium() {
        Reference p = Reference.load("circuit/dy-ho-p507-15-stages.properties");
        Solute dy = Solute.of(Element.DY);
        Solute ho = Solute.of(Element.HO);
        EquilibriumModel model = EquilibriumModel.of(
                Medium.CHLORIDE,
                List.of(
                        Extraction.of(dy, Correlation.line(p.value("b.Dy"), p.value("a.Dy")), 3.0),
                        Extraction.of(ho, Correlation.line(p.value("b.Ho"), p.value("a.Ho")), 3.0)));
        Map<Solute, Double> fed = Map.of(dy, p.value("feed.Dy"), ho, p.value("feed.Ho"));
        CircuitProfile profile = Circuits.extraction(
                        model,
                        new Solvent(1.0, p.value("extractant"), 0.0, Solute.SODIUM, Map.of(), 0.0),
                        15,
                        1.0,
                        1.0,
                        Liquor.salts(model, fed, Math.pow(10.0, -p.value("feed.pH"))))
                .profile();
        return List.of(
                Comparison.printed(
                        DY_HO,
                        "Dy in the raffinate, mol/L",
                        p.text("expected.raffinate.Dy"),
                        profile.concentration(1, Phase.AQUEOUS, dy),
                        DIGITS),
                Comparison.printed(
                        DY_HO,
                        "Ho in the raffinate, mol/L",
                        p.text("expected.raffinate.Ho"),
                        profile.concentration(1, Phase.AQUEOUS, ho),
                        DIGITS),
                Comparison.printed(
                        DY_HO, "pH of the raffinate", p.text("expected.raffinate.pH"), profile.ph(1), DIGITS));
    }

    /** Three stages, fed and read in mg/L. */
    private static final class D2ehpaInSulfate {
        private static final int STAGES = 3;

        private final Reference p = Reference.load("circuit/d2ehpa-sulfate-3-stages.properties");
        private final double monomer = p.value("mass.DEHPA");
        private final Map<String, Solute> solutes = new LinkedHashMap<>();
        private final CircuitProfile profile;

        D2ehpaInSulfate() {
            List<Extraction> extractions = new ArrayList<>();
            Map<Solute, Double> fed = new LinkedHashMap<>();
            Map<Solute, Double> carried = new LinkedHashMap<>();
            double extractant = molar("organic", "DEHPA");
            for (String symbol : p.words("solutes")) {
                Solute solute = new Solute(symbol, p.value("mass." + symbol), p.count("charge." + symbol));
                solutes.put(symbol, solute);
                extractions.add(Extraction.of(solute, law(symbol), 0.5 * solute.charge()));
                fed.put(solute, molar("aqueous", symbol));
                carried.put(solute, molar("organic", symbol));
                extractant += solute.charge() * molar("organic", symbol);
            }
            EquilibriumModel model =
                    new EquilibriumModel(Medium.SULFATE, Math.pow(10.0, -p.value("pKa.HSO4")), extractions);
            double bisulfate = molar("aqueous", "HSO4");
            Liquor feed = new Liquor(fed, molar("aqueous", "H") + bisulfate, molar("aqueous", "SO4") + bisulfate);
            Solvent solvent = new Solvent(p.value("flow"), extractant, 0.0, Solute.SODIUM, carried, 0.0);
            profile = Circuits.extraction(model, solvent, STAGES, 1.0, p.value("flow"), feed)
                    .profile();
        }

        List<Comparison> comparisons() {
            List<Comparison> rows = new ArrayList<>();
            for (int stage = 1; stage <= STAGES; stage++) {
                rows.add(row("pH of stage " + stage, "expected.pH." + stage, profile.ph(stage)));
            }
            rows.add(row("H+ in the raffinate, mg/L", "expected.raffinate.H", 1000.0 * profile.hydrogen(1)));
            solutes.forEach((symbol, solute) -> {
                if (p.has("expected.raffinate." + symbol)) {
                    double found = 1000.0 * solute.molarMass() * profile.concentration(1, Phase.AQUEOUS, solute);
                    rows.add(row(symbol + " in the raffinate, mg/L", "expected.raffinate." + symbol, found));
                }
            });
            double free = 2000.0 * monomer * profile.freeExtractant(STAGES);
            rows.add(row("free D2EHPA in the loaded organic, mg/L", "expected.loaded.DEHPA", free));
            solutes.forEach((symbol, solute) -> {
                if (p.has("expected.loaded." + symbol)) {
                    double found = 1000.0 * solute.molarMass() * profile.concentration(STAGES, Phase.ORGANIC, solute);
                    rows.add(row(symbol + " in the loaded organic, mg/L", "expected.loaded." + symbol, found));
                }
            });
            return rows;
        }

        private Comparison row(String subject, String key, double ours) {
            return Comparison.printed(PROMMIS, subject, p.text(key), ours, DIGITS);
        }

        /** mol/L of what the file has in mg/L. */
        private double molar(String phase, String symbol) {
            return p.value(phase + "." + symbol) / 1000.0 / p.value("mass." + symbol);
        }

        private Correlation law(String symbol) {
            if (p.has("D." + symbol)) {
                return Correlation.constant(p.value("D." + symbol));
            }
            double percentPerDimer = 2.0 * monomer / p.value("density.DEHPA") * 100.0;
            double[] law = p.words("law." + symbol).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Correlation(law[2], law[0], law[1], law[3], percentPerDimer);
        }
    }
}
