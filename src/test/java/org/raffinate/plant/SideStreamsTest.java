package org.raffinate.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.Ledger;
import org.raffinate.ledger.PlantPlan;
import org.raffinate.ledger.ReagentPlan;
import org.raffinate.ledger.SolventLoss;
import org.raffinate.ledger.SolventRecipe;

/** Volumes of cascades with side feeds and draws, by hand and against the streams of the ledger. */
class SideStreamsTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-9);
    private static final LiquorPlan PLAN = new LiquorPlan(1.5, 0.18, 1.2, 3.0, 5.0, 0.1, 4, 0.005);
    private static final SolventRecipe RECIPE =
            new SolventRecipe(Formula.of("C16H35O3P"), 0.95, Formula.of("C12H26"), 0.75);

    /** Fed 100 mol/h at stage 6 and 20 at stage 3 with the organic; drawn 10 at stage 8 and 15 at 9. */
    private final CascadeSolution solution =
            solved(List.of(new Draw(8, Phase.AQUEOUS, 0.1), new Draw(9, Phase.ORGANIC, 0.15)));

    private static CascadeSolution solved(List<Draw> draws) {
        List<Feed> feeds = List.of(
                new Feed(6, Phase.AQUEOUS, 1.0, Given.mixture(Map.of(Element.TB, 0.4, Element.DY, 0.6))),
                new Feed(3, Phase.ORGANIC, 0.2, Given.mixture(Map.of(Element.TB, 0.9, Element.DY, 0.1))));
        CascadeSolution solved = new CascadeSolver()
                .solve(new Cascade(12, feeds, draws, 1.8, 0.5), Given.factors(Element.TB, Element.DY, 2.0));
        assertThat(solved.convergence().converged()).isTrue();
        return solved;
    }

    private static Battery battery(CascadeSolution solution) {
        return CascadeBattery.of(solution, 100.0, 6, PLAN);
    }

    private static double organic(Battery battery, int stage) {
        return battery.loads().get(stage - 1).organicFlow();
    }

    private static double aqueous(Battery battery, int stage) {
        return battery.loads().get(stage - 1).aqueousFlow();
    }

    @Test
    void aFedOrganicBringsItsSolventAndADrawTakesIt() {
        Battery battery = battery(solution);
        // 180 mol/h on 1000 L/h; 20 more from stage 3 on; 15 of the 200 drawn from what leaves stage 9
        assertThat(organic(battery, 1)).isCloseTo(1000.0, EXACT);
        assertThat(organic(battery, 2)).isCloseTo(1000.0, EXACT);
        assertThat(organic(battery, 3)).isCloseTo(200.0 / 0.18, EXACT);
        assertThat(organic(battery, 9)).isCloseTo(200.0 / 0.18, EXACT);
        assertThat(organic(battery, 10)).isCloseTo(185.0 / 0.18, EXACT);
        assertThat(battery.section(SectionKind.STRIP))
                .hasSize(4)
                .allSatisfy(load -> assertThat(load.organicFlow()).isCloseTo(185.0 / 0.18, EXACT));
        for (int stage = 1; stage < 12; stage++) {
            StageLoad load = battery.loads().get(stage - 1);
            assertThat(load.concentration(Phase.ORGANIC, Element.TB) + load.concentration(Phase.ORGANIC, Element.DY))
                    .as("stage %d", stage)
                    .isCloseTo(0.18, EXACT);
        }
    }

    @Test
    void anAqueousDrawTakesItsShareOfTheVolume() {
        Battery battery = battery(solution);
        // W = 1.8 + 0.2 - 0.15 - 0.5 = 1.35: 405 mol/h of acid at 3 mol/L
        assertThat(aqueous(battery, 12)).isCloseTo(135.0, EXACT);
        assertThat(aqueous(battery, 8)).isCloseTo(135.0, EXACT);
        // 135 mol/h fall with them, of which 10 are drawn: 10 L/h of the same liquor
        double left = 125.0;
        assertThat(aqueous(battery, 7)).isCloseTo(left, EXACT);
        assertThat(aqueous(battery, 6)).isCloseTo(left + 100.0 / 1.2, EXACT);
        assertThat(aqueous(battery, 1)).isCloseTo(left + 100.0 / 1.2, EXACT);
    }

    @Test
    void volumesAgreeWithTheStreamsOfTheLedger() {
        Battery battery = battery(solution);
        PlantPlan plan = new PlantPlan(Map.of(), ReagentPlan.bought(0.31, 1.0), SolventLoss.none(RECIPE), 8000.0);
        Ledger ledger = Ledger.of(solution, 100.0, PLAN, Medium.CHLORIDE, Solute.AMMONIUM, plan);

        assertThat(ledger.content("raffinate").litres()).isCloseTo(aqueous(battery, 1), EXACT);
        assertThat(ledger.content("aqueous draw").litres()).isCloseTo(135.0 - aqueous(battery, 7), EXACT);
        assertThat(ledger.content("strip liquor").litres()).isCloseTo(aqueous(battery, 13), EXACT);
        double extractant = ledger.content("stripped solvent").of(RECIPE.extractant());
        assertThat(extractant / 1.5).isCloseTo(organic(battery, 3) - organic(battery, 2), EXACT);
    }

    @Test
    void anOrganicDrawOfTheLastStageIsNoFullSolvent() {
        // what leaves stage 12 carries 0.5 + 0.15: the draw takes 3 of 13 parts of the solvent, not 0.15 / 1.8
        Battery battery = battery(solved(List.of(new Draw(12, Phase.ORGANIC, 0.15))));
        assertThat(organic(battery, 12)).isCloseTo(200.0 / 0.18, EXACT);
        assertThat(organic(battery, 13)).isCloseTo(200.0 / 0.18 * 10.0 / 13.0, EXACT);
    }

    @Test
    void stripsOfDrawsAreSaidToBeMissing() {
        assertThat(battery(solution).assumptions())
                .contains("Organic draws are stripped in boxes that are not counted here.");
        assertThat(battery(solved(List.of(new Draw(8, Phase.AQUEOUS, 0.1)))).assumptions())
                .noneMatch(sentence -> sentence.contains("draws"));
    }

    @Test
    void withoutExtractNothingIsStripped() {
        CascadeSolution all = new CascadeSolver()
                .solve(
                        Cascade.of(
                                4, 2, Phase.AQUEOUS, Given.mixture(Map.of(Element.TB, 0.4, Element.DY, 0.6)), 1.5, 0.0),
                        Given.factors(Element.TB, Element.DY, 2.0));
        assertThat(all.convergence().converged()).isTrue();
        Battery battery = CascadeBattery.of(all, 100.0, 4, PLAN);
        assertThat(battery.section(SectionKind.STRIP)).isEmpty();
        assertThat(battery.loads().get(5).concentration(Phase.ORGANIC, Element.DY))
                .isCloseTo(0.0, within(1e-12));
    }
}
