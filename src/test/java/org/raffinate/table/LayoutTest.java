package org.raffinate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private record Stage(int number, String section, double ph, boolean settled) {}

    private static final Table TABLE = new Layout<Stage>("stages", "What stands in the stages")
            .integer("stage", "Where it is", Stage::number)
            .word("section", "What it is for", Stage::section)
            .number("acid", "mol/L", "Of the aqueous", Stage::ph)
            .flag("settled", "Whether it is", Stage::settled)
            .of(List.of(new Stage(1, "scrub, cold", 0.1, true), new Stage(2, "", Double.NaN, false)));

    @Test
    void rowsHaveACellForEachColumnAndNothingWhereNothingIsSaid() {
        assertThat(TABLE.csv()).isEqualTo("""
                stage,section,acid (mol/L),settled
                1,"scrub, cold",0.1,true
                2,,,false
                """);
    }

    @Test
    void noTwoColumnsHaveOneHeaderAndNoRowLacksACell() {
        Layout<Stage> twice = new Layout<Stage>("twice", "").integer("stage", "", Stage::number);

        assertThatThrownBy(() -> twice.integer("stage", "", Stage::number).of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two columns have the header stage");
        assertThatThrownBy(() -> new Table("short", "", TABLE.columns(), List.of(List.of(Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table short has a row of 1 cells, expected 4");
    }

    @Test
    void aPackageOfFilesSaysWhatTheColumnsAre() throws JsonProcessingException {
        JsonNode stages = new JsonMapper()
                .readTree(DataPackage.beside("A cascade", List.of(TABLE)))
                .at("/resources/0");

        assertThat(stages.at("/path").asText()).isEqualTo("stages.csv");
        assertThat(stages.at("/schema/fields/2")).isEqualTo(new JsonMapper().readTree("""
                                {"name": "acid (mol/L)", "type": "number", "unit": "mol/L", "description": "Of the aqueous"}
                                """));
        assertThat(stages.at("/schema/fields").findValuesAsText("type"))
                .containsExactly("integer", "string", "number", "boolean");
        assertThat(stages.has("data")).isFalse();
    }

    @Test
    void aWholePackageHasTheCellsAsTheyAre() throws JsonProcessingException {
        JsonNode root = new JsonMapper().readTree(DataPackage.whole("A cascade", List.of(TABLE)));

        assertThat(root.at("/title").asText()).isEqualTo("A cascade");
        assertThat(root.at("/resources/0/data")).isEqualTo(new JsonMapper().readTree("""
                        [["stage", "section", "acid (mol/L)", "settled"],
                         [1, "scrub, cold", 0.1, true],
                         [2, null, null, false]]
                        """));
    }
}
