package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.casefile.CaseTree;
import org.raffinate.casefile.CaseTree.Way;

/** Every value of every study spoilt, one at a time, as the program is run: read, or code 3, a place and no results. */
class SpoiltStudiesTest {
    /** One spoiling in so many is tried at each value, another at the next; 1 tries all of them, which takes minutes. */
    private static final int EVERY = Integer.getInteger("raffinate.spoil.every", 7);

    private static final Map<String, Object> VALUES = values();

    @TempDir
    private Path folder = Path.of("");

    /** A study with one thing changed for the worse. */
    private record Spoilt(String kind, Way way, Path file) {
        String name() {
            return kind + " at " + way;
        }
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("not a number", Double.NaN);
        values.put("endless", Double.POSITIVE_INFINITY);
        values.put("beyond doubles", "1e999");
        values.put("huge", "1e99");
        values.put("tiny", "1e-99");
        values.put("zero", 0);
        values.put("negative", -1);
        values.put("fraction", 1.5);
        values.put("more than memory", 400_000_000);
        values.put("wrong unit", "5 furlong/fortnight");
        values.put("other unit", "5 V");
        values.put("share", "5 %");
        values.put("unknown word", "Xx");
        values.put("way through nothing", "title.of.nothing");
        values.put("item of nothing", "feed.source[3]");
        values.put("column", "status");
        values.put("no YAML", "[x");
        values.putAll(OtherForms.values());
        return values;
    }

    static List<Path> studies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cascades"))) {
            return files.filter(file -> file.toString().endsWith("-sweep.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void whatIsSpoiltIsReadOrRefusedWithItsPlace(Path original) throws IOException {
        Files.copy(Path.of("cascades", "tb-dy-longnan.yaml"), folder.resolve("tb-dy-longnan.yaml"));
        List<Spoilt> all = spoilt(CaseTree.of(original));
        FitRun run = check(all);
        List<Spoilt> refused = new ArrayList<>();

        assertThat(run.code()).isEqualTo(ExitCode.BAD_CASE);
        assertThat(run.err()).isEmpty();
        JsonNode findings = run.json();
        assertThat(findings).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            Spoilt one = all.get(i);
            JsonNode finding = findings.get(i);
            if (finding.get("valid").asBoolean()) {
                // without its axes a file is no study, and no case either
                assertThat(finding.get("points").asLong()).as(one.name()).isPositive();
                continue;
            }
            refused.add(one);
            assertThat(finding.get("problems")).as(one.name()).isNotEmpty().allSatisfy(SpoiltStudiesTest::isPlaced);
        }
        assertThat(refused).hasSizeBetween(all.size() / 2, all.size() - 1);
        nothingIsSweptOrWritten(refused);
    }

    /** In a line of the study, or of the file that it takes for its case, which may be none. */
    private static void isPlaced(JsonNode problem) {
        assertThat(problem.get("found").asText()).isNotBlank();
        assertThat(problem.get("expected").asText()).isNotBlank();
        assertThat(problem.get("line").asInt() > 0
                        || problem.get("message").asText().contains("such file")
                        || problem.get("message").asText().contains("a case file"))
                .as(problem.toString())
                .isTrue();
    }

    /** For one of every kind. */
    private void nothingIsSweptOrWritten(List<Spoilt> refused) {
        Map<String, Spoilt> byKind = new LinkedHashMap<>();
        refused.forEach(one -> byKind.put(one.kind, one));
        Path results = folder.resolve("results");
        byKind.values().forEach(one -> {
            FitRun run = FitRun.of("sweep", one.file.toString(), "-o", results.toString());

            assertThat(run.code()).as(one.name()).isEqualTo(ExitCode.BAD_CASE);
            assertThat(run.out()).as(one.name()).isEmpty();
            assertThat(run.err().lines())
                    .as(one.name())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .matches(Pattern.quote(folder.toString())
                                    + "\\S*( \\S+)*: (\\S.*: )?found .+, expected .+"));
            assertThat(run.err()).doesNotContain("Exception", "\tat ");
            assertThat(results).doesNotExist();
        });
    }

    private static FitRun check(List<Spoilt> all) {
        List<String> arguments = new ArrayList<>(List.of("check", "--json"));
        all.forEach(one -> arguments.add(one.file.toString()));
        return FitRun.of(arguments.toArray(String[]::new));
    }

    private List<Spoilt> spoilt(CaseTree tree) throws IOException {
        List<Spoilt> all = new ArrayList<>();
        int turn = 0;
        for (Way way : tree.ways()) {
            Map<String, CaseTree> trees = new LinkedHashMap<>();
            VALUES.forEach((kind, value) -> trees.put(kind, tree.with(way, value)));
            trees.put("nothing", tree.with(way, null));
            trees.put("circle", tree.inCircles(way));
            trees.put("missing", tree.without(way));
            if (way.last() instanceof String) {
                trees.put("unknown", tree.beside(way, "Xx", 1));
            }
            for (Map.Entry<String, CaseTree> spoilt : trees.entrySet()) {
                turn++;
                if (turn % EVERY == 0) {
                    Path file = Files.createTempFile(folder, "", ".yaml");
                    Files.writeString(file, spoilt.getValue().text());
                    all.add(new Spoilt(spoilt.getKey(), way, file));
                }
            }
        }
        return all;
    }
}
