package org.raffinate.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Source;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.laboratory.ConstantFit;
import org.raffinate.laboratory.ConstantFit.Exponent;
import org.raffinate.laboratory.DataChoice;
import org.raffinate.laboratory.FittedConstants;
import org.raffinate.laboratory.Shakeout;
import org.raffinate.laboratory.Shakeouts;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.LawRecord;

/** Shake-outs with PC-88A in hydrochloric acid: what is fitted to them, and what one stage of the program makes of them. */
final class Measurements {
    private static final Source FIT = new Source(
            "Li 1987, fitted",
            "an independent least-squares fit to the 140 shake-outs of Li (1987) that LLEPE collected: T. Quah and C. O."
                    + " Iloeje 2021, doi 10.1007/978-3-030-65253-1_9, github.com/ANL-CEEESA/LLEPE");

    private static final Shakeouts DATA = Shakeouts.pc88aInHydrochloricAcid();
    private static final DataChoice LI = DataChoice.everything().ofSources(Set.of("Li (1987)"));
    private static final DataLibrary LIBRARY = DataLibrary.load();

    private Measurements() {}

    static Stream<Comparison> comparisons() {
        return Stream.of(withExponentsOfThree(), withFreeExponents(), oneStage(), lanthanum())
                .flatMap(List::stream);
    }

    private static List<Comparison> withExponentsOfThree() {
        FittedConstants fitted = ConstantFit.withDefaults().using(LI).to(DATA);
        List<Comparison> rows = new ArrayList<>(logConstants(
                "n = m = 3",
                fitted,
                Map.of(
                        Element.LA, "-3.80",
                        Element.CE, "-2.65",
                        Element.PR, "-2.57",
                        Element.ND, "-2.14",
                        Element.SM, "-1.04",
                        Element.DY, "0.59",
                        Element.Y, "1.03")));
        rows.add(fit(
                "rms of log D, n = m = 3", "0.233", fitted.goodness().overall().rms()));
        return rows;
    }

    private static List<Comparison> withFreeExponents() {
        FittedConstants fitted = ConstantFit.withDefaults()
                .withExponents(Exponent.free(), Exponent.free())
                .using(LI)
                .to(DATA);
        List<Comparison> rows = new ArrayList<>();
        rows.add(fit("n, both exponents free", "2.43", fitted.acidExponent().value()));
        rows.add(fit("m, both exponents free", "1.04", fitted.dimerExponent().value()));
        rows.addAll(logConstants(
                "both exponents free",
                fitted,
                Map.of(
                        Element.LA, "-3.744",
                        Element.CE, "-2.787",
                        Element.PR, "-2.721",
                        Element.ND, "-2.402",
                        Element.SM, "-1.521",
                        Element.DY, "-0.262",
                        Element.Y, "0.082")));
        rows.add(fit(
                "rms of log D, both exponents free",
                "0.191",
                fitted.goodness().overall().rms()));
        return rows;
    }

    private static List<Comparison> logConstants(
            String exponents, FittedConstants fitted, Map<Element, String> published) {
        return DATA.elements().stream()
                .map(element -> fit(
                        "log K " + element.symbol() + ", " + exponents,
                        published.getOrDefault(element, "0"),
                        fitted.logConstant(element).value()))
                .toList();
    }

    private static Comparison fit(String subject, String published, double ours) {
        return Comparison.printed(FIT, subject, published, ours, Bound.printed());
    }

