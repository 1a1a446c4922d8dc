package org.raffinate.studyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about studies that would give nothing: line, key, what was found and what was expected. */
class StudyProblemsTest {
    private static final String AXES = "axes: [{path: feed.flow, values: [300 t/a REO]}]\n";

    private final Studies studies;

    StudyProblemsTest(@TempDir Path folder) {
        studies = new Studies(folder);
    }

    private void refused(String text, String problem) {
        assertThat(studies.problems(text))
                .singleElement()
                .asString()
                .startsWith("study.yaml:")
                .contains(problem, ", expected ");
    }

    @Test
    void theStudyThatTheOthersSpoilIsRead() {
        assertThat(studies.problems(Studies.DESIGN)).isEmpty();
        assertThat(studies.drawn("sample: {method: random, points: 10}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{path: equilibrium.factors.Dy/Tbb, values: [2]} | axes[3]: found no value that the case can have: equilibrium.factors.Dy/Tbb: 'Dy/Tbb' | did you mean 'Dy/Tb'?",
                "{path: equilibrium.factor.Dy/Tb, values: [2]} | equilibrium.factor: the unknown key 'factor' | did you mean 'factors'?",
                "{path: feed.flwo, values: [300 t/a REO]} | feed.flwo: the unknown key 'flwo' | did you mean 'flow'?",
                "{path: feed..flow, values: [1]} | axes[3].path: found 'feed..flow' | the way to a value of the case",
                "{path: feed, values: [1]} | found no value that the case can have: feed: '1' | keys and values: source",
                "{path: feed.flow.day, values: [1]} | axes[3].path: found 'feed.flow.day', which leads through | the way to a value",
                "{path: 'cascade.draws[1].stage', values: [1]} | axes[3].path: found 'cascade.draws[1].stage', which leads | the way to",
                "{values: [1]} | axes[3]: found neither path nor paths | the way to a value",
                "{path: feed.flow, paths: [feed.flow], values: [1]} | axes[3]: found path and paths | the way to a value",
                "{path: feed.flow} | axes[3]: found no values | one of values, from and to",
                "{path: feed.flow, values: []} | axes[3].values: found an empty list | values such as",
                "{path: feed.flow, values: [1], normal: {deviation: 5 %}} | axes[3]: found values and normal | one of values",
                "{path: feed.flow, values: [300 V]} | found no value that the case can have: feed.flow: '300 V' | a flow such as",
                "{path: feed.flow, values: [300 t/a REO, 10 mol/h]} | found values in t/a REO and mol/h | values of one unit",
                "{path: feed.flow, from: 300 t/a REO, to: 400 kg/h REO, points: 3} | axes[3].to: found '400 kg/h REO' | a number in t/a REO",
                "{path: feed.flow, from: 10 kg/h REO, to: 40 t/a REO, points: 3} | axes[3].to: found '40 t/a REO' | a number in kg/h REO",
                "{path: feed.flow, from: 300, to: 300, points: 3} | axes[3].to: found '300' | a number above '300'",
                "{path: feed.flow, from: 0, to: 300, points: 3, scale: log} | axes[3].from: found '0' | above 0 for a logarithmic scale",
                "{path: feed.flow, from: 100, to: 300} | axes[3].points: found nothing | from 2 to 1000000",
                "{path: feed.flow, from: 100, to: 300, points: 1} | axes[3].points: found '1' | from 2 to 1000000",
                "{path: feed.flow, from: 100, to: 300, points: 2.5} | axes[3].points: found '2.5' | from 2 to 1000000",
                "{path: feed.flow, values: [300], least: 2} | axes[3].least: found a key that these values have no use for | one of values",
                "{path: feed.flow, label: asked, values: [300]} | axes[3].label: found 'asked' a second time | that no other axis has",
                "{path: products.extract.purity, values: [99 %]} | axes[3]: found 'products.extract.purity' a second time | that no other axis has",
                "{path: feed.flow, at: design, values: [300]} | axes[3].at: found 'at' with run: design | run: design then solve",
                "{paths: [feed.flow, feed.concentration], values: [[300, 1], [400]]} | axes[3].values[2]: found 1 values | 2 values, one for each path",
                "{paths: [feed.flow, feed.concentration], from: 1, to: 2, points: 3} | found from for several paths | for several paths [[20",
                "{path: feed.source, values: [Atlantis]} | feed.source: 'Atlantis' | a feed of the data library",
                "{path: feed.flow, normal: {deviation: 0}} | axes[3].normal: found the standard deviation must be above 0, found 0.0 | values to draw",
                "{path: feed.flow, normal: {deviation: 3 kg/h REO}} | axes[3].normal.deviation: found '3 kg/h REO' | a number in t/a REO",
            })
    void anAxisThatGivesNothingIsRefusedInItsLine(String axis, String found, String expected) {
        assertThat(studies.axis(axis + (axis.contains("values") ? "" : "\nsample: {method: random, points: 2}")))
                .filteredOn(problem -> !problem.contains(": sample: "))
                .singleElement()
                .asString()
                .startsWith("study.yaml:7: ")
                .contains(found, ", expected ", expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"point", "status", "reason", "met", "S", "stages", "extract purity", "Tb in raffinate"})
    void aLabelThatIsAColumnAlreadyIsRefused(String label) {
        assertThat(studies.axis("{path: feed.flow, label: " + label + ", values: [300]}"))
                .containsExactly("study.yaml:7: axes[3].label: found '" + label
                        + "', which is a column of the table already, expected a label that no result has, such as "
                        + label + " given");
    }

    @Test
    void aLabelOfManyWordsIsTooLong() {
        assertThat(studies.axis("{path: feed.flow, label: " + "x".repeat(61) + ", values: [300]}"))
                .singleElement()
                .asString()
                .contains("study.yaml:7: axes[3].label: found 'xxx", "at most 60 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sample: {method: latin hypercube} | sample.points: found nothing, expected a number of points",
                "sample: {method: sobol indices} | sample.blocks: found nothing, expected a number of blocks",
                "sample: {method: one at a time, points: 10} | sample.points: found points, expected none",
                "sample: {method: one at a time, blocks: 10} | sample.blocks: found a key that one at a time has no use for",
                "sample: {method: sobol, points: 10} | did you mean 'sobol points'?",
                "sample: {points: 10} | sample.method: found nothing, expected a way to draw: random, latin hypercube",
                "sample: {method: random, points: 9, seed: 1.5} | sample.seed: found '1.5', expected a whole number from 0",
                "sample: {method: random, points: 9, seed: -1} | sample.seed: found '-1', expected a whole number from 0",
                "sample: {method: random, points: 9, seed: one} | sample.seed: found 'one', expected a whole number from 0",
                "sample: {method: random, points: 0} | sample.points: found '0', expected a number of points from 1",
                "sample: {method: latin hypercube, points: 200000000} | sample: found a latin hypercube of 200,000,000 points",
                "sample: 10 | sample: found '10', expected keys and values: method",
            })
    void aSampleThatCannotBeDrawnIsRefused(String lines, String problem) {
        refusedDrawn(lines, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "random, points | [a, c], value: 0.5 | [1].between[2]: found 'c', expected one of a, b",
                "random, points | [a], value: 0.5 | [1]: found 1 axes, expected two axes",
                "random, points | [a, a], value: 0.5 | [1]: found a correlation of a number with itself, expected correlations",
                "random, points | [a, b], value: 1.5 | [1]: found the correlation 1.5, which does not lie between -1 and 1",
                "random, points | [a, b] | [1].value: found nothing, expected a number between -1 and 1",
                "random, points | [a, b], value: 0}, {between: [b, a], value: 0.1 | : found a correlation of the same two a second time",
                "sobol indices, blocks | [a, b], value: 0.5 | : found sobol indices takes each spread by itself",
            })
    void correlationsThatCannotBeAreRefused(String method, String pair, String problem) {
        refusedDrawn(
                "sample: {method: " + method + ": 9}\ncorrelations: [{between: " + pair + "}]",
                "correlations" + problem);
    }

    @Test
    void correlationsWithOneAtATimeAreRefused() {
        refusedDrawn(
                "sample: {method: one at a time}\ncorrelations: [{between: [a, b], value: 0.5}]",
                "correlations: found one at a time takes each spread by itself, which correlations contradict");
    }

    private void refusedDrawn(String lines, String problem) {
        assertThat(studies.drawn(lines))
                .singleElement()
                .asString()
                .startsWith("study.yaml:")
                .contains(problem);
    }

    @Test
    void pointsAndBlocksAreNotTakenForEachOther() {
        assertThat(studies.drawn("sample: {method: latin hypercube, blocks: 10}"))
                .containsExactly(
                        "study.yaml:9: sample.points: found nothing, expected a number of points from 1 to 500000000",
                        "study.yaml:9: sample.blocks: found a key that latin hypercube has no use for, expected a number of"
                                + " points from 1 to 500000000");
        assertThat(studies.drawn("sample: {method: sobol indices, points: 10}"))
                .containsExactly(
                        "study.yaml:9: sample.blocks: found nothing, expected a number of blocks from 1 to 500000000",
                        "study.yaml:9: sample.points: found a key that sobol indices has no use for, expected a number of"
                                + " blocks from 1 to 500000000");
    }

    @Test
    void aSampleIsThereWhereValuesAreDrawnAndOnlyThere() {
        refusedDrawn("", "study.yaml:1: sample: found nothing, expected how to draw, such as");
        refused(
                Studies.DESIGN + "sample: {method: random, points: 9}\n",
                ":7: sample: found sample, expected an axis with");
        refused(
                Studies.DESIGN + "correlations: [{between: [a, b], value: 0.5}]\n",
                ":7: correlations: found correlations, expected an axis with");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "results: [flows, cots] | results[2]: found 'cots' | did you mean 'cost'?",
                "results: [stagse] | results[1]: found 'stagse' | did you mean 'stages'?",
                "results: [] | results: found an empty list | groups of results or single ones",
                "show: [flows] | show[1]: found 'flows' | one of the results stages",
                "objectives: {stages: least} | objectives: found 1 results | two or three results",
                "objectives: {stages: least, S: least, W: least, extract: most} | objectives: found 4 results | two or three",
                "objectives: {stages: least, S: best} | objectives.S: found 'best' | one of least, most",
                "objectives: {stages: least, stage: least} | objectives.stage: found 'stage' | did you mean 'stages'?",
                "confidence: 100 % | confidence: found '100 %' | a share above 0 % and below 100 %",
                "confidence: high | confidence: found 'high' | a share above 0 % and below 100 %",
                "resluts: [flows] | resluts: found the unknown key 'resluts' | did you mean 'results'?",
            })
    void whatIsToBeKeptAndShownIsNamedOrRefused(String line, String found, String expected) {
        assertThat(studies.problems(Studies.DESIGN + line + "\n"))
                .singleElement()
                .asString()
                .startsWith("study.yaml:7: ")
                .contains(found, ", expected ", expected);
    }

