package org.raffinate.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Verification;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.DistributionLaw;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

class LawLibraryTest {
    private static final DataLibrary LIBRARY = DataLibrary.load();

    @ParameterizedTest
    @CsvSource({"VERIFIED, 1", "VERIFIED_SECONDARY, 32", "DERIVED, 50", "CHECKED, 0", "UNVERIFIED, 6"})
    void theStatusOfTheLawsIsAsCollected(Verification verification, int rows) {
        assertThat(LIBRARY.lawRecords())
                .filteredOn(row -> row.provenance().verification() == verification)
                .hasSize(rows);
    }

    @Test
    void everyLawIsOfAMediumThatExistsAndInsideSaneBounds() {
        assertThat(LIBRARY.lawRecords()).allSatisfy(row -> {
            assertThat(Medium.called(row.medium()).isPresent() || row.medium().equals(LawRecord.ANY_MEDIUM))
                    .isTrue();
            assertThat(row.extraction().dimers()).isBetween(1.0, 3.0);
            assertThat(row.deviation().orElse(0.1)).isBetween(0.01, 1.0);
            assertThat(row.extraction().range().lowestPh()).isLessThan(3);
            assertThat(row.extraction().range().highestPh()).isGreaterThan(0);
            DistributionLaw law = row.extraction().law();
            if (law instanceof MassAction action) {
                assertThat(action.logK()).isBetween(-8.0, 5.0);
                assertThat(action.acidExponent()).isBetween(1.0, 3.0);
                assertThat(action.extractantExponent()).isBetween(1.0, 3.0);
                assertThat(action.complexing())
                        .as("the constants were fitted without complexing")
                        .isZero();
            } else if (law instanceof Correlation line) {
                assertThat(line.a()).isBetween(-5.0, 3.0);
                assertThat(line.b()).isBetween(0.0, 3.3);
            }
        });
    }

    @Test
    void ofOneExtractantMediumAndModelOneSetAtMostIsToDesignWith() {
        Map<List<Object>, List<LawRecord>> design = LIBRARY.lawRecords().stream()
                .filter(LawRecord::design)
                .collect(Collectors.groupingBy(row -> List.of(row.extractant(), row.medium(), row.model())));

        assertThat(design).hasSize(8);
        assertThat(design.values())
                .allSatisfy(rows -> assertThat(rows)
                        .extracting(LawRecord::set)
                        .containsOnly(rows.get(0).set()));
    }

    @Test
    void theConstantsOfEhehpaInChlorideAreThoseOfTheSingleElementFits() {
        List<LawRecord> laws = LIBRARY.laws(extractant("P507"), "Chloride", LawRecord.MASS_ACTION);

        assertThat(laws)
                .extracting(row -> row.solute().symbol())
                .containsExactly("La", "Ce", "Pr", "Nd", "Sm", "Dy", "Y");
        assertThat(laws)
                .extracting(row -> ((MassAction) row.extraction().law()).logK())
                .containsExactly(-3.80, -2.65, -2.57, -2.14, -1.04, 0.59, 1.03);
        assertThat(laws.get(5).source().law()).isEqualTo("log K 0.59, D = K e^3 / h^3");
        assertThat(laws.get(5).provenance().conditions()).contains("fitted without chloride complexing");
    }

    @Test
    void linesOfSeveralConcentrationsHaveToBeChosenByTheCase() {
        Extractant p507 = extractant("P507");

        assertThat(LIBRARY.laws(p507, "chloride", LawRecord.CORRELATION)).isEmpty();
        assertThat(LIBRARY.lawSets(p507, "chloride", LawRecord.CORRELATION))
                .containsExactly("26 % v/v", "10 % v/v", "6 % v/v");
        assertThat(LIBRARY.laws(p507, "chloride", LawRecord.CORRELATION, "10% V/V"))
                .extracting(row -> row.solute().symbol())
                .containsExactly("Pr", "Nd", "Sm");
        assertThat(LIBRARY.laws(p507, "chloride", LawRecord.CORRELATION, "9 % v/v"))
                .isEmpty();
    }

    @Test
    void dysprosiumOnP507IsAsItsLineHasIt() {
        LawRecord dy = LIBRARY.laws(extractant("P507"), "chloride", LawRecord.CORRELATION, "26 % v/v")
                .get(0);

        assertThat(logD(dy, 0.4, 0.3)).isCloseTo(3.22552 * 0.3 - 0.99999, within(1e-12));
        assertThat(dy.extraction().range().highestPh()).isEqualTo(0.5);
    }

