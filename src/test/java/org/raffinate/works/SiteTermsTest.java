package org.raffinate.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.cost.Good;
import org.raffinate.cost.Plant;
import org.raffinate.cost.Ranged;
import org.raffinate.cost.Term;
import org.raffinate.cost.Terms;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.PlantValue;

/** The terms of every site: complete, and the numbers that their conditions say they are. */
class SiteTermsTest {
    /** What four digits leave, twice. */
    private static final Percentage PRINTED = Percentage.withPercentage(0.06);

    private static final Set<Good> REAGENTS = EnumSet.of(
            Good.HYDROCHLORIC_ACID,
            Good.NITRIC_ACID,
            Good.SULFURIC_ACID,
            Good.CAUSTIC_SODA,
            Good.AMMONIA,
            Good.OXALIC_ACID,
            Good.AMMONIUM_BICARBONATE,
            Good.SODA_ASH);

    private static final Plant PLANT = Plans.works(Plans.plain()).plant();

    static List<String> sites() {
        return SiteTerms.sites(Plans.TABLES);
    }

    private static WorksPlan plan(String site, String extractant, GivenTerms terms) {
        WorksPlan plan = Plans.plan(site, Plans.OXALATES, BoxWishes.NONE, terms);
        return new WorksPlan(
                plan.site(),
                extractant,
                plan.recipe(),
                plan.medium(),
                plan.base(),
                plan.liquors(),
                plan.treatments(),
                plan.reagents(),
                plan.losses(),
                plan.boxes(),
                plan.sections(),
                plan.box(),
                plan.operators(),
                plan.terms(),
                plan.numbers(),
                plan.hours(),
                plan.cheapest());
    }

    private static Terms terms(String site, String extractant) {
        return SiteTerms.of(plan(site, extractant, GivenTerms.NONE), PLANT, new Lookup(Plans.TABLES));
    }

    private static PlantValue row(String subject, String quantity) {
        return Plans.TABLES.values(subject, quantity).get(0);
    }

    /** The row of a site whose conditions begin with 2024. */
    private static PlantValue of2024(String site, String quantity) {
        return Plans.TABLES.values(site, quantity).stream()
                .filter(row -> row.provenance().conditions().startsWith("2024"))
                .findFirst()
                .orElseThrow();
    }

    private static double price(Terms terms, Good good) {
        return Objects.requireNonNull(terms.prices().get(good)).value();
    }

