package org.raffinate.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.cost.CostCurve;
import org.raffinate.library.PlantValue;

/** Cost curves of the tables, against the accounts that they were read from. */
class CostCurvesTest {
    private static final double GALLON = 0.003785411784;

    private static CostCurve curve(String kind) {
        return CostCurves.of(Plans.TABLES, kind);
    }

    /** Any of the three published mixer-settlers gives the cost of the others: they lie on one curve, of 0.4484. */
    @ParameterizedTest
    @CsvSource({
        "'mixer-settler, small', 2444, 303517",
        "'mixer-settler, small', 18332, 749135",
        "'mixer-settler, small', 61107, 1285343",
        "'mixer-settler, medium', 2444, 303517",
        "'mixer-settler, medium', 61107, 1285343",
        "'mixer-settler, large', 2444, 303517",
        "'mixer-settler, large', 18332, 749135"
    })
    void publishedMixerSettlersLieOnOneCurve(String kind, double gallons, double dollars) {
        CostCurve curve = curve(kind);
        assertThat(curve.exponent()).isEqualTo(0.45);
        assertThat(curve.index()).as("2016").isEqualTo(541.7);
        assertThat(curve.cost().value() * curve.factor(gallons * GALLON))
                .isCloseTo(dollars, Percentage.withPercentage(1.0));
    }

    @Test
    void weldedBoxesCostWhatTheTradeInChinaPays() {
        CostCurve curve = curve(CostCurves.WELDED);
        // 15 000 USD delivered in China, over its construction factor, Lang's factor for fluids over that of the plant
        assertThat(curve.cost().value()).isCloseTo(15_000.0 / 0.4 * 4.74 / 2.97, Percentage.withPercentage(0.1));
        assertThat(curve.cost().low()).isCloseTo(5_000.0 / 0.4 * 4.74 / 2.97, Percentage.withPercentage(0.1));
        assertThat(curve.cost().high()).isCloseTo(40_000.0 / 0.4 * 4.74 / 2.97, Percentage.withPercentage(0.1));
        assertThat(curve.size()).as("10 m3 mixer and 30 m3 settler").isEqualTo(40.0);
        assertThat(curve.index()).as("2020").isEqualTo(596.2);
    }

    @Test
    void theKindThatIsNearestInSizeIsTaken() {
        CostCurves curves = new CostCurves(new Lookup(Plans.TABLES));
        // small 5.3185 m³ and medium 133 m³ meet at their geometric mean, 26.6 m³
        assertThat(curves.nearest(CostCurves.TANKS, 0.1).kind()).isEqualTo("polyethylene tank, small");
        assertThat(curves.nearest(CostCurves.TANKS, 26.5).kind()).isEqualTo("polyethylene tank, small");
        assertThat(curves.nearest(CostCurves.TANKS, 26.7).kind()).isEqualTo("polyethylene tank, medium");
        assertThat(curves.nearest(CostCurves.TANKS, 1e6).kind()).isEqualTo("polyethylene tank, large");
    }

    @Test
    void everyKindThatIsBoughtIsComplete() {
        for (List<String> kinds : List.of(
                CostCurves.PUBLISHED,
                CostCurves.TANKS,
                CostCurves.ORGANIC_TANKS,
                CostCurves.PUMPS,
                CostCurves.STIRRERS,
                CostCurves.FILTERS,
                CostCurves.KILNS)) {
            String unit = curve(kinds.get(0)).unit();
            double last = 0.0;
            for (String kind : kinds) {
                CostCurve curve = curve(kind);
                assertThat(curve.unit()).as(kind).isEqualTo(unit);
                assertThat(curve.size()).as("%s, rising", kind).isGreaterThan(last);
                assertThat(curve.cost().value()).isPositive();
                last = curve.size();
            }
        }
    }

    @Test
    void numbersOfACurveAreNamed() {
        Lookup lookup = new Lookup(Plans.TABLES);
        new CostCurves(lookup).nearest(CostCurves.PUMPS, 10.0);
        assertThat(lookup.used())
                .extracting(PlantValue::quantity)
                .containsExactly("REFERENCE_SIZE", "REFERENCE_COST", "SIZE_EXPONENT", "COST_INDEX");
    }
}
