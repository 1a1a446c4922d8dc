package org.raffinate.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.ConstantFit.Exponent;
import org.raffinate.laboratory.ConstantFit.Predictor;
import org.raffinate.numeric.DenseSystem;

/** The measurements the project carries, and what they say. */
class Pc88aMeasurementsTest {
    private static final Shakeouts DATA = Shakeouts.pc88aInHydrochloricAcid();
    private static final ConstantFit FIXED = ConstantFit.withDefaults();
    private static final ConstantFit FREE = FIXED.withExponents(Exponent.free(), Exponent.free());
    private static final DataChoice LI = DataChoice.everything().ofSources(Set.of("Li (1987)"));

    @Test
    void theFileIsReadAsItIs() {
        assertThat(DATA.measurements()).hasSize(215);
        assertThat(DATA.extractant()).isEqualTo("PC88A");
        assertThat(DATA.sources())
                .containsExactly(
                        "Formiga (2016)",
                        "Lyon (2016)",
                        "Banda (2014)",
                        "Liu (2014)",
                        "Kim (2012)",
                        "Li (1987)",
                        "Lee (2005)");
        assertThat(DATA.elements())
                .containsExactly(Element.Y, Element.LA, Element.CE, Element.PR, Element.ND, Element.SM, Element.DY);
        assertThat(DATA.measurements().stream()
                        .mapToInt(shakeout -> shakeout.assays().size())
                        .sum())
                .isEqualTo(265);
        assertThat(DATA.citations()).containsOnlyKeys(DATA.sources());
        assertThat(DATA.citations().values())
                .allMatch(citation -> citation.collection().contains("LLEPE"))
                .noneMatch(citation -> citation.work().isBlank());
        assertThat(DATA.remarks()).hasSize(4).last().asString().startsWith("Feed H+[M].1 is rounded otherwise");
    }

    @Test
    void theFileComesWithItsLicence() {
        assertThat(Shakeouts.pc88aFiles())
                .containsOnlyKeys("pc88a_hcl_measurements.csv", "pc88a_hcl_measurements.provenance.txt")
                .hasEntrySatisfying(
                        "pc88a_hcl_measurements.csv",
                        text -> assertThat(text.lines()).hasSize(216))
                .hasEntrySatisfying(
                        "pc88a_hcl_measurements.provenance.txt",
                        text -> assertThat(text).contains("UChicago Argonne", "Line 185"));
    }

    /** With acid and dimer as measured the problem is linear: normal equations from the bare text of the file. */
    @Test
    void levenbergAndMarquardtMeetTheNormalEquations() throws IOException {
        FittedConstants fitted = FREE.using(LI).to(DATA);

        List<double[]> design = new ArrayList<>();
        List<Double> logRatios = new ArrayList<>();
        readLi(design, logRatios);
        double[][] normal = new double[9][9];
        double[] right = new double[9];
        for (int i = 0; i < design.size(); i++) {
            for (int j = 0; j < 9; j++) {
                right[j] += design.get(i)[j] * logRatios.get(i);
                for (int k = 0; k < 9; k++) {
                    normal[j][k] += design.get(i)[j] * design.get(i)[k];
                }
            }
        }
        double[] solution = DenseSystem.solve(normal, right).orElseThrow();
        double squares = 0.0;
        for (int i = 0; i < design.size(); i++) {
            double residual = logRatios.get(i);
            for (int j = 0; j < 9; j++) {
                residual -= design.get(i)[j] * solution[j];
            }
            squares += residual * residual;
        }
        for (int j = 0; j < 9; j++) {
            double[] unit = new double[9];
            unit[j] = 1.0;
            double variance = DenseSystem.solve(normal, unit).orElseThrow()[j] * squares / (140 - 9);
            assertThat(fitted.free().get(j).value()).isCloseTo(solution[j], within(1e-9));
            assertThat(fitted.free().get(j).standardError()).isCloseTo(Math.sqrt(variance), within(1e-9));
            // Student's t for 131 degrees of freedom, 95 %, two-sided: 1.97824
            assertThat(fitted.free().get(j).high())
                    .isCloseTo(solution[j] + 1.97824 * Math.sqrt(variance), within(1e-5));
        }
    }