    @Test
    void sevenSitesAreKnown() {
        assertThat(sites())
                .containsExactlyInAnyOrder(
                        "China", "United States", "European Union", "Australia", "Canada", "Malaysia", "Brazil")
                .contains(SiteTerms.REFERENCE, SiteTerms.USUAL);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void termsAreCompleteForEveryExtractant(String site) {
        for (String extractant : List.of("EHEHPA", "D2EHPA", "Cyanex 272")) {
            Terms terms = terms(site, extractant);
            assertThat(terms.factors()).containsOnlyKeys(Term.values());
            assertThat(terms.prices()).as("%s, %s", site, extractant).containsOnlyKeys(Good.values());
            terms.prices().forEach((good, price) -> {
                assertThat(price.value()).as("%s, %s", site, good).isPositive();
                assertThat(price.unit()).isEqualTo("USD/" + good.unit());
            });
            terms.factors()
                    .forEach((term, factor) ->
                            assertThat(factor.unit()).as("%s, %s", site, term).isEqualTo(term.unit()));
        }
    }

    @Test
    void extractantsHaveTheirOwnPrices() {
        assertThat(price(terms("Canada", "EHEHPA"), Good.EXTRACTANT)).isEqualTo(8.0);
        assertThat(price(terms("Canada", "Cyanex 272"), Good.EXTRACTANT)).isEqualTo(25.0);
        // P507 is cheaper where it is made: 30 CNY/kg
        assertThat(price(terms("China", "EHEHPA"), Good.EXTRACTANT)).isCloseTo(30.0 / 7.2, PRINTED);
        assertThat(price(terms("China", "Cyanex 272"), Good.EXTRACTANT)).isEqualTo(25.0);
    }

    @Test
    void everyAcidicExtractantOfOneFormulaHasARecipeAndAPrice() {
        DataLibrary library = DataLibrary.load();
        List<String> mixed = new ArrayList<>();
        library.extractants()
                .forEach(extractant -> SolventRecipes.of(library, extractant).ifPresent(recipe -> {
                    mixed.add(extractant.name());
                    assertThat(recipe.extractant().charge()).isZero();
                    assertThat(terms("United States", extractant.name()).prices())
                            .as(extractant.name())
                            .containsKey(Good.EXTRACTANT);
                }));
        assertThat(mixed).contains("EHEHPA", "D2EHPA", "Cyanex 272").doesNotContain("TBP");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void factorsAreThoseOfTheTableOfSites(String site) {
        same(row(site, "CONSTRUCTION"), row(site, "CONSTRUCTION_FACTOR"), 1.0);
        same(row(site, "CHARGE"), row(site, "CAPITAL_CHARGE"), 1.0);
        // USD/t
        same(row(site, "SALT"), row(site, "SALT_COST"), 0.001);
    }

    private static void same(PlantValue term, PlantValue source, double factor) {
        String what = term.quantity() + " of " + term.subject();
        assertThat(term.value()).as(what).isCloseTo(source.value() * factor, PRINTED);
        assertThat(term.low().orElseThrow()).as(what).isCloseTo(source.low().orElseThrow() * factor, PRINTED);
        assertThat(term.high().orElseThrow()).as(what).isCloseTo(source.high().orElseThrow() * factor, PRINTED);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void wagesAreThoseOfAnHourOfWork(String site) {
        PlantValue wage = row(site, "WAGE");
        PlantValue cost = of2024Wage(site);
        double productivity = row(site, "LABOUR_PRODUCTIVITY").value();

        assertThat(wage.provenance().conditions()).contains("productivity " + trimmed(productivity) + ",");
        same(wage, cost, 1.0 / productivity);
    }

    private static PlantValue of2024Wage(String site) {
        PlantValue cost = Plans.TABLES.values(site, "LABOUR_COST").stream()
                .filter(row -> row.provenance().conditions().startsWith("2024")
                        && row.provenance().conditions().contains("chemical works"))
                .findFirst()
                .orElseThrow();
        assertThat(cost.unit()).isEqualTo("USD/h");
        return cost;
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value);
    }

    /** charge = i / (1 - (1 + i)^-20). */
    @ParameterizedTest
    @MethodSource("sites")
    void interestPaysThePlantOffInTwentyYears(String site) {
        PlantValue interest = row(site, "INTEREST");
        PlantValue charge = row(site, "CHARGE");
        assertThat(annuity(interest.value())).isCloseTo(charge.value(), PRINTED);
        assertThat(annuity(interest.low().orElseThrow())).isCloseTo(charge.low().orElseThrow(), PRINTED);
        assertThat(annuity(interest.high().orElseThrow()))
                .isCloseTo(charge.high().orElseThrow(), PRINTED);
    }

    private static double annuity(double rate) {
        double paid = 0.0;
        for (int year = 1; year <= 20; year++) {
            paid += Math.pow(1.0 + rate, -year);
        }
        return 1.0 / paid;
    }

    @ParameterizedTest
    @MethodSource("sites")
    void reagentsCostWhatTheyDoInTheUnitedStatesTimesAFactor(String site) {
        Pattern said = Pattern.compile("2024; price in the United States times REAGENT_FACTOR ([0-9.]+)");
        PlantValue factor = row(site, "REAGENT_FACTOR");
        int derived = 0;
        for (Good good : REAGENTS) {
            PlantValue price = row(site, good.name());
            Matcher matcher = said.matcher(price.provenance().conditions());
            if (matcher.matches()) {
                derived++;
                double home = row("United States", good.name()).value();
                String what = site + ", " + good;
                assertThat(Double.parseDouble(matcher.group(1))).as(what).isEqualTo(factor.value());
                assertThat(price.value()).as(what).isCloseTo(home * factor.value(), PRINTED);
                assertThat(price.low().orElseThrow())
                        .as(what)
                        .isCloseTo(home * factor.low().orElseThrow(), PRINTED);
                assertThat(price.high().orElseThrow())
                        .as(what)
                        .isCloseTo(home * factor.high().orElseThrow(), PRINTED);
            }
        }
        assertThat(derived).isEqualTo(site.equals("United States") ? 0 : site.equals("China") ? 1 : REAGENTS.size());
    }

    @Test
    void gasIsThatOfTheTableOfSites() {
        // 1 MMBtu is 1.055056 GJ
        for (String site : List.of("China", "Australia", "Malaysia", "Brazil")) {
            PlantValue delivered = Plans.TABLES.values(site, "GAS_PRICE").stream()
                    .filter(row -> row.provenance().conditions().contains("delivered"))
                    .findFirst()
                    .orElseThrow();
            same(row(site, "FUEL_GAS"), delivered, 1.0 / 1.055056);
        }
        for (String site : List.of("European Union", "Canada")) {
            double wholesale = of2024(site, "GAS_PRICE").value() / 1.055056;
            assertThat(row(site, "FUEL_GAS").value()).isCloseTo(wholesale, PRINTED);
            assertThat(row(site, "FUEL_GAS").high().orElseThrow()).isCloseTo(1.6 * wholesale, PRINTED);
        }
        double fed = row("United States", "FUEL_GAS").value();
        // 4.53 USD for 1000 cubic feet, 28.3168 m³ of 35.8 MJ
        assertThat(fed).isCloseTo(4.53 / (28.316847 * 0.0358), PRINTED);
    }

    @Test
    void powerInChinaAndEuropeIsInEuros() {
        assertThat(row("China", "POWER").value()).isCloseTo(0.082 / 0.92, PRINTED);
        PlantValue europe = row("European Union", "POWER");
        assertThat(europe.value()).isCloseTo(0.2 / 0.92, PRINTED);
        assertThat(europe.low().orElseThrow()).isCloseTo(0.093 / 0.92, PRINTED);
        assertThat(europe.high().orElseThrow()).isCloseTo(0.256 / 0.92, PRINTED);
    }

    @Test
    void installationIsTheAccuracyOfItsClass() {
        PlantValue installation = row("any", "INSTALLATION");
        assertThat(installation.value()).isEqualTo(row("plant", "TOTAL_FACTOR").value());
        assertThat(installation.low().orElseThrow()).isCloseTo(2.97 * 0.65, PRINTED);
        assertThat(installation.high().orElseThrow()).isCloseTo(2.97 * 1.65, PRINTED);
        assertThat(row("any", "COST_INDEX").value())
                .isEqualTo(of2024("CEPCI", "COST_INDEX").value());
        double upkeep = row("plant", "MAINTENANCE").value()
                + row("plant", "TAX_AND_INSURANCE").value();
        assertThat(row("any", "MAINTENANCE").value()).isCloseTo(upkeep / 100.0, within(1e-12));
    }

    @Test
    void hydrochloricAcidIsCountedPure() {
        // 168 USD/t of 36 %
        assertThat(row("United States", "HYDROCHLORIC_ACID").value()).isCloseTo(0.168 / 0.36, PRINTED);
    }

    @Test
    void whatIsGivenWins() {
        Provenance own = new Provenance(new Source("x.yaml:3", "the case itself"), "", Verification.GIVEN, "");
        GivenTerms given = new GivenTerms(
                Map.of(Term.WAGE, Ranged.exactly("wage", "USD/h", 99.0, own)),
                Map.of(
                        Good.AMMONIA, Ranged.exactly("ammonia", "USD/kg", 9.0, own),
                        Good.EXTRACTANT, Ranged.exactly("extractant", "USD/kg", 77.0, own)),
                Map.of(
                        Element.DY, Ranged.exactly("Dy2O3", "USD/kg", 0.0, own),
                        Element.TM, Ranged.exactly("Tm2O3", "USD/kg", 5.0, own)));
        Terms bare = terms("China", "EHEHPA");
        Terms terms = SiteTerms.of(plan("China", "EHEHPA", given), PLANT, new Lookup(Plans.TABLES));

        assertThat(terms.factor(Term.WAGE).value()).isEqualTo(99.0);
        assertThat(terms.factor(Term.CHARGE)).isEqualTo(bare.factor(Term.CHARGE));
        assertThat(price(terms, Good.AMMONIA)).isEqualTo(9.0);
        assertThat(price(terms, Good.EXTRACTANT)).isEqualTo(77.0);
        assertThat(price(terms, Good.WATER)).isEqualTo(price(bare, Good.WATER));
        assertThat(Objects.requireNonNull(terms.oxides().get(Element.DY)).value())
                .isZero();
        assertThat(Objects.requireNonNull(terms.oxides().get(Element.TM)).value())
                .isEqualTo(5.0);
        assertThat(bare.oxides()).doesNotContainKey(Element.TM);
    }

    @Test
    void anotherSiteChangesNothingElse() {
        Ranged crew =
                Ranged.exactly("operators", "1", 3.0, new Provenance(new Source("a", "b"), "", Verification.GIVEN, ""));
        WorksPlan plain = Plans.plan(
                "Canada",
                Plans.OXALATES,
                new BoxWishes(
                        OptionalDouble.of(4.0),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty()),
                GivenTerms.NONE);
        WorksPlan plan = new WorksPlan(
                plain.site(),
                plain.extractant(),
                plain.recipe(),
                plain.medium(),
                plain.base(),
                plain.liquors(),
                plain.treatments(),
                plain.reagents(),
                plain.losses(),
                plain.boxes(),
                plain.sections(),
                Optional.of(CostCurves.of(Plans.TABLES, CostCurves.WELDED)),
                Optional.of(crew),
                plain.terms(),
                plain.numbers(),
                plain.hours(),
                true);
        assertThat(plan.at("China").site()).isEqualTo("China");
        assertThat(plan.at("China")).isNotEqualTo(plan);
        assertThat(plan.at("China").at("Canada")).isEqualTo(plan);
        Works here = Plans.works(plan);
        Works there = Plans.works(plan.at("China"));
        assertThat(there.plant()).isEqualTo(here.plant());
        assertThat(there.estimate().fixedCapital())
                .isCloseTo(here.estimate().fixedCapital() * 0.4 / 1.1, Percentage.withPercentage(1e-9));
    }
}
