package org.raffinate.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks of the project run, and their prose says what they compute. JUnit fails a test without a notebook. */
class NotebooksTest {
    /** Larger than this they are slow to open and to compare. */
    private static final long LARGEST = 400_000;

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void itsCellsPrintWhatStandsBelowThem(Path file) throws IOException {
        assertThat(Notebook.read(file).stale())
                .as("cells whose printed text is not that of the notebook: .ci/notebooks --write renews it")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void eachNumberOfItsProseIsChecked(Path file) throws IOException {
        assertThat(Notebook.read(file).unchecked())
                .as("bold numbers that no check has printed")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void itBeginsLikeTheOthers(Path file) throws IOException {
        assertThat(start(file)).isEqualTo(start(notebooks().get(0)));
        assertThat(Files.size(file)).isLessThan(LARGEST);
    }

    private static String start(Path file) throws IOException {
        return Notebook.read(file).cells().stream()
                .filter(Notebook.Cell::code)
                .findFirst()
                .orElseThrow()
                .source();
    }
}
