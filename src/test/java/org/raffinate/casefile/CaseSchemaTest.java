package org.raffinate.casefile;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.Element;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.NamedFeed;

/** The schema that editors use, held against the reader that decides. */
class CaseSchemaTest {
    static final JsonNode TREE = tree();
    static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);

    private static final Map<Keys, String> PLACES = Map.of(
            Keys.CASE, "/$defs/factorCase/properties",
            Keys.FEED, "/$defs/factorCase/properties/feed/properties",
            Keys.EQUILIBRIUM, "/$defs/factorCase/properties/equilibrium/properties",
            Keys.FACTOR, "/$defs/factor/anyOf/1/properties",
            Keys.PRODUCTS, "/$defs/products/properties",
            Keys.PRODUCT, "/$defs/product/properties",
            Keys.CASCADE, "/$defs/factorCase/properties/cascade/properties",
            Keys.DRAW, "/$defs/draw/properties",
            Keys.SIDE_FEED, "/$defs/sideFeed/properties");

    static List<Path> cascades() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cascades"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().endsWith("-sweep.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cascades")
    void everyCaseOfTheProjectIsValidAndNamesTheSchema(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isEmpty();
        assertThat(Yaml.READER.read(file).title()).isNotBlank();
        assertThat(text.lines().findFirst().orElseThrow())
                .isEqualTo("# yaml-language-server: "
                        + "$schema=../src/main/resources/org/raffinate/casefile/case.schema.json");
    }

    @Test
    void theCasesOfTheContractAreValid() {
        assertThat(SCHEMA.validate(Yaml.DESIGN, InputFormat.YAML)).isEmpty();
        assertThat(SCHEMA.validate(Yaml.SOLVE, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void schemaAndReaderKnowTheSameKeys(Keys keys) {
        JsonNode properties = TREE.at(Objects.requireNonNull(PLACES.get(keys)));

        assertThat(properties.fieldNames()).toIterable().containsExactlyElementsOf(keys.words());
    }

    @Test
    void schemaAndLibraryKnowTheSameNames() {
        DataLibrary library = DataLibrary.load();

        assertThat(texts("/$defs/element/enum"))
                .containsExactlyElementsOf(
                        Stream.of(Element.values()).map(Element::symbol).toList());
        assertThat(texts("/$defs/source/anyOf/0/enum"))
                .containsExactlyElementsOf(
                        library.feeds().stream().map(NamedFeed::name).toList());
        assertThat(texts("/$defs/extractant/anyOf/0/enum"))
                .containsExactlyElementsOf(library.extractants().stream()
                        .flatMap(known -> Stream.concat(Stream.of(known.name()), known.synonyms().stream()))
                        .toList());
        assertThat(texts("/$defs/factorCase/properties/equilibrium/properties/medium/enum"))
                .containsExactlyElementsOf(EquilibriumReader.MEDIA);
        assertThat(texts("/$defs/factorCase/properties/equilibrium/properties/model/enum"))
                .containsExactlyElementsOf(EquilibriumReader.MODELS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500 t/a REO",
                "500 t/a metal",
                "1e3 kg/h REO",
                "62.5kg/h REO",
                "10 mol/h",
                ".5 kmol/d",
                "2 m3/h",
                "30 L/min",
                "500 t/a",
                "500 t/y REO",
                "500",
                "-5 mol/h",
                "5 mol",
                "5 mol/h REO",
                "5 REO",
                "m3/h",
                "5 kg/m3 REO",
                "5 mol/L",
                ".inf mol/h",
                "1e999 mol/h"
            })
    void schemaAndReaderAgreeOnFlows(String flow) {
        agree(Yaml.DESIGN.replace("500 t/a REO", flow));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.0 mol/L", "180 g/L REO", "1 kmol/m3", "1500 mol/m3", "180 g/L", "1.0", "1 M", "-1 mol/L"})
    void schemaAndReaderAgreeOnConcentrations(String concentration) {
        agree(Yaml.DESIGN.replace("1.0 mol/L", concentration));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99.99 %", "99.99%", "0.5 %", "9.9e1 %", "99.99", "0.9999", "-5 %", "99,9 %", "high"})
    void schemaAndReaderAgreeOnShares(String share) {
        agree(Yaml.DESIGN.replace("99.99 %", share));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S: 1.40",
                "S: 1.40 mol/mol",
                "S: -1",
                "S: 1.40 mol/h",
                "extraction: 22",
                "extraction: 0",
                "scrub: 1.5",
                "reflux: total",
                "reflux: 2",
                "reflux: all",
                "extract: 0.5",
                "draws: []",
                "draws: [{stage: 1}]",
                "draws: [{stage: 1, phase: organic, flow: 0.1}]",
                "feeds: [{stage: 1, flow: 1, composition: {Sm: 1}}]",
                "feeds: [{stage: 1, flow: 1}]",
                "s: 1.4"
            })
    void schemaAndReaderAgreeOnCascades(String line) {
        String key = line.substring(0, line.indexOf(':'));
        String other = key.equals("S") || key.equals("s") ? "W: 1.15876" : "S: 1.40";
        String text = Yaml.SOLVE.substring(0, Yaml.SOLVE.indexOf("  extraction"))
                + Stream.of("extraction: 22", "scrub: 63", other, "extract: 0.24")
                        .filter(each -> !each.startsWith(key + ":"))
                        .filter(each -> !each.startsWith("extract:")
                                || List.of("draws", "feeds", "extraction", "scrub")
                                        .contains(key))
                        .map(each -> "  " + each + "\n")
                        .reduce("", String::concat)
                + "  " + line + "\n";
        agree(text);
    }

    static void agree(String text) {
        assertThat(SCHEMA.validate(text, InputFormat.YAML).isEmpty())
                .as(text)
                .isEqualTo(Yaml.problems(text).isEmpty());
    }

    static List<String> texts(String pointer) {
        return StreamSupport.stream(TREE.at(pointer).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode tree() {
        try (InputStream schema = CaseReader.class.getResourceAsStream("case.schema.json")) {
            return new JsonMapper().readTree(schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
