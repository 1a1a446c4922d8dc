package org.raffinate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.CircuitCases;
import org.raffinate.chart.Figures;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.circuit.Outlet;
import org.raffinate.ledger.ReagentBill;
import org.raffinate.reagents.ReagentUse;

class CircuitTextTest {

    @Test
    void theSectionsComeInTheirOrder() {
        assertThat(CircuitText.of(CircuitCases.designed()).lines().filter(line -> line.matches("[A-Z].*")))
                .containsExactly(
                        "Tb | Dy of the middle-heavy part of a Longnan clay",
                        "DESIGNED: 15 extraction + 12 scrub + 6 strip stages; A SPECIFICATION IS NOT MET; all limits are"
                                + " kept",
                        line(CircuitCases.designed(), "Converged"),
                        "ASKED",
                        "PLANT (flows in L/h as they leave each section; drops by volume)",
                        "ENTERS",
                        "STAGES",
                        "LIMITS",
                        "PRODUCTS (shares by oxide mass)",
                        "SPECIFICATIONS",
                        "ALSO LEAVES",
                        "OTHER IONS (mol/h that leave, and share of them)",
                        "REAGENTS (kg or L, per hour and per kg of oxides)",
                        "AGAINST CONSTANT SEPARATION FACTORS (S, W in mol per mol of feed)",
                        "DISTRIBUTION LAWS (D organic over aqueous; e free dimer, h hydrogen ion, mol/L)",
                        "ASSUMED",
                        "NOTES");
    }

    @Test
    void thePlantStandsAsItWasGiven() {
        assertThat(lines(CircuitCases.longnan()))
                .anySatisfy(line -> assertThat(line).startsWith("extraction 15 1-15 95 % 100 ppm 1000 ppm 2795 "))
                .anySatisfy(line -> assertThat(line).startsWith("strip 6 28-33 95 %"))
                .contains("feed 15 375.68 1 0.01000", "scrub acid 27 291.53 - 3", "strip acid 33 338.11 - 5")
                .contains("solvent 2795 L/h with 1.5 mol/L extractant (as monomer), 36 % saponified: 0.54 mol/L NH4");
    }

