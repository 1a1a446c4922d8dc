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
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.casefile.CaseTree;
import org.raffinate.casefile.CaseTree.Way;

/** Every key of every case spoilt, one at a time, as the program is run: code 3, the place named, nothing written. */
class SpoiltCasesTest {
    /** One spoiling in so many is tried at each key, another at the next; 1 tries all of them, which takes a minute. */
    private static final int EVERY = Integer.getInteger("raffinate.spoil.every", 7);

    private static final Map<String, Object> VALUES = values();

    /** Words, which may be any. */
    private static final Set<String> FREE = Set.of("title", "source");

    /** Kinds that leave some values right: what may be left out, and constants, whose logarithms may be below 0. */
    private static final Set<String> HARMLESS = Set.of("missing", "negative");

    @TempDir
    private Path folder = Path.of("");

    /** A case with one thing wrong, and the line in which it is. */
    private record Spoilt(String kind, Way way, Path file, int line) {
        boolean mayBeValid() {
            return HARMLESS.contains(kind) || (VALUES.containsKey(kind) && FREE.contains(String.valueOf(way.last())));
        }

        /** Whether a problem is in the line, about the value or what it holds, or about a key that came beside it. */
        boolean isNamedBy(JsonNode problem) {
            String key = problem.get("key").asText();
            int distance = problem.get("line").asInt() - line;
            return distance == 0
                    || key.startsWith(way.toString())
                    || (kind.equals("circle") && distance == 1)
                    || (kind.equals("duplicate")
                            && problem.get("found").asText().contains("second time"))
                    || (kind.equals("unknown") && key.endsWith("Xx"));
        }
    }

    /** What stands in place of a value and is right nowhere but in a title. */
    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("not a number", Double.NaN);
        values.put("not a number with unit", "nan mol/L");
        values.put("endless", Double.POSITIVE_INFINITY);
        values.put("beyond doubles", "1e999");
        values.put("huge", "1e99");
        values.put("huge with unit", "1e99 mol/L");
        values.put("wrong unit", "5 furlong/fortnight");
        values.put("unit of something else", "5 V");
        values.put("negative concentration", "-5 mol/L");
        values.put("negative flow", "-5 L/h");
        values.put("negative share", "-5 %");
        values.put("unknown element", "Xx");
        values.putAll(OtherForms.values());
        return values;
    }

    @ParameterizedTest
    @MethodSource("org.raffinate.casefile.CaseFuzzTest#cascades")
    void whatIsSpoiltIsRefusedAndItsPlaceNamed(Path original) throws IOException {
        List<Spoilt> all = spoilt(CaseTree.of(original));
        List<Spoilt> refused = new ArrayList<>();
        JsonNode findings = check(all).json();
        for (int i = 0; i < all.size(); i++) {
            Spoilt one = all.get(i);
            JsonNode finding = findings.get(i);
            if (finding.get("valid").asBoolean()) {
                assertThat(one.mayBeValid()).as("%s at %s", one.kind, one.way).isTrue();
                continue;
            }
            refused.add(one);
            assertThat(finding.get("problems"))
                    .as("%s at %s", one.kind, one.way)
                    .allSatisfy(problem -> {
                        assertThat(problem.get("line").asInt()).isPositive();
                        assertThat(problem.get("found").asText()).isNotBlank();
                        assertThat(problem.get("expected").asText()).isNotBlank();
                    });
            // What is left out or may be negative is missed elsewhere: by a cut whose element no longer enters.
            assertThat(HARMLESS.contains(one.kind) || isNamed(one, finding))
                    .as("%s at %s in line %d: %s", one.kind, one.way, one.line, finding)
                    .isTrue();
        }
        assertThat(refused).hasSizeGreaterThan(all.size() / 2);
        nothingIsSolvedOrWritten(refused);
    }

    private static boolean isNamed(Spoilt spoilt, JsonNode finding) {
        return StreamSupport.stream(finding.get("problems").spliterator(), false)
                .anyMatch(spoilt::isNamedBy);
    }

    /** The commands that compute, for one of every kind. */
    private void nothingIsSolvedOrWritten(List<Spoilt> refused) {
        Map<String, Spoilt> byKind = new LinkedHashMap<>();
        refused.forEach(one -> byKind.put(one.kind, one));
        Path results = folder.resolve("results");
        byKind.values().forEach(one -> {
            String command = one.line % 2 == 0 ? "solve" : "design";
            FitRun run = FitRun.of(command, one.file.toString(), "-o", results.toString());

            assertThat(run.code()).as("%s at %s", one.kind, one.way).isEqualTo(ExitCode.BAD_CASE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .matches(Pattern.quote(one.file.toString()) + ":\\d+: (\\S.*: )?found .+, expected .+"));
            assertThat(run.err()).doesNotContain("Exception", "\tat ");
            assertThat(results).doesNotExist();
        });
    }

    private static FitRun check(List<Spoilt> all) {
        List<String> arguments = new ArrayList<>(List.of("check", "--json"));
        all.forEach(one -> arguments.add(one.file.toString()));
        FitRun run = FitRun.of(arguments.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_CASE);
        assertThat(run.err()).isEmpty();
        return run;
    }

    private List<Spoilt> spoilt(CaseTree tree) throws IOException {
        List<Spoilt> all = new ArrayList<>();
        int turn = 0;
        for (Way way : tree.ways()) {
            Map<String, Supplier<String>> texts = new LinkedHashMap<>();
            VALUES.forEach(
                    (kind, value) -> texts.put(kind, () -> tree.with(way, value).text()));
            texts.put("nothing", () -> tree.with(way, null).text());
            texts.put("negative", () -> tree.with(way, -1).text());
            texts.put("circle", () -> tree.inCircles(way).text());
            texts.put("missing", () -> tree.without(way).text());
            if (way.last() instanceof String) {
                texts.put("unknown", () -> tree.beside(way, "Xx", 1).text());
                texts.put("duplicate", () -> CaseTree.doubled(tree.text(), way));
            }
            for (Map.Entry<String, Supplier<String>> text : texts.entrySet()) {
                turn++;
                if (turn % EVERY == 0) {
                    all.add(written(text.getKey(), way, text.getValue().get()));
                }
            }
        }
        return all;
    }

    private Spoilt written(String kind, Way way, String text) throws IOException {
        Path file = Files.createTempFile(folder, "", ".yaml");
        Files.writeString(file, text);
        return new Spoilt(kind, way, file, CaseTree.line(text, way));
    }
}
