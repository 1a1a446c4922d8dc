package org.raffinate.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.Cause;
import org.raffinate.cost.EquipmentItem;
import org.raffinate.cost.Good;
import org.raffinate.equipment.MixerSettler;
import org.raffinate.ledger.Stream;

/** The works of the Tb | Dy example, against sums done by hand. */
class PlanningTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-8);

    private static final double EXTRACT = (0.85 - 0.0001) / (0.999 - 0.0001);
    private static final double W = 1.0 / (Math.pow(2.0, 0.7) - 1.0);
    private static final double S = W + EXTRACT;

    /** m³/h: S mol at 0.18 mol/L; three moles of acid to W at 3 mol/L and the feed at 1.2; to the extract at 4 mol/L. */
    private static final double ORGANIC = S / 0.18;

    private static final double SCRUB = W;
    private static final double RAFFINATE = W + 1.0 / 1.2;
    private static final double STRIP = 0.75 * EXTRACT;

    /** kg/h of ammonia, three moles to S. */
    private static final double AMMONIA = 3.0 * S * 17.031;
    /** Liquid ammonia of 0.61 kg/L, m3/h. */
    private static final double LIQUID = AMMONIA / 1000.0 / 0.61;

    /** kg/h of oxides of the feed, 15/85 Tb, Dy as Tb4O7 and Dy2O3, 0.2 % lost to mother liquors. */
    private static final double MADE = (0.15 * 186.9235 + 0.85 * 186.4985) * 0.998;

    private final Works works = Plans.works(Plans.plain());

    private static BoxWishes anySize() {
        BoxWishes none = BoxWishes.NONE;
        return new BoxWishes(
                none.residenceTime(),
                none.rate(),
                none.specificFlow(),
                none.organicDepth(),
                none.aqueousDepth(),
                none.length(),
                none.powerNumber(),
                none.dispersion(),
                none.largestMixer(),
                none.largestSettler(),
                none.margin(),
                Optional.of(List.of()));
    }

    private double bought(Good good) {
        return works.plant().consumption().getOrDefault(good, 0.0);
    }

    private static EquipmentItem item(Works works, String name) {
        return works.plant().equipment().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reagentsAreThoseOfTheHandExample() {
        double fed = works.ledger().fedOxides();
        assertThat(S).isCloseTo(2.45, within(0.005));
        assertThat(fed).isCloseTo(MADE / 0.998, within(0.001));
        assertThat(bought(Good.AMMONIA)).isCloseTo(AMMONIA, within(0.01));
        assertThat(bought(Good.AMMONIA) / fed).isCloseTo(0.67, within(0.005));
        assertThat(bought(Good.HYDROCHLORIC_ACID)).isCloseTo(3.0 * S * 36.458, within(0.02));
        assertThat(bought(Good.HYDROCHLORIC_ACID) / 0.31 / fed).isCloseTo(4.64, within(0.005));
    }

    @Test
    void boxesAreFlowTimesMarginTimesTime() {
        Works sized = Plans.works(Plans.plan("United States", Plans.OXALATES, anySize(), GivenTerms.NONE));
        // heavy rare earths 6 min, scrub 4 min, strip 5 min, saponification 2 min; 2, 2, 2.5 and 1.5 m/h; 0.3 + 0.45 m
        box(sized.boxes().box(SectionKind.EXTRACTION), ORGANIC + RAFFINATE, 6.0, 2.0);
        box(sized.boxes().box(SectionKind.SCRUB), ORGANIC + SCRUB, 4.0, 2.0);
        box(sized.boxes().box(SectionKind.STRIP), ORGANIC + STRIP, 5.0, 2.5);
        box(sized.saponification().orElseThrow(), ORGANIC + LIQUID, 2.0, 1.5);
    }

    private static void box(MixerSettler box, double flow, double minutes, double specific) {
        assertThat(box.lines()).isEqualTo(1);
        assertThat(box.mixer().volume()).isCloseTo(1.2 * flow * minutes / 60.0, within(1e-5));
        assertThat(box.settler().area()).isCloseTo(1.2 * flow / specific, within(1e-5));
        assertThat(box.settler().volume()).isCloseTo(0.75 * 1.2 * flow / specific, within(1e-5));
    }

    @Test
    void mixersComeInTheSizesThatAreMade() {
        assertThat(works.boxes().box(SectionKind.EXTRACTION).mixer().volume()).isEqualTo(2.0);
        assertThat(works.boxes().box(SectionKind.SCRUB).mixer().volume()).isEqualTo(2.0);
        assertThat(works.boxes().box(SectionKind.STRIP).mixer().volume()).isEqualTo(2.0);
        assertThat(works.saponification().orElseThrow().mixer().volume()).isEqualTo(1.0);
    }

    @Test
    void stockIsWhatStandsInBoxesSaponificationAndTanks() {
        double boxes = 20 * organic(2.0, RAFFINATE, 2.0) + 15 * organic(2.0, SCRUB, 2.0) + 4 * organic(2.0, STRIP, 2.5);
        double saponification = 2 * organic(1.0, LIQUID, 1.5);
        // two hours of barren organic, one of loaded
        double tanks = 3.0 * ORGANIC;
        assertThat(works.inventory().volume(Phase.ORGANIC)).isCloseTo(boxes, within(1e-6));
        assertThat(works.stock() / 1000.0).isCloseTo(boxes + saponification + tanks, within(1e-5));
        // 1.5 mol/L of 306.43 g/mol, and the rest of the litre dodecane
        double extractant = 1.5 * 306.427;
        assertThat(works.plant().fill().getOrDefault(Good.EXTRACTANT, 0.0))
                .isCloseTo(works.stock() * extractant / 1000.0, within(1.0));
        assertThat(works.plant().fill().getOrDefault(Good.DILUENT, 0.0))
                .isCloseTo(works.stock() * (1.0 - extractant / 950.0) * 0.79, within(1.0));
    }

    /** m³ of organic in a box: its share of the mixer, and 0.3 m of the settler. */
    private static double organic(double mixer, double aqueous, double specific) {
        double flow = ORGANIC + aqueous;
        return mixer * ORGANIC / flow + 0.3 * 1.2 * flow / specific;
    }

    @Test
    void everyPieceThatIsBoughtIsListed() {
        Map<String, Double> tanks = new LinkedHashMap<>();
        tanks.put("barren organic", 2.0 * ORGANIC);
        tanks.put("loaded organic", ORGANIC);
        tanks.put("feed liquor", 24.0 / 1.2);
        tanks.put("scrub acid", 12.0 * SCRUB);
        tanks.put("strip acid", 12.0 * STRIP);
        tanks.put("base solution", 24.0 * LIQUID);
        tanks.put("raffinate", 8.0 * RAFFINATE);
        tanks.put("product liquor", 16.0 * STRIP);
        tanks.put("waste water", 24.0 * works.ledger().effluent().volume() / 1000.0);
        tanks.put("bulk reagent", 168.0 * 3.0 * S * 36.458 / 0.31 / 1000.0 / 1.15);
        assertThat(works.plant().equipment().stream().map(EquipmentItem::name))
                .containsExactlyInAnyOrderElementsOf(names(tanks));
        tanks.forEach((what, volume) -> {
            EquipmentItem tank = item(works, "tank, " + what);
            assertThat(tank.count() * tank.size()).as(what).isCloseTo(volume, Percentage.withPercentage(0.01));
            assertThat(tank.count()).isEqualTo((int) Math.ceil(volume / 100.0));
            assertThat(item(works, "pump, " + what).count()).isEqualTo(2);
        });
        assertThat(item(works, "pump, barren organic").size()).isCloseTo(ORGANIC, EXACT);
        assertThat(item(works, "mixer-settler, extraction").count()).isEqualTo(20);
        assertThat(item(works, "mixer-settler, scrub").count()).isEqualTo(15);
        assertThat(item(works, "mixer-settler, strip").count()).isEqualTo(4);
        assertThat(item(works, "mixer-settler, saponification").count()).isEqualTo(2);
    }

    private static List<String> names(Map<String, Double> tanks) {
        List<String> names = new java.util.ArrayList<>(List.of(
                "mixer-settler, extraction",
                "mixer-settler, scrub",
                "mixer-settler, strip",
                "mixer-settler, saponification"));
        tanks.keySet().forEach(what -> names.addAll(List.of("tank, " + what, "pump, " + what)));
        for (String product : List.of("raffinate", "strip liquor")) {
            for (String piece : List.of("precipitation", "stirrer", "filter press", "kiln")) {
                names.add(piece + ", " + product);
            }
        }
        return names;
    }

    @Test
    void oxidesAreMadeInPiecesOfTheirSize() {
        double oxides =
                works.ledger().content(Stream.Kind.OXIDE, "strip liquor").kilograms();
        // 3 L of wet cake to a kg in a cycle of 8 h; 9.4 MJ to a kg; mother liquor of 4 h, stirred with 0.2 kW/m³
        assertThat(item(works, "filter press, strip liquor").size()).isCloseTo(oxides * 3.0 * 8.0 / 1000.0, EXACT);
        assertThat(item(works, "kiln, strip liquor").size()).isCloseTo(oxides * 9.4 / 3.6, EXACT);
        EquipmentItem batch = item(works, "precipitation, strip liquor");
        // oxalic acid of 1.2 x 1.5 mol to a mol in 10 L of water to a kg, 20 L of wash water, 1.2 L of it to the kiln
        double liquor = 1000.0 * STRIP + EXTRACT * 1.8 * 126.065 * 10.0 + oxides * (20.0 - 1.2 / 0.99705);
        assertThat(batch.count() * batch.size()).isCloseTo(liquor * 4.0 / 1000.0, Percentage.withPercentage(1.0));
        assertThat(item(works, "stirrer, strip liquor").size()).isCloseTo(0.2 * batch.size(), EXACT);
        assertThat(item(works, "stirrer, strip liquor").count()).isEqualTo(batch.count());
    }

    @Test
    void liquorsThatGoOnNeedNoKiln() {
        Works onward = Plans.works(Plans.plan(
                "United States", Map.of("strip liquor", Treatment.CARBONATE), BoxWishes.NONE, GivenTerms.NONE));
        List<String> names =
                onward.plant().equipment().stream().map(EquipmentItem::name).toList();
        assertThat(names).contains("kiln, strip liquor", "filter press, strip liquor");
        assertThat(names).noneMatch(name -> name.endsWith(", raffinate") && !name.matches("(tank|pump), .*"));
        assertThat(onward.plant().products()).hasSize(2);
        assertThat(onward.plant().consumption())
                .containsKey(Good.AMMONIUM_BICARBONATE)
                .doesNotContainKey(Good.OXALIC_ACID);
    }

    @Test
    void powerIsThatOfMixersPumpsAndStirrers() {
        // P = Np rho N3D2 D3 with Np 1.5, N3D2 1.5 and D 0.4 of a cube's side: 0.144 rho V, over 0.92 x 0.85
        double mixers = 0.0;
        for (SectionKind kind : works.boxes().bySection().keySet()) {
            MixerSettler box = works.boxes().box(kind);
            double rho = box.mixer().power() / (0.144 * box.mixer().volume());
            assertThat(rho).as(kind.word()).isBetween(880.0, 1010.0);
            assertThat(box.mixer().electric()).isCloseTo(box.mixer().power() / (0.92 * 0.85), EXACT);
            mixers += works.boxes().count(kind) * box.mixer().electric() / 1000.0;
        }
        mixers += 2.0 * works.saponification().orElseThrow().mixer().electric() / 1000.0;
        double pumps = 0.0;
        double stirrers = 0.0;
        for (EquipmentItem item : works.plant().equipment()) {
            // one of two pumps runs: 15 m of water at 65 % and the motor at 85 %
            pumps += item.name().startsWith("pump") ? 9.80665 * 15.0 * item.size() / 3600.0 / (0.65 * 0.85) : 0.0;
            stirrers += item.name().startsWith("stirrer") ? item.count() * item.size() / 0.85 : 0.0;
        }
        assertThat(bought(Good.POWER)).isCloseTo(mixers + pumps + stirrers, EXACT);
    }

    @Test
    void densityCountsWhatIsDissolved() {
        MixerSettler box = works.boxes().box(SectionKind.STRIP);
        double bare = 1.5 * 306.427 + (1.0 - 1.5 * 306.427 / 950.0) * 790.0;
        // all of the extract on the organic of the last scrub stage reaches the strip; its liquor is RECl3 of 4/3 mol/L
        double organic = bare + EXTRACT / ORGANIC / 1000.0 * 1000.0 * 0.162;
        double aqueous = 997.05 + 4.0 / 3.0 * (162.5 + 3.0 * 35.45);
        double rho = (ORGANIC * organic + STRIP * aqueous) / (ORGANIC + STRIP);
        assertThat(box.mixer().power() / (0.144 * box.mixer().volume())).isCloseTo(rho, Percentage.withPercentage(1.5));
    }

    @Test
    void goodsAreTheStreamsOfTheLedger() {
        // 1.8 mol of oxalic acid to each of the feed's moles
        double oxalic = 1.8 * 126.065;
        assertThat(bought(Good.OXALIC_ACID)).isCloseTo(oxalic, within(0.01));
        assertThat(bought(Good.FUEL_GAS)).isCloseTo(MADE * 9.4 / 1000.0, within(1e-4));
        double acidWater = 3.0 * S * 36.458 * 0.69 / 0.31 / 997.05;
        double water = W + STRIP - acidWater + (10.0 * oxalic + 20.0 * MADE) / 1000.0;
        assertThat(bought(Good.WATER)).isCloseTo(water, within(1e-3));
        assertThat(works.plant().consumption())
                .doesNotContainKeys(Good.CAUSTIC_SODA, Good.SODA_ASH, Good.SULFURIC_ACID, Good.NITRIC_ACID);
    }

    @Test
    void saltIsAllThatIsDissolvedButAcid() {
        // NH4Cl of all base, oxalic acid of 0.2 + 0.002 of what the rare earths need, and 0.2 % of these as chlorides
        double lost = 0.002 * (0.15 * (158.925 + 106.35) + 0.85 * (162.5 + 106.35));
        double salt = 3.0 * S * 53.489 + 1.5 * 0.202 * 90.034 + lost;
        assertThat(bought(Good.SALT)).isCloseTo(salt, within(0.05));
    }

    @Test
    void makeUpIsWhatIsLost() {
        double aqueous = RAFFINATE + STRIP;
        double density = (1.5 * 306.427 + (1.0 - 1.5 * 306.427 / 950.0) * 790.0) / 1000.0;
        double lost = 10e-3 * aqueous + 20e-3 * aqueous + 0.01 * works.stock() * density / 8000.0;
        assertThat(bought(Good.EXTRACTANT) + bought(Good.DILUENT)).isCloseTo(lost, within(1e-4));
    }

    @Test
    void operatorsWatchBoxesAndMakeOxides() {
        // 41 boxes need one; a crew of 4 (2 to 8) for 1000 t/a, more with the fourth root
        double scale = Math.pow(MADE * 8.0 / 1000.0, 0.25);
        assertThat(works.plant().operators().value()).isCloseTo(1.0 + 4.0 * scale, within(1e-4));
        assertThat(works.plant().operators().low()).isCloseTo(1.0 + 2.0 * scale, within(1e-4));
        assertThat(works.plant().operators().high()).isCloseTo(1.0 + 8.0 * scale, within(1e-4));
    }

    @Test
    void manyLinesNeedMoreOperators() {
        Works large = Plans.planning(Plans.plan(
                        "United States", Map.of("raffinate", Treatment.EFFLUENT), BoxWishes.NONE, GivenTerms.NONE))
                .of(Plans.terbium(), 100_000.0, Plans.EXTRACTION);
        int boxes = large.plant().equipment().stream()
                .filter(item -> item.name().startsWith("mixer-settler"))
                .mapToInt(EquipmentItem::count)
                .sum();
        assertThat(boxes).isGreaterThan(250);
        // 1606 m³/h over 2 m/h with a margin are 963 m² of settler, one of at most 2.5 x 5 x 5 m
        assertThat(large.boxes().box(SectionKind.EXTRACTION).lines())
                .isGreaterThanOrEqualTo((int) Math.ceil(1.2 * 100.0 * (ORGANIC + RAFFINATE) / 2.0 / 62.5));
        assertThat(large.plant().operators().value()).isCloseTo(boxes / 100.0, EXACT);
        assertThat(large.plant().operators().low()).isCloseTo(boxes / 250.0, EXACT);
        assertThat(large.plant().operators().high()).isCloseTo(boxes / 50.0, EXACT);
    }

    @Test
    void capitalIsTheSumOfAllPiecesTimesTheFactors() {
        double bare = 0.0;
        for (EquipmentItem item : works.plant().equipment()) {
            double reference =
                    item.curve().cost().value() * 798.8 / item.curve().index();
            bare += item.count()
                    * reference
                    * Math.pow(item.size() / item.curve().size(), item.curve().exponent());
        }
        assertThat(works.estimate().fixedCapital()).isCloseTo(2.97 * bare, EXACT);
        assertThat(works.estimate().of(Cause.CAPITAL)).isCloseTo(0.1146 * 2.97 * bare, EXACT);
        assertThat(works.estimate().of(Cause.MAINTENANCE)).isCloseTo(0.03 * 2.97 * bare, EXACT);
    }

    @Test
    void aYearIsHoursTimesGoodsTimesPrices() {
        double reagents = 8000.0
                * (bought(Good.AMMONIA) * 0.55
                        + bought(Good.HYDROCHLORIC_ACID) * 0.4667
                        + bought(Good.OXALIC_ACID) * 0.8
                        + bought(Good.WATER) * 1.02);
        assertThat(works.estimate().of(Cause.REAGENTS)).isCloseTo(reagents, EXACT);
        assertThat(works.estimate().of(Cause.ENERGY))
                .isCloseTo(8000.0 * (bought(Good.POWER) * 0.0804 + bought(Good.FUEL_GAS) * 4.469), EXACT);
        assertThat(works.estimate().of(Cause.EFFLUENT)).isCloseTo(8000.0 * bought(Good.SALT) * 0.2, EXACT);
        assertThat(works.estimate().of(Cause.SOLVENT))
                .isCloseTo(8000.0 * (bought(Good.EXTRACTANT) * 8.0 + bought(Good.DILUENT) * 0.8912), EXACT);
        assertThat(works.estimate().of(Cause.LABOUR))
                .isCloseTo(8766.0 * works.plant().operators().value() * 48.0 * 2.33, EXACT);
        assertThat(works.estimate().made()).isCloseTo(8000.0 * MADE, within(10.0));
    }

    @Test
    void numbersBehindItAreNamedWithTheirPrices() {
        assertThat(works.used()).doesNotHaveDuplicates();
        assertThat(works.used().stream().map(row -> row.quantity() + " of " + row.subject()))
                .contains(
                        "MIXER_TIME of heavy rare earths",
                        "AMMONIA of United States",
                        "EXTRACTANT of EHEHPA",
                        "WATER of any",
                        "OXIDE_PRICE of Dy",
                        "COST_INDEX of CEPCI",
                        "COST_INDEX of any",
                        "WAGE of United States")
                .doesNotContain("NITRIC_ACID of United States", "OXIDE_PRICE of Nd", "AMMONIA of China");
    }

    @Test
    void whatIsBoughtBalancesByElement() {
        // nitrogen of the base and carbon of oxalic acid, solvent and gas, over the fence by themselves
        double nitrogen = works.ledger().content(Stream.Kind.REAGENT).of(Formula.of("NH3"));
        double ammonium = works.ledger().content(Stream.Kind.EFFLUENT).of(Formula.of("NH4^+"));
        assertThat(ammonium).isCloseTo(nitrogen, EXACT);
        double chlorine = works.ledger().content(Stream.Kind.REAGENT).of(Formula.of("HCl")) + 3000.0;
        assertThat(works.ledger().content(Stream.Kind.EFFLUENT).of(Formula.of("Cl^-")))
                .isCloseTo(chlorine, EXACT);
        assertThat(works.ledger().worstGap()).isLessThan(1e-12);
    }

    @Test
    void whereNothingIsMadeThereIsNoPlant() {
        Map<String, Treatment> away = Map.of("raffinate", Treatment.EFFLUENT, "strip liquor", Treatment.EFFLUENT);
        WorksPlan plan = Plans.plan("China", away, BoxWishes.NONE, GivenTerms.NONE);
        assertThatThrownBy(() -> Plans.works(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("all liquors go to the effluent: nothing is made");
    }

    @Test
    void anOutletThatIsNotThereIsRefused() {
        WorksPlan plan =
                Plans.plan("China", Map.of("wash liquor", Treatment.EFFLUENT), BoxWishes.NONE, GivenTerms.NONE);
        assertThatThrownBy(() -> Plans.works(plan)).hasMessageContaining("nothing called 'wash liquor' leaves");
    }

    @Test
    void lockedOxidesAreThoseInTheBoxes() {
        works.plant()
                .locked()
                .forEach((element, kilograms) ->
                        assertThat(kilograms).isCloseTo(works.inventory().oxide(element), EXACT));
        // 35 boxes with 0.18 mol/L on the organic at most
        double most = works.inventory().volume(Phase.ORGANIC) * 180.0 * 0.187
                + works.inventory().volume(Phase.AQUEOUS) * 1400.0 * 0.187;
        double all = works.plant().locked().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(all).isBetween(0.3 * most, most);
        assertThat(Objects.requireNonNull(works.estimate()).locked()).isPositive();
    }
}
