package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as they are typed: what they print where, what they write, and how they end. */
class RaffinateTest {
    private static final String BINARY = "cascades/binary-textbook.yaml";
    private static final String OUTLETS = "cascades/three-outlets.yaml";
    private static final String DESIGN = "cascades/tb-dy-longnan.yaml";

    @TempDir
    private Path folder = Path.of("");

    /** How a command ended, and what it printed. */
    private record Run(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new JsonMapper().readTree(out);
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Raffinate.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void withoutACommandTheUsageIsShown() {
        Run run = run();

        assertThat(run.code).isEqualTo(ExitCode.OK);
        assertThat(run.out).contains("Usage: raffinate", "design", "solve", "check", "data", "Exit codes:");
        assertThat(run.err).isEmpty();
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(run("--version").out).startsWith("raffinate ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"design", "solve", "check", "data"})
    void everyCommandTeachesWithAnExampleThatFitsAScreen(String command) {
        Run run = run(command, "--help");

        assertThat(run.code).isEqualTo(ExitCode.OK);
        assertThat(run.out).contains("raffinate " + command + " ").contains("Usage: raffinate " + command);
        assertThat(run.out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void wrongUsageEndsWithTwoAndSaysWhereToLook() {
        assertThat(run("desing").code).isEqualTo(ExitCode.USAGE);
        assertThat(run("desing").err).contains("Did you mean: raffinate design?", "'raffinate --help' shows");
        assertThat(run("design").err).contains("Missing required parameter: 'FILE'", "'raffinate design --help' shows");
        assertThat(run("design", DESIGN, "--no-files", "-o", "x").code).isEqualTo(ExitCode.USAGE);
        assertThat(run("data", "things").err)
                .contains("expected one of extractants, pairs, laws, quantities, plants, feeds, sources");
        assertThat(run("solve", "--jsn", OUTLETS).out).isEmpty();
    }

    @Test
    void solvePrintsTheReportAndWritesTheFolder() throws IOException {
        Path results = folder.resolve("results");
        Run run = run("solve", OUTLETS, "-o", results.toString());

        assertThat(run.code).isEqualTo(ExitCode.OK);
        assertThat(run.err).isEmpty();
        assertThat(run.out).startsWith("Three outlets\n").contains("SOLVED: 85 stages", "Written to " + results + ":");
        assertThat(names(results)).contains("report.txt", "result.json", "profile.csv", "products.csv", "profile.png");
        assertThat(names(results)).allSatisfy(name -> assertThat(run.out).contains("  " + name));
    }

    @Test
    void jsonIsAllThatIsPrinted() throws IOException {
        Run run = run("solve", OUTLETS, "--json", "--no-files");

        assertThat(run.code).isEqualTo(ExitCode.OK);
        assertThat(run.err).isEmpty();
        assertThat(run.json().at("/convergence/status").asText()).isEqualTo("CONVERGED");
        assertThat(run.json().at("/products/draws/0/stage").asInt()).isEqualTo(39);
        assertThat(run.json().at("/products/raffinate/moleFraction/Sm").asDouble())
                .isGreaterThan(0.9999);
        assertThat(run.json().at("/profile").size()).isEqualTo(85);
    }

    @Test
    void solveHoldsTheProductsAgainstTheCascade() {
        Run run = run("solve", BINARY, "--no-files");

        assertThat(run.code).isEqualTo(ExitCode.OK);
        assertThat(run.out).contains("A SPECIFICATION IS NOT MET");
    }

    @Test
    void designFindsACascade() throws IOException {
        Run run = run("design", DESIGN, "--json", "--no-files");

        assertThat(run.code).isEqualTo(ExitCode.OK);
        assertThat(run.err).isEmpty();
        assertThat(run.json().at("/design/outcome").asText()).isEqualTo("FOUND");
        assertThat(run.json().at("/design/minimumStages").asDouble()).isBetween(10.0, 30.0);
        assertThat(run.json().at("/specifications"))
                .allSatisfy(check -> assertThat(check.get("met").asBoolean()).isTrue());
    }

    @Test
    void designSaysThatItLeavesAFixedCascadeAside() {
        Run run = run("design", BINARY, "--no-files");

        assertThat(run.code).isEqualTo(ExitCode.OK);
        assertThat(run.out).contains("The stages and flows under cascade were not used");
    }

    @Test
    void aCaseWithoutWhatACommandNeedsSaysWhatIsMissing() {
        Run solve = run("solve", DESIGN);
        Run design = run("design", OUTLETS);

        assertThat(solve.code).isEqualTo(ExitCode.BAD_CASE);
        assertThat(solve.out).isEmpty();
        assertThat(solve.err)
                .matches(DESIGN + ":\\d+: cascade: found nothing, expected a cascade: extraction, scrub and two of"
                        + " S, W, extract and reflux\n");
        assertThat(design.code).isEqualTo(ExitCode.BAD_CASE);
        assertThat(design.err).startsWith(OUTLETS + ":").contains(": products: found nothing");
    }

    @Test
    void nothingIsWrittenForABadCase() throws IOException {
        Path bad = file("bad.yaml", Files.readString(Path.of(OUTLETS)).replace("S: 1.40", "S: fourteen"));
        Path results = folder.resolve("results");
        Run run = run("solve", bad.toString(), "-o", results.toString());

        assertThat(run.code).isEqualTo(ExitCode.BAD_CASE);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("cascade.S: found 'fourteen', expected mol per mol of feed");
        assertThat(results).doesNotExist();
    }

    @Test
    void anInfeasibleCascadeEndsWithFourAndNamesTheBound() throws IOException {
        Path greedy = file("greedy.yaml", Files.readString(Path.of(OUTLETS)).replace("W: 1.15876", "W: 2"));
        Run run = run("solve", greedy.toString(), "--json", "--no-files");

        assertThat(run.code).isEqualTo(ExitCode.UNSOLVED);
        assertThat(run.json().at("/convergence/status").asText()).isEqualTo("INFEASIBLE");
        assertThat(run.json().at("/convergence/notes/0").asText()).contains("W");
        assertThat(run.json().has("products")).isFalse();
        assertThat(run("solve", greedy.toString(), "--no-files").out).contains("INFEASIBLE:");
    }

    @Test
    void aDesignThatCannotBeEndsWithFour() throws IOException {
        Path few = file("few.yaml", Files.readString(Path.of(DESIGN)) + "cascade: {extraction: 5, scrub: 5}\n");
        Run run = run("design", few.toString(), "--no-files");

        assertThat(run.code).isEqualTo(ExitCode.UNSOLVED);
        assertThat(run.out).contains("INFEASIBLE:", "Fenske");
    }

    @Test
    void givenStagesOrGivenSolventNarrowTheDesign() throws IOException {
        String text = Files.readString(Path.of(DESIGN));
        Run stages = run(
                "design",
                file("stages.yaml", text + "cascade: {extraction: 20, scrub: 15}\n")
                        .toString(),
                "--json",
                "--no-files");
        Run solvent =
                run("design", file("solvent.yaml", text + "cascade: {S: 1.5}\n").toString(), "--json", "--no-files");

        assertThat(stages.json().at("/design/extraction").asInt()).isEqualTo(20);
        assertThat(stages.json().at("/design/scrub").asInt()).isEqualTo(15);
        assertThat(solvent.json().at("/design/S").asDouble()).isEqualTo(1.5);
    }

    @Test
    void aFolderThatCannotBeWrittenIsAClearError() throws IOException {
        Path taken = file("taken", "a file where the folder should be");
        Run run = run("solve", OUTLETS, "-o", taken.toString());

        assertThat(run.code).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.out).contains("SOLVED");
        assertThat(run.err).startsWith("raffinate: cannot write into " + taken).hasLineCount(1);
    }

    @Test
    void aFolderWithoutANameIsWrongUsage() {
        Run empty = run("solve", OUTLETS, "-o", "");
        Run nul = run("solve", OUTLETS, "-o", "a\0b");

        assertThat(empty.code).isEqualTo(ExitCode.USAGE);
        assertThat(empty.err).contains("'--output': found '', expected a folder");
        assertThat(nul.code).isEqualTo(ExitCode.USAGE);
        assertThat(run("check", "a\0b").err)
                .contains("found 'a b', expected a name")
                .doesNotContain("Exception");
        assertThat(nul.err)
                .contains("found 'a b', expected a name that files can have here")
                .doesNotContain("\0");
    }

    @Test
    void argumentsAreNotReadFromFiles() throws IOException {
        Path arguments = file("arguments", OUTLETS);

        assertThat(run("check", "@" + arguments).err).startsWith("@" + arguments + ": found no such file");
    }

    @Test
    void checkReportsEveryFile() throws IOException {
        Path bad = file("bad.yaml", "feed: {}\n");
        Run run = run(
                "check",
                OUTLETS,
                bad.toString(),
                BINARY,
                folder.resolve("none.yaml").toString());

        assertThat(run.code).isEqualTo(ExitCode.BAD_CASE);
        assertThat(run.out)
                .isEqualTo(OUTLETS + ": valid, to solve; Three outlets\n" + BINARY
                        + ": valid, to solve or design; Textbook binary, β = 2\n");
        assertThat(run.err)
                .contains(bad + ":1: feed: found an empty mapping", bad + ":1: equilibrium: found nothing")
                .contains("none.yaml: found no such file");
        assertThat(run("check", OUTLETS, DESIGN).code).isEqualTo(ExitCode.OK);
    }

    @Test
    void checkGivesTheSameAsJson() throws IOException {
        Path bad = file("bad.yaml", Files.readString(Path.of(DESIGN)).replace("flow:", "flwo:"));
        Run run = run("check", "--json", DESIGN, bad.toString());

        assertThat(run.code).isEqualTo(ExitCode.BAD_CASE);
        assertThat(run.err).isEmpty();
        assertThat(run.json().at("/0/valid").asBoolean()).isTrue();
        assertThat(run.json().at("/0/order").toString()).isEqualTo("[\"Gd\",\"Tb\",\"Dy\",\"Ho\"]");
        assertThat(run.json().at("/1/problems/1/key").asText()).isEqualTo("feed.flwo");
        assertThat(run.json().at("/1/problems/1/nearest").asText()).isEqualTo("flow");
        assertThat(run.json().at("/1/problems/1/line").asInt()).isPositive();
    }

    @Test
    void dataListsEachTableAndNarrowsIt() throws IOException {
        assertThat(run("data").out).contains("rows of separation factors", "unverified");
        assertThat(run("data", "extractants").out).contains("EHEHPA:", "also P507, PC-88A");
        assertThat(run("data", "pairs", "ehehpa", "Dy/Tb").out)
                .contains("2.82", "2 to 2.9", "unverified", "xu-1995", "Xu Guangxian (ed.)")
                .doesNotContain("Ho/Dy");
        assertThat(run("data", "extractants", "Cyanex 272").out).contains("molar mass 290.43 g/mol, derived");
        assertThat(run("data", "laws", "EHEHPA", "chloride", "design", "\"Dy\"").out)
                .contains("log K 0.59, D = K e^3 / h^3", "Li 1987", "derived", "pH 0 to 0.5; deviation 0.14;")
                .doesNotContain("log K -3.80");
        assertThat(run("data", "laws", "sulfate", "\"Y\"").out)
                .contains("log D = -2.12601 + (1.63166 + 0.15166 u) pH + 0.26612 log u, u = 66.0855 e");
        assertThat(run("data", "quantities", "chloride").out)
                .contains("log beta1 of the rare earths", "-0.47", "I = 1 mol/L", "Luo and R. H. Byrne");
        assertThat(run("data", "feeds", "Browns").out).contains("Browns Range (xenotime): checked");
        assertThat(run("data", "sources", "zhang-2016").out).contains("Separation Hydrometallurgy");
        assertThat(run("data", "pairs", "no such word").out).startsWith("No row of pairs contains");
    }

    @Test
    void dataCarriesSourceAndStatusIntoJson() throws IOException {
        JsonNode rows = run("data", "PAIRS", "design", "EHEHPA", "--json").json();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("extractant").asText()).isEqualTo("EHEHPA");
            assertThat(row.get("citation").asText()).isNotBlank();
            assertThat(row.get("verification").asText()).isNotBlank();
        });
        JsonNode laws =
                run("data", "laws", "EHEHPA", "design", "chloride", "--json").json();
        assertThat(laws).hasSize(7).allSatisfy(row -> {
            assertThat(row.at("/coefficients/acidExponent").asDouble()).isEqualTo(3);
            assertThat(row.get("dimers").asDouble()).isEqualTo(3);
            assertThat(row.get("citation").asText()).isNotBlank();
        });
        assertThat(run("data", "--json").json().fieldNames())
                .toIterable()
                .containsExactly("extractants", "pairs", "laws", "quantities", "plants", "feeds", "sources");
        assertThat(run("data", "pairs", "no such word", "--json").json()).isEmpty();
    }
}
