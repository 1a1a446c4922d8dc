package org.raffinate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.Answer;
import org.raffinate.chart.Cases;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

class CascadeTablesTest {

    @Test
    void theProfileReadsBackToTheLastDigit() throws IOException {
        CascadeSolution solution = Cases.threeOutlets().solution().orElseThrow();

        List<Map<String, String>> rows = ReadBack.rows(CascadeTables.profile(solution.profile()));

        assertThat(rows).hasSize(85);
        for (int stage = 1; stage <= 85; stage++) {
            Map<String, String> row = rows.get(stage - 1);
            assertThat(row).containsEntry("stage", String.valueOf(stage));
            for (Phase phase : Phase.values()) {
                assertThat(ReadBack.number(row, phase.label() + " (mol/mol feed)"))
                        .isEqualTo(solution.profile().total(stage, phase));
                for (Element element : solution.profile().elements()) {
                    String column = element.symbol() + " " + phase.label();
                    assertThat(ReadBack.number(row, column + " (mol/mol feed)"))
                            .isEqualTo(solution.profile().flow(stage, phase, element));
                    assertThat(ReadBack.number(row, column + " (mole fraction)"))
                            .isEqualTo(solution.profile().moleFraction(stage, phase, element));
                }
            }
        }
    }

    @Test
    void theProductsAddUpToTheFeed() throws IOException {
        Answer answer = Cases.threeOutlets();

        List<Map<String, String>> rows =
                ReadBack.rows(CascadeTables.products(answer, answer.solution().orElseThrow()));

        assertThat(rows).extracting(row -> row.get("product")).containsExactly("raffinate", "extract", "draw");
        assertThat(rows.get(2)).containsEntry("stage", "39").containsEntry("phase", "aqueous");
        assertThat(sum(rows, row -> ReadBack.number(row, "flow (mol/mol feed)")))
                .isCloseTo(1.0, within(1e-12));
        assertThat(sum(rows, row -> ReadBack.number(row, "Eu (recovery mol/mol)")))
                .isCloseTo(1.0, within(1e-12));
        assertThat(sum(rows, row -> ReadBack.number(row, "oxides (kg/h)")))
                .isCloseTo(answer.oxidePerHour(), within(1e-12));
        assertThat(ReadBack.number(rows.get(0), "Sm (oxide mass fraction)"))
                .isEqualTo(answer.solution()
                        .orElseThrow()
                        .raffinate()
                        .fractions(Basis.OXIDE_MASS)
                        .get(Element.SM));
    }

    @Test
    void theTradeOffMarksTheChosenPoint() throws IOException {
        List<Map<String, String>> rows = ReadBack.rows(CascadeTables.tradeOff(
                Cases.designed().design().orElseThrow().tradeOff().orElseThrow()));

        assertThat(rows).hasSize(4);
        assertThat(rows.get(2))
                .containsEntry("stages", "45")
                .containsEntry("extraction stages", "24")
                .containsEntry("S (mol/mol feed)", "1.70864")
                .containsEntry("chosen", "true");
    }

    private static double sum(List<Map<String, String>> rows, ToDoubleFunction<Map<String, String>> value) {
        return rows.stream().mapToDouble(value).sum();
    }
}
