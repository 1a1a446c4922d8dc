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
    private static final Vocabulary KEYS = () -> new Vocabulary.Part("", List.of("title", "feed"));

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
                .containsExactly("large.yaml: found more than 1 MiB, expected a case file of 1 MiB at most");
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
        assertThat(problems("title: x\ncut:Tb\nfeed: y\n"))
                .containsExactly("x.yaml:2: found a line without a key, expected a key, a colon and a blank:"
                        + " 'flow: 500 t/a REO'");
        assertThat(problems("title: x\nfeed:\n  a: 1\n   b: 1\n"))
                .allSatisfy(problem -> assertThat(problem).startsWith("x.yaml:4: found "));
        assertThat(problems("title: x\n feed: y\n"))
                .allSatisfy(problem -> assertThat(problem).startsWith("x.yaml:2: found "));
        assertThat(problems("feed:\n  a: {}\n   b: 1\n"))
                .containsExactly("x.yaml:3: found an indentation like that of no line above, expected the keys of one"
                        + " part straight below each other");
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
                .containsExactly("x.yaml:1: found lists or mappings more than 20 levels deep, expected 3 or 4 levels");
        assertThat(problems(laughs.toString()))
                .containsExactly("x.yaml:27: found more than 50 aliases of lists and mappings, expected values"
                        + " written out");
        assertThat(problems("title: x\nfeed: {a: [" + "1,".repeat(20_000) + "1]}\n"))
                .containsExactly("x.yaml:2: found more than 20000 keys and values, expected a case of a few lines");
        assertThat(problems("title: x\n!!" + "a".repeat(500_000) + " y"))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(400));
    }

    @Test
    void aValueThatHoldsItselfIsRefused() throws IOException {
        String expected = " inside of what it stands for, expected a value";

        assertThat(problems("title: x\nfeed: &f\n  flow: *f\n")).containsExactly("x.yaml:3: found '*f'" + expected);
        assertThat(problems("&a [&b {x: *a}]\n")).containsExactly("x.yaml:1: found '*a'" + expected);
        assertThat(problems("&a {*a : 1}\n")).containsExactly("x.yaml:1: found '*a'" + expected);
    }

    @Test
    void anAliasBesideWhatItStandsForIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "title: &t x\nfeed: [*t, &a [1], *a]\n");
        Problems none = new Problems(file);

        assertThat(CaseText.read(none, "a case", "y.yaml").section(KEYS)).isPresent();
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void ofVeryManyProblemsTheFirstHundredAreTold() throws IOException {
        StringBuilder keys = new StringBuilder();
        for (int i = 1; i <= 1500; i++) {
            keys.append('k').append(i).append(": 1\n");
        }

        assertThat(problems(keys.toString()))
                .hasSize(101)
                .startsWith("x.yaml:1: k1: found the unknown key 'k1', expected one of title, feed")
                .contains("x.yaml:100: k100: found the unknown key 'k100', expected one of title, feed")
                .endsWith("x.yaml: found 1400 more problems, expected those above to be mended first");
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
