package org.raffinate.studyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.raffinate.library.DataLibrary;
import org.raffinate.study.Study;

/** A study whose files are where it is computed as texts alone, as on another machine. */
class CopiedCaseTest {
    private final StudyReader reader = new StudyReader(DataLibrary.load());

    @Test
    void aStudyIsReadFromTheTextsOfItsFiles() throws IOException {
        Path original = Path.of("cascades/tb-dy-sweep.yaml");
        Path nowhere = Path.of("nowhere/study.yaml");
        String text = Files.readString(original);
        String base = Files.readString(Path.of("cascades/tb-dy-longnan.yaml"));

        Study copied = reader.read(nowhere, text, Path.of("nowhere/case.yaml"), base);

        assertThat(copied.base().file()).isEqualTo(Path.of("nowhere/case.yaml"));
        assertThat(copied)
                .usingRecursiveComparison()
                .ignoringFields("file", "base")
                .isEqualTo(reader.read(original));
    }
}
