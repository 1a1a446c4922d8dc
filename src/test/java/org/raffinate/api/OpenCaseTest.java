package org.raffinate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.document.CaseException;
import org.raffinate.notebook.Shell;

class OpenCaseTest {
    private static final Path EXAMPLE = Path.of("cascades", "tb-dy-longnan.yaml");

    @TempDir
    private Path folder;

    @Test
    void aChangedCaseIsThatOfAFileWithTheChangeInIt() throws IOException {
        String text = Files.readString(EXAMPLE).replace("Dy/Tb: 2.2", "Dy/Tb: 2.0");
        assertThat(text).contains("Dy/Tb: 2.0");

        SolvedCase changed =
                OpenCase.read(EXAMPLE).with("equilibrium.factors.Dy/Tb", "2.0").design();
        SolvedCase written = OpenCase.of("other.yaml", text).design();

        assertThat(changed.stages()).isEqualTo(written.stages()).isEqualTo(31);
        assertThat(changed.table("profile").csv())
                .isEqualTo(written.table("profile").csv());
        assertThat(OpenCase.read(EXAMPLE).design().stages()).isEqualTo(27);
    }

    @Test
    void whatIsWrongWithAChangeIsSaid() {
        OpenCase open = OpenCase.read(EXAMPLE);

        assertThatThrownBy(() -> open.with("equilibrium.factors.Dy/Tb", "many"))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("many");
        assertThatThrownBy(() -> OpenCase.of("none.yaml", "title: nothing else"))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void theColumnsOfATableAreItsNumbers() {
        SolvedCase solved = OpenCase.read(EXAMPLE).design();

        List<Double> stages = solved.table("profile").numbers("stage");
        assertThat(stages)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 27)
                        .mapToObj(stage -> (double) stage)
                        .toList());
        double sum = solved.table("products").numbers("flow (mol/mol feed)").stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(sum).isCloseTo(1.0, within(1e-12));
        assertThatThrownBy(() -> solved.table("profile").numbers("pH"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no column pH, expected one of [stage, ");
        assertThatThrownBy(() -> solved.table("products").numbers("phase"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column phase holds cells of type word, expected numbers");
    }

    @Test
    void flowsAreThoseOfTheProducts() {
        SolvedCase solved = OpenCase.read(EXAMPLE).design();

        List<Double> flows = solved.table("products").numbers("flow (mol/mol feed)");
        assertThat(solved.s() - solved.w()).as("what leaves as extract").isCloseTo(flows.get(1), within(1e-12));
        assertThat(1.0 + solved.w() - solved.s()).as("raffinate").isCloseTo(flows.get(0), within(1e-12));
        assertThat(solved.table("products").sum("flow (mol/mol feed)")).isCloseTo(1.0, within(1e-12));
        SolvedCase circuit =
                OpenCase.read(Path.of("cascades", "d2ehpa-sulfate.yaml")).solve();
        assertThatThrownBy(circuit::s)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageEndingWith("is no solved cascade");
    }

    @Test
    void aReportIsAlsoReadByItsSections() {
        SolvedCase solved = OpenCase.read(EXAMPLE).design();

        String cost = solved.text("COST");
        assertThat(cost).startsWith("COST (AACE class 5").doesNotContain("INVENTORY", "NUMBERS BEHIND");
        assertThat(solved.text()).contains(cost);
        assertThat(solved.text("PRODUCTS").lines().skip(1)).first().asString().contains("raffinate");
        assertThatThrownBy(() -> solved.text("Cost"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no section 'Cost'")
                .hasMessageContaining("ASKED; CASCADE (flows in mol per mol of feed); PRODUCTS");
    }

    @Test
    void whatIsNotThereIsToldWithWhatIs() {
        SolvedCase solved = OpenCase.read(EXAMPLE).design();

        assertThatThrownBy(() -> solved.table("profiles"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no table 'profiles'")
                .hasMessageContaining("expected one of products, profile, trade-off");
        assertThatThrownBy(() -> solved.picture("profiles"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("expected one of cascade, profile, ");
        assertThat(solved.pictures()).contains("cascade", "mccabe-thiele", "trade-off");
        assertThat(solved.picture("cascade").getWidth()).isGreaterThan(800);
        assertThat(solved.svg("cascade")).contains("raffinate");
    }

    @Test
    void aDesignIsThereWithItsBoundsAndASolveHasNone() {
        SolvedCase solved = OpenCase.read(EXAMPLE).design();

        assertThat(solved.design().bounds().orElseThrow().minimumStages()).isCloseTo(17.91, within(0.005));
        SolvedCase fixed =
                OpenCase.read(Path.of("cascades", "three-outlets.yaml")).solve();
        assertThatThrownBy(fixed::design)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageEndingWith("is no designed cascade");
    }

    @Test
    void aPictureOfAnotherWidthKeepsItsShape() {
        BufferedImage narrow = OpenCase.read(EXAMPLE).design().picture("trade-off", 800);

        assertThat(narrow.getWidth()).isEqualTo(800);
        assertThat(narrow.getHeight()).isEqualTo(480);
        assertThat(narrow.getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void aCaseWithoutASteadyStateSaysSo() {
        SolvedCase none = OpenCase.read(Path.of("cascades", "binary-textbook.yaml"))
                .with("cascade.S", "0.1")
                .solve();

        assertThat(none).hasToString("Textbook binary, β = 2: infeasible");
        assertThat(none.solved()).isFalse();
        assertThat(none.met()).isFalse();
        assertThat(none.text()).contains("INFEASIBLE");
        assertThat(none.pictures()).isEmpty();
        assertThatThrownBy(none::stages)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageEndingWith("has no steady state");
    }

    @Test
    void theExampleOfThePackageRunsInJShellAsItStands() throws IOException {
        String info =
                Files.readString(Path.of("src/main/java/org/raffinate/api/package-info.java"), StandardCharsets.UTF_8);
        Matcher example = Pattern.compile("\\{@code\\n(?s:(.*?))\\* \\}</pre>").matcher(info);
        assertThat(example.find()).isTrue();
        String code = example.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"))
                .replace("out/", folder.resolve("out") + "/");
        try (Shell shell = new Shell()) {
            shell.run("import java.nio.file.*; import java.util.*; import java.awt.image.*; import org.raffinate.api.*;"
                    + " import org.raffinate.laboratory.ConstantFit;");
            shell.run(code);
            assertThat(shell.variables())
                    .contains("more 4")
                    .anySatisfy(variable -> assertThat(variable).startsWith("block \"# log10 D = log K"))
                    .anySatisfy(variable -> assertThat(variable).startsWith("terbium [0."));
        }
        assertThat(folder.resolve("out/tb-dy")).isDirectoryContaining("glob:**/report.html");
        assertThat(folder.resolve("out/purities")).isDirectoryContaining("glob:**/points.csv");
    }
}
