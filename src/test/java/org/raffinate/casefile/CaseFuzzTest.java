package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.document.CaseException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Spoilt case files give a case or a {@link CaseException}, never anything else, and soon. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CaseFuzzTest {
    private static final int SEED = 20260101;

    /** What a value is replaced with: nothing, other types, other units, numbers that no plant has. */
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            "",
            "word",
            "-1",
            ".nan",
            "-.inf",
            "1e999",
            "1e99",
            "1e-99",
            "0",
            "1",
            "99.99 %",
            "-5 t/a REO",
            "5 m3/h",
            "Tb | Dy",
            "Dy",
            -1,
            0,
            5000,
            99999999999L,
            1e300,
            1e-300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            true,
            List.of(),
            "pH 14",
            "12 mol/L",
            "1e-9 L/h",
            List.of("Dy", "Dy", List.of()),
            List.of(Map.of("stage", 1, "phase", "organic", "flow", 1e9)),
            Map.of(),
            Map.of("Dy", 1, "Tb", 1e-300),
            Map.of("Dy/Tb", 1e6, "Tb/Gd", 1e-6),
            Map.of("purity", "1e-99 %"),
            "x".repeat(5000));

    @TempDir
    private Path folder = Path.of("");

    static List<Path> cascades() throws IOException {
        List<Path> files = new ArrayList<>(CaseSchemaTest.cascades());
        files.addAll(ChemicalYaml.files());
        return files;
    }

    @ParameterizedTest
    @MethodSource("cascades")
    void everyValueReplacedAndEveryKeyRemoved(Path file) throws IOException {
        Random random = new Random(SEED);
        Map<String, Object> whole = load(file);
        List<List<Object>> paths = new ArrayList<>();
        collect(whole, List.of(), paths);
        for (List<Object> path : paths) {
            read(dump(spoil(whole, path, null, true)));
            for (int i = 0; i < 10; i++) {
                read(dump(spoil(whole, path, VALUES.get(random.nextInt(VALUES.size())), false)));
            }
        }
        assertThat(paths).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("cascades")
    void severalThingsSpoiltAtOnce(Path file) throws IOException {
        Random random = new Random(SEED);
        Map<String, Object> whole = load(file);
        for (int round = 0; round < 150; round++) {
            Map<String, Object> spoilt = whole;
            for (int i = 0; i < 4; i++) {
                List<List<Object>> paths = new ArrayList<>();
                collect(spoilt, List.of(), paths);
                if (!paths.isEmpty()) {
                    List<Object> path = paths.get(random.nextInt(paths.size()));
                    spoilt = spoil(spoilt, path, VALUES.get(random.nextInt(VALUES.size())), random.nextInt(4) == 0);
                }
            }
            read(dump(spoilt));
        }
    }

    @ParameterizedTest
    @MethodSource("cascades")
    void bytesChangedAndLostAndRepeated(Path file) throws IOException {
        Random random = new Random(SEED);
        byte[] whole = Files.readAllBytes(file);
        byte[] signs = "{}[]:,#&*!|>'\"%@`-?\t\n 0eY~<".getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < 250; round++) {
            byte[] spoilt = whole.clone();
            for (int i = random.nextInt(5); i >= 0; i--) {
                boolean sign = random.nextBoolean();
                spoilt[random.nextInt(spoilt.length)] =
                        sign ? signs[random.nextInt(signs.length)] : (byte) random.nextInt(256);
            }
            int end = random.nextInt(4) == 0 ? random.nextInt(spoilt.length) : spoilt.length;
            read(Arrays.copyOf(spoilt, end));
        }
    }

    /** Reads it, and asks for both tasks; anything but a {@link CaseException} fails the test. */
    private void read(byte[] text) throws IOException {
        Path file = Files.write(folder.resolve("spoilt.yaml"), text);
        try {
            Case read = Yaml.READER.read(file);
            assertThat(read.isSolvable() || read.isDesignable()).isTrue();
            assertThat(read.solveLacks().isEmpty()).isEqualTo(read.cascade().isPresent());
            assertThat(read.designLacks().isEmpty()).isEqualTo(read.design().isPresent());
            read.chemistry().ifPresent(chemistry -> {
                assertThat(chemistry.solveLacks().isEmpty())
                        .isEqualTo(chemistry.circuit().isPresent());
                assertThat(chemistry.designLacks().isEmpty())
                        .isEqualTo(chemistry.problem().isPresent());
            });
        } catch (CaseException refused) {
            assertThat(refused.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\n"));
        } catch (RuntimeException other) {
            throw new AssertionError(new String(text, StandardCharsets.UTF_8), other);
        }
    }

    private static byte[] dump(Map<String, Object> tree) {
        return new org.yaml.snakeyaml.Yaml().dump(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> load(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    private static Map<String, Object> parse(String text) {
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static void collect(Object tree, List<Object> path, List<List<Object>> paths) {
        Stream<?> keys = Stream.of();
        if (tree instanceof Map<?, ?> map) {
            keys = map.keySet().stream();
        } else if (tree instanceof List<?> list) {
            keys = Stream.iterate(0, i -> i < list.size(), i -> i + 1);
        }
        keys.forEach(key -> {
            List<Object> below = new ArrayList<>(path);
            below.add(key);
            paths.add(below);
            Object value = tree instanceof Map<?, ?> map ? map.get(key) : ((List<?>) tree).get((Integer) key);
            if (value != null) {
                collect(value, below, paths);
            }
        });
    }

    /** A copy of the tree with the value at the path replaced, or taken out for an unknown key. */
    private static Map<String, Object> spoil(
            Map<String, Object> tree, List<Object> path, @Nullable Object value, boolean remove) {
        Map<String, Object> copy = parse(new String(dump(tree), StandardCharsets.UTF_8));
        Object owner = copy;
        for (Object key : path.subList(0, path.size() - 1)) {
            owner = Objects.requireNonNull(
                    owner instanceof Map<?, ?> map ? map.get(key) : ((List<?>) owner).get((Integer) key));
        }
        put(owner, path.get(path.size() - 1), value, remove);
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static void put(Object owner, Object key, @Nullable Object value, boolean remove) {
        if (owner instanceof List<?> list) {
            ((List<@Nullable Object>) list).set((Integer) key, value);
            return;
        }
        Map<Object, @Nullable Object> map = (Map<Object, @Nullable Object>) owner;
        if (remove) {
            map.remove(key);
            map.put(key + "x", "unknown");
        } else {
            map.put(key, value);
        }
    }
}
