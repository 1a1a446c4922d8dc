package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Verification;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.CostCurve;
import org.raffinate.cost.Good;
import org.raffinate.cost.Ranged;
import org.raffinate.cost.Term;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.ReagentPlan;
import org.raffinate.plant.LiquorPlan;
import org.raffinate.works.BoxWishes;
import org.raffinate.works.GivenTerms;
import org.raffinate.works.Treatment;
import org.raffinate.works.WorksPlan;

/** What is read of a plant: every key with its unit, and what is usual where it is not there. */
class PlantCaseTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static WorksPlan plan(String text) {
        return Yaml.read(text).plant().plan().orElseThrow();
    }

    @Test
    void everyKeyIsRead() {
        WorksPlan plan = plan(PlantYaml.FACTORS);

        assertThat(plan.site()).isEqualTo("Malaysia");
        assertThat(plan.extractant()).isEqualTo("EHEHPA");
        assertThat(plan.medium()).isEqualTo(Medium.CHLORIDE);
        assertThat(plan.base()).isEqualTo(Solute.SODIUM);
        assertThat(plan.treatments())
                .isEqualTo(Map.of(
                        "raffinate", Treatment.CARBONATE,
                        "strip liquor", Treatment.SODA_ASH,
                        "aqueous draw", Treatment.ONWARD));
        assertThat(plan.liquors()).isEqualTo(new LiquorPlan(1.2, 0.15, 0.9, 2.5, 4.5, 0.25, 5, 0.01));
        assertThat(plan.reagents()).isEqualTo(new ReagentPlan(0.32, 0.33, 0.4, 0.1, 2.0, false));
        assertThat(plan.losses()).isEqualTo(new WorksPlan.Losses(30.0, 15.0, 0.02));
        assertThat(plan.hours()).isEqualTo(8000.0);
        assertThat(plan.cheapest()).isTrue();
    }

    @Test
    void numbersOfTheTablesHoldForWhatThePlanTakesFromThemToo() {
        WorksPlan plan = plan(
                Yaml.DESIGN
                        + "plant: {numbers: {STRIP_STAGES of liquors: 9, STRENGTH of HCl: 0.36, DEGRADATION of EHEHPA: 2 %/a}}\n");

        assertThat(plan.liquors().stripStages()).isEqualTo(9);
        assertThat(plan.reagents().acid()).isEqualTo(0.36);
        assertThat(plan.losses().degraded()).isEqualTo(0.02);
        assertThat(plan.numbers())
                .filteredOn(row -> row.quantity().equals("STRIP_STAGES"))
                .singleElement()
                .satisfies(row -> assertThat(row.provenance().verification()).isEqualTo(Verification.GIVEN));
    }

    @Test
    void everyKeyOfTheBoxesIsRead() {
        WorksPlan plan = plan(PlantYaml.FACTORS);
        BoxWishes all = plan.boxes();

        assertThat(all.residenceTime()).hasValue(4.0);
        assertThat(all.rate()).isEmpty();
        assertThat(all.specificFlow()).hasValue(1.8);
        assertThat(all.organicDepth()).hasValue(0.25);
        assertThat(all.aqueousDepth()).hasValue(0.4);
        assertThat(all.length()).hasValue(3.0);
        assertThat(all.powerNumber()).hasValue(2.0);
        assertThat(all.dispersion()).hasValue(1.2);
        assertThat(all.largestMixer()).hasValue(8.0);
        assertThat(all.largestSettler()).hasValue(40.0);
        assertThat(all.margin()).hasValue(1.3);
        assertThat(all.sizes()).contains(List.of(0.5, 1.0, 2.0));
        assertThat(plan.sections()).containsOnlyKeys(SectionKind.values());
        assertThat(section(plan, SectionKind.EXTRACTION).residenceTime()).hasValue(6.0);
        assertThat(section(plan, SectionKind.EXTRACTION).margin()).isEmpty();
        assertThat(section(plan, SectionKind.SCRUB).margin()).hasValue(1.1);
        assertThat(section(plan, SectionKind.STRIP).sizes()).contains(List.of());
        assertThat(section(plan, SectionKind.STRIP).specificFlow()).hasValue(3.0);
        assertThat(section(plan, SectionKind.WASH).length()).hasValue(2.0);
    }

    private static BoxWishes section(WorksPlan plan, SectionKind kind) {
        return Objects.requireNonNull(plan.sections().get(kind));
    }

    @Test
    void everyKeyOfTheCostIsRead() {
        WorksPlan plan = plan(PlantYaml.FACTORS);
        CostCurve box = plan.box().orElseThrow();

        assertThat(box.cost().value()).isEqualTo(50_000.0);
        assertThat(box.size()).isEqualTo(20.0);
        assertThat(box.exponent()).isEqualTo(0.6);
        assertThat(box.index()).as("money of the case's own index").isEqualTo(820.0);
        assertThat(plan.operators().map(Ranged::value)).contains(7.0);
        Map<Term, Double> factors = Map.of(
                Term.CONSTRUCTION, 0.7,
                Term.INSTALLATION, 3.5,
                Term.CHARGE, 0.12,
                Term.INTEREST, 0.08,
                Term.WAGE, 15.0,
                Term.SUPERVISION, 0.9,
                Term.MAINTENANCE, 0.04,
                Term.COST_INDEX, 820.0);
        for (Term term : Term.values()) {
            Ranged given = Objects.requireNonNull(plan.terms().factors().get(term));
            assertThat(given.value()).as(term.label()).isCloseTo(Objects.requireNonNull(factors.get(term)), EXACT);
            assertThat(given.low()).isEqualTo(given.high());
            assertThat(given.unit()).isEqualTo(term.unit());
        }
    }

    @Test
    void everyPriceIsReadInItsUnit() {
        GivenTerms terms = plan(PlantYaml.FACTORS).terms();
        Map<Good, Double> prices = Map.ofEntries(
                Map.entry(Good.HYDROCHLORIC_ACID, 0.4),
                Map.entry(Good.NITRIC_ACID, 0.5),
                Map.entry(Good.SULFURIC_ACID, 0.1),
                Map.entry(Good.CAUSTIC_SODA, 0.6),
                Map.entry(Good.AMMONIA, 0.7),
                Map.entry(Good.OXALIC_ACID, 0.9),
                Map.entry(Good.AMMONIUM_BICARBONATE, 0.3),
                Map.entry(Good.SODA_ASH, 0.25),
                Map.entry(Good.WATER, 2.0),
                Map.entry(Good.EXTRACTANT, 9.0),
                Map.entry(Good.DILUENT, 1.1),
                Map.entry(Good.POWER, 0.09),
                // 1 MMBtu of the international table is 1.05505585262 GJ
                Map.entry(Good.FUEL_GAS, 10.0 / 1.055056),
                Map.entry(Good.SALT, 0.05));
        for (Good good : Good.values()) {
            Ranged price = Objects.requireNonNull(terms.prices().get(good));
            assertThat(price.value())
                    .as(good.label())
                    .isCloseTo(Objects.requireNonNull(prices.get(good)), within(1e-5));
            assertThat(price.unit()).isEqualTo("USD/" + good.unit());
            assertThat(price.provenance().source().id()).matches(".*x\\.yaml:\\d+");
        }
        assertThat(terms.oxides()).containsOnlyKeys(Element.TB, Element.DY);
        assertThat(Objects.requireNonNull(terms.oxides().get(Element.TB)).value())
                .isEqualTo(900.0);
        assertThat(Objects.requireNonNull(terms.oxides().get(Element.DY)).value())
                .isCloseTo(300.0, EXACT);
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        WorksPlan plan = plan(Yaml.DESIGN);

        assertThat(plan.site()).isEqualTo("United States");
        assertThat(plan.base()).isEqualTo(Solute.AMMONIUM);
        // the feed is given with 1 mol/L; a sixth of 1.5 mol/L at most on the solvent
        assertThat(plan.liquors().extractant()).isEqualTo(1.5);
        assertThat(plan.liquors().feed()).isEqualTo(1.0);
        assertThat(plan.liquors().loading()).isGreaterThan(0.15).isLessThanOrEqualTo(0.25);
        assertThat(plan.treatments())
                .isEqualTo(Map.of("raffinate", Treatment.OXALATE, "strip liquor", Treatment.OXALATE));
        assertThat(plan.reagents().acid()).isEqualTo(0.31);
        assertThat(plan.reagents().base()).isEqualTo(1.0);
        assertThat(plan.reagents().neutralised()).isTrue();
        assertThat(plan.losses()).isEqualTo(new WorksPlan.Losses(10.0, 20.0, 0.01));
        assertThat(plan.boxes()).isEqualTo(BoxWishes.NONE);
        assertThat(plan.sections()).isEmpty();
        assertThat(plan.box()).isEmpty();
        assertThat(plan.operators()).isEmpty();
        assertThat(plan.terms()).isEqualTo(GivenTerms.NONE);
        assertThat(plan.cheapest()).isFalse();
    }

    @Test
    void sodaComesAsLye() {
        assertThat(plan(Yaml.DESIGN + "plant: {liquors: {base: soda}}\n")
                        .reagents()
                        .base())
                .isEqualTo(0.3);
    }

    @Test
    void onlySpecifiedProductsAreMadeToOxides() {
        String raffinate = Yaml.DESIGN.replace("  extract: {of: [Dy, Ho], purity: 99.9 %}\n", "");
        String text = raffinate + "cascade: {extraction: 20, scrub: 20, S: 2, W: 1.5}\n";
        assertThat(plan(text).treatments()).isEqualTo(Map.of("raffinate", Treatment.OXALATE));
        assertThat(plan(Yaml.SOLVE.replace("separation-factors", "separation-factors, extractant: D2EHPA"))
                        .treatments())
                .isEmpty();
    }

    @Test
    void hoursAreThoseOfTheFeed() {
        String text = Yaml.DESIGN.replace("  phase: aqueous ", "  operating: 7200 h/a\n  phase: aqueous ");
        assertThat(plan(text).hours()).isEqualTo(7200.0);
    }

    @Test
    void chemistryHasItsOwnLiquors() {
        WorksPlan plan = plan(PlantYaml.CHEMISTRY);

        assertThat(plan.liquors().extractant()).isEqualTo(1.5);
        assertThat(plan.base()).isEqualTo(Solute.AMMONIUM);
        assertThat(section(plan, SectionKind.EXTRACTION).rate()).isEqualTo(OptionalDouble.of(2.5));
        assertThat(plan.treatments())
                .containsEntry("scrub raffinate", Treatment.EFFLUENT)
                .containsEntry("wash liquor", Treatment.EFFLUENT);
    }

    @Test
    void publishedAndWeldedAreCurvesOfTheTables() {
        String before = Yaml.DESIGN + "plant: {cost: {mixer-settler: ";
        CostCurve published = plan(before + "published}}\n").box().orElseThrow();
        assertThat(published.cost().value()).isEqualTo(303_517.0);
        assertThat(published.index()).isEqualTo(541.7);
        CostCurve welded = plan(before + "welded}}\n").box().orElseThrow();
        assertThat(welded.size()).isEqualTo(40.0);
        CostCurve given = plan(before + "{cost: 1 MUSD, size: 10 m3}}}\n").box().orElseThrow();
        assertThat(given.exponent()).isEqualTo(welded.exponent());
        assertThat(given.cost().value()).isEqualTo(1e6);
        assertThat(given.index()).isEqualTo(798.8);
    }

    @Test
    void aCaseWithoutExtractantHasNoPlantAndSaysWhy() {
        String none = Yaml.DESIGN
                .replace("  extractant: EHEHPA\n", "")
                .replace("{Dy/Tb: 2.2}", "{Tb/Gd: 5, Dy/Tb: 2.2, Ho/Dy: 2}");
        assertThat(Yaml.read(none).plant().plan()).isEmpty();
        assertThat(Yaml.read(none).plant().lack().orElseThrow()).contains("equilibrium.extractant");
    }
}
