package org.raffinate.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Source;

/** The tables for sizing and costing a plant; what starts with a year in their conditions is of that year and place. */
class PlantTablesTest {
    private static final List<String> COLUMNS = List.of(
            "subject",
            "quantity",
            "low",
            "value",
            "high",
            "unit",
            "conditions",
            "source",
            "verification",
            "confidence");
    private static final List<Source> SOURCES = DataLibrary.load().sources();

    /** Where every number of the tables comes from. */
    static Stream<Provenance> provenances() {
        return Stream.of("equipment.csv", "losses.csv", "costs.csv", "prices.csv", "sites.csv")
                .flatMap(file -> rows(file).stream())
                .map(row -> LibraryTables.provenance(row, "conditions", SOURCES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"equipment.csv", "losses.csv", "costs.csv", "prices.csv", "sites.csv"})
    void everyRowHasItsUnitItsSourceAndBoundsInOrder(String file) {
        Set<List<String>> seen = new HashSet<>();
        assertThat(rows(file)).hasSizeGreaterThan(50).allSatisfy(row -> {
            double value = row.optionalSigned("value").orElseThrow();
            assertThat(row.optionalSigned("low").orElse(value)).isLessThanOrEqualTo(value);
            assertThat(row.optionalSigned("high").orElse(value)).isGreaterThanOrEqualTo(value);
            assertThat(row.text("quantity")).matches("[A-Z0-9_]+");
            assertThat(row.text("unit")).isNotBlank();
            assertThat(row.text("confidence")).isIn("low", "low-medium", "medium", "medium-high", "high");
            assertThat(LibraryTables.provenance(row, "conditions", SOURCES).source())
                    .isIn(SOURCES);
            assertThat(seen.add(List.of(
                            row.text("subject"), row.text("quantity"), row.text("unit"), row.text("conditions"))))
                    .as("said once: line %d", row.line())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"prices.csv", "sites.csv"})
    void moneyHasAYear(String file) {
        assertThat(rows(file))
                .filteredOn(row -> row.text("unit").matches("(USD|EUR|CNY)/.*"))
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(row.text("conditions")).matches("20[0-9]{2}[,;].*"));
    }

    @ParameterizedTest
    @CsvSource({"medium", "large"})
    void theMixerSettlersOfOnePlantLieOnOneCostCurve(String size) {
        double ratio = value("costs.csv", "mixer-settler, " + size, "REFERENCE_SIZE")
                / value("costs.csv", "mixer-settler, small", "REFERENCE_SIZE");
        double exponent = value("costs.csv", "mixer-settler, small", "SIZE_EXPONENT");

        assertThat(value("costs.csv", "mixer-settler, small", "REFERENCE_COST")
                        * Math.pow(ratio, exponent)
                        / value("costs.csv", "mixer-settler, " + size, "REFERENCE_COST"))
                .isCloseTo(1, within(0.006));
    }

    @Test
    void theSharesOfTheBareErectedCostAddUpToTheFactor() {
        double shares = rows("costs.csv").stream()
                .filter(row -> row.text("conditions").startsWith("of bare erected cost"))
                .mapToDouble(row -> row.number("value"))
                .sum();

        assertThat(1 + shares / 100).isCloseTo(value("costs.csv", "plant", "TOTAL_FACTOR"), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSU-15", "MSU-100", "MSU-500", "MSU-2K", "MSU-4.5K"})
    void theTimesOfTheMakersBoxesFollowFromVolumeAndFlow(String box) {
        String subject = "MEAB " + box;
        double flow = value("equipment.csv", subject, "FLOW");

        assertThat(60 * value("equipment.csv", subject, "MIXER_VOLUME") / flow)
                .isCloseTo(value("equipment.csv", subject, "MIXER_TIME"), within(0.005));
        assertThat(60 * value("equipment.csv", subject, "SETTLER_VOLUME") / flow)
                .isCloseTo(value("equipment.csv", subject, "SETTLER_TIME"), within(0.05));
    }

    /** Molar masses of the oxides are written out from the atomic weights: 2 RE + 3 × 15.999. */
    @ParameterizedTest
    @CsvSource({"La2O3, 138.905", "Nd2O3, 144.242", "Dy2O3, 162.500", "Y2O3, 88.906", "Yb2O3, 173.045"})
    void precipitantsAndSaltFollowFromTheCharge(String oxide, double atomicWeight) {
        double oxideMass = 2 * atomicWeight + 3 * 15.999;

        assertThat(value("losses.csv", oxide, "OXALIC_ACID")).isCloseTo(3 * 126.064 / oxideMass, within(6e-4));
        assertThat(value("losses.csv", oxide, "AMMONIUM_BICARBONATE")).isCloseTo(6 * 79.055 / oxideMass, within(6e-4));
        assertThat(value("losses.csv", oxide, "SODIUM_CARBONATE")).isCloseTo(3 * 105.988 / oxideMass, within(6e-4));
        assertThat(value("losses.csv", oxide, "SALT_PER_EXTRACTION")).isCloseTo(6 * 58.44 / oxideMass, within(6e-4));
    }

    private static double value(String file, String subject, String quantity) {
        List<CsvRow> found = rows(file).stream()
                .filter(row -> row.text("subject").equals(subject)
                        && row.text("quantity").equals(quantity))
                .toList();
        assertThat(found).as("%s of %s in %s", quantity, subject, file).hasSize(1);
        return found.get(0).number("value");
    }

    private static List<CsvRow> rows(String file) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DataLibrary.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return CsvTable.read(file, reader, COLUMNS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
