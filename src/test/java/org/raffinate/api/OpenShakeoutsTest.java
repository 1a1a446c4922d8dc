package org.raffinate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.chemistry.Element;
import org.raffinate.document.CaseException;
import org.raffinate.equilibrium.Medium;
import org.raffinate.laboratory.ConstantFit;
import org.raffinate.laboratory.ConstantFit.Exponent;
import org.raffinate.laboratory.DataChoice;

class OpenShakeoutsTest {
    /** D = K e^3 / h^3 with log K = 1 for Pr and 1.2 for Nd, e = 0.5 and 0.25 less three times what is bound. */
    private static String shakeouts() {
        StringBuilder text = new StringBuilder("label,Eq H+[M],PC88A[M],O/A,Xaq Pr,D Pr,Xaq Nd,D Nd\n");
        for (double acid : new double[] {0.5, 0.6, 0.7, 0.8}) {
            double[] aqueous = {0.001, 0.001};
            double[] logConstants = {1.0, 1.2};
            double free = 0.5;
            for (int turn = 0; turn < 100; turn++) {
                double bound = 0.0;
                for (int i = 0; i < aqueous.length; i++) {
                    bound += Math.pow(10.0, logConstants[i]) * Math.pow(free / acid, 3.0) * aqueous[i];
                }
                free = 0.5 - 3.0 * bound;
            }
            double pr = Math.pow(10.0, logConstants[0]) * Math.pow(free / acid, 3.0);
            double nd = Math.pow(10.0, logConstants[1]) * Math.pow(free / acid, 3.0);
            text.append("bench," + acid + ",1.0,1," + aqueous[0] + "," + pr + "," + aqueous[1] + "," + nd + "\n");
        }
        return text.toString();
    }

    @TempDir
    private Path folder;

    private OpenShakeouts bench() throws IOException {
        return OpenShakeouts.read(Files.writeString(folder.resolve("bench.csv"), shakeouts()));
    }

    @Test
    void constantsThatMadeTheMeasurementsComeBack() throws IOException {
        FittedShakeouts fitted = bench().fit(ConstantFit.withDefaults());

        assertThat(fitted.converged()).isTrue();
        assertThat(fitted.constants().logConstant(Element.PR).value()).isCloseTo(1.0, within(1e-9));
        assertThat(fitted.constants().logConstant(Element.ND).value()).isCloseTo(1.2, within(1e-9));
        assertThat(fitted.points().rows()).hasSize(8);
        assertThat(fitted.points().numbers("residual (log10 D)"))
                .allSatisfy(residual -> assertThat(residual).isCloseTo(0.0, within(1e-9)));
        assertThat(fitted.equilibrium()).contains("log K: 1.2", "medium: chloride");
        assertThat(bench().fit(ConstantFit.withDefaults(), Medium.SULFATE).equilibrium())
                .contains("medium: sulfate");
        assertThat(fitted.text()).contains("Constants from bench.csv");
        assertThat(fitted.text("CONSTANTS")).contains("Nd").doesNotContain("GOODNESS");
        assertThat(fitted.parity().getWidth()).isEqualTo(1600);
        assertThat(fitted.parity(800).getHeight()).isEqualTo(480);
        assertThat(fitted.paritySvg()).contains("<svg");
        assertThat(fitted).hasToString("Constants from bench.csv: 8 points");
        assertThat(fitted.write(folder.resolve("out")))
                .anySatisfy(file -> assertThat(file)
                        .hasFileName("equilibrium.yaml")
                        .content()
                        .isEqualTo(fitted.equilibrium()));
    }

    @Test
    void theBlockMakesACase() throws IOException {
        String text = "title: Nd from Pr on our bench's constants\n"
                + "feed: {composition: {Pr: 0.5, Nd: 0.5}, flow: 100 t/a REO, concentration: 1.0 mol/L}\n"
                + "solvent: {concentration: 1.0 mol/L, saponification: 35 %, base: ammonia}\n"
                + "cut: Pr | Nd\n"
                + "products: {raffinate: {of: [Pr], purity: 98 %}, extract: {of: [Nd], purity: 98 %}}\n"
                + bench().fit(ConstantFit.withDefaults()).equilibrium();

        SolvedCase designed = OpenCase.of("bench.yaml", text).design();

        // Fenske's least number for 98 % twice at a factor of 10^0.2 is 16.9, without strip.
        assertThat(designed.met()).isTrue();
        assertThat(designed.stages()).isGreaterThan(17);
    }

    @Test
    void whatCannotBeFittedIsSaid() throws IOException {
        ConstantFit defaults = ConstantFit.withDefaults();
        ConstantFit other = defaults.using(DataChoice.everything().ofSources(Set.of("Nobody")));
        OpenShakeouts example = OpenShakeouts.example();

        assertThat(example).hasToString("215 shake-outs of pc88a_hcl_measurements.csv");
        assertThat(example.data().sources()).hasSize(7);
        assertThatThrownBy(() -> example.fit(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nobody");
        assertThatThrownBy(() -> OpenShakeouts.read(folder.resolve("none.csv")))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("none.csv");

        FittedShakeouts open = OpenShakeouts.read(
                        Files.writeString(folder.resolve("one.csv"), firstLines(shakeouts(), 2)))
                .fit(defaults.withExponents(Exponent.free(), Exponent.fixed(3.0)));
        assertThatThrownBy(open::equilibrium)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no case can be run with what was fitted to one.csv: the report says why");
    }

    private static String firstLines(String text, int lines) {
        return text.lines().limit(lines).map(line -> line + "\n").reduce("", String::concat);
    }
}