    @Test
    void theSulfateSetFeelsTheVolumePercentOfD2ehpa() {
        double dimer = 0.05 * 975.8 / 322.431 / 2;
        LawRecord yttrium = LIBRARY.laws(extractant("D2EHPA"), "sulfate", LawRecord.CORRELATION).stream()
                .filter(row -> row.solute().equals(Solute.of(Element.Y)))
                .findFirst()
                .orElseThrow();

        assertThat(logD(yttrium, dimer, 1.2))
                .isCloseTo((1.63166 + 0.15166 * 5) * 1.2 - 2.12601 + 0.26612 * Math.log10(5), within(1e-5));
        assertThat(LIBRARY.laws(extractant("D2EHPA"), "sulfate", LawRecord.CORRELATION))
                .extracting(row -> row.solute().symbol())
                .containsExactly("La", "Ce", "Pr", "Nd", "Sm", "Gd", "Dy", "Y", "Sc", "Al", "Ca", "Fe");
    }

    @Test
    void d2ehpaIsLevelWithItsPublishedDistributionAtHalfMolarDimer() {
        LawRecord yttrium = LIBRARY.laws(extractant("D2EHPA"), "chloride", LawRecord.MASS_ACTION)
                .get(5);

        assertThat(logD(yttrium, 0.5, 0)).isCloseTo(2.1942, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHEHPA", "D2EHPA", "Cyanex 272"})
    void counterIonsAreEstimatesThatGiveWayToAnyRareEarth(String name) {
        for (Solute counterIon : List.of(Solute.SODIUM, Solute.AMMONIUM)) {
            LawRecord law = LIBRARY.counterIon(extractant(name), counterIon).orElseThrow();

            assertThat(law.provenance().verification()).isEqualTo(Verification.UNVERIFIED);
            assertThat(law.provenance().conditions()).startsWith("an estimate, not a measurement");
            assertThat(law.extraction().dimers()).isEqualTo(1);
            assertThat(((MassAction) law.extraction().law()).logK()).isLessThan(-3);
        }
        assertThat(LIBRARY.counterIon(extractant("TBP"), Solute.SODIUM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EHEHPA, 0.0297", "D2EHPA, 0.0287", "Cyanex 272, 0.0269"})
    void aVolumePercentOfCommercialExtractantIsKnownInMolPerLitre(String name, double molarity) {
        double found = value(name, Quantity.Kind.DENSITY)
                * value(name, Quantity.Kind.PURITY)
                / 100
                / value(name, Quantity.Kind.MOLAR_MASS)
                / 100;

        assertThat(found).isCloseTo(molarity, within(1e-4));
    }

    @Test
    void limitsThatAnExtractantDoesNotStateAreThoseOfAny() {
        assertThat(value("D2EHPA", Quantity.Kind.LOADING_LIMIT)).isEqualTo(0.12);
        assertThat(value("Cyanex 272", Quantity.Kind.LOADING_LIMIT)).isCloseTo(1.0 / 6, within(1e-5));
        assertThat(value("EHEHPA", Quantity.Kind.HYDROLYSIS_PH)).isEqualTo(5.0);
        assertThat(LIBRARY.quantity(extractant("TODGA"), Quantity.Kind.DENSITY)).isEmpty();
    }

    @Test
    void chlorideBindsRareEarthsLessTheSaltierItIs() {
        assertThat(LIBRARY.complexing("Chloride"))
                .extracting(Quantity::value)
                .containsExactly(0.65, -0.33, -0.47, -0.61, -0.68);
        assertThat(LIBRARY.complexing("nitrate")).hasSize(1);
    }

    @Test
    void aQuantityOfOneSubjectIsGivenOnce() {
        assertThat(LIBRARY.quantities())
                .filteredOn(row -> row.kind() != Quantity.Kind.COMPLEXING)
                .extracting(row -> row.subject() + row.kind())
                .doesNotHaveDuplicates();
    }

    private static double value(String name, Quantity.Kind kind) {
        return LIBRARY.quantity(extractant(name), kind).orElseThrow().value();
    }

    private static double logD(LawRecord row, double dimer, double ph) {
        return row.extraction().law().logD(Math.log(dimer), -ph * Math.log(10), 0) / Math.log(10);
    }

    private static Extractant extractant(String name) {
        return LIBRARY.extractant(name).orElseThrow();
    }
}