    @Test
    void moreThanAThousandMillionPointsAreRefused() {
        String million = """
                {path: feed.flow, from: 100, to: 200, points: 1000000}
                  - {path: feed.concentration, from: 0.5, to: 1, points: 1000000}
                """;
        assertThat(studies.axis(million))
                .containsExactly("study.yaml:4: axes: found axes that make 4.00e+12 points, expected at most"
                        + " 1,000,000,000 points");
        assertThat(studies.axis(million
                        + "  - {path: feed.operating, from: 5000 h/a, to: 8000, points: 1000000}\n"
                        + "  - {path: equilibrium.factors.Dy/Tb, from: 2, to: 3, points: 1000000}\n"))
                .containsExactly("study.yaml:4: axes: found axes that make more than 9e18 points, expected at most"
                        + " 1,000,000,000 points");
    }

    @Test
    void logarithmsOfTheWidestRangeAreNumbersToo() {
        assertThat(studies.axis("{path: feed.flow, from: 0." + "0".repeat(59) + "1e-99, to: " + "9".repeat(60)
                        + "e99, points: 3, scale: log}"))
                .singleElement()
                .asString()
                .contains("feed.flow is '0.0000");
    }

    @Test
    void aRunThatTheCaseCannotDoIsRefused() {
        refused(
                "case: tb-dy-longnan.yaml\nrun: solve\n" + AXES,
                ":2: run: found 'solve', but cascade is nothing, expected a cascade: extraction");
        for (String run : new String[] {"design", "design then solve"}) {
            refused(
                    "case: three-outlets.yaml\nrun: " + run + "\n" + AXES,
                    ":2: run: found '" + run + "', but products is nothing, expected products such as");
        }
        refused("case: three-outlets.yaml\nrun: sove\n" + AXES, ":2: run: found 'sove'");
    }

