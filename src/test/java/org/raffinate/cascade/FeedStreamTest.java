package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedStreamTest {
    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY})
    void aFeedFlows(double flow) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feed(flow, UNKNOWN, 8000.0))
                .withMessage("the feed's flow must be above 0 mol/h, found " + flow);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.1, Double.NaN})
    void aConcentrationThatIsGivenIsAboveNothing(double concentration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feed(1.0, OptionalDouble.of(concentration), 8000.0))
                .withMessage("concentration must be above 0 mol/L, found OptionalDouble[" + concentration + "]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -1.0, 8784.001, Double.NaN})
    void aPlantRunsForSomeOfAYear(double hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> feed(1.0, UNKNOWN, hours))
                .withMessage("a year has up to 8784 h, found " + hours);
    }

    @Test
    void aLeapYearIsAYear() {
        // 366 days
        assertThat(feed(1.0, OptionalDouble.of(0.5), 366.0 * 24.0).hoursPerYear())
                .isEqualTo(8784.0);
    }

    private static FeedStream feed(double flow, OptionalDouble concentration, double hours) {
        return new FeedStream("test", Given.mixture(0.5, 0.5), Phase.AQUEOUS, flow, concentration, hours);
    }
}
