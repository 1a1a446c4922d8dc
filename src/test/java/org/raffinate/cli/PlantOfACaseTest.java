package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plant behind a solved or designed case, and cases for which there is none: as the program is run. */
class PlantOfACaseTest {
    private static final String CASCADE = """
            feed: {composition: {Tb: 0.5, Dy: 0.5}, basis: mol, flow: 10 mol/h}
            equilibrium: {model: separation-factors, extractant: EHEHPA, medium: chloride, factors: {Dy/Tb: 5.0}}
            cascade: {extraction: 6, scrub: 5, S: 1.2, W: 0.7}
            """;
    private static final String PRODUCTS = """
            feed: {composition: {Tb: 0.5, Dy: 0.5}, basis: mol, flow: 10 mol/h}
            equilibrium: {model: separation-factors, extractant: EHEHPA, medium: chloride, factors: {Dy/Tb: 5.0}}
            cut: Tb | Dy
            products: {raffinate: {purity: 99 %}, extract: {purity: 99 %}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private FitRun run(String command, String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), text);
        String[] arguments = new String[options.length + 2];
        arguments[0] = command;
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return FitRun.of(arguments);
    }

    @Test
    void aSteadyStateEndsInItsCost() throws IOException {
        FitRun run = run("solve", CASCADE, "--json", "--no-files");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.json().at("/plant/cost/perYearUsd").asDouble()).isPositive();
        assertThat(run.json().at("/plant/site").asText()).isEqualTo("United States");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finishing: {raffinate: effluent, extract: effluent}",
                "finishing: {draws: oxalate}",
                "reagents: {acid: 1 %}"
            })
    void aPlanThatDoesNotFitSpoilsNoSteadyState(String plant) throws IOException {
        FitRun run = run("solve", CASCADE + "plant: {" + plant + "}\n", "--json", "--no-files");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.json().at("/plant/none").asText()).isNotBlank();
        assertThat(run.json().at("/convergence/status").asText()).isEqualTo("CONVERGED");
    }

    @Test
    void aPlanThatDoesNotFitHasNoLeastCost() throws IOException {
        String plant = "plant: {finishing: {raffinate: effluent, extract: effluent}, objective: cost}\n";
        FitRun run = run("design", PRODUCTS + plant, "--no-files");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_CASE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("x.yaml:5: plant: found a plant that does not fit, expected another, for all liquors go")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void productsOfNoValueAreNoFault() throws IOException {
        FitRun run = run("solve", CASCADE + "plant: {prices: {Tb: 0 USD/kg, Dy: 0 USD/kg}}\n", "--json", "--no-files");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.json().at("/plant/cost/productsByMassUsdPerKilogram").size())
                .isEqualTo(2);
        assertThat(run.json().at("/plant/cost/productsByValueUsdPerKilogram").size())
                .isZero();
    }

    @Test
    void withoutAnExtractantThereIsNoPlant() throws IOException {
        FitRun run = run("solve", CASCADE.replace("extractant: EHEHPA, ", ""), "--json", "--no-files");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.json().at("/plant/none").asText()).contains("equilibrium.extractant");
    }

    @Test
    void aDesignOfLeastCostCostsNoMoreThanAnyOfItsCurve() throws IOException {
        FitRun cheap = run("design", PRODUCTS + "plant: {objective: cost}\n", "--json", "--no-files");
        FitRun plain = run("design", PRODUCTS, "--json", "--no-files");
        assertThat(cheap.code()).isEqualTo(ExitCode.OK);
        double least = cheap.json().at("/plant/cost/perYearUsd").asDouble();
        assertThat(least)
                .isLessThanOrEqualTo(plain.json().at("/plant/cost/perYearUsd").asDouble());
        assertThat(cheap.json().at("/design/objective").asText()).isEqualTo("cost, USD/a");
        assertThat(cheap.json().at("/design/tradeOff"))
                .hasSizeGreaterThan(2)
                .allSatisfy(point ->
                        assertThat(point.get("objective").asDouble()).isGreaterThanOrEqualTo(least * (1.0 - 1e-9)));
        assertThat(cheap.json().at("/design/tradeOff"))
                .anySatisfy((JsonNode point) ->
                        assertThat(point.get("objective").asDouble()).isLessThan(least * (1.0 + 1e-9)));
    }

    @Test
    void theSameCaseGivesTheSameResult() throws IOException {
        String text = CASCADE + "plant: {finishing: {raffinate: carbonate, extract: oxalate}}\n";
        assertThat(run("solve", text, "--json", "--no-files").out())
                .isEqualTo(run("solve", text, "--json", "--no-files").out());
    }
}