    /** log K Nd with both exponents at 3, each source alone and none saponified. */
    @ParameterizedTest
    @CsvSource({
        "Formiga (2016), 12, -0.745, 0.770",
        "Lyon (2016),    40, -1.642, 0.456",
        "Banda (2014),   15, -0.979, 0.826",
        "Liu (2014),     10, -1.949, 0.046",
        "Kim (2012),     24, -2.281, 0.221",
        "Li (1987),     140, -2.140, 0.233",
        "Lee (2005),     18, -1.800, 0.272"
    })
    void everySourceHasItsOwnNeodymium(String source, int points, double logConstant, double rms) {
        FittedConstants fitted = FIXED.using(
                        DataChoice.everything().ofSources(Set.of(source)).withSaponification(Map.of(source, 0.0)))
                .to(DATA);

        assertThat(fitted.points()).hasSize(points);
        assertThat(logConstant(fitted, Element.ND)).isCloseTo(logConstant, within(0.0006));
        assertThat(fitted.goodness().overall().rms()).isCloseTo(rms, within(0.0006));
    }

    @Test
    void pointsOfUnknownAcidOrWithoutExtractionAreLeftOut() {
        FittedConstants fitted = FIXED.to(DATA);

        assertThat(fitted.points()).hasSize(234);
        assertThat(fitted.excluded()).hasSize(31);
        assertThat(fitted.excluded())
                .filteredOn(excluded -> excluded.source().equals("Lyon (2016)"))
                .hasSize(6)
                .allMatch(excluded -> excluded.reason().contains("D = 0"));
        assertThat(fitted.excluded())
                .filteredOn(excluded -> !excluded.source().equals("Lyon (2016)"))
                .hasSize(25)
                .allMatch(excluded -> Set.of("Banda (2014)", "Liu (2014)").contains(excluded.source()))
                .allMatch(excluded -> excluded.reason().contains("saponified"));
        assertThat(fitted.goodness().overall().rms()).isCloseTo(0.506, within(0.0005));
    }

    @Test
    void takenAsUnsaponifiedLiuAgreesWithTheOthersAndBandaDoesNot() {
        FittedConstants fitted = FIXED.to(DATA);

        assertThat(fitted.ifUnsaponified())
                .extracting(Goodness.Agreement::label)
                .containsExactly("Banda (2014)", "Liu (2014)");
        assertThat(fitted.ifUnsaponified().get(0).bias()).isGreaterThan(1.0);
        assertThat(fitted.ifUnsaponified().get(1).rms()).isLessThan(0.1);
        assertThat(fitted.undetermined())
                .anyMatch(line -> line.startsWith("Liu (2014), 10 points") && line.contains("show no saponification"))
                .anyMatch(
                        line -> line.startsWith("Banda (2014), 15 points") && !line.contains("show no saponification"));
    }

    /** The name of a variant of the file in LLEPE says that some lines were shaken at O/A = 5, which these are. */
    @Test
    void fourLinesOfLyonAgreeWithTheRestAtFiveVolumesOfSolvent() {
        DataChoice lyon = DataChoice.everything().ofSources(Set.of("Lyon (2016)"));
        Shakeouts corrected = DATA.corrected(
                shakeout -> shakeout.line() >= 9 && shakeout.line() <= 12 ? shakeout.atPhaseRatio(5.0) : shakeout);

        assertThat(FIXED.using(lyon).to(DATA).goodness().overall().rms()).isCloseTo(0.456, within(0.0005));
        assertThat(FIXED.using(lyon).to(corrected).goodness().overall().rms()).isCloseTo(0.270, within(0.0005));
    }

