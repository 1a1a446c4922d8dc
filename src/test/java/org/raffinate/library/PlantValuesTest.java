package org.raffinate.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Looking up in the tables on plants. */
class PlantValuesTest {
    private static final PlantTables TABLES = PlantTables.load();

    @Test
    void whatIsSaidOfTheSubjectComesBeforeWhatIsSaidOfAny() {
        assertThat(TABLES.get("SETTLER_FLOW", "strip").value()).isEqualTo(2.5);
        assertThat(TABLES.get("SETTLER_FLOW", "scrub", "light rare earths").value())
                .isEqualTo(2.5);
        assertThat(TABLES.get("SETTLER_FLOW", "scrub").value()).isEqualTo(2.0);
        assertThat(TABLES.find("SETTLER_FLOW_OF_GLASS")).isEmpty();
        assertThatThrownBy(() -> TABLES.get("SETTLER_FLOW_OF_GLASS", "scrub"))
                .hasMessageContaining("nothing of SETTLER_FLOW_OF_GLASS of scrub");
    }

    @Test
    void aNumberMayBeSaidInAnotherUnit() {
        PlantValue velocity = TABLES.get("LARGEST_ORGANIC_VELOCITY").in("m/h", 36.0);
        assertThat(velocity.value()).isEqualTo(108.0);
        assertThat(velocity.low()).isEqualTo(OptionalDouble.of(72.0));
        assertThat(velocity.high()).isEqualTo(OptionalDouble.of(180.0));
        assertThat(velocity.unit()).isEqualTo("m/h");
    }

    @Test
    void boundsOutOfOrderAreRefused() {
        PlantValue velocity = TABLES.get("LARGEST_ORGANIC_VELOCITY");
        assertThatThrownBy(() -> new PlantValue(
                        "any", "X", OptionalDouble.of(2.0), 1.0, OptionalDouble.empty(), "m", velocity.provenance()))
                .hasMessageContaining("X of any is 1.0, expected between 2.0");
    }
}
