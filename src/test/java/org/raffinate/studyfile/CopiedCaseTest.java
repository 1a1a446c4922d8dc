package org.raffinate.studyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.document.CaseException;
import org.raffinate.library.DataLibrary;
import org.raffinate.study.Study;

/** A study whose case is not where its file says, as on another machine. */
class CopiedCaseTest {
    private final StudyReader reader = new StudyReader(DataLibrary.load());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theCaseIsReadFromWhereItWasCopiedTo() throws IOException {
        Path original = Path.of("cascades/tb-dy-sweep.yaml");
        Path file = Files.copy(original, folder.resolve("study.yaml"));
        Path base = Files.copy(Path.of("cascades/tb-dy-longnan.yaml"), folder.resolve("copy.yaml"));
        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(CaseException.class);
        Study copied = reader.read(file, base);
        assertThat(copied.base()).isEqualTo(base);
        assertThat(copied)
                .usingRecursiveComparison()
                .ignoringFields("file", "base")
                .isEqualTo(reader.read(original));
    }
}
