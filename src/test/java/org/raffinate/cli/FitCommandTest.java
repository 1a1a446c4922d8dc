package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.laboratory.Shakeouts;
import org.yaml.snakeyaml.Yaml;

/** {@code raffinate fit} as it is typed. */
class FitCommandTest {
    /** A circuit for the light rare earths without its equilibrium; Eu and Gd have no constant of their own. */
    private static final String CIRCUIT = """
            title: Nd | Sm
            feed:
              composition: {La: 30, Pr: 6, Nd: 25, Sm: 5, Eu: 1, Gd: 4}
              basis: oxide mass
              flow: 500 t/a REO
              concentration: 1.0 mol/L
              acid: 0.01 mol/L
            solvent: {concentration: 1.0 mol/L, saponification: 30 %, base: ammonia}
            cut: Nd | Sm
            cascade:
              organic: 1000 L/h
              extraction: {stages: 5}
              scrub: {stages: 4, flow: 100 L/h, acid: 2 mol/L}
              strip: {stages: 3, flow: 100 L/h, acid: 4 mol/L}
            """;

    /** The reference is quoted to two decimals. */
    private static final Offset<Double> QUOTED = within(0.0051);

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** LLEPE's file, as a user has it. */
    private Path measurements() throws IOException {
        return file("llepe.csv", Shakeouts.pc88aFiles().getOrDefault("pc88a_hcl_measurements.csv", ""));
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theHelpTeachesWithAnExampleAndFitsTheScreen() {
        FitRun run = FitRun.of("fit", "--help");

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("Usage: raffinate fit", "label,Feed H+[M],PC88A[M]", "Example: raffinate fit");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(FitRun.of("--help").out()).contains("raffinate fit --example");
    }

    @Test
    void liWithExponentsOfThreeGivesTheConstantsOfAnIndependentFit() throws IOException {
        FitRun run = FitRun.of("fit", measurements().toString(), "--source", "Li (1987)", "--json", "--no-files");

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).isEmpty();
        JsonNode answer = run.json();
        Map.of("La", -3.80, "Ce", -2.65, "Pr", -2.57, "Nd", -2.14, "Sm", -1.04, "Dy", 0.59, "Y", 1.03)
                .forEach((element, logK) -> assertThat(
                                answer.at("/logK/" + element + "/value").asDouble())
                        .as(element)
                        .isCloseTo(logK, QUOTED));
        assertThat(answer.at("/exponents/acid/value").asDouble()).isEqualTo(3.0);
        assertThat(answer.at("/exponents/acid/fixed").asBoolean()).isTrue();
        assertThat(answer.at("/goodness/measuredEquilibrium/all/rms").asDouble())
                .isCloseTo(0.233, within(0.0005));
        assertThat(answer.at("/goodness/initialConditions/all/rms").asDouble()).isCloseTo(0.114, within(0.0006));
        assertThat(answer.at("/points").size()).isEqualTo(140);
        assertThat(answer.at("/logK/Nd/standardError").asDouble()).isCloseTo(0.054, within(0.002));
    }

    @Test
    void liWithFreeExponentsGivesThoseOfAnIndependentFit() throws IOException {
        JsonNode answer = FitRun.example("--source", "li", "--acid-exponent", "free", "--dimer-exponent", "FREE")
                .json();

        assertThat(answer.at("/exponents/acid/value").asDouble()).isCloseTo(2.43, QUOTED);
        assertThat(answer.at("/exponents/dimer/value").asDouble()).isCloseTo(1.04, QUOTED);
        assertThat(answer.at("/exponents/dimer/standardError").asDouble()).isPositive();
        assertThat(answer.at("/goodness/measuredEquilibrium/all/rms").asDouble())
                .isCloseTo(0.191, within(0.0005));
        assertThat(answer.at("/fit/acidExponent").asText()).isEqualTo("free");
        assertThat(answer.at("/correlations/parameters").size()).isEqualTo(9);
        assertThat(answer.at("/correlations/matrix/8/0").asDouble()).isCloseTo(0.937, within(0.0006));
        assertThat(answer.at("/otherWay/exponents/acid/value").asDouble()).isCloseTo(2.74, QUOTED);
        assertThat(answer.at("/otherWay/exponents/dimer/value").asDouble()).isCloseTo(2.19, QUOTED);
    }

