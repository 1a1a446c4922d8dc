package org.raffinate.studyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.study.Run;
import org.raffinate.study.Study;
import org.raffinate.study.StudyAxis;
import org.raffinate.sweep.Method;
import org.raffinate.sweep.Sample;
import org.raffinate.sweep.Spread;

/** What studies say, read as it was meant. */
class StudyReaderTest {
    private final Studies studies;

    StudyReaderTest(@TempDir Path folder) {
        studies = new Studies(folder);
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cascades"))) {
            return files.filter(file -> file.toString().endsWith("-sweep.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyStudyOfTheProjectIsRead(Path file) {
        assertThat(StudyReader.isStudy(file)).isTrue();
        assertThat(Studies.READER.read(file).points()).isGreaterThan(1);
    }

    @Test
    void aCaseIsNoStudy() {
        assertThat(StudyReader.isStudy(Path.of("cascades", "tb-dy-longnan.yaml")))
                .isFalse();
        assertThat(StudyReader.isStudy(Path.of("cascades"))).isFalse();
    }

    @Test
    void aStudyOfAPlantSaysWhatItIsDesignedForAndWhatItMeets() {
        Study study = Studies.READER.read(Path.of("cascades", "tb-dy-sweep.yaml"));

        assertThat(study.run()).isEqualTo(Run.DESIGN_THEN_SOLVE);
        assertThat(study.points()).isEqualTo(6 * 1000);
        assertThat(study.axes()).extracting(StudyAxis::design).containsExactly(true, false, false, false);
        assertThat(study.labels()).containsExactly("Dy/Tb of the design", "β Dy/Tb", "β Tb/Gd", "β Ho/Dy");
        assertThat(study.sample().spreads())
                .containsExactly(
                        new Spread.Normal(2.2, 0.05 * 2.2),
                        new Spread.Lognormal(5.0, 1.08),
                        new Spread.Lognormal(1.9, 1.05));
        assertThat(study.sample().correlations())
                .containsExactly(new Sample.Correlation(0, 1, 0.6), new Sample.Correlation(0, 2, 0.6));
        assertThat(study.sample().method()).isEqualTo(Method.LATIN_HYPERCUBE);
        assertThat(study.confidence()).isEqualTo(0.95);
    }

    @Test
    void aRangeHasItsEndsAndEvenStepsInTheUnitOfTheCase() {
        assertThat(levels("{path: feed.flow, from: 300, to: 400, points: 3}"))
                .containsExactly("300 t/a REO", "350 t/a REO", "400 t/a REO");
        assertThat(levels("{path: feed.flow, from: 10 mol/h, to: 1000 mol/h, points: 3, scale: log}"))
                .containsExactly("10 mol/h", "100 mol/h", "1000 mol/h");
        assertThat(levels("{path: cascade.S, from: 1.1, to: 1.3, points: 3}")).containsExactly("1.1", "1.2", "1.3");
    }

    @Test
    void listedValuesTakeTheUnitThatOneOfThemHas() {
        assertThat(levels("{path: feed.flow, values: [300, 400]}")).containsExactly("300 t/a REO", "400 t/a REO");
        assertThat(levels("{path: feed.flow, values: [30, 40 mol/h]}")).containsExactly("30 mol/h", "40 mol/h");
    }

    private List<String> levels(String axis) {
        return studies.read(Studies.DESIGN + "  - " + axis + "\n").axes().get(2).levels().stream()
                .map(level -> level.get(0))
                .toList();
    }

    @Test
    void severalPlacesVaryTogetherUnderLabelsOfTheirOwn() {
        Study study = studies.read(Studies.DESIGN
                + "  - {paths: [feed.flow, feed.concentration], label: feed, values: [[300, 1.0], [400, 1.2]]}\n");

        assertThat(study.points()).isEqualTo(2 * 2 * 2);
        assertThat(study.labels()).contains("feed flow", "feed concentration");
        assertThat(study.axes().get(2).levels())
                .containsExactly(List.of("300 t/a REO", "1.0 mol/L"), List.of("400 t/a REO", "1.2 mol/L"));
    }

    @Test
    void spreadsTakeTheirMiddleFromTheCase() {
        assertThat(spread("normal: {deviation: 5 %}")).isEqualTo(new Spread.Normal(500.0, 25.0));
        assertThat(spread("normal: {deviation: 20}")).isEqualTo(new Spread.Normal(500.0, 20.0));
        assertThat(spread("lognormal: {factor: 1.1}")).isEqualTo(new Spread.Lognormal(500.0, 1.1));
        assertThat(spread("triangular: {from: 400, to: 550}")).isEqualTo(new Spread.Triangular(400.0, 500.0, 550.0));
        assertThat(spread("uniform: {from: 400, to: 550, scale: log}")).isEqualTo(new Spread.LogUniform(400.0, 550.0));
        assertThat(spread("normal: {deviation: 20}, least: 450, most: 600 t/a REO"))
                .isEqualTo(new Spread.Cut(new Spread.Normal(500.0, 20.0), 450.0, 600.0));
    }

    private Spread spread(String form) {
        return studies.read(
                        Studies.DESIGN + "  - {path: feed.flow, " + form + "}\nsample: {method: random, points: 2}\n")
                .sample()
                .spreads()
                .get(0);
    }

    @Test
    void everyFeedOfTheLibraryIsALevelAndAnyTextATitle() {
        assertThat(levels("{path: feed.source, values: all}"))
                .contains("Longnan clay (heavy-Y)")
                .hasSizeGreaterThan(5);
        assertThat(levels("{path: title, values: ['[x', 'a: b']}")).containsExactly("[x", "a: b");
    }
}
