package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.api.OpenCase;
import org.raffinate.api.OpenStudy;
import org.raffinate.api.SolvedCase;
import org.raffinate.notebook.Shell;
import org.raffinate.table.DuckDb;
import org.yaml.snakeyaml.Yaml;

/**
 * The README is true: its commands run, print what it shows and draw its pictures; its Java, SQL and YAML do what it says.
 *
 * <p>{@code mvn test -Dtest=ReadmeTest -Dreadme.write=true} draws the pictures anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeTest {
    private static final String PROGRAM = "java -jar target/raffinate.jar ";
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*\\]\\(([^)]*)\\)");
    private static final Pattern WORDS = Pattern.compile(">([^<>]*\\S[^<>]*)</text");

    /** What is not the program: tried by the script behind it on a clean checkout, or by who has what it needs. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "mvn -q package -DskipTests", ".ci/run",
            "mvn verify", ".ci/run",
            "notebooks/kernel", ".ci/notebooks",
            "JUPYTER_PATH=$PWD/target/jupyter jupyter lab notebooks", ".ci/notebooks");

    /** Which command draws a picture; they are drawn by name. */
    private static final Map<String, String> DRAWN = Map.of("acid", "tb-dy-ehehpa-ammonia");

    private Path folder = Path.of("");
    private String readme = "";
    private final List<String> commands = new ArrayList<>();
    private final Map<String, FitRun> runs = new LinkedHashMap<>();

    @BeforeAll
    void runItsCommands(@TempDir Path place) throws IOException {
        folder = place;
        readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        for (String block : blocks("sh")) {
            block.lines().map(ReadmeTest::withoutNote).forEach(commands::add);
        }
        for (String command : commands) {
            if (command.startsWith(PROGRAM)) {
                runs.put(command, FitRun.of(arguments(command)));
            }
        }
    }

    @Test
    void everyCommandRunsOrIsTriedElsewhere() {
        runs.forEach((command, run) ->
                assertThat(run.code()).as(command + "\n" + run.err()).isZero());
        assertThat(commands.stream().filter(command -> !command.startsWith(PROGRAM)))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(ELSEWHERE).containsKey(command))
                .allSatisfy(command -> assertThat(Path.of(String.valueOf(ELSEWHERE.get(command))))
                        .exists());
        assertThat(runs).hasSizeGreaterThan(8);
    }

    @Test
    void whatItShowsIsPrinted() throws IOException {
        Set<String> printed = new LinkedHashSet<>();
        for (FitRun run : runs.values()) {
            run.out().lines().map(ReadmeTest::narrow).forEach(printed::add);
        }
        for (Path report : files("report.txt")) {
            Files.readString(report).lines().map(ReadmeTest::narrow).forEach(printed::add);
        }
        List<String> shown = blocks("").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(ReadmeTest::narrow)
                .toList();
        assertThat(shown).hasSizeGreaterThan(40);
        assertThat(shown.stream().filter(line -> !printed.contains(line)))
                .as("lines that no command prints")
                .isEmpty();
    }

    @Test
    void itsPicturesAreThoseOfTheProgram() throws IOException {
        List<String> pictures =
                PICTURE.matcher(readme).results().map(found -> found.group(1)).toList();
        assertThat(pictures).hasSizeGreaterThan(4);
        for (String picture : pictures) {
            Path shown = Path.of(picture);
            String file = String.valueOf(shown.getFileName());
            String made = DRAWN.getOrDefault(file.replace(".svg", ""), "tb-dy-longnan");
            Path drawn = folder.resolve(made).resolve(file);
            if (Boolean.getBoolean("readme.write")) {
                Files.write(shown, Files.readAllBytes(drawn));
            }
            assertThat(words(shown)).as(picture).isEqualTo(words(drawn)).isNotEmpty();
        }
    }

    @Test
    void itsJavaRuns() throws IOException {
        List<String> java = blocks("java");
        assertThat(java).hasSize(1);
        try (Shell shell = new Shell()) {
            shell.run("import java.nio.file.*;\n" + java.get(0).replace("out/", folder.resolve("java") + "/"));
            assertThat(shell.variables()).contains("more 4");
        }
        assertThat(folder.resolve("java/tb-dy/report.html")).exists();
    }

    @Test
    void itsQuestionToTheTableIsAnswered() throws SQLException {
        List<String> sql = blocks("sql");
        assertThat(sql).hasSize(1);
        Path points = folder.resolve("tb-dy-sweep").resolve("points.parquet");
        try (DuckDb duck = new DuckDb()) {
            Map<Object, Object> met = new TreeMap<>();
            duck.ask(sql.get(0).replace("'out/tb-dy-sweep/points.parquet'", "{file}"), points)
                    .forEach(row -> met.put(row.get(0), row.get(1)));
            assertThat(met).containsEntry(27L, 0.484).containsEntry(31L, 0.962).hasSize(6);
        }
    }

    @Test
    void itsCaseIsDesignedAlsoWithTheKeysThatFollow() {
        List<String> yaml = blocks("yaml");
        assertThat(yaml).hasSize(4);
        Map<String, Object> first = keys(yaml.get(0));

        assertThat(design(first).stages()).isEqualTo(27);
        SolvedCase circuit = design(with(first, keys(yaml.get(1))));
        assertThat(circuit.met()).isTrue();
        assertThat(circuit.tables()).anyMatch(table -> table.name().equals("outlets"));
        SolvedCase australia = design(with(first, keys(yaml.get(2))));
        assertThat(australia.text()).contains("Australia", "NH4HCO3");
        assertThat(OpenStudy.of(Path.of("cascades", "readme.yaml"), yaml.get(3)).points())
                .isEqualTo(6000);
    }

    @Test
    void theCostWithPublishedBoxesIsWhatItSays() {
        Matcher said = Pattern.compile("plant above makes oxides at ([\\d.]+)\\s+instead of ([\\d.]+) USD/kg")
                .matcher(readme);
        assertThat(said.find()).isTrue();
        Map<String, Object> first = keys(blocks("yaml").get(0));
        Map<String, Object> published = Map.of("plant", Map.of("cost", Map.of("mixer-settler", "published")));

        assertThat(String.format(Locale.ROOT, "%.1f", cost(design(with(first, published)))))
                .isEqualTo(said.group(1));
        assertThat(String.format(Locale.ROOT, "%.1f", cost(design(first)))).isEqualTo(said.group(2));
    }

    private static double cost(SolvedCase solved) {
        return solved.table("cost").sum("cost (USD/kg oxides)");
    }

    private static SolvedCase design(Map<String, Object> keys) {
        return OpenCase.of("readme.yaml", new Yaml().dump(keys)).design();
    }

    private static Map<String, Object> keys(String yaml) {
        return new Yaml().load(yaml);
    }

    private static Map<String, Object> with(Map<String, Object> keys, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>(keys);
        all.putAll(others);
        return all;
    }

    private List<String> blocks(String language) {
        return FENCE.matcher(readme)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static String withoutNote(String command) {
        return command.replaceFirst("\\s+#.*", "").strip();
    }

    /** As a shell would give them, and with a folder of the test's for what is written. */
    private String[] arguments(String command) throws IOException {
        List<String> arguments = new ArrayList<>();
        String name = "fit";
        for (String word : command.substring(PROGRAM.length()).strip().split("\\s+", -1)) {
            if (word.contains("*")) {
                arguments.addAll(cases(word));
            } else {
                arguments.add(word);
            }
            if (word.endsWith(".yaml")) {
                name = String.valueOf(Path.of(word).getFileName()).replace(".yaml", "");
            }
        }
        boolean writes =
                List.of("design", "solve", "report", "sweep", "compare", "fit").contains(arguments.get(0))
                        && !arguments.contains("--no-files");
        if (writes) {
            arguments.addAll(List.of("--output", folder.resolve(name).toString()));
        }
        return arguments.toArray(String[]::new);
    }

    private static List<String> cases(String pattern) throws IOException {
        assertThat(pattern).isEqualTo("cascades/*.yaml");
        try (Stream<Path> files = Files.list(Path.of("cascades"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).toList();
        }
    }

    /** Columns may be narrower than they were printed. */
    private static String narrow(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }

    /** What is written in a picture, but for the ticks of its axes, which hang on the size of the letters. */
    private static List<String> words(Path svg) throws IOException {
        return WORDS.matcher(Files.readString(svg))
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
    }
}
