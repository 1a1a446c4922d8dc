package org.raffinate.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.document.CaseException;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.PlantTables;

/** Files of comparisons, right ones and wrong ones. */
class ComparisonReaderTest {
    private static final DataLibrary LIBRARY = DataLibrary.load();
    private static final ComparisonReader READER = new ComparisonReader(LIBRARY, PlantTables.load());

    @TempDir
    private Path folder = Path.of("");

    private Comparison read(String text) throws IOException {
        return READER.read(Files.writeString(folder.resolve("x.yaml"), text));
    }

    @Test
    void allThatIsGivenIsRead() throws IOException {
        Comparison read = read("""
                title: Three ways
                case: ../base.yaml
                feeds: [Round Top, Serra Verde]
                sites: [China]
                scales: [10 t/a Dy, 500 t/a REO]
                """);

        assertThat(read.title()).isEqualTo("Three ways");
        assertThat(read.base()).isEqualTo(folder.resolveSibling("base.yaml"));
        assertThat(read.feeds()).containsExactly("Round Top", "Serra Verde");
        assertThat(read.sites()).containsExactly("China");
        assertThat(read.scales()).extracting(Scale::tonnes).containsExactly(10.0, 500.0);
        assertThat(read.plants()).isEqualTo(4);
    }

    @Test
    void allAreAllThatTheLibraryKnows() throws IOException {
        Comparison read = read("case: base.yaml\nfeeds: all\nsites: all\n");

        assertThat(read.feeds()).hasSize(LIBRARY.feeds().size());
        assertThat(read.sites())
                .containsExactly(
                        "China", "United States", "European Union", "Australia", "Canada", "Malaysia", "Brazil");
        assertThat(read.title()).isEqualTo("x.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 t/a",
                "10 kg/h REO",
                "0 t/a REO",
                "-3 t/a Dy",
                "1e9 t/a REO",
                "10 t/a Xx",
                "ten",
                "10 t/a Dy REO"
            })
    void whatIsNoScaleIsRefused(String scale) {
        assertThatThrownBy(() -> read("case: base.yaml\nscales: ['" + scale + "']\n"))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("x.yaml:2: scales[1]: found '" + scale + "', expected oxides fed by the year");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sites: [Mars]                | x.yaml:2: sites[1]: found 'Mars', expected one of China",
                "sites: [China, China]        | found 'China' a second time, expected each of them once",
                "sites: []                    | found an empty list",
                "feeds: [Round Tap]           | did you mean 'Round Top'?",
                "size: 3                      | found the unknown key 'size'",
                "title: nothing to compare    | sites: found nothing, expected feeds, sites or scales",
                "feeds: some                  | expected all, or names of feeds"
            })
    void everyFaultHasItsPlace(String line, String message) {
        assertThatThrownBy(() -> read("case: base.yaml\n" + line + "\n"))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aComparisonNeedsACase() {
        assertThatThrownBy(() -> read("sites: all\n")).hasMessageContaining("case: found nothing, expected the case");
    }

    @Test
    void tooManyPlantsAreRefused() {
        StringBuilder many = new StringBuilder("1 t/a REO");
        for (int k = 2; k < 40; k++) {
            many.append(", ").append(k).append(" t/a REO");
        }
        assertThatThrownBy(() -> read("case: base.yaml\nfeeds: all\nsites: all\nscales: [" + many + "]\n"))
                .hasMessageContaining("found 6006 plants, expected at most 5000");
    }
}