    /** Each option, on the example, against a number of the answer that it alone moves. */
    @ParameterizedTest
    @CsvSource({
        "--acid-exponent=2.5,              /exponents/acid/value,                 2.5",
        "--acid-exponent=free,             /exponents/acid/value,                 2.413",
        "--dimer-exponent=2,               /exponents/dimer/value,                2",
        "--dimer-exponent=free,            /exponents/dimer/value,                2.322",
        "--dimers=2.5,                     /fit/dimersPerRareEarth,               2.5",
        "--dimers=2.5,                     /goodness/measuredEquilibrium/all/rms, 0.478",
        "--predict-from=initial,           /goodness/initialConditions/all/rms,   0.204",
        "--source=Lyon,                    /goodness/measuredEquilibrium/all/rms, 0.456",
        "'--element=Nd,pr',                /goodness/measuredEquilibrium/all/points, 116",
        "'--without-line=79,126,185,4',    /goodness/measuredEquilibrium/all/points, 227",
        "--without-line=2-4,               /goodness/measuredEquilibrium/all/points, 222",
        "--weight=Lyon=1e5,                /goodness/measuredEquilibrium/bySource/Lyon (2016)/bias, 0",
        "--saponified=liu=0,               /goodness/measuredEquilibrium/bySource/Liu (2014)/points, 10",
        "--phase-ratio=9-12=5,             /goodness/measuredEquilibrium/bySource/Lyon (2016)/bias, 0.107",
        "--phase-ratio=Lyon=5,             /points/12/logD,                       -1.079"
    })
    void everyOptionDoesSomething(String option, String pointer, double expected) throws IOException {
        FitRun run = FitRun.example(option);

        assertThat(run.err()).isEmpty();
        assertThat(run.json().at(pointer).isNumber()).isTrue();
        assertThat(run.json().at(pointer).asDouble()).isCloseTo(expected, within(0.0011));
    }

    @Test
    void theMediumGoesIntoTheBlock() throws IOException {
        assertThat(FitRun.example().json().at("/equilibrium/medium").asText()).isEqualTo("chloride");
        assertThat(FitRun.example("--medium", "Nitrate")
                        .json()
                        .at("/equilibrium/medium")
                        .asText())
                .isEqualTo("nitrate");
    }

