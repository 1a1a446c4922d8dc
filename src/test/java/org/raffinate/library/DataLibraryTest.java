package org.raffinate.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.MissingFactorException;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;

class DataLibraryTest {
    private static final DataLibrary LIBRARY = DataLibrary.load();
    private static final Set<Element> TRADED = EnumSet.complementOf(EnumSet.of(Element.SC, Element.PM));

    @Test
    void nothingOfTheCollectedDataIsLost() {
        assertThat(LIBRARY.factorRecords()).hasSize(78);
        assertThat(LIBRARY.feeds()).hasSize(22);
        assertThat(rows(FactorRecord.Role.DESIGN)).isEqualTo(38);
        assertThat(rows(FactorRecord.Role.EVIDENCE)).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"VERIFIED, 15", "VERIFIED_SECONDARY, 15", "DERIVED, 7", "CHECKED, 0", "UNVERIFIED, 41"})
    void theStatusOfTheFactorsIsAsCollected(Verification verification, int rows) {
        assertThat(LIBRARY.factorRecords().stream()
                        .filter(row -> row.provenance().verification() == verification))
                .hasSize(rows);
    }

    @Test
    void everyNumberCarriesASourceThatIsListedAndAStatus() {
        assertThat(LIBRARY.factorRecords()).allSatisfy(row -> assertIsSourced(row.provenance()));
        assertThat(LIBRARY.feeds()).allSatisfy(feed -> assertIsSourced(feed.provenance()));
        assertThat(LIBRARY.lawRecords()).allSatisfy(row -> assertIsSourced(row.provenance()));
        assertThat(LIBRARY.quantities()).allSatisfy(row -> assertIsSourced(row.provenance()));
        assertThat(LIBRARY.sources())
                .allSatisfy(source ->
                        assertThat(source.citation()).doesNotStartWith("same").hasSizeGreaterThan(20));
        assertThat(Verification.values()).allSatisfy(status -> {
            assertThat(status.label()).isNotBlank();
            assertThat(status.explanation()).endsWith(".");
        });
    }

    @Test
    void everySourceIsUsed() {
        Set<Source> used = Stream.of(
                        LIBRARY.factorRecords().stream().map(FactorRecord::provenance),
                        LIBRARY.lawRecords().stream().map(LawRecord::provenance),
                        LIBRARY.quantities().stream().map(Quantity::provenance),
                        LIBRARY.feeds().stream().map(NamedFeed::provenance),
                        PlantTablesTest.provenances())
                .flatMap(provenances -> provenances)
                .map(Provenance::source)
                .collect(Collectors.toSet());

        assertThat(LIBRARY.sources()).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @CsvSource({
        "EHEHPA, P507", "EHEHPA, PC-88A", "EHEHPA, PC88A", "EHEHPA, pc 88a", "EHEHPA, HEH[EHP]",
        "EHEHPA, Ionquest 801", "D2EHPA, P204", "D2EHPA, DEHPA", "D2EHPA, HDEHP", "Cyanex 272, cyanex272"
    })
    void synonymsNameOneExtractant(String name, String synonym) {
        assertThat(LIBRARY.extractant(synonym))
                .contains(LIBRARY.extractant(name).orElseThrow());
        assertThat(LIBRARY.extractant(synonym).orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void anUnknownExtractantIsNotFound() {
        assertThat(LIBRARY.extractant("Cyanex 999")).isEmpty();
        assertThat(LIBRARY.extractants()).extracting(Extractant::name).doesNotHaveDuplicates();
    }

    @Test
    void designSetsHaveOneWayBetweenTwoElements() {
        for (Extractant extractant : LIBRARY.extractants()) {
            for (String medium : LIBRARY.media(extractant)) {
                List<SeparationFactor> before = new ArrayList<>();
                for (SeparationFactor factor : LIBRARY.designFactors(extractant, medium)) {
                    Set<Element> pair = EnumSet.of(factor.more(), factor.less());
                    assertThatExceptionOfType(MissingFactorException.class)
                            .as("%s %s in %s", factor.pair(), extractant.name(), medium)
                            .isThrownBy(() -> SeparationFactors.resolve(pair, List.of(), before));
                    before.add(factor);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHEHPA", "D2EHPA"})
    void theTwoGreatExtractantsCoverAllTradedRareEarths(String name) {
        assertThat(resolve(name, TRADED).order())
                .containsExactly(
                        Element.LA,
                        Element.CE,
                        Element.PR,
                        Element.ND,
                        Element.SM,
                        Element.EU,
                        Element.GD,
                        Element.TB,
                        Element.DY,
                        Element.HO,
                        Element.Y,
                        Element.ER,
                        Element.TM,
                        Element.YB,
                        Element.LU);
    }

    @Test
    void yttriumStandsBetweenHolmiumAndErbiumOnCyanex272() {
        assertThat(resolve("Cyanex 272", EnumSet.of(Element.Y, Element.DY, Element.HO, Element.ER))
                        .order())
                .containsExactly(Element.DY, Element.HO, Element.Y, Element.ER);
    }

    @Test
    void yttriumIsTheLeastExtractedOnNaphthenicAcid() {
        assertThat(resolve("naphthenic acid", EnumSet.of(Element.LA, Element.Y, Element.ER))
                        .order())
                .containsExactly(Element.Y, Element.ER, Element.LA);
    }

    @Test
    void designValuesOfEhehpaMultiplyAlongTheSeries() {
        SeparationFactors factors = resolve("P507", TRADED);

        assertThat(factors.factor(Element.DY, Element.TB)).isCloseTo(2.82, within(1e-12));
        assertThat(factors.factor(Element.Y, Element.DY)).isCloseTo(2.00 * 1.5, within(1e-12));
        assertThat(factors.factor(Element.ER, Element.HO)).isCloseTo(1.5 * 1.45, within(1e-12));
        assertThat(factors.factor(Element.DY, Element.SM)).isCloseTo(2.36 * 1.52 * 5.78 * 2.82, within(1e-10));
        assertThat(factors.used()).hasSize(14);
    }

    @Test
    void cyanex272HasNothingBelowGadolinium() {
        assertThatExceptionOfType(MissingFactorException.class)
                .isThrownBy(() -> resolve("Cyanex 272", EnumSet.of(Element.EU, Element.GD, Element.DY)))
                .satisfies(missing -> assertThat(missing.pairs()).containsExactly("Gd/Eu"));
    }

    @Test
    void whatIsNoPairOrHasNoValueServesAsEvidenceOnly() {
        assertThat(LIBRARY.factorRecords().stream().filter(row -> row.factor().isEmpty()))
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.role()).isEqualTo(FactorRecord.Role.EVIDENCE));
    }

    @Test
    void anExtractantWithoutADesignSetHasNoMedium() {
        Extractant tbp = LIBRARY.extractant("TBP").orElseThrow();

        assertThat(LIBRARY.media(tbp)).isEmpty();
        assertThat(LIBRARY.designFactors(tbp, "nitrate")).isEmpty();
        assertThat(LIBRARY.media(LIBRARY.extractant("P507").orElseThrow())).containsExactly("chloride");
    }

    @Test
    void whatPlantsDesignWithAtHighLoadingStandsBesideTheFactor() {
        SeparationFactor dyTb = LIBRARY.designFactors(LIBRARY.extractant("P507").orElseThrow(), "Chloride").stream()
                .filter(factor -> factor.pair().equals("Dy/Tb"))
                .findFirst()
                .orElseThrow();

        assertThat(dyTb.low()).hasValue(2.0);
        assertThat(dyTb.provenance().conditions()).contains("2.0-2.2 at high loading");
        assertThat(dyTb.provenance().verification()).isEqualTo(Verification.UNVERIFIED);
    }

    @Test
    void feedsAreNormalisedFromTheirQuotedPercentages() {
        NamedFeed longnan = LIBRARY.feed(" longnan clay (heavy-y) ").orElseThrow();

        assertThat(longnan.name()).isEqualTo("Longnan clay (heavy-Y)");
        assertThat(longnan.oxideMassPercent()).containsEntry(Element.Y, 64.83);
        assertThat(longnan.quotedSum()).isEqualTo(99.93);
        assertThat(longnan.mixture().fraction(Element.Y, Basis.OXIDE_MASS)).isCloseTo(64.83 / 99.93, within(1e-14));
        assertThat(longnan.provenance().verification()).isEqualTo(Verification.CHECKED);
        assertThat(LIBRARY.feed("Nowhere")).isEmpty();
    }

    @Test
    void feedsAreToldApartByTheirNames() {
        assertThat(LIBRARY.feeds().stream().map(feed -> feed.name().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyFeedAddsUpToItsQuotedSumAndItsMixtureToOne() {
        assertThat(LIBRARY.feeds()).allSatisfy(feed -> {
            double percent = feed.oxideMassPercent().values().stream()
                    .mapToDouble(v -> v)
                    .sum();
            double moles = feed.mixture().elements().stream()
                    .mapToDouble(feed.mixture()::moleFraction)
                    .sum();

            assertThat(percent).isCloseTo(feed.quotedSum(), within(0.0201));
            assertThat(feed.quotedSum()).isBetween(98.0, 103.0);
            assertThat(moles).isCloseTo(1, within(1e-14));
            assertThat(feed.oxideMassPercent()).containsOnlyKeys(TRADED);
        });
    }

    private static void assertIsSourced(Provenance provenance) {
        assertThat(LIBRARY.sources()).contains(provenance.source());
        assertThat(provenance.conditions()).isNotBlank();
        assertThat(provenance.confidence()).containsPattern("^(low|medium|high)");
    }

    private static long rows(FactorRecord.Role role) {
        return LIBRARY.factorRecords().stream()
                .filter(row -> row.role() == role)
                .count();
    }

    private static SeparationFactors resolve(String extractant, Set<Element> kept) {
        List<SeparationFactor> design =
                LIBRARY.designFactors(LIBRARY.extractant(extractant).orElseThrow(), "chloride");
        return SeparationFactors.resolve(kept, List.of(), design);
    }
}
