package org.raffinate.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equipment.BoxRules;
import org.raffinate.steadystate.CircuitSolver;

/** Wishes of a section before those of all boxes before what is usual, and times that follow from rates. */
class BoxWishesTest {
    private static final OptionalDouble OPEN = OptionalDouble.empty();
    private static final BoxRules USUAL = new BoxRules(
            6.0,
            2.0,
            new BoxRules.MixerRules(1.0, 0.4, 1.5, 1.5, 0.78, 10.0),
            new BoxRules.SettlerRules(2.5, 0.3, 0.45, 108.0, 108.0, 62.5),
            1.2,
            List.of(1.0, 2.0));

    private static BoxWishes timed(OptionalDouble time, OptionalDouble rate, OptionalDouble margin) {
        return new BoxWishes(time, rate, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, margin, Optional.empty());
    }

    private static BoxWishes all() {
        return new BoxWishes(
                OptionalDouble.of(3.0),
                OPEN,
                OptionalDouble.of(1.5),
                OptionalDouble.of(0.2),
                OptionalDouble.of(0.5),
                OptionalDouble.of(4.0),
                OptionalDouble.of(2.5),
                OptionalDouble.of(1.1),
                OptionalDouble.of(5.0),
                OptionalDouble.of(30.0),
                OptionalDouble.of(1.4),
                Optional.of(List.of(0.5, 5.0)));
    }

    @Test
    void whatIsNotWishedIsUsual() {
        assertThat(BoxWishes.NONE.rules(USUAL, 1.0)).isEqualTo(USUAL);
    }

    @Test
    void everyWishIsARule() {
        assertThat(all().rules(USUAL, 0.9))
                .isEqualTo(new BoxRules(
                        3.0,
                        1.5,
                        new BoxRules.MixerRules(1.0, 0.4, 2.5, 1.1, 0.78, 5.0),
                        new BoxRules.SettlerRules(4.0, 0.2, 0.5, 108.0, 108.0, 30.0),
                        1.4,
                        List.of(0.5, 5.0)));
    }

    @Test
    void aSectionComesBeforeAllBoxes() {
        assertThat(BoxWishes.NONE.over(all())).isEqualTo(all());
        assertThat(all().over(timed(OptionalDouble.of(9.0), OPEN, OptionalDouble.of(2.0))))
                .isEqualTo(all());
        BoxWishes section = timed(OPEN, OptionalDouble.of(2.0), OPEN).over(all());
        assertThat(section.rate()).hasValue(2.0);
        assertThat(section.residenceTime())
                .as("a rate takes the place of a time")
                .isEmpty();
        assertThat(section.margin()).hasValue(1.4);
        BoxWishes time = timed(OptionalDouble.of(7.0), OPEN, OPEN).over(timed(OPEN, OptionalDouble.of(2.0), OPEN));
        assertThat(time.residenceTime()).hasValue(7.0);
        assertThat(time.rate()).isEmpty();
    }

    @Test
    void aTimeFollowsFromRateAndEfficiency() {
        // E = k t / (1 + k t): 95 % at 2.5 1/min in 7.6 min; half in 1/k
        assertThat(BoxWishes.time(0.95, 2.5)).isCloseTo(7.6, within(1e-9));
        assertThat(BoxWishes.time(0.5, 4.0)).isCloseTo(0.25, within(1e-12));
        for (double efficiency : new double[] {0.1, 0.6, 0.99}) {
            double t = BoxWishes.time(efficiency, 3.0);
            assertThat(3.0 * t / (1.0 + 3.0 * t)).isCloseTo(efficiency, within(1e-12));
        }
    }

    @Test
    void noTimeReachesEquilibrium() {
        assertThatThrownBy(() -> BoxWishes.time(1.0, 2.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give the stages an efficiency below 100 %");
        assertThatThrownBy(() -> timed(OPEN, OptionalDouble.of(2.5), OPEN).rules(USUAL, 1.0))
                .hasMessageContaining("no residence time reaches equilibrium at a rate of 2.5 1/min");
        // 99.9 % at 0.1 1/min would take a week's patience
        assertThatThrownBy(() -> timed(OPEN, OptionalDouble.of(0.1), OPEN).rules(USUAL, 0.999))
                .hasMessageContaining("the residence time, min, must be above 0 and at most 60.0");
    }

    @Test
    void timeAndRateTogetherAreOneTooMany() {
        assertThatThrownBy(() -> timed(OptionalDouble.of(4.0), OptionalDouble.of(2.5), OPEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a residence time and a rate");
    }

    @Test
    void sectionsOfAWorksFollowTheirOwnWishes() {
        CircuitSolution solution =
                new CircuitSolver().solve(Plants.of(Plants.model(Medium.CHLORIDE, 0.0), 0.9, 0.0, 0.0, 1.0));
        WorksPlan plain = Plans.plan(
                "China",
                Map.of("strip liquor", Treatment.OXALATE),
                timed(OptionalDouble.of(5.0), OPEN, OPEN),
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
                Map.of(SectionKind.EXTRACTION, timed(OPEN, OptionalDouble.of(3.0), OPEN)),
                plain.box(),
                plain.operators(),
                plain.terms(),
                plain.numbers(),
                plain.hours(),
                plain.cheapest());
        Works works = Plans.planning(plan).of(solution);

        // 0.9 / 0.1 / 3
        assertThat(rules(works, SectionKind.EXTRACTION).residenceTime()).isCloseTo(3.0, within(1e-9));
        assertThat(rules(works, SectionKind.SCRUB).residenceTime()).isEqualTo(5.0);
        assertThat(works.assumptions())
                .anyMatch(said -> said.contains("5.00 min reach the efficiency of 90.0 % in the scrub")
                        && said.contains("transferred at 1.80 1/min"));
    }

    private static BoxRules rules(Works works, SectionKind kind) {
        return java.util.Objects.requireNonNull(works.rules().get(kind));
    }
}
