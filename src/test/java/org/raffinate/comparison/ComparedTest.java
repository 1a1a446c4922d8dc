package org.raffinate.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.chemistry.Element;
import org.raffinate.cost.Cause;

/** Plants of comparisons against what follows without a design, and every form of their report. */
class ComparedTest {
    private static final Path BASE = Path.of("cascades/tb-dy-longnan.yaml").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    private Compared compared(String axes) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "title: X\ncase: " + BASE + "\n" + axes + "\n");
        return Compared.of(file, (done, all) -> {});
    }

    @Test
    void aSiteChangesCostAndNothingElse() throws IOException {
        Compared compared = compared("sites: [China, Australia]");
        Plant china = compared.plants().get(0);
        Plant australia = compared.plants().get(1);

        assertThat(china.stages()).isEqualTo(australia.stages());
        assertThat(china.yields()).isEqualTo(australia.yields());
        var premium = australia.outlook().orElseThrow().premium();
        assertThat(premium.reference())
                .isEqualTo(china.outlook().orElseThrow().works().estimate().perKilogram(), within(1e-12));
        assertThat(premium.byCause().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(premium.site() - premium.reference(), within(1e-9));
    }

    @Test
    void aComparisonIsCheckedWithoutADesign() throws IOException {
        Path file = Files.writeString(folder.resolve("y.yaml"), "case: " + BASE + "\nsites: all\n");
        assertThat(Compared.isComparison(file)).isTrue();
        assertThat(Compared.check(file)).isEqualTo(new Compared.Checked("y.yaml", 7));
        assertThat(Compared.isComparison(BASE)).isFalse();
        assertThat(Compared.isComparison(folder.resolve("none.yaml"))).isFalse();
    }

    @Test
    void aScaleCountsTheOxideOfItsElement() throws IOException {
        Plant plant = compared("scales: [50 t/a Dy]").plants().get(0);

        // The case's part of the Longnan clay: Gd 5.69, Tb 1.13, Dy 7.48 and Ho 1.60 of 99.93 % oxides.
        assertThat(plant.fed()).isCloseTo(50.0 * (5.69 + 1.13 + 7.48 + 1.60) / 7.48, within(1e-6));
        assertThat(plant.part()).isCloseTo(15.90 / 99.93, within(1e-9));
    }

    @Test
    void nearlyAllOfADepositsDysprosiumIsInTheProducts() throws IOException {
        Plant plant = compared("feeds: [Browns Range (xenotime)]").plants().get(0);

        // 8.7 of 99.9 % oxides; precipitation loses 0.2 %, the cut far less
        assertThat(plant.yields().get(Element.DY)).isCloseTo(1000.0 * 8.7 / 99.9 * 0.998, within(0.05));
    }

    @Test
    void aLargerPlantIsCheaperByTheKilogram() throws IOException {
        List<Double> costs = new ArrayList<>();
        compared("scales: [20 t/a REO, 200 t/a REO, 2000 t/a REO]")
                .plants()
                .forEach(plant -> costs.add(
                        plant.outlook().orElseThrow().works().estimate().perKilogram()));

        assertThat(costs.get(0)).isGreaterThan(2.0 * costs.get(1));
        assertThat(costs.get(1)).isGreaterThan(1.5 * costs.get(2));
    }

    @Test
    void aPlantThatCannotBeHasItsReason() throws IOException {
        Compared compared = compared("feeds: [Xunwu clay (USGS variant), Mountain Pass (bastnaesite)]");

        assertThat(compared.any()).isTrue();
        assertThat(compared.plants().get(0).reason()).contains("no Tb enters");
        // without holmium the cut is the same
        assertThat(compared.plants().get(1).reason()).isEmpty();
        assertThat(new ComparisonReport(compared).text()).contains("NO PLANT").contains("no Tb enters");
        assertThat(compared("feeds: [Xunwu clay (USGS variant)]").any()).isFalse();
    }

    @Test
    void everyFormSaysTheSame() throws IOException {
        Compared compared =
                compared("feeds: [Round Top, Serra Verde]\nsites: [China, Canada]\nscales: [9 t/a Tb, 90 t/a Tb]");
        ComparisonReport report = new ComparisonReport(compared);
        String text = report.text();
        JsonNode plants = new ObjectMapper().readTree(report.json()).get("plants");
        Map<String, byte[]> files = report.files();
        List<String> table = new String(files.get("comparison.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(text)
                .doesNotContain("NaN")
                .doesNotContain("null")
                .contains("  Round Top\n", "    Canada, 90 t/a Tb");
        assertThat(plants).hasSize(8);
        assertThat(table).hasSize(9);
        assertThat(table.get(0)).startsWith("feed,site,scale,").contains(",cost (USD/kg),");
        for (JsonNode plant : plants) {
            double sum = 0.0;
            for (Cause cause : Cause.values()) {
                sum += plant.get(cause.label() + " (USD/kg)").doubleValue();
            }
            assertThat(sum).isCloseTo(plant.get("cost (USD/kg)").doubleValue(), within(1e-9 * sum));
        }
        assertThat(files).containsKeys("cost-by-cause.png", "cost-by-cause.svg", "scale.png", "scale.svg");
    }
}