    @Test
    void theReportCitesEveryWorkOnceAndSaysWhatIsNotDetermined() throws IOException {
        FitRun run = FitRun.of("fit", measurements().toString(), "--no-files", "--phase-ratio", "9-12=5");

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("Constants from llepe.csv\n");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("FITTED: log K of 7 elements to 234 points; rms 0.")
                .contains("215 shake-outs of 7 sources with PC88A (EHEHPA), 265 distribution")
                .contains("told lines 9-12 at O/A 5")
                .contains("no column O/A: equal volumes of both phases are assumed")
                .containsOnlyOnce("T. Quah and C. O. Iloeje")
                .containsOnlyOnce("github.com/ANL-CEEESA/LLEPE")
                .contains("K. L. Lyon", "M.-S. Lee", "lines 79, 126 and 185")
                .contains("Banda (2014), 15 points of La, Pr, Nd, lines 13-17: its feed is at pH 5 or above")
                .contains("lines 93, 98, 103, 146, 151, 156: nothing was found extracted")
                .contains("THE OTHER WAY (--predict-from initial)")
                .contains("WHAT THE DATA DO NOT DETERMINE", "The sources contradict each other")
                .contains("Nd: {log K: -1.9", "67 points, standard error 0.0");
        String report = run.out().substring(0, run.out().indexOf("EQUILIBRIUM BLOCK"));
        assertThat(report.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theFolderHoldsEverythingAndTheExampleItsMeasurements() throws IOException {
        Path results = folder.resolve("results");
        FitRun run = FitRun.of("fit", "--example", "-o", results.toString());

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(names(results))
                .containsExactly(
                        "equilibrium.yaml",
                        "parity.pdf",
                        "parity.png",
                        "parity.svg",
                        "pc88a_hcl_measurements.csv",
                        "pc88a_hcl_measurements.provenance.txt",
                        "points.csv",
                        "report.txt",
                        "result.json");
        assertThat(names(results)).allSatisfy(name -> assertThat(run.out()).contains("  " + name));
        assertThat(run.out()).startsWith(Files.readString(results.resolve("report.txt")));
        assertThat(Files.readAllLines(results.resolve("points.csv"))).hasSize(235);
        FitRun again =
                FitRun.of("fit", results.resolve("pc88a_hcl_measurements.csv").toString(), "--json", "--no-files");
        assertThat(again.json().at("/logK"))
                .isEqualTo(new JsonMapper()
                        .readTree(Files.readString(results.resolve("result.json")))
                        .at("/logK"));
    }

    @Test
    void theBlockIsYamlWithASourceForEveryConstant() throws IOException {
        Path results = folder.resolve("results");
        FitRun.of("fit", measurements().toString(), "--source", "Li", "-o", results.toString());

        Map<String, Map<String, Object>> block = new Yaml().load(Files.readString(results.resolve("equilibrium.yaml")));
        assertThat(block).containsOnlyKeys("equilibrium");
        assertThat(block.get("equilibrium"))
                .containsEntry("model", "mass-action")
                .containsEntry("extractant", "EHEHPA")
                .containsEntry("exponents", Map.of("acid", 3, "extractant", 3))
                .extractingByKey("constants")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSize(7)
                .containsEntry(
                        "Dy", Map.of("log K", 0.593, "source", "fit of llepe.csv, 20 points, standard error 0.053"));
    }

    @Test
    void aCaseIsReadWithTheBlock() throws IOException {
        Path results = folder.resolve("results");
        FitRun.of("fit", measurements().toString(), "--source", "Li", "--dimers", "2.5", "-o", results.toString());
        String block = Files.readString(results.resolve("equilibrium.yaml"));
        Path withBlock = file("case.yaml", CIRCUIT + block);

        Case read = new CaseReader().read(withBlock);

        assertThat(block).contains("dimers: 2.5");
        assertThat(read.chemistry()).isPresent();
        assertThat(FitRun.of("check", withBlock.toString()).code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aFitThatDoesNotSettleHasNoNumbersAndLeavesNoFilesOfAnEarlierOne() throws IOException {
        Path results = folder.resolve("results");
        String file = measurements().toString();
        FitRun.of("fit", file, "-o", results.toString());
        FitRun run = FitRun.of(
                "fit",
                file,
                "--source=Banda",
                "--saponified=Banda=0",
                "--acid-exponent=free",
                "--dimer-exponent=free",
                "--predict-from=initial",
                "-o",
                results.toString());

        assertThat(run.code()).isEqualTo(ExitCode.UNSOLVED);
        assertThat(run.out())
                .contains("NOT CONVERGED", "None: the fit did not converge")
                .doesNotContain("CONSTANTS (", "mass-action");
        assertThat(names(results)).containsExactly("report.txt", "result.json");
        JsonNode answer = new JsonMapper().readTree(Files.readString(results.resolve("result.json")));
        assertThat(answer.at("/converged").asBoolean()).isFalse();
        assertThat(answer.has("logK")).isFalse();
        assertThat(answer.has("equilibrium")).isFalse();
    }

    @Test
    void ownMeasurementsOfAnUnknownExtractantAreFittedToo() throws IOException {
        Path own = file("own.csv", """
                # our bench, 25 °C
                label,Feed H+[M],Newex[M],O/A,Feed Nd[M],Xaq Nd
                bench,0.1,1.0,1,0.05,0.040
                bench,0.05,1.0,1,0.05,0.029
                """);
        FitRun run = FitRun.of("fit", own.toString(), "--no-files");

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out().replaceAll("\\s+#?\\s*", " "))
                .contains("FITTED: log K of 1 element to 2 points", "note our bench, 25 °C")
                .contains("with Newex, 2 distribution ratios of Nd")
                .contains("Newex is not in the data library")
                .contains("model: mass-action medium: chloride")
                .doesNotContain("LLEPE");
    }
}
