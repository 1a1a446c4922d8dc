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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.document.CaseException;

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
        files.addAll(PlantYaml.files());
        return files;
    }

    @ParameterizedTest
    @MethodSource("cascades")
    void severalThingsSpoiltAtOnce(Path file) throws IOException {
        Random random = new Random(SEED);
        CaseTree whole = CaseTree.of(file);
        for (int round = 0; round < 150; round++) {
            CaseTree spoilt = whole;
            for (int i = 0; i < 4; i++) {
                List<CaseTree.Way> ways = spoilt.ways();
                if (!ways.isEmpty()) {
                    CaseTree.Way way = ways.get(random.nextInt(ways.size()));
                    boolean loss = random.nextInt(4) == 0;
                    spoilt = loss ? spoilt.without(way) : spoilt.with(way, VALUES.get(random.nextInt(VALUES.size())));
                }
            }
            read(spoilt.text().getBytes(StandardCharsets.UTF_8));
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
}