    @Test
    void exponentsComeOutNearThreeOnceSourcesAgreeAndPhasesArePredicted() {
        DataChoice sound = DataChoice.everything()
                .ofSources(Set.of("Li (1987)", "Lee (2005)", "Kim (2012)", "Lyon (2016)"))
                .withoutLines(Set.of(79, 126, 185));
        Shakeouts corrected = DATA.corrected(
                shakeout -> shakeout.line() >= 9 && shakeout.line() <= 12 ? shakeout.atPhaseRatio(5.0) : shakeout);

        FittedConstants fitted =
                FREE.using(sound).predictingFrom(Predictor.INITIAL_CONDITIONS).to(corrected);

        assertThat(fitted.converged()).isTrue();
        assertThat(fitted.acidExponent().value()).isCloseTo(3.17, within(0.01));
        assertThat(fitted.dimerExponent().value()).isCloseTo(2.96, within(0.01));
        assertThat(fitted.goodness().overall().rms()).isCloseTo(0.164, within(0.001));
    }

    /** Banda's acid comes from the extraction alone and follows the dimer: neither exponent can be told. */
    @Test
    void exponentsThatRunAwayAreNoAnswer() {
        FittedConstants fitted = FREE.predictingFrom(Predictor.INITIAL_CONDITIONS)
                .using(DataChoice.everything()
                        .ofSources(Set.of("Banda (2014)"))
                        .withSaponification(Map.of("Banda (2014)", 0.0)))
                .to(DATA);

        assertThat(fitted.converged()).isFalse();
        assertThat(fitted.undetermined()).first().asString().startsWith("The iteration did not settle");
    }

    @Test
    void theMisprintOfSamariumIsPointedAt() {
        FittedConstants fitted = FIXED.using(LI).to(DATA);

        assertThat(fitted.points())
                .filteredOn(point -> Math.abs(point.standardized()) > 4.0)
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.shakeout().line()).isEqualTo(185);
                    assertThat(point.element()).isEqualTo(Element.SM);
                });
        assertThat(fitted.undetermined())
                .anyMatch(line -> line.startsWith("Hardly chance") && line.contains("Sm in line 185"))
                .anyMatch(line -> line.contains("Ce in lines 47 and 48"));
    }

    @Test
    void fittingThePredictionMakesThePredictionBetter() {
        FittedConstants measured = FIXED.using(LI).to(DATA);
        FittedConstants predicted =
                FIXED.using(LI).predictingFrom(Predictor.INITIAL_CONDITIONS).to(DATA);

        assertThat(measured.stageGoodness().overall().rms()).isCloseTo(0.114, within(0.0006));
        assertThat(predicted.goodness().overall().rms()).isCloseTo(0.100, within(0.0006));
        assertThat(predicted.stageGoodness().overall().rms())
                .isEqualTo(predicted.goodness().overall().rms(), within(1e-12));
        assertThat(measured.stateGoodness().overall().rms())
                .isEqualTo(measured.goodness().overall().rms(), within(1e-12));
        assertThat(predicted.stateGoodness().overall().rms())
                .isGreaterThan(measured.stateGoodness().overall().rms());
    }

    private static void readLi(List<double[]> design, List<Double> logRatios) throws IOException {
        List<String> order = List.of("Y", "La", "Ce", "Pr", "Nd", "Sm", "Dy");
        List<String> columns = List.of("Nd", "Pr", "Ce", "La", "Dy", "Sm", "Y");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Shakeouts.class.getResourceAsStream("pc88a_hcl_measurements.csv")),
                StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (!line.startsWith("Li (1987)")) {
                    continue;
                }
                String[] cells = line.split(",", -1);
                for (int k = 0; k < columns.size(); k++) {
                    double feed = Double.parseDouble(cells[5 + 3 * k]);
                    double moved = feed - Double.parseDouble(cells[6 + 3 * k]);
                    if (feed > 0.0) {
                        double[] row = new double[9];
                        row[order.indexOf(columns.get(k))] = 1.0;
                        row[7] = -Math.log10(Double.parseDouble(cells[1]) + 3.0 * moved);
                        row[8] = Math.log10(Double.parseDouble(cells[3]) / 2.0 - 3.0 * moved);
                        design.add(row);
                        logRatios.add(Math.log10(Double.parseDouble(cells[7 + 3 * k])));
                    }
                }
            }
        }
    }

    private static double logConstant(FittedConstants fitted, Element element) {
        return fitted.logConstant(element).value();
    }
}
