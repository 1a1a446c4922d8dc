package org.raffinate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.plant.LiquorPlan;
import org.raffinate.reagents.ReagentUse;
import org.raffinate.steadystate.CircuitSolver;

/** Reagents and effluent of plants, against sums done by hand. */
class LedgerTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-9);

    /** Oxides of a mol of 15/85 Tb, Dy as Tb4O7 and Dy2O3: 0.15 x 186.923 + 0.85 x 186.499 g. */
    private static final double FEED_OXIDES = 186.562;

    private static double perKilogram(Ledger ledger, String role, String of) {
        ReagentBill.Line line = ledger.bill().line(role).orElseThrow();
        return ledger.bill().perKilogram(line).getOrDefault(of, Double.NaN);
    }

    private static Formula formula(String text) {
        return Formula.of(text);
    }

    @Test
    void terbiumAndDysprosiumByTheRefluxRule() {
        Ledger ledger = Works.terbium(Works.LIQUORS, Works.bare());
        // W = 1/(2^0.7 - 1) = 1.6013, extract (0.85 - 0.0001)/(0.999 - 0.0001) = 0.8508
        double s = 1.6013 + 0.8508;

        assertThat(ledger.fedOxides()).isCloseTo(FEED_OXIDES, within(0.001));
        assertThat(ledger.content("base").of(formula("NH3"))).isCloseTo(3000.0 * s, within(0.5));
        assertThat(perKilogram(ledger, "base", "feed")).isCloseTo(3.0 * s * 17.031 / FEED_OXIDES, within(2e-4));
        assertThat(perKilogram(ledger, "base", "feed")).isCloseTo(0.67, within(0.005));
        double acid = perKilogram(ledger, "scrub acid", "feed") + perKilogram(ledger, "strip acid", "feed");
        assertThat(acid).isCloseTo(3.0 * s * 36.458 / 0.31 / FEED_OXIDES, within(2e-3));
        assertThat(acid).isCloseTo(4.6, within(0.05));
    }

    @Test
    void acidsAreThoseOfScrubAndStripWithItsExcess() {
        LiquorPlan excess = new LiquorPlan(1.5, 0.18, 1.2, 3.0, 4.0, 0.25, 4, 0.005);
        Ledger ledger = Works.terbium(excess, Works.bare());
        double extract = (0.85 - 0.0001) / (0.999 - 0.0001);
        double w = 1.0 / (Math.pow(2.0, 0.7) - 1.0);

        assertThat(ledger.content("scrub acid").of(formula("HCl"))).isCloseTo(3000.0 * w, EXACT);
        assertThat(ledger.content("strip acid").of(formula("HCl"))).isCloseTo(3750.0 * extract, EXACT);
        assertThat(ledger.content(Works.STRIP_LIQUOR).of(formula("H^+"))).isCloseTo(750.0 * extract, EXACT);
        assertThat(ledger.content(Works.RAFFINATE).of(formula("NH4^+"))).isCloseTo(3000.0 * (w + extract), EXACT);
        // feed at 1.2 mol/L and scrub liquor of 3 mol/L
        assertThat(ledger.content(Works.RAFFINATE).of(formula("H2O")) * 18.015 / 997.05)
                .isCloseTo(1000.0 / 1.2 + 1000.0 * w, within(1e-6));
    }

    @Test
    void acidsOfSulfateCountTwice() {
        Ledger ledger =
                Ledger.of(Works.terbium(), Works.FEED, Works.LIQUORS, Medium.SULFATE, Solute.SODIUM, Works.bare());
        double w = 1.0 / (Math.pow(2.0, 0.7) - 1.0);

        assertThat(ledger.content("scrub acid").of(formula("H2SO4"))).isCloseTo(1500.0 * w, EXACT);
        assertThat(ledger.content("base").of(formula("NaOH")))
                .isCloseTo(2.0 * ledger.content("feed").of(formula("SO4^2-")) + 3000.0 * (w + 0.85 - 1.0), within(3.0));
        assertThat(ledger.worstGap()).isLessThan(1e-12);
    }

    @Test
    void sodaLyeDrainsItsWaterAndAMoleMore() {
        PlantPlan lye = new PlantPlan(Map.of(), ReagentPlan.bought(0.31, 0.32), SolventLoss.none(Works.RECIPE), 7200.0);
        Ledger ledger = Ledger.of(Works.terbium(), Works.FEED, Works.LIQUORS, Medium.CHLORIDE, Solute.SODIUM, lye);
        double base = ledger.content("base").of(formula("NaOH"));

        assertThat(ledger.content("base").kilograms(formula("H2O")))
                .isCloseTo(base * 39.997 / 1000.0 * 0.68 / 0.32, EXACT);
        assertThat(ledger.content("saponification water").of(formula("H2O")))
                .isCloseTo(base + ledger.content("base").of(formula("H2O")), EXACT);
    }

    @Test
    void theBaseLeavesAsSalt() {
        Ledger ledger =
                Works.terbium(Works.LIQUORS, Works.finishing(Map.of(Works.RAFFINATE, new Finishing.Effluent())));
        double base = ledger.content("base").of(formula("NH3"));

        assertThat(ledger.effluent().salts()).containsOnlyKeys(formula("NH4Cl"));
        assertThat(ledger.effluent().salts().getOrDefault(formula("NH4Cl"), Double.NaN))
                .isCloseTo(base * 53.489 / 1000.0, EXACT);
        assertThat(ledger.effluent().acid()).isZero();
        // beside it the lost terbium as chloride
        assertThat(ledger.effluent().dissolved())
                .isGreaterThan(base * 53.489 / 1000.0)
                .isCloseTo(
                        ledger.content(Works.RAFFINATE).kilograms()
                                - ledger.content(Works.RAFFINATE).kilograms(formula("H2O")),
                        EXACT);
        assertThat(ledger.effluent().volume()).isCloseTo(1000.0 / 1.2 + 1000.0 * 1.6013, within(0.1));
        assertThat(ledger.products()).containsOnlyKeys(Works.STRIP_LIQUOR);
    }

    @Test
    void neutralisedOxalateLiquorHoldsTheSaltOfAllItsAcid() {
        PlantPlan plan = new PlantPlan(
                Map.of(Works.STRIP_LIQUOR, new Finishing.Oxide(Precipitant.OXALIC_ACID, 0.1, 0.0, 0.0, 0.0, 0.0, 0.0)),
                new ReagentPlan(0.31, 0.3, 0.0, 0.0, 1.0, true),
                SolventLoss.none(Works.RECIPE),
                7200.0);
        Ledger ledger = Ledger.of(Works.terbium(), Works.FEED, Works.LIQUORS, Medium.CHLORIDE, Solute.SODIUM, plan);
        double extract = 1000.0 * (0.85 - 0.0001) / (0.999 - 0.0001);

        // three protons of each mole as NaCl, and a tenth of 1.5 mol of oxalic acid as Na2C2O4
        assertThat(ledger.content("base for effluent").of(formula("NaOH"))).isCloseTo(3.3 * extract, EXACT);
        assertThat(ledger.effluent().salts().getOrDefault(formula("NaCl"), Double.NaN))
                .isCloseTo(3.0 * extract * 58.44 / 1000.0, EXACT);
        assertThat(ledger.effluent().acid()).isZero();
        assertThat(ledger.content("mother liquor").of(formula("C2O4^2-"))).isCloseTo(0.15 * extract, EXACT);
        assertThat(ledger.worstGap()).isLessThan(1e-13);
    }

    @Test
    void ammoniaPlantsThatPrecipitateWithSodaHaveTwoSalts() {
        Ledger ledger = Works.terbium(
                Works.LIQUORS,
                Works.finishing(Map.of(Works.RAFFINATE, new Finishing.Effluent(), Works.STRIP_LIQUOR, Works.SODA)));

        assertThat(ledger.effluent().salts()).containsOnlyKeys(formula("NaCl"), formula("NH4Cl"));
        assertThat(ledger.bill().lines().stream()
                        .filter(line -> line.role().equals("salt in effluent"))
                        .map(ReagentBill.Line::substance))
                .containsExactly("NaCl", "NH4Cl");
    }

    @Test
    void waterIsWhatLiquorsHoldBeyondTheAcidsOwn() {
        Ledger ledger = Works.terbium(Works.LIQUORS, Works.bare());
        double acid = ledger.content("scrub acid").of(formula("HCl"))
                + ledger.content("strip acid").of(formula("HCl"));
        double litres = ledger.content("scrub acid").of(formula("HCl")) / 3.0
                + ledger.content("strip acid").of(formula("HCl")) / 4.0;
        double withAcid = acid * 36.458 * 0.69 / 0.31 / 997.05;

        assertThat(ledger.bill().line("water").orElseThrow().amount()).isCloseTo(litres - withAcid, EXACT);
    }

    @Test
    void tooDiluteAcidMakesNoStrongLiquor() {
        PlantPlan dilute =
                new PlantPlan(Map.of(), ReagentPlan.bought(0.05, 1.0), SolventLoss.none(Works.RECIPE), 7200.0);
        assertThatThrownBy(() -> Works.terbium(Works.LIQUORS, dilute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("acid of 5.0 % brings more water than the liquors hold that it makes");
    }

    @Test
    void yearsAreHoursOfOperation() {
        assertThat(Works.terbium(Works.LIQUORS, Works.bare()).perYear(2.5)).isEqualTo(18_000.0);
    }

    @Test
    void solventIsLostInThreeWaysAndMadeUp() {
        PlantPlan losses = new PlantPlan(
                Map.of(),
                ReagentPlan.bought(0.31, 1.0),
                new SolventLoss(Works.RECIPE, 40.0, 6.0, 100_000.0, 0.02, 2.0),
                8000.0);
        Ledger ledger = Works.terbium(Works.LIQUORS, losses);
        double aqueous = 1000.0 / 1.2
                + ledger.content("scrub acid").of(formula("HCl")) / 3.0
                + ledger.content("strip acid").of(formula("HCl")) / 4.0;
        // 1.5 mol/L of 306.43 g/mol at 0.95 kg/L and the rest of the litre at 0.75 kg/L
        double extractant = 1.5 * Works.RECIPE.extractant().molarMass() / 1000.0;
        double density = extractant + (1.0 - extractant / 0.95) * 0.75;

        assertThat(ledger.content("entrained solvent").kilograms()).isCloseTo(40e-6 * aqueous, EXACT);
        assertThat(ledger.content("dissolved extractant").kilograms()).isCloseTo(6e-6 * aqueous, EXACT);
        assertThat(ledger.content("degraded solvent").kilograms())
                .isCloseTo(0.02 * 100_000.0 * density / 8000.0 + 2.0 * ledger.fedOxides() / 1000.0, EXACT);
        assertThat(ledger.content("make-up").kilograms())
                .isCloseTo(ledger.content(Stream.Kind.SPENT_SOLVENT).kilograms(), EXACT);
    }

    @Test
    void aShareOfTheStripLiquorsFreeAcidComesBack() {
        LiquorPlan excess = new LiquorPlan(1.5, 0.18, 1.2, 3.0, 4.0, 0.25, 4, 0.005);
        PlantPlan recovering = new PlantPlan(
                Map.of(), new ReagentPlan(0.31, 1.0, 0.8, 0.0, 2.0, false), SolventLoss.none(Works.RECIPE), 7200.0);
        Ledger without = Works.terbium(excess, Works.bare());
        Ledger with = Works.terbium(excess, recovering);
        double free = without.content(Works.STRIP_LIQUOR).of(formula("H^+"));

        assertThat(acid(without) - acid(with)).isCloseTo(0.8 * free, EXACT);
        assertThat(with.content(Works.STRIP_LIQUOR).of(formula("H^+"))).isCloseTo(0.2 * free, EXACT);
        assertThat(with.worstGap()).isLessThan(1e-12);
    }

    @Test
    void noMoreAcidComesBackThanIsNeeded() {
        // oxalic acid sets three protons free for each mole of either product: 3 + excess, where 3 S + excess are
        // bought
        PlantPlan all = new PlantPlan(
                Map.of(Works.RAFFINATE, Works.OXALATE, Works.STRIP_LIQUOR, Works.OXALATE),
                new ReagentPlan(0.31, 1.0, 1.0, 1.0, 3.0, false),
                SolventLoss.none(Works.RECIPE),
                7200.0);
        LiquorPlan excess = new LiquorPlan(1.5, 0.18, 1.2, 3.0, 4.0, 0.25, 4, 0.005);
        Ledger ledger = Works.terbium(excess, all);
        double extract = (0.85 - 0.0001) / (0.999 - 0.0001);
        double w = 1.0 / (Math.pow(2.0, 0.7) - 1.0);
        double released = 3000.0 * 0.995 + 750.0 * extract;

        assertThat(acid(ledger)).isCloseTo(3000.0 * w + 3750.0 * extract - released, within(1e-6));
        assertThat(ledger.worstGap()).isLessThan(1e-12);
    }

    private static double acid(Ledger ledger) {
        return ledger.content("scrub acid").of(formula("HCl"))
                + ledger.content("strip acid").of(formula("HCl"));
    }

    @Test
    void aCircuitBuysWhatItsOwnBillSays() {
        for (Medium medium : Medium.values()) {
            CircuitSolution solution =
                    new CircuitSolver().solve(Plants.of(Plants.model(medium, 0.5), 0.9, 0.01, 0.008, 0.97));
            ReagentUse use = ReagentUse.of(solution);
            Ledger ledger = Ledger.of(solution, Works.bare());
            Formula acid = formula(medium.acid());

            assertThat(ledger.content("base").of(formula("NaOH"))).isCloseTo(use.base(), EXACT);
            assertThat(ledger.content("scrub acid").of(acid)).isCloseTo(use.scrubAcid(), EXACT);
            assertThat(ledger.content("strip acid").of(acid)).isCloseTo(use.stripAcid(), EXACT);
            assertThat(ledger.content("make-up").of(Works.RECIPE.extractant())).isCloseTo(use.makeUp() * 1.0, EXACT);
            ReagentBill circuit = ReagentBill.of(solution, Map.of());
            for (String role : new String[] {"base", "scrub acid", "strip acid"}) {
                assertThat(ledger.bill().line(role).orElseThrow().mol())
                        .isCloseTo(circuit.line(role).orElseThrow().mol(), EXACT);
            }
        }
    }

    @Test
    void freshSolventThatCarriesBaseAsksForLess() {
        Solvent carrying = new Solvent(1.6, 1.0, 0.3, Plants.NA, Map.of(Plants.NA, 0.1), 0.0);
        CircuitSolution solution = new CircuitSolver().solve(Plants.with(Plants.closed(), carrying));
        Ledger ledger = Ledger.of(solution, Works.bare());

        assertThat(ledger.content("base").of(formula("NaOH"))).isCloseTo(1.6 * 0.2, EXACT);
        assertThat(ledger.worstGap()).isLessThan(1e-10);
    }

    @Test
    void baseIsNotTakenOff() {
        Solvent carrying = new Solvent(1.6, 1.0, 0.3, Plants.NA, Map.of(Plants.NA, 0.4), 0.0);
        CircuitSolution solution = new CircuitSolver().solve(Plants.with(Plants.closed(), carrying));
        assertThatThrownBy(() -> Ledger.of(solution, Works.bare()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the solvent returns with more Na than saponification gives it: no base is used");
    }

    @Test
    void jointUseIsSaidToBeJoint() {
        Ledger ledger = Works.terbium(Works.LIQUORS, Works.finishing(Map.of(Works.STRIP_LIQUOR, Works.OXALATE)));
        ReagentBill bill = ledger.bill();
        ReagentBill.Line base = bill.line("base").orElseThrow();
        ReagentBill.Line oxalic = bill.line("precipitant").orElseThrow();

        assertThat(base.joint()).isTrue();
        assertThat(bill.perKilogram(base)).containsOnlyKeys("feed", Works.RAFFINATE, Works.STRIP_LIQUOR);
        assertThat(oxalic.joint()).isFalse();
        assertThat(oxalic.product()).contains(Works.STRIP_LIQUOR);
        assertThat(bill.perKilogram(oxalic)).containsOnlyKeys("feed", Works.STRIP_LIQUOR);
        assertThat(bill.line("strip acid").orElseThrow().substance()).isEqualTo("HCl 31 %");
        assertThat(base.substance()).isEqualTo("NH3");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(
                        () -> Works.terbium(Works.LIQUORS, Works.finishing(Map.of("extract", new Finishing.Onward()))))
                .hasMessage("nothing called 'extract' leaves the battery, only [raffinate, strip liquor]");
        assertThatThrownBy(() ->
                        Ledger.of(Works.terbium(), 0.0, Works.LIQUORS, Medium.CHLORIDE, Solute.AMMONIUM, Works.bare()))
                .hasMessage("the feed, mol/h, must be above 0, found 0.0");
        assertThatThrownBy(() -> new ReagentPlan(1.01, 1.0, 0.0, 0.0, 1.0, false))
                .hasMessage("the share of acid in what is bought must be 0 or more and at most 1.0, found 1.01");
        assertThatThrownBy(() -> new ReagentPlan(0.31, 0.0, 0.0, 0.0, 1.0, false))
                .hasMessage("the share of base in what is bought must be above 0, found 0.0");
        assertThatThrownBy(() -> new ReagentPlan(0.31, 1.0, 0.0, -0.1, 1.0, false))
                .hasMessageContaining("mother liquor");
        assertThatThrownBy(() -> new ReagentPlan(0.31, 1.0, 0.0, 0.0, 0.0, false))
                .hasMessageContaining("mol/L");
        assertThatThrownBy(() -> new Finishing.Oxide(Precipitant.OXALIC_ACID, 0.1, 0.0, 1.0, 0.0, 0.0, 0.0))
                .hasMessageContaining("makes no oxide");
        assertThatThrownBy(() -> new Finishing.Oxide(Precipitant.OXALIC_ACID, -0.1, 0.0, 0.0, 0.0, 0.0, 0.0))
                .hasMessageContaining("excess");
        assertThatThrownBy(() ->
                        new PlantPlan(Map.of(), ReagentPlan.bought(0.31, 1.0), SolventLoss.none(Works.RECIPE), 9000.0))
                .hasMessage("a year has no 9000.0 hours");
        assertThatThrownBy(() -> new SolventRecipe(Formula.of("CO2"), 1.0, Formula.of("C12H26"), 0.75))
                .hasMessage("an extractant is an acid HA, found CO2");
        assertThatThrownBy(() -> new SolventLoss(Works.RECIPE, -1.0, 0.0, 0.0, 0.0, 0.0))
                .hasMessageContaining("entrained");
        assertThatThrownBy(() -> Works.terbium(new LiquorPlan(4.0, 0.18, 1.2, 3.0, 4.0, 0.0, 4, 0.005), Works.bare()))
                .hasMessage("4.0 mol/L of C16H35O3P are more than a litre");
    }

    @Test
    void anOrganicIsNotFinished() {
        CircuitSolution solution = new CircuitSolver().solve(Plants.recycling(Plants.closed(), 0.9));
        assertThatThrownBy(() -> Ledger.of(solution, Works.finishing(Map.of("bleed", Works.OXALATE))))
                .hasMessageContaining("the bleed is an organic");
    }
}
