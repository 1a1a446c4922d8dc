package org.raffinate.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The premium of a site, cause by cause, against differences worked out by hand. */
class SitePremiumTest {
    private final Plant plant = Small.plant(Small.number(50_000.0));
    private final Terms reference = Small.terms(Small.factors());

    private static Terms dearer(Map<Term, Double> changes) {
        EnumMap<Term, Ranged> factors = Small.factors();
        changes.forEach((term, value) -> factors.put(term, Small.number(value)));
        return Small.terms(factors);
    }

    private double per(double money) {
        return money / plant.made();
    }

    @Test
    void sameTermsCostTheSame() {
        SitePremium none = SitePremium.of(plant, reference, reference);
        assertThat(none.ratio()).isEqualTo(1.0);
        assertThat(none.byCause().values()).allSatisfy(part -> assertThat(part).isZero());
    }

    @Test
    void oneCauseBearsAllThatItAlone() {
        SitePremium wages = SitePremium.of(plant, reference, dearer(Map.of(Term.WAGE, 60.0)));
        assertThat(wages.byCause().get(Cause.LABOUR)).isCloseTo(per(525_960.0), within(1e-9));
        assertThat(wages.byCause().get(Cause.CAPITAL)).isCloseTo(0.0, within(1e-9));
    }

    @Test
    void causesThatWorkTogetherShareWhatTheyDoTogether() {
        // building at 1.65 instead of 1.1 adds 1.98 million of plant; upkeep at 0.06 instead of 0.04 of it.
        // capital: 1.98e6 x 0.15 and of upkeep the mean of 1.98e6 x 0.04 and x 0.06; upkeep: 0.02 x the mean of both
        // plants
        SitePremium both =
                SitePremium.of(plant, reference, dearer(Map.of(Term.CONSTRUCTION, 1.65, Term.MAINTENANCE, 0.06)));
        assertThat(both.byCause().get(Cause.CAPITAL)).isCloseTo(per(297_000.0 + 99_000.0), within(1e-9));
        assertThat(both.byCause().get(Cause.MAINTENANCE)).isCloseTo(per(0.02 * 4.95e6), within(1e-9));
    }

    @Test
    void partsAddUpToTheWhole() {
        SitePremium many = SitePremium.of(
                plant,
                reference,
                dearer(Map.of(
                        Term.CONSTRUCTION,
                        1.9,
                        Term.CHARGE,
                        0.2,
                        Term.MAINTENANCE,
                        0.06,
                        Term.WAGE,
                        75.0,
                        Term.INTEREST,
                        0.3)));
        double sum = many.byCause().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(sum).isCloseTo(many.site() - many.reference(), within(1e-9));
        assertThat(many.ratio()).isGreaterThan(1.5);
    }
}
