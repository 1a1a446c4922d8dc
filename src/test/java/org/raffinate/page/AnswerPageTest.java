package org.raffinate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.answers.Answered;
import org.raffinate.answers.Answers;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.page.Page.KeyFigure;
import org.raffinate.page.Page.Listing;
import org.raffinate.page.Page.Standing;
import org.raffinate.plantreport.AnswerReport;
import org.raffinate.report.Report;

class AnswerPageTest {
    @TempDir
    private Path folder;

    private static Page page(Path file, boolean design) throws IOException {
        Case read = new CaseReader().read(file);
        Answered answered = (design ? Answers.design(read) : Answers.solve(read)).run();
        return AnswerPage.of(
                answered,
                AnswerReport.of(answered),
                List.of(new Listing("case.yaml", Files.readString(file))),
                "raffinate, tested");
    }

    private static Path example(String name) {
        return Path.of("cascades", name);
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    static Stream<String> designs() {
        return Stream.of("tb-dy-longnan.yaml", "tb-dy-plant.yaml", "tb-dy-ehehpa-ammonia.yaml", "binary-textbook.yaml");
    }

    @ParameterizedTest
    @MethodSource("designs")
    void aPageNeedsNothingBesideItAndNoNameInItStandsTwice(String name) throws IOException {
        String html = HtmlPage.of(page(example(name), true));

        assertThat(found(html, "(?:src|href)=\"(?!#|data:)([^\"]*)\"")).isEmpty();
        assertThat(html).doesNotContain("@import").doesNotContain("<script").doesNotContain("<link rel=\"stylesheet");
        List<String> ids = found(html, "\\bid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found(html, "url\\(#([^)]+)\\)"));
        assertThat(ids).containsAll(found(html, "href=\"#([^\"]+)\""));
        assertThat(html).doesNotContain("<?xml").doesNotContain("NaN").doesNotContain("Optional");
    }

    @Test
    void theFirstScreenIsTheAnswer() throws IOException {
        Page page = page(example("tb-dy-plant.yaml"), true);

        assertThat(page.standing()).isEqualTo(Standing.MET);
        assertThat(page.lead().get(0)).startsWith("DESIGNED: 32 stages");
        assertThat(page.figures())
                .contains(
                        new KeyFigure("stages", "32", "", "16 extraction, 16 scrub"),
                        new KeyFigure("raffinate, purity of Gd + Tb", "99.990000 %", "", "met: 99.99 % wanted"));
        assertThat(page.figures())
                .extracting(KeyFigure::label)
                .contains("cost", "acid", "base", "solvent in the plant");
        String drawing = page.drawing().orElseThrow().svg();
        assertThat(drawing).contains("raffinate", "Gd + Tb 99.990000 % pure", "Tb recovered 99.1957 %", "16 stages");
        assertThat(page.warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning).contains("UNVERIFIED NUMBERS DRIVE"));
    }

    @Test
    void whatIsRecoveredKeepsTheDigitsOfWhatIsLost() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), """
                feed: {composition: {Sm: 50 %, Eu: 50 %}, basis: mol, flow: 1 mol/h}
                equilibrium: {model: separation-factors, factors: {Eu/Sm: {value: 20, source: a test}}}
                cut: Sm | Eu
                cascade: {extraction: 30, scrub: 30, S: 1.3, W: 0.8}
                """);

        assertThat(page(file, false).drawing().orElseThrow().svg())
                .contains("Sm recovered &gt;99.9999999 %", "Eu recovered &gt;99.9999999 %");
    }

    @Test
    void everythingThatTheReportSaysIsOnThePage() throws IOException {
        Path file = example("tb-dy-ehehpa-soda.yaml");
        Case read = new CaseReader().read(file);
        Answered answered = Answers.solve(read).run();
        Report report = AnswerReport.of(answered);
        String html = HtmlPage.of(AnswerPage.of(answered, report, List.of(), "raffinate, tested"));
        String words = html.replaceAll("<style>(?s:.*?)</style>", "")
                .replaceAll("<svg(?s:.*?)</svg>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .toLowerCase(java.util.Locale.ROOT);
        assertThat(report.text()
                        .replaceAll("[()=]|\\s- ", " ")
                        .toLowerCase(java.util.Locale.ROOT)
                        .split("\\s+"))
                .filteredOn(word -> !word.isBlank() && !word.equals("!!"))
                .allSatisfy(word -> assertThat(words).contains(word));
        assertThat(answered.circuit().orElseThrow().solution()).isPresent();
        assertThat(AnswerPage.plan(answered).orElseThrow().sections()).hasSize(4);
    }

    @Test
    void whatACaseSaysIsShownAndNotObeyed() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), """
                title: "A & B <script>alert(1)</script> \\"x\\" "
                feed: {composition: {Sm: 50 %, Eu: 50 %}, basis: mol, flow: 1 mol/h}
                equilibrium: {model: separation-factors, factors: {Eu/Sm: {value: 2, source: "a <b>test</b>"}}}
                cut: Sm | Eu
                cascade: {extraction: 24, scrub: 21, S: 1.70864, W: 1.20819} # ${page} <#if x>
                """);

        String html = HtmlPage.of(page(file, false));

        assertThat(html)
                .contains("A &amp; B &lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("a &lt;b&gt;test&lt;/b&gt;")
                .contains("${page} &lt;#if x&gt;")
                .doesNotContain("<script");
    }

    @Test
    void aRunWithoutAnAnswerHasNoNumbersAndSaysWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), """
                title: Too little
                feed: {composition: {Sm: 50 %, Eu: 50 %}, basis: mol, flow: 1 mol/h}
                equilibrium: {model: separation-factors, factors: {Eu/Sm: {value: 2, source: a test}}}
                cut: Sm | Eu
                cascade: {extraction: 24, scrub: 21, S: 0.1, W: 1.20819}
                """);

        Page page = page(file, false);

        assertThat(page.standing()).isEqualTo(Standing.UNSOLVED);
        assertThat(page.lead().get(0)).startsWith("INFEASIBLE: ");
        assertThat(page.figures()).isEmpty();
        assertThat(page.drawing()).isEmpty();
        assertThat(page.tables()).isEmpty();
        assertThat(HtmlPage.of(page)).contains("no answer").contains("Too little");
    }

    @Test
    void aSpecificationThatIsMissedIsSaidFirst() throws IOException {
        Page page = page(example("tb-dy-ehehpa-ammonia.yaml"), false);

        boolean met = page.figures().stream().map(KeyFigure::note).noneMatch(note -> note.startsWith("NOT MET"));
        assertThat(page.standing()).isEqualTo(met ? Standing.MET : Standing.NOT_MET);
        assertThat(HtmlPage.of(page)).contains(page.standing().label());
    }

    @Test
    void namesWithinAPictureAreItsOwn() {
        HtmlPage.Inline inline = inline();
        Page.Picture picture = new Page.Picture(
                "a",
                "A",
                "<?xml version=\"1.0\"?>\n<svg><g id=\"x\" clip-path=\"url(#x)\"><use xlink:href=\"#x\"/></g></svg>");

        assertThat(inline.svg(picture))
                .isEqualTo("<svg><g id=\"p1-x\" clip-path=\"url(#p1-x)\"><use xlink:href=\"#p1-x\"/></g></svg>");
        assertThat(inline.svg(picture)).contains("p2-x").doesNotContain("p1-x");
        assertThat(inline.cell(0.1234567891)).isEqualTo("0.1234568");
        assertThat(inline.cell(true)).isEqualTo("yes");
    }

    private static HtmlPage.Inline inline() {
        return new HtmlPage.Inline();
    }
}
