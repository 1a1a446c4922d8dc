package org.raffinate.studyreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.library.DataLibrary;
import org.raffinate.runner.LocalCores;
import org.raffinate.runner.Part;
import org.raffinate.runner.Sweep;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;
import org.raffinate.table.DuckDb;

/** The answers of a study with everything in it, against what a database makes of its rows, and as they are printed. */
class StudyAnswersTest {
    private static final int DRAWS = 200;
    private static final double EXACT = 1e-12;

    @TempDir
    private static Path folder;

    private static Path rows;
    private static JsonNode answers;
    private static String text;

    @BeforeAll
    static void sweep() throws IOException {
        Path file = Files.writeString(folder.resolve("study.yaml"), """
                title: Samarium from europium when nobody knows
                case: %s
                run: design then solve
                axes:
                  - {path: equilibrium.factors.Eu/Sm, at: design, label: believed, values: [1.8, 1.9, 2]}
                  - {path: equilibrium.factors.Eu/Sm, label: true one, normal: {mean: 2, deviation: 2 %%}}
                  - {path: feed.composition.Eu, label: Eu, uniform: {from: 49.9 %%, to: 50.1 %%}}
                sample: {method: random, points: %d, seed: 8}
                objectives: {stages: least, extract impurity: least}
                confidence: 90 %%
                """.formatted(
                        Files.writeString(folder.resolve("case.yaml"), """
                                title: Two elements
                                feed: {composition: {Sm: 50 %, Eu: 50 %}, basis: mol, flow: 1 mol/h}
                                equilibrium: {model: separation-factors, factors: {Eu/Sm: {value: 2, source: a test}}}
                                cut: Sm | Eu
                                products:
                                  raffinate: {purity: 99.5 %}
                                  extract: {purity: 99.5 %}
                                """), DRAWS));
        DataLibrary library = DataLibrary.load();
        StudyWork work = new StudyWork(new StudyReader(library).read(file), library);
        rows = Sweep.run(work, Part.ALL, folder.resolve("out"), new LocalCores(2), false, (done, all) -> {})
                .file();
        StudyFolder.Written written = StudyFolder.write(work, rows);
        answers = new JsonMapper().readTree(written.json());
        text = written.text();
    }

    private static List<List<@Nullable Object>> ask(String question) throws SQLException {
        try (DuckDb database = new DuckDb()) {
            return database.ask(question, rows);
        }
    }

