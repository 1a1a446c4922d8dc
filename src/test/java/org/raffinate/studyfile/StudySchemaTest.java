package org.raffinate.studyfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.study.Run;
import org.raffinate.sweep.Method;

/** The schema that editors use, held against the reader that decides. */
class StudySchemaTest {
    private static final JsonNode TREE = tree();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);

    private static final Map<StudyKeys, String> PLACES = Map.of(
            StudyKeys.STUDY, "",
            StudyKeys.AXIS, "/$defs/axis",
            StudyKeys.UNIFORM, "/$defs/axis/properties/uniform",
            StudyKeys.NORMAL, "/$defs/axis/properties/normal",
            StudyKeys.LOGNORMAL, "/$defs/axis/properties/lognormal",
            StudyKeys.TRIANGULAR, "/$defs/axis/properties/triangular",
            StudyKeys.CORRELATION, "/$defs/correlation",
            StudyKeys.SAMPLE, "/$defs/sample");

    private final Studies studies;

    StudySchemaTest(@TempDir Path folder) {
        studies = new Studies(folder);
    }

    @ParameterizedTest
    @MethodSource("org.raffinate.studyfile.StudyReaderTest#examples")
    void everyStudyOfTheProjectIsValidAndNamesTheSchema(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isEmpty();
        assertThat(text.lines().findFirst().orElseThrow())
                .isEqualTo("# yaml-language-server: "
                        + "$schema=../src/main/resources/org/raffinate/studyfile/study.schema.json");
    }

    @ParameterizedTest
    @EnumSource
    void schemaAndReaderKnowTheSameKeys(StudyKeys keys) {
        JsonNode properties = TREE.at(Objects.requireNonNull(PLACES.get(keys)) + "/properties");

        assertThat(properties.fieldNames()).toIterable().containsExactlyElementsOf(keys.words());
    }

    @Test
    void schemaAndReaderKnowTheSameWords() {
        assertThat(words("/properties/run/enum"))
                .containsExactlyElementsOf(
                        Stream.of(Run.values()).map(Run::label).toList());
        assertThat(words("/$defs/sample/properties/method/enum"))
                .containsExactlyElementsOf(
                        Stream.of(Method.values()).map(Method::label).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{path: feed.flow, values: [300, 400 t/a REO]}",
                "{path: feed.flow, values: []}",
                "{path: feed.flow, values: 300}",
                "{path: feed.source, values: all}",
                "{path: feed.flow}",
                "{values: [1]}",
                "{path: feed.flow, paths: [feed.flow], values: [300]}",
                "{paths: [feed.flow, feed.concentration], values: [[300, 1.0], [400, 1.2]]}",
                "{path: feed.flow, from: 300, to: 400 t/a REO, points: 3}",
                "{path: feed.flow, from: much, to: 400, points: 3}",
                "{path: feed.flow, from: 300, to: 400}",
                "{path: feed.flow, from: 300, to: 400, points: 1}",
                "{path: feed.flow, from: 300, to: 400, points: 3, scale: log}",
                "{path: feed.flow, from: 300, to: 400, points: 3, scale: ln}",
                "{path: feed.flow, values: [300], uniform: {from: 1, to: 2}}",
                "{path: feed.flow, label: flow, values: [300]}",
                "{path: feed.flow, lable: flow, values: [300]}"
            })
    void schemaAndReaderAgreeOnAxes(String axis) {
        agree(Studies.DESIGN + "  - " + axis + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uniform: {from: 2.0, to: 2.4}",
                "uniform: {from: 2.0}",
                "normal: {deviation: 5 %}",
                "normal: {mean: 2.2}",
                "lognormal: {factor: 1.1}",
                "lognormal: {factor: 1}",
                "triangular: {from: 2.0, peak: 2.2, to: 2.4}",
                "normal: {deviation: 5 %}, least: 2, most: 3"
            })
    void schemaAndReaderAgreeOnSpreads(String spread) {
        agree(Studies.DESIGN + "  - {path: equilibrium.factors.Dy/Tb, " + spread
                + "}\nsample: {method: random, points: 2}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{method: random, points: 2}",
                "{method: random, points: 2, seed: 3}",
                "{method: random, points: 2, seed: -3}",
                "{method: random}",
                "{method: random, points: 2, blocks: 2}",
                "{method: sobol indices, blocks: 2}",
                "{method: sobol indices, points: 2}",
                "{method: one at a time}",
                "{method: one at a time, points: 2}",
                "{method: sobol, points: 2}",
                "{points: 2}"
            })
    void schemaAndReaderAgreeOnSamples(String sample) {
        agree(Studies.DESIGN + "  - {path: equilibrium.factors.Dy/Tb, normal: {deviation: 5 %}}\nsample: " + sample
                + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "results: [flows, stages]",
                "results: []",
                "show: [stages]",
                "objectives: {stages: least, S: most}",
                "objectives: {stages: least}",
                "objectives: {stages: least, S: best}",
                "confidence: 95 %",
                "confidence: 95",
                "confidence: 100",
                "confidence: sure",
                "results: flows",
                "resluts: [flows]"
            })
    void schemaAndReaderAgreeOnTheRest(String line) {
        agree(Studies.DESIGN + line + "\n");
    }

    private void agree(String text) {
        assertThat(SCHEMA.validate(text, InputFormat.YAML).isEmpty())
                .as(text)
                .isEqualTo(studies.problems(text).isEmpty());
    }

    private static List<String> words(String pointer) {
        return StreamSupport.stream(TREE.at(pointer).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode tree() {
        try (InputStream schema = StudyReader.class.getResourceAsStream("study.schema.json")) {
            return new JsonMapper().readTree(schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