    /** log D of every source that states its acid, from the library's constants, which Li's measurements alone made. */
    private static List<Comparison> oneStage() {
        Map<String, List<Point>> bySource = new LinkedHashMap<>();
        for (Shakeout shakeout : DATA.measurements()) {
            if (!shakeout.presumablySaponified()) {
                bySource.computeIfAbsent(shakeout.source(), any -> new ArrayList<>())
                        .addAll(points(shakeout));
            }
        }
        return bySource.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private record Point(double measured, double predicted) {}

    private static List<Point> points(Shakeout shakeout) {
        Map<Solute, Double> fed = new LinkedHashMap<>();
        shakeout.assays().forEach((element, assay) -> fed.put(Solute.of(element), assay.feed()));
        double acid = shakeout.feedAcid().orElseThrow();
        CircuitProfile profile = contact("EHEHPA", shakeout.extractant(), shakeout.phaseRatio(), fed, acid);
        return shakeout.assays().entrySet().stream()
                .filter(assay -> assay.getValue().distribution() > 0.0)
                .map(assay -> new Point(
                        Math.log10(assay.getValue().distribution()),
                        Math.log10(ratio(profile, Solute.of(assay.getKey())))))
                .toList();
    }

    private static Comparison row(String source, List<Point> points) {
        double measured = points.stream().mapToDouble(Point::measured).average().orElseThrow();
        double predicted =
                points.stream().mapToDouble(Point::predicted).average().orElseThrow();
        double rms = Math.sqrt(points.stream()
                .mapToDouble(point -> Math.pow(point.measured() - point.predicted(), 2))
                .average()
                .orElseThrow());
        String reason = source.startsWith("Li ") ? "the fitted points themselves" : "another laboratory";
        return Comparison.printed(
                Collected.labelled(source),
                "mean log D of " + points.size() + " points, predicted from the feed",
                String.format(Locale.ROOT, "%.3f", measured),
                predicted,
                Bound.apart(1.0, String.format(Locale.ROOT, "%s; rms %.2f", reason, rms)));
    }

    /** One shake-out of lanthanum with either extractant; O/A is assumed to be 1 there. */
    private static List<Comparison> lanthanum() {
        Source xu = new Source(
                "Xu 1995",
                "Xu Guangxian (ed.), Rare Earths, 2nd ed. 1995, via Qi 2018, Table 2.6, as read in difflow_ree; 0.1 M LaCl3,"
                        + " 0.003 M HCl, 1 M extractant; pH and free dimer are difflow_ree's");
        Solute la = Solute.of(Element.LA);
        CircuitProfile p507 = contact("EHEHPA", 1.0, 1.0, Map.of(la, 0.1), 0.003);
        CircuitProfile p204 = contact("D2EHPA", 1.0, 1.0, Map.of(la, 0.1), 0.003);
        Bound bound = Bound.apart(0.1, "one point, O/A assumed");
        return List.of(
                Comparison.printed(xu, "D of La with P507, predicted from the feed", "0.17", ratio(p507, la), bound),
                Comparison.printed(xu, "D of La with P204, predicted from the feed", "0.99", ratio(p204, la), bound),
                Comparison.printed(xu, "pH after it, P204", "0.8175", p204.ph(1), bound),
                Comparison.printed(xu, "free dimer after it, P204, mol/L", "0.351", p204.freeExtractant(1), bound));
    }

    private static CircuitProfile contact(
            String extractant, double concentration, double phaseRatio, Map<Solute, Double> fed, double acid) {
        List<Extraction> extractions =
                LIBRARY.laws(LIBRARY.extractant(extractant).orElseThrow(), "chloride", LawRecord.MASS_ACTION).stream()
                        .map(LawRecord::extraction)
                        .filter(extraction -> fed.containsKey(extraction.solute()))
                        .toList();
        EquilibriumModel model = EquilibriumModel.of(Medium.CHLORIDE, extractions);
        Solvent solvent = new Solvent(phaseRatio, concentration, 0.0, Solute.SODIUM, Map.of(), 0.0);
        return Circuits.extraction(model, solvent, 1, 1.0, 1.0, Liquor.salts(model, fed, acid))
                .profile();
    }

    private static double ratio(CircuitProfile profile, Solute solute) {
        return profile.concentration(1, Phase.ORGANIC, solute) / profile.concentration(1, Phase.AQUEOUS, solute);
    }
}