    @Test
    void productsAndReagentsAreThoseOfTheSteadyState() {
        CircuitAnswer answer = CircuitCases.longnan();
        CircuitSolution solution = answer.solution().orElseThrow();
        ReagentUse use = ReagentUse.of(solution);
        Outlet raffinate = solution.outlet("raffinate").orElseThrow();
        Outlet strip = solution.outlet("strip liquor").orElseThrow();
        double base = ReagentUse.kilograms(use.base(), 17.031);

        assertThat(lines(answer))
                .contains("flow, L/h " + Figures.number(375.6752, 5) + " " + Figures.number(raffinate.flow()) + " "
                        + Figures.number(strip.flow()))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("base NH3 " + Figures.number(use.base()) + " " + Figures.number(base, 4) + " kg "
                                + Figures.number(base / answer.question().oxidePerHour(), 4)))
                .anySatisfy(line -> assertThat(line).startsWith("strip acid HCl " + Figures.number(use.stripAcid())))
                .anySatisfy(line -> assertThat(line).startsWith("salt made NH4Cl "));
    }

    @Test
    void whatReturnsToStageOneIsSaid() {
        CircuitProfile profile = CircuitCases.longnan().solution().orElseThrow().profile();

        assertThat(CircuitText.of(CircuitCases.longnan()))
                .contains("the solvent keeps " + Figures.number(profile.rareEarths(33, Phase.ORGANIC), 3)
                        + " mol/L rare earths");
        assertThat(CircuitText.of(CircuitCases.open()))
                .contains("none: the solvent goes once through")
                .doesNotContain("the solvent keeps");
    }

    @Test
    void aBrokenLimitIsNamedWithItsStages() {
        CircuitAnswer kept = CircuitCases.longnan();
        CircuitAnswer broken = new CircuitAnswer(
                kept.question(),
                kept.laws(),
                new OperatingLimits(0.1, 5.0, 1e-7, 10.0, 0.005),
                kept.run(),
                Optional.empty());

        assertThat(CircuitText.of(kept)).contains("all limits are kept", "  kept          all: loading up to 0.167");
        assertThat(CircuitText.of(broken))
                .contains("A LIMIT IS BROKEN", "stages 1-25   BROKEN, most at stage ", "mol of rare earths per mol")
                .doesNotContain("all: loading");
    }

    @Test
    void theTwoDesignsStandSideBySide() {
        assertThat(lines(CircuitCases.designed()))
                .contains("constant this circuit ratio", "stages 15 + 12 15 + 12")
                .anySatisfy(line -> assertThat(line).startsWith("S 1.342 "))
                .anySatisfy(line -> assertThat(line).startsWith("compared The acid of the scrub"));
        assertThat(CircuitText.of(CircuitCases.longnan())).doesNotContain("AGAINST", "compared");
    }

    @Test
    void theReaderSeesWhichLawsNobodyVerified() {
        assertThat(lines(CircuitCases.longnan()))
                .contains("!! UNVERIFIED NUMBERS DRIVE THIS RESULT: the laws of Gd, Tb, Ho")
                .anySatisfy(line -> assertThat(line).startsWith("Gd, Tb, Ho Gd log K -0.88"));
    }

    @Test
    void whatIsNotARareEarthIsFollowedToo() {
        assertThat(lines(CircuitCases.open()))
                .contains("Fe Na")
                .anySatisfy(line -> assertThat(line).startsWith("base NaOH "))
                .anySatisfy(line -> assertThat(line).startsWith("scrub acid H2SO4 "))
                .anySatisfy(line -> assertThat(line).startsWith("salt made Na2SO4 "))
                .anySatisfy(line -> assertThat(line).startsWith("aqueous draw 20 aqueous "))
                .contains("draw 2 % of the aqueous that leaves stage 20");
    }

    @Test
    void withoutASteadyStateThereIsNoNumberOfTheCircuit() {
        assertThat(CircuitText.of(CircuitCases.notConverged()))
                .contains("NOT CONVERGED, so there are no numbers to show: residual 1.3e-01 after 100 steps", "WANTED")
                .doesNotContain("PLANT", "STAGES", "PRODUCTS", "REAGENTS", "reached");
        assertThat(CircuitText.of(CircuitCases.infeasible()))
                .contains(
                        "INFEASIBLE: the solvent cannot carry what the cut asks of it",
                        "constant      15 + 12 stages, S 1.342, W 0.7763")
                .doesNotContain("PLANT", "STAGES", "PRODUCTS", "REAGENTS", "reached", "NOTES");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aReportFitsTheWidthInAnyLanguage(CircuitAnswer answer) {
        Locale locale = Locale.getDefault();
        String report = CircuitText.of(answer);
        String german;
        try {
            Locale.setDefault(Locale.GERMANY);
            german = CircuitText.of(answer);
        } finally {
            Locale.setDefault(locale);
        }

        assertThat(german).isEqualTo(report);
        assertThat(report).isASCII().endsWith("\n").doesNotContain("NaN", "Infinity");
        assertThat(report.lines().toList()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    static Stream<CircuitAnswer> answers() {
        return Stream.of(
                CircuitCases.longnan(),
                CircuitCases.designed(),
                CircuitCases.open(),
                CircuitCases.infeasible(),
                CircuitCases.notConverged());
    }

    @Test
    void aBillCountsPerKilogramOfFeedAndProducts() {
        CircuitSolution solution = CircuitCases.longnan().solution().orElseThrow();
        ReagentBill bill = new CircuitStreams(solution).bill();

        assertThat(bill.per().keySet()).containsExactly("feed", "raffinate", "strip liquor");
        assertThat(bill.per())
                .isEqualTo(Map.of(
                        "feed", new CircuitStreams(solution).fedOxides(),
                        "raffinate", oxides(solution, "raffinate"),
                        "strip liquor", oxides(solution, "strip liquor")));
        assertThat(bill.lines())
                .extracting(ReagentBill.Line::role)
                .containsExactly("base", "scrub acid", "strip acid", "all acid", "salt made", "water", "make-up");
    }

    private static double oxides(CircuitSolution solution, String outlet) {
        return new CircuitStreams(solution).oxides(solution.outlet(outlet).orElseThrow());
    }

    /** The lines with single blanks. */
    private static List<String> lines(CircuitAnswer answer) {
        return CircuitText.of(answer)
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    private static String line(CircuitAnswer answer, String start) {
        return CircuitText.of(answer)
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElse("");
    }
}
