package org.raffinate.plantchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chart.Figures;
import org.raffinate.chemistry.Element;
import org.raffinate.equipment.Inventory;

class InventoryChartTest {

    private static Inventory inventory(int... stages) {
        return Inventory.of(Plants.battery(stages), Plants.boxes(stages));
    }

    private static List<String> texts(Inventory inventory) {
        return Svg.of(InventoryChart.of("What stands in it", "Tb | Dy", inventory))
                .texts();
    }

    @Test
    void itNamesSectionsAndElementsAndSumsUp() {
        Inventory inventory = inventory(12, 10, 4);
        double all = inventory.oxide(Element.TB) + inventory.oxide(Element.DY);

        assertThat(texts(inventory))
                .contains("What stands in it", "extraction", "scrub", "strip", "Tb", "Dy")
                .contains("in the organic, all elements")
                .doesNotContain("Y")
                .anySatisfy(
                        text -> assertThat(text).startsWith("Tb | Dy: " + Figures.number(all, 4) + " kg of oxides, "));
    }

    @Test
    void whatStandsNearestToTheFirstStageComesFirst() {
        assertThat(texts(inventory(12, 10, 4))).containsSubsequence("in the organic, all elements", "Tb", "Dy");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 300})
    void itStandsAnyLength(int stages) {
        assertThat(texts(inventory(stages))).contains("extraction", "Dy");
    }

    @Test
    void anEmptyPlantIsRefused() {
        assertThatThrownBy(() -> InventoryChart.of("", "", new Inventory(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0 kg");
    }
}
