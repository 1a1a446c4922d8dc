package org.raffinate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.document.CaseException;
import org.raffinate.runner.RunException;

class OpenStudyTest {
    private static final String TEXT = """
            title: Stages as Dy/Tb falls
            case: tb-dy-longnan.yaml
            run: design
            axes:
              - {path: equilibrium.factors.Dy/Tb, label: beta, values: [1.6, 2.0, 2.2]}
            """;
    private static final Path BESIDE = Path.of("cascades", "inline.yaml");

    @TempDir
    private Path folder;

    private OpenStudy study;

    @BeforeEach
    void read() {
        study = OpenStudy.of(BESIDE, TEXT);
    }

    @Test
    void itsPointsAreThoseOfTheCasesOneByOne() throws IOException {
        SweptStudy swept = study.sweep(folder);

        OpenCase base = OpenCase.read(Path.of("cascades", "tb-dy-longnan.yaml"));
        List<Double> oneByOne = List.of("1.6", "2.0", "2.2").stream()
                .map(factor -> base.with("equilibrium.factors.Dy/Tb", factor))
                .map(changed -> (double) changed.design().stages())
                .toList();
        assertThat(swept.numbers("stages")).isEqualTo(oneByOne);
        assertThat(swept.numbers("beta")).containsExactly(1.6, 2.0, 2.2);
        assertThat(swept.numbers("met")).containsOnly(1.0);
        assertThat(study.points()).isEqualTo(3);
        assertThat(swept).hasToString("Stages as Dy/Tb falls: 3 points");
        assertThat(swept.text()).contains("Stages as Dy/Tb falls");
        assertThat(swept.text("RESULTS")).startsWith("RESULTS").doesNotContain("HOW SURE");
        assertThat(swept.solved()).isTrue();
        assertThat(Files.readString(swept.page())).contains("Stages as Dy/Tb falls");
        assertThat(swept.files()).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void whatIsThereIsNotComputedAgainAndNotMixedWithAnother() throws IOException {
        study.sweep(folder);
        long[] done = new long[1];

        study.compute(folder, (points, all) -> done[0] += points);
        assertThat(done[0])
                .as("what was there when it began, and nothing after")
                .isEqualTo(3);

        OpenStudy other = OpenStudy.of(BESIDE, TEXT.replace("1.6", "1.7"));
        assertThatThrownBy(() -> other.sweep(folder)).isInstanceOf(RunException.class);
    }

    @Test
    void itsPicturesAreThoseOfTheFolder() throws IOException {
        SweptStudy swept =
                OpenStudy.read(Path.of("cascades", "purity-sweep.yaml")).sweep(folder);

        assertThat(swept.pictures()).contains("pareto", "parallel");
        assertThat(swept.picture("pareto").getWidth()).isEqualTo(1600);
        assertThat(swept.picture("pareto", 800).getHeight()).isEqualTo(480);
        assertThat(swept.svg("pareto")).contains("<svg");
        assertThatThrownBy(() -> swept.picture("front"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no picture 'front'")
                .hasMessageContaining("pareto");
        assertThatThrownBy(() -> swept.numbers("status")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> swept.numbers("stage"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no column stage");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> OpenStudy.of(BESIDE, TEXT.replace("factors.Dy/Tb", "factors.Dy/Xx")))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("inline.yaml");
        assertThatThrownBy(() -> OpenStudy.of(Path.of("elsewhere", "inline.yaml"), TEXT))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("tb-dy-longnan.yaml");
        assertThatThrownBy(() -> OpenStudy.read(Path.of("cascades", "none.yaml")))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("none.yaml");
    }
}
