package org.raffinate.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about files that are no YAML, or no file at all. */
class CaseTextTest {
    private static final String CASE = "expected a case: title and feed";
    private static final Vocabulary KEYS = new Vocabulary() {
        @Override
        public List<String> words() {
            return List.of("title", "feed");
        }

        @Override
        public String place() {
            return "";
        }

        @Override
        public List<? extends Vocabulary> everywhere() {
            return List.of(this);
        }
    };

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyFileIsNoCase() throws IOException {
        assertThat(problems("")).containsExactly("x.yaml:1: found an empty file, " + CASE);
        assertThat(problems("# nothing but this\n\n")).containsExactly("x.yaml:1: found an empty file, " + CASE);
    }

    @Test
    void aFileThatIsNoMappingIsNoCase() throws IOException {
        String keys = "expected keys and values: title, feed";

        assertThat(problems("- feed\n")).containsExactly("x.yaml:1: found a list, " + keys);
        assertThat(problems("feed")).containsExactly("x.yaml:1: found 'feed', " + keys);
        assertThat(problems("~")).containsExactly("x.yaml:1: found nothing, " + keys);
        assertThat(problems("{}")).containsExactly("x.yaml:1: found an empty mapping, " + keys);
    }

    @Test
    void whatIsNoFileIsSaid() throws IOException {
        assertThat(problems(folder.resolve("none.yaml")))
                .containsExactly(
                        "none.yaml: found no such file, expected a case file such as cascades/tb-dy-longnan.yaml");
        assertThat(problems(Files.createDirectory(folder.resolve("cases"))))
                .containsExactly("cases: found a folder, expected a case file");
    }

    @Test
    void aLargeFileIsRefusedBeforeItIsRead() throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[(1 << 20) + 1]);

        assertThat(problems(large))
                .containsExactly("large.yaml: found more than 1 MiB, expected a case file of a few lines");
    }

    @Test
    void onlyUtf8IsRead() throws IOException {
        byte[] latin = "title: x\nfeed: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "title: x\n".getBytes(StandardCharsets.UTF_16);

        assertThat(problems(Files.write(folder.resolve("latin.yaml"), latin)))
                .containsExactly("latin.yaml:2: found bytes that are not UTF-8, expected a text file in UTF-8");
        assertThat(problems(Files.write(folder.resolve("wide.yaml"), wide)))
                .containsExactly("wide.yaml:1: found bytes that are not UTF-8, expected a text file in UTF-8");
        assertThat(problems("title: x\nfeed: \u0007\n"))
                .containsExactly("x.yaml:2: found character U+0007, expected printable text");
    }

    @Test
    void syntaxErrorsHaveTheirLine() throws IOException {
        assertThat(problems("title: x\nfeed: [1, 2\ncut: y\n"))
                .containsExactly(
                        "x.yaml:3: found text that is not YAML (expected ',' or ']', but got : while parsing a flow"
                                + " sequence), expected keys and values as in 'flow: 500 t/a REO'");
        assertThat(problems("title: a: b\n"))
                .containsExactly("x.yaml:1: found text that is not YAML (mapping values are not allowed here),"
                        + " expected keys and values as in 'flow: 500 t/a REO'");
        assertThat(problems("title: *nowhere\n"))
                .containsExactly("x.yaml:1: found text that is not YAML (found undefined alias nowhere),"
                        + " expected keys and values as in 'flow: 500 t/a REO'");
        assertThat(problems("feed:\n\tflow: 3\n"))
                .containsExactly("x.yaml:2: found a tab, expected spaces, as YAML wants them");
        assertThat(problems("title: x\n---\ntitle: y\n"))
                .containsExactly("x.yaml:2: found a second document, expected one case in one file");
    }

    @Test
    void bombsAreDefused() throws IOException {
        String deep = "a: " + "[".repeat(1000) + "]".repeat(1000);
        StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(problems(deep))
                .containsExactly("x.yaml: found a file that is nested too deep (Nesting Depth exceeded max 20),"
                        + " expected at most 20 levels and 50 aliases");
        assertThat(problems(laughs.toString()))
                .containsExactly("x.yaml: found a file that is nested too deep (Number of aliases for non-scalar nodes"
                        + " exceeds the specified max=50), expected at most 20 levels and 50 aliases");
    }

    /** The problems of a text, each with the name of the file alone. */
    private List<String> problems(String text) throws IOException {
        return problems(Files.writeString(folder.resolve("x.yaml"), text));
    }

    private static List<String> problems(Path file) {
        Problems problems = new Problems(file);
        CaseException refused = catchThrowableOfType(CaseException.class, () -> {
            CaseText.read(problems, "a case: title and feed", "cascades/tb-dy-longnan.yaml")
                    .section(KEYS);
            problems.refuse();
        });
        return refused.problems().stream()
                .map(problem -> problem.toString()
                        .replace(file.toString(), file.getFileName().toString()))
                .toList();
    }
}
