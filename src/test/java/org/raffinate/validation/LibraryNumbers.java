package org.raffinate.validation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.FactorRecord;
import org.raffinate.library.LawRecord;

/** What a case takes from the library when it says nothing itself, against what was read in a source. */
final class LibraryNumbers {
    private static final DataLibrary LIBRARY = DataLibrary.load();
    private static final Extractant EHEHPA = LIBRARY.extractant("EHEHPA").orElseThrow();
    private static final String MEDIUM = "chloride";
    private static final Set<Verification> READ = EnumSet.of(Verification.VERIFIED, Verification.VERIFIED_SECONDARY);
    /** The set to design with holds recalled values at low loading. */
    private static final double FACTOR = 2.0;

    private LibraryNumbers() {}

    static Stream<Comparison> comparisons() {
        return Stream.of(factors(), constants(), feed()).flatMap(List::stream);
    }

    /** The set to design with against every measured factor of EHEHPA. */
    private static List<Comparison> factors() {
        Set<Element> traded = EnumSet.complementOf(EnumSet.of(Element.SC, Element.PM));
        SeparationFactors design = SeparationFactors.resolve(traded, List.of(), LIBRARY.designFactors(EHEHPA, MEDIUM));
        return LIBRARY.factorRecords().stream()
                .filter(row -> row.extractant().equals(EHEHPA) && row.role() == FactorRecord.Role.EVIDENCE)
                .filter(row -> READ.contains(row.provenance().verification()))
                .flatMap(row -> row.factor().stream().map(factor -> factor(row, factor, design)))
                .toList();
    }

    private static Comparison factor(FactorRecord row, SeparationFactor measured, SeparationFactors design) {
        return Comparison.printed(
                Collected.of(row.provenance().source()),
                measured.pair() + ", " + row.form() + (crowded(row) ? ", high loading" : ""),
                BigDecimal.valueOf(measured.value()).toPlainString(),
                design.factor(measured.more(), measured.less()),
                Bound.apart(FACTOR * measured.value(), "recalled, for low loading"));
    }

    private static boolean crowded(FactorRecord row) {
        return row.provenance().conditions().contains("HIGH loading");
    }

    /** The constants of chloride, fitted to Li's measurements, against those of other laboratories. */
    private static List<Comparison> constants() {
        List<LawRecord> design = LIBRARY.laws(EHEHPA, MEDIUM, LawRecord.MASS_ACTION);
        return Stream.concat(
                        LIBRARY.laws(EHEHPA, "nitrate", LawRecord.MASS_ACTION).stream(),
                        LIBRARY.laws(EHEHPA, MEDIUM, LawRecord.MASS_ACTION, "Wu 2007").stream())
                .map(other -> Comparison.printed(
                        Collected.of(other.provenance().source()),
                        "log K " + other.solute().symbol() + " of EHEHPA, " + other.medium(),
                        BigDecimal.valueOf(logK(other)).toPlainString(),
                        design.stream()
                                .filter(row -> row.solute().equals(other.solute()))
                                .mapToDouble(LibraryNumbers::logK)
                                .findFirst()
                                .orElseThrow(),
                        Bound.apart(
                                0.7,
                                MEDIUM.equals(other.medium())
                                        ? "another laboratory"
                                        : "another laboratory and medium")))
                .toList();
    }

    private static double logK(LawRecord row) {
        return ((MassAction) row.extraction().law()).logK();
    }

    /** Group totals of the Longnan clay. */
    private static List<Comparison> feed() {
        Source soolun = new Source(
                "soolun.net",
                "soolun.net/periodical/61b4dcdca317001c98d5eb1377365635.html: totals of the Longnan clay");
        Map<Element, Double> percent =
                LIBRARY.feed("Longnan clay (heavy-Y)").orElseThrow().oxideMassPercent();
        Set<Element> light = EnumSet.range(Element.LA, Element.EU);
        return List.of(
                total(soolun, "Longnan clay: Y2O3, %", "64.83", percent, EnumSet.of(Element.Y)),
                total(
                        soolun,
                        "Longnan clay: Gd to Lu and Y, %",
                        "89.40",
                        percent,
                        EnumSet.complementOf(EnumSet.copyOf(light))),
                total(soolun, "Longnan clay: La to Eu, %", "10.53", percent, light));
    }

    private static Comparison total(
            Source source, String subject, String published, Map<Element, Double> percent, Set<Element> group) {
        double ours = percent.entrySet().stream()
                .filter(entry -> group.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return Comparison.printed(source, subject, published, ours, Bound.printed());
    }
}