    @Test
    void aCaseThatIsNotThereOrNoneIsNamed() {
        assertThat(studies.problems("case: none.yaml\nrun: design\n" + AXES))
                .containsExactly(
                        "none.yaml: found no such file, expected a case file such as" + " cascades/tb-dy-longnan.yaml");
        assertThat(studies.problems("case: .\nrun: design\n" + AXES))
                .containsExactly(".: found a folder, expected a case file");
        refused("case: ''\nrun: design\n" + AXES, ":1: case: found nothing");
        refused("case: \"a\\0b\"\nrun: design\n" + AXES, ":1: case: found 'a b'");
        refused("run: design\n" + AXES, "case: found nothing");
    }

    @Test
    void problemsOfTheCaseStandInItsLines() throws IOException {
        String text = Files.readString(Path.of("cascades", "three-outlets.yaml"));
        studies.file("spoilt.yaml", text.replace("S: 1.40", "S: much").replace("scrub: 63", "scrub: 6.3"));

        assertThat(studies.problems("case: spoilt.yaml\nrun: solve\n" + AXES))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("spoilt.yaml:14: cascade.scrub: found '6.3'"))
                .anySatisfy(problem -> assertThat(problem).startsWith("spoilt.yaml:15: cascade.S: found 'much'"));
    }

    @Test
    void aStudyIsNoCaseForItself() {
        assertThat(studies.problems("case: study.yaml\nrun: design\n" + AXES))
                .contains("study.yaml:1: case: found the unknown key 'case', expected one of title, feed, equilibrium,"
                        + " cut, products, cascade, plant");
    }

    @Test
    void axesAreAList() {
        String head = "case: tb-dy-longnan.yaml\nrun: design\n";
        refused(head + "axes: []\n", ":3: axes: found an empty list, expected what varies");
        refused(head + "axes: {path: feed.flow}\n", ":3: axes: found a mapping, expected what varies");
        refused(head, "axes: found nothing, expected what varies");
        refused(head + "axes: [a\n", "found text that is not YAML");
    }
}
