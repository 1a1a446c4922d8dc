package org.raffinate.studyreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.library.DataLibrary;
import org.raffinate.runner.LocalCores;
import org.raffinate.runner.Part;
import org.raffinate.runner.RunException;
import org.raffinate.runner.Sweep;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;

class StudyFolderTest {
    @TempDir
    private Path folder;

    private StudyWork work(String... lines) throws IOException {
        Path file = folder.resolve("study.yaml");
        String base = "case: " + Path.of("cascades", "tb-dy-longnan.yaml").toAbsolutePath();
        Files.writeString(file, base + "\n" + String.join("\n", lines) + "\n");
        DataLibrary library = DataLibrary.load();
        return new StudyWork(new StudyReader(library).read(file), library);
    }

    private Path rows(StudyWork work) throws IOException {
        return Sweep.run(work, Part.ALL, folder.resolve("out"), new LocalCores(1), true, (done, all) -> {})
                .file();
    }

    private StudyFolder.Written written(String... lines) throws IOException {
        StudyWork work = work(lines);
        return StudyFolder.write(work, rows(work));
    }

    private static List<String> names(StudyFolder.Written written) {
        return written.files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    @Test
    void probabilitiesAndStagesAreThoseThatTheRowsCount() throws IOException {
        StudyFolder.Written written = written(
                "run: design then solve",
                "axes:",
                "  - {path: equilibrium.factors.Dy/Tb, at: design, label: believed, values: [2.0, 2.2]}",
                "  - {path: equilibrium.factors.Dy/Tb, label: true one, normal: {mean: 2.2, deviation: 4 %}}",
                "sample: {method: random, points: 60, seed: 4}",
                "confidence: 90 %");

        List<String> rows = Files.readAllLines(folder.resolve("out").resolve("points.csv"));
        long cautious = rows.stream()
                .filter(row -> row.contains(",2.0,") && row.contains(",solved,,true,"))
                .count();
        long believing = rows.stream()
                .filter(row -> row.contains(",2.2,") && row.contains(",solved,,true,"))
                .count();
        assertThat(rows).hasSize(121);
        assertThat(believing).isBetween(15L, 45L);
        assertThat(cautious).isBetween(54L, 60L);
        assertThat(written.json())
                .contains("\"axes\" : \"believed = 2.2\"")
                .contains("\"met\" : " + believing + ",")
                .contains("\"met\" : " + cautious + ",")
                .contains("\"likely\" : 31");
        assertThat(written.text()).contains("likely        31 stages").contains("60 draws by random, seed 4");
        JsonNode tables = new JsonMapper()
                .readTree(folder.resolve("out").resolve("tables.json").toFile())
                .get("resources");
        JsonNode levels = StreamSupport.stream(tables.spliterator(), false)
                .filter(table -> table.get("name").asText().equals("levels"))
                .findFirst()
                .orElseThrow()
                .get("data");
        assertThat(levels.get(0).get(5).asText()).isEqualTo("met");
        assertThat(levels.get(1).get(5).asLong()).isEqualTo(cautious);
        assertThat(levels.get(2).get(5).asLong()).isEqualTo(believing);
        assertThat(levels.get(2).get(2).asDouble()).isEqualTo(believing / 60.0);
        assertThat(names(written))
                .contains(
                        "points.csv",
                        "points.parquet",
                        "study.yaml",
                        "case.yaml",
                        "report.xlsx",
                        "tables.json",
                        "stages.png",
                        "tornado-extract-impurity.svg",
                        "distribution-raffinate-impurity.png",
                        "parallel.svg");
    }

    @Test
    void tooManyPointsForAnswersAreATableAllTheSame() throws IOException {
        StudyWork work = work("run: design", "axes: [{path: equilibrium.factors.Dy/Tb, values: [2.0, 2.2]}]");
        Path rows = rows(work);

        assertThatThrownBy(() -> StudyFolder.write(work, rows, 1))
                .isInstanceOf(RunException.class)
                .hasMessageStartingWith("2 points are in ")
                .hasMessageEndingWith(" and points.parquet: their answers are not made, as at most 1 fit into memory");
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/points.{csv,parquet}");
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/report.txt");
    }

    @Test
    void theBestPointsAreThoseThatNoOtherBeats() throws IOException {
        StudyFolder.Written written = written(
                "run: design",
                "axes:",
                "  - {path: cascade.S, label: S given, values: [1.2, 1.3, 1.5, 1.501, 0.9]}",
                "objectives: {stages: least, S: least}");

        assertThat(written.text())
                .contains("4 with an answer")
                .contains("POINTS WITHOUT AN ANSWER")
                .contains("BEST POINTS (3 of 4 points that meet all specifications)")
                .contains("S given = 1.5 ")
                .doesNotContain("S given = 1.501");
        assertThat(names(written)).contains("pareto.png").doesNotContain("stages.png");
    }

    @Test
    void chartsThatAStudyHasNoMoreAreRemoved() throws IOException {
        written(
                "run: design",
                "axes:",
                "  - {path: cascade.S, values: [1.3, 1.5]}",
                "objectives: {stages: least, S: least}");
        assertThat(folder.resolve("out").resolve("pareto.png")).exists();

        written("run: design", "axes:", "  - {path: cascade.S, values: [1.3, 1.5]}");

        assertThat(folder.resolve("out").resolve("pareto.png")).doesNotExist();
        assertThat(folder.resolve("out").resolve("report.txt")).exists();
    }

    @Test
    void whatIsThereOfACaseDoesNotStandBesideAStudy() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        for (String name : List.of("profile.csv", "datapackage.json", "cascade.svg", "notes.txt")) {
            Files.writeString(out.resolve(name), "of a case");
        }

        written("run: design", "axes:", "  - {path: products.extract.purity, values: [99 %, 99.9 %]}");

        assertThat(out.resolve("notes.txt")).exists();
        assertThat(List.of("profile.csv", "datapackage.json", "cascade.svg"))
                .allSatisfy(name -> assertThat(out.resolve(name)).doesNotExist());
    }

    @Test
    void filesThatAreChangedWhileTheStudyRunsChangeNothing() throws IOException {
        Path base = Files.copy(Path.of("cascades", "binary-textbook.yaml"), folder.resolve("base.yaml"));
        String asked = "case: base.yaml\nrun: solve\naxes:\n  - {path: cascade.S, from: 1.6, to: 1.8, points: 600}\n";
        Path file = Files.writeString(folder.resolve("study.yaml"), asked);
        String text = Files.readString(base);
        DataLibrary library = DataLibrary.load();
        StudyWork work = new StudyWork(new StudyReader(library).read(file), library);
        StudyWork.Worker before = work.worker();
        Files.writeString(base, text.replace("Eu/Sm: {value: 2,", "Eu/Sm: {value: 3,"));
        Files.writeString(file, asked.replace("600", "10"));

        assertThat(work.worker().rows(0)).isEqualTo(before.rows(0));
        Sweep.Rows rows = Sweep.run(work, Part.ALL, folder.resolve("out"), new LocalCores(2), false, (done, all) -> {});
        StudyFolder.write(work, rows.file());

        assertThat(folder.resolve("out/study.yaml")).hasContent(asked);
        assertThat(folder.resolve("out/case.yaml")).hasContent(text);
        assertThat(rows.points()).isEqualTo(600);
    }
}
