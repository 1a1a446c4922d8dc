package org.raffinate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.Cases;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.CircuitCases;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.ReagentUse;

class CircuitTablesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theProfileReadsBackToTheLastDigit() throws IOException {
        CircuitSolution solution = CircuitCases.longnan().solution().orElseThrow();
        CircuitProfile profile = solution.profile();

        List<Map<String, String>> rows = ReadBack.rows(CircuitTables.profile(solution));

        assertThat(rows).hasSize(33);
        for (int stage = 1; stage <= 33; stage++) {
            Map<String, String> row = rows.get(stage - 1);
            assertThat(row).containsEntry("stage", String.valueOf(stage));
            assertThat(ReadBack.number(row, "pH")).isEqualTo(profile.ph(stage));
            assertThat(ReadBack.number(row, "Cl (mol/L)")).isEqualTo(profile.anion(stage));
            assertThat(ReadBack.number(row, "organic (L/h)"))
                    .isEqualTo(solution.volumes().clear(stage, Phase.ORGANIC));
            for (Solute solute : profile.solutes()) {
                assertThat(ReadBack.number(row, solute.symbol() + " aqueous (mol/L)"))
                        .isEqualTo(profile.concentration(stage, Phase.AQUEOUS, solute));
                assertThat(ReadBack.number(row, solute.symbol() + " organic (mol/L)"))
                        .isEqualTo(profile.concentration(stage, Phase.ORGANIC, solute));
            }
        }
        assertThat(rows.get(27)).containsEntry("section", "strip");
    }

    @Test
    void whatLeavesAddsUpToTheFeed() throws IOException {
        CircuitAnswer answer = CircuitCases.longnan();

        List<Map<String, String>> rows =
                ReadBack.rows(CircuitTables.outlets(answer, answer.solution().orElseThrow()));

        assertThat(rows)
                .extracting(row -> row.get("outlet"))
                .containsExactly("raffinate", "strip liquor", "bleed", "spent liquor");
        assertThat(sum(rows, "oxides (kg/h)"))
                .isCloseTo(
                        answer.question().oxidePerHour(),
                        within(1e-8 * answer.question().oxidePerHour()));
        assertThat(sum(rows, "Dy (recovery mol/mol)")).isCloseTo(1.0, within(1e-12));
        assertThat(sum(rows, "NH4 (recovery mol/mol)")).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void reagentsReadBack() throws IOException {
        CircuitSolution solution = CircuitCases.longnan().solution().orElseThrow();
        ReagentUse use = ReagentUse.of(solution);

        List<Map<String, String>> rows = ReadBack.rows(CircuitTables.reagents(solution));

        assertThat(rows.get(0)).containsEntry("reagent", "base").containsEntry("substance", "NH3");
        assertThat(ReadBack.number(rows.get(0), "amount (mol/h)")).isEqualTo(use.base());
        assertThat(rows.get(0)).containsEntry("amount (L/h)", "");
        assertThat(ReadBack.number(rows.get(5), "amount (L/h)")).isEqualTo(use.water());
        assertThat(ReadBack.number(rows.get(5), "feed (L/kg oxides)")).isGreaterThan(0.0);
    }

    @Test
    void theFolderHoldsEveryFileAndForgetsThoseOfAnEarlierAnswer() throws IOException {
        ResultFolder.write(folder, Cases.designed());

        List<Path> written = ResultFolder.write(folder, CircuitCases.designed());

        assertThat(written)
                .extracting(path -> String.valueOf(path.getFileName()))
                .containsExactly(
                        "report.txt",
                        "result.json",
                        "outlets.csv",
                        "profile.csv",
                        "reagents.csv",
                        "datapackage.json",
                        "tables.json",
                        "profile-log.png",
                        "profile-log.svg",
                        "profile-log.pdf",
                        "acid.png",
                        "acid.svg",
                        "acid.pdf",
                        "loading.png",
                        "loading.svg",
                        "loading.pdf",
                        "purity.png",
                        "purity.svg",
                        "purity.pdf");
        assertThat(folder).isDirectoryNotContaining("glob:**/{products.csv,mccabe-thiele.png,trade-off.csv}");
        for (Path file : written) {
            assertThat(Files.size(file)).as(String.valueOf(file)).isGreaterThan(200);
        }
        ResultFolder.write(folder, CircuitCases.notConverged());
        assertThat(folder).isDirectoryNotContaining("glob:**/*.{csv,png,svg}");
    }

    @Test
    void aReportSaysWhetherItIsSolvedAndMeetsWhatWasAsked() {
        assertThat(Report.of(CircuitCases.longnan()).solved()).isTrue();
        assertThat(Report.of(CircuitCases.longnan()).met()).isFalse();
        assertThat(Report.of(CircuitCases.notConverged()).solved()).isFalse();
        assertThat(Report.of(CircuitCases.notConverged()).met()).isFalse();
        assertThat(Report.of(Cases.threeOutlets()).met()).isTrue();
        assertThat(Report.of(Cases.infeasible()).solved()).isFalse();
        assertThat(Report.of(CircuitCases.open()).text()).isEqualTo(CircuitText.of(CircuitCases.open()));
        assertThat(Report.of(CircuitCases.open()).json()).isEqualTo(CircuitJson.text(CircuitCases.open()));
    }

    private static double sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToDouble(row -> ReadBack.number(row, column)).sum();
    }
}
