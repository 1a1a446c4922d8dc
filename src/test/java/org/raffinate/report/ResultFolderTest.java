package org.raffinate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.chart.Answer;
import org.raffinate.chart.Cases;

class ResultFolderTest {

    @TempDir
    Path temporary;

    @Test
    void everyFileOfADesignIsWritten() throws IOException {
        Path folder = temporary.resolve("a/b");
        Answer answer = Cases.designed();

        List<Path> written = ResultFolder.write(folder, answer);

        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .containsExactly(
                        "report.txt",
                        "result.json",
                        "products.csv",
                        "profile.csv",
                        "trade-off.csv",
                        "datapackage.json",
                        "tables.json",
                        "profile.png",
                        "profile.svg",
                        "profile.pdf",
                        "profile-log.png",
                        "profile-log.svg",
                        "profile-log.pdf",
                        "purity.png",
                        "purity.svg",
                        "purity.pdf",
                        "trade-off.png",
                        "trade-off.svg",
                        "trade-off.pdf",
                        "mccabe-thiele.png",
                        "mccabe-thiele.svg",
                        "mccabe-thiele.pdf",
                        "mccabe-thiele-level.png",
                        "mccabe-thiele-level.svg",
                        "mccabe-thiele-level.pdf");
        assertThat(names(folder)).hasSize(25);
        assertThat(folder.resolve("report.txt")).hasContent(TextReport.of(answer));
        assertThat(folder.resolve("result.json")).hasContent(ResultJson.text(answer));
    }

    @Test
    void theFilesOfAnEarlierAnswerAreReplacedOrRemovedAndOthersAreLeft() throws IOException {
        ResultFolder.write(temporary, Cases.designed());
        Path own = Files.writeString(temporary.resolve("my-notes.csv"), "mine");

        List<Path> written = ResultFolder.write(temporary, Cases.infeasible());

        assertThat(written).hasSize(2);
        assertThat(names(temporary)).containsExactly("my-notes.csv", "report.txt", "result.json");
        assertThat(own).hasContent("mine");
        assertThat(temporary.resolve("report.txt")).content().contains("INFEASIBLE");
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("out"), "x");

        assertThatThrownBy(() -> ResultFolder.write(file, Cases.binary()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("it is no folder");
        assertThatThrownBy(() -> ResultFolder.write(file.resolve("deeper"), Cases.binary()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.resolve("deeper").toString());
        assertThat(file).hasContent("x");
    }

    @Test
    void nothingHalfWrittenIsLeftBehind() throws IOException {
        Path blocked = Files.createDirectories(temporary.resolve("result.json/inside"));

        assertThatThrownBy(() -> ResultFolder.write(temporary, Cases.binary()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(temporary.resolve("result.json").toString());

        assertThat(names(temporary)).containsExactly("result.json");
        assertThat(blocked).isDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFullDiskLeavesTheEarlierAnswerAsItWas() throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        Path report = Files.writeString(temporary.resolve("report.txt"), "earlier");
        long process = ProcessHandle.current().pid();
        Files.createSymbolicLink(temporary.resolve(".result.json." + process + ".part"), Path.of("/dev/full"));

        assertThatThrownBy(() -> ResultFolder.write(temporary, Cases.binary()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write " + temporary.resolve("result.json") + ": ");

        assertThat(names(temporary)).containsExactly("report.txt");
        assertThat(report).hasContent("earlier");
    }

    @Test
    void foldersThatWereMadeForNothingAreTakenBack() throws IOException {
        Path folder = temporary.resolve("a/b");

        assertThatThrownBy(() -> ResultFolder.write(folder.resolve("x".repeat(300)), Cases.binary()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot make the folder ");
        assertThatThrownBy(() -> ResultFolder.write(
                        folder, Map.of("report.txt", new byte[1], "none/result.json", new byte[1]), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write " + folder.resolve("none/result.json") + ": ");

        assertThat(names(temporary)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsFollowedAndOneThatLeadsNowhereIsKept() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
        Path dangling = Files.createSymbolicLink(temporary.resolve("dangling"), temporary.resolve("none"));

        ResultFolder.write(link, Cases.infeasible());
        assertThatThrownBy(() -> ResultFolder.write(dangling, Cases.infeasible()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is no folder");

        assertThat(names(real)).containsExactly("report.txt", "result.json");
        assertThat(Files.isSymbolicLink(dangling)).isTrue();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
