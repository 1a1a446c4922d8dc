package org.raffinate.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.api.OpenCase;
import org.raffinate.api.SolvedCase;
import org.raffinate.library.DataLibrary;
import org.raffinate.runner.LocalCores;
import org.raffinate.runner.Part;
import org.raffinate.runner.Sweep;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;
import org.raffinate.studyreport.StudyFolder;
import org.raffinate.table.DataPackage;

/**
 * What is written for other programs, held against its schema and against the page that lists its columns.
 *
 * <p>{@code mvn test -Dtest=ExportPageTest -Dexport.write=true} writes the page's tables anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportPageTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "export.md");
    private static final String FROM = "<!-- from here to the end: written by ExportPageTest -->\n";

    /** Elements of the examples, and what the page writes in their place. */
    private static final String OXIDES = "\\b(Gd2O3|Tb4O7|Dy2O3|Ho2O3)\\b";

    private static final String ELEMENTS = "\\b(Gd|Tb|Dy|Ho)\\b";

    private String cascade = "";
    private String circuit = "";
    private String study = "";
    private String beside = "";

    @BeforeAll
    void examples(@TempDir Path folder) throws IOException {
        SolvedCase solved =
                OpenCase.read(Path.of("cascades", "tb-dy-plant.yaml")).design();
        cascade = DataPackage.whole("cascade", solved.tables());
        beside = DataPackage.beside("cascade", solved.tables());
        circuit = DataPackage.whole(
                "circuit",
                OpenCase.read(Path.of("cascades", "tb-dy-ehehpa-ammonia.yaml"))
                        .design()
                        .tables());
        study = study(folder);
    }

    private static String study(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("study.yaml"), """
                title: every table of a study
                case: %s
                run: design then solve
                axes:
                  - {path: equilibrium.factors.Dy/Tb, at: design, label: believed, values: [2.0, 2.2]}
                  - {path: equilibrium.factors.Dy/Tb, label: true one, normal: {mean: 2.2, deviation: 4 %%}}
                  - {path: equilibrium.factors.Tb/Gd, label: other, normal: {mean: 5, deviation: 4 %%}}
                sample: {method: sobol indices, blocks: 16, seed: 4}
                show: [raffinate purity]
                objectives: {stages: least, raffinate purity: most}
                """.formatted(
                        Path.of("cascades", "tb-dy-longnan.yaml").toAbsolutePath()));
        DataLibrary library = DataLibrary.load();
        StudyWork work = new StudyWork(new StudyReader(library).read(file), library);
        Path rows = Sweep.run(work, Part.ALL, folder.resolve("out"), new LocalCores(1), true, (done, all) -> {})
                .file();
        StudyFolder.write(work, rows);
        return Files.readString(rows.resolveSibling("tables.json"));
    }

    private static Schema schema() throws IOException {
        try (InputStream in = DataPackage.class.getResourceAsStream("tables.schema.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
    }

    @Test
    void whatIsWrittenIsValidBySchema() throws IOException {
        Schema schema = schema();

        assertThat(schema.validate(cascade, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(beside, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(circuit, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(study, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(cascade.replace("\"number\"", "\"decimal\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(cascade.replace("\"data\"", "\"rows\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyRowHasACellOfItsTypeForEachField() throws IOException {
        for (String text : new String[] {cascade, circuit, study}) {
            for (JsonNode table : new JsonMapper().readTree(text).get("resources")) {
                JsonNode fields = table.get("schema").get("fields");
                JsonNode rows = table.get("data");
                for (int i = 0; i < rows.size(); i++) {
                    assertThat(rows.get(i).size()).isEqualTo(fields.size());
                    for (int k = 0; k < fields.size(); k++) {
                        JsonNode cell = rows.get(i).get(k);
                        String type =
                                i == 0 ? "string" : fields.get(k).get("type").asText();
                        assertThat(cell.isNull()
                                        || switch (type) {
                                            case "integer" -> cell.isIntegralNumber();
                                            case "number" -> cell.isNumber();
                                            case "boolean" -> cell.isBoolean();
                                            default -> cell.isTextual();
                                        })
                                .as("%s, row %d, column %d: %s", table.get("name"), i, k, cell)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void thePageListsTheColumnsThatAreWritten() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(FROM);
        assertThat(from).as("the comment in " + PAGE).isPositive();
        String fresh = page.substring(0, from)
                + FROM
                + columns("Tables of a cascade with constant separation factors", cascade)
                + columns("Tables of a circuit that carries its acid", circuit)
                + columns("Tables of a study", study);
        if (Boolean.getBoolean("export.write")) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(Files.readString(PAGE))
                .as("to write the page: mvn test -Dtest=ExportPageTest -Dexport.write=true")
                .isEqualTo(fresh);
    }

    private static String columns(String heading, String json) throws IOException {
        StringBuilder text = new StringBuilder("\n## " + heading + "\n");
        for (JsonNode table : new JsonMapper().readTree(json).get("resources")) {
            Set<String> lines = new LinkedHashSet<>();
            for (JsonNode field : table.get("schema").get("fields")) {
                lines.add(general(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s |\n",
                        field.get("name").asText(),
                        field.path("unit").asText(),
                        field.get("type").asText(),
                        field.get("description").asText())));
            }
            text.append("\n### ").append(table.get("name").asText()).append("\n\n");
            text.append(general(table.get("title").asText())).append(".\n\n");
            text.append("| field | unit | type | what it says |\n|---|---|---|---|\n");
            lines.forEach(text::append);
        }
        return text.toString();
    }

    private static String general(String text) {
        return text.replaceAll(OXIDES, "*oxide*").replaceAll(ELEMENTS, "*element*");
    }
}