    private static double number(@Nullable Object cell) {
        assertThat(cell).isInstanceOf(Number.class);
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Test
    void everyResultHasTheQuantilesOfItsColumn() throws SQLException {
        JsonNode results = answers.get("results");
        assertThat(results).hasSizeGreaterThan(6);
        for (JsonNode result : results) {
            String column = "\"" + result.get("result").asText() + "\"";
            List<@Nullable Object> found = ask(("SELECT count(X), count(*) - count(X), avg(X), stddev_samp(X), min(X), "
                                    + "max(X), quantile_cont(X, 0.05), quantile_cont(X, 0.5), quantile_cont(X, 0.99) FROM {csv}")
                            .replace("X", column + "::DOUBLE"))
                    .get(0);
            List<String> places = List.of(
                    "/count",
                    "/missing",
                    "/mean",
                    "/standardDeviation",
                    "/least",
                    "/most",
                    "/quantiles/0.05",
                    "/quantiles/0.5",
                    "/quantiles/0.99");
            for (int i = 0; i < places.size(); i++) {
                double expected = number(found.get(i));
                assertThat(result.at(places.get(i)).doubleValue())
                        .as(column + places.get(i))
                        .isCloseTo(expected, within(EXACT * (1.0 + 1e3 * Math.abs(expected))));
            }
        }
    }

    @Test
    void everyPlantIsJudgedByItsOwnRows() throws SQLException {
        List<List<@Nullable Object>> found =
                ask("SELECT believed, any_value(stages), count(*) FILTER (met), count(*) FILTER (NOT met), count(*) "
                        + "FILTER (met IS NULL) FROM {csv} GROUP BY believed ORDER BY believed");

        JsonNode levels = answers.get("levels");
        assertThat(levels).hasSize(3);
        for (int i = 0; i < 3; i++) {
            JsonNode level = levels.get(i);
            assertThat(level.get("stages").asDouble())
                    .isEqualTo(number(found.get(i).get(1)));
            assertThat(level.get("met").asDouble())
                    .isEqualTo(number(found.get(i).get(2)));
            assertThat(level.get("missed").asDouble())
                    .isEqualTo(number(found.get(i).get(3)));
            assertThat(level.get("withoutAnswer").asDouble())
                    .isEqualTo(number(found.get(i).get(4)));
            assertThat(level.get("met").asInt()
                            + level.get("missed").asInt()
                            + level.get("withoutAnswer").asInt())
                    .isEqualTo(DRAWS);
        }
    }

    @Test
    void whatMovesAResultIsTheMeanOfTheTenths() throws SQLException {
        JsonNode sensitivities = answers.get("sensitivities");
        assertThat(sensitivities).isNotEmpty();
        for (JsonNode sensitivity : sensitivities) {
            String believed = sensitivity.get("at").asText().replaceFirst("believed = ", "");
            for (JsonNode bar : sensitivity.get("bars")) {
                String axis = bar.get("axis").asText();
                String column = axis.equals("Eu") ? "Eu (%)" : axis;
                String of = "(SELECT \"" + column + "\" AS x, \""
                        + sensitivity.get("result").asText()
                        + "\" AS y, ntile(10) OVER (ORDER BY \"" + column
                        + "\") AS tenth FROM {csv} WHERE believed = " + believed + ")";
                List<@Nullable Object> low = ask("SELECT avg(x), avg(y) FROM " + of + " WHERE tenth = 1")
                        .get(0);
                List<@Nullable Object> high = ask("SELECT avg(x), avg(y) FROM " + of + " WHERE tenth = 10")
                        .get(0);
                List<@Nullable Object> ranks = ask("SELECT corr(a, b) FROM (SELECT rank() OVER (ORDER BY x) AS a, "
                                + "rank() OVER (ORDER BY y) AS b FROM " + of + ")")
                        .get(0);
                same(bar, "lowInput", low.get(0));
                same(bar, "lowOutput", low.get(1));
                same(bar, "highInput", high.get(0));
                same(bar, "highOutput", high.get(1));
                same(bar, "rankCorrelation", ranks.get(0));
            }
        }
    }

    private static void same(JsonNode bar, String key, @Nullable Object expected) {
        double number = number(expected);
        assertThat(bar.get(key).doubleValue()).as(bar + key).isCloseTo(number, within(1e-9 * Math.abs(number)));
    }

    @Test
    void theBestPlantsAreThoseOfTheDatabase() throws SQLException {
        List<List<@Nullable Object>> best = ask("WITH plants AS (SELECT believed, quantile_cont(stages, 0.5) AS a, "
                + "quantile_cont(\"extract impurity (ppm)\", 0.5) AS b FROM {csv} GROUP BY believed "
                + "HAVING avg(met::INT) >= 0.9) SELECT a, b FROM plants p WHERE NOT EXISTS (SELECT 1 FROM plants q "
                + "WHERE q.a <= p.a AND q.b <= p.b AND (q.a < p.a OR q.b < p.b)) ORDER BY a");

        JsonNode front = answers.at("/front/points");
        assertThat(front).hasSize(2).hasSameSizeAs(best);
        for (int i = 0; i < best.size(); i++) {
            for (int k = 0; k < 2; k++) {
                double expected = number(best.get(i).get(k));
                String column = k == 0 ? "stages" : "extract impurity (ppm)";
                assertThat(front.get(i).get(column).doubleValue()).isCloseTo(expected, within(1e-9 * expected));
            }
        }
    }

    @Test
    void theReportIsThatOfItsFile() throws IOException {
        try (InputStream expected =
                Objects.requireNonNull(StudyAnswersTest.class.getResourceAsStream("two-elements.txt"))) {
            assertThat(text.replaceAll("raffinate \\S+, study", "raffinate VERSION, study")
                            .replaceAll(" of \\S+case.yaml", " of case.yaml"))
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
