package org.raffinate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.chart.Answer;
import org.raffinate.chart.Cases;

class TextReportTest {

    /** Rounding of the last digits differs from one processor to the next, so the line of the solve is masked. */
    @Test
    void theBinaryReadsLikeThis() {
        String report = TextReport.of(Cases.designed())
                .replaceAll(
                        "in \\d+ Newton steps \\(one unknown a stage\\),\\s+residual\\s+\\S+; balances\\s+hold\\s+to\\s+\\S+",
                        "in N steps");

        assertThat(report).isEqualTo("""
                Textbook binary
                ===============
                DESIGNED: 45 stages, S 1.709, W 1.208 mol per mol of feed; A SPECIFICATION IS NOT MET

                ASKED
                  feed          a textbook, aqueous
                  flow          1.3443 t/a oxides (REO) = 0.18671 kg/h in 7200 h/a = 1 mol/h
                  cut           Tb | Dy, beta 2

                CASCADE (flows in mol per mol of feed)
                  stages        45      24 extraction + 21 scrub, feed at 24  1.935 x  minimum 23.25 (Fenske)
                  S             1.7086  1.7086 mol/h                          1.140 x  minimum 1.499 (Underwood)
                  W             1.2082  1.2082 mol/h                          1.210 x  minimum 0.9988 (Underwood)
                  reflux        2.414   W / extract
                  Xu's shortcut 24.2 + 20.7 stages, S 1.709, W 1.208 (extraction): a start, not an answer
                  base          5.126 = 5.1259 mol/h = 0.468 kg NH3 per kg of oxides, no excess
                  acid          5.126 = 5.1259 mol/h = 1.00 kg HCl per kg of oxides, no excess

                PRODUCTS (shares by oxide mass)
                                    feed   raffinate  recovered    extract   recovered
                  mol/mol feed         1     0.49955               0.50045
                  oxides, kg/h   0.18671    0.093378              0.093333
                  oxides, t/a     1.3443     0.67232               0.67200
                  Tb, light key  50.06 %  99.98928 %  99.8993 %   0.1009 %    0.1007 %
                  Dy, heavy key  49.94 %   107.2 ppm  107.3 ppm  99.8991 %  99.98927 %

                SPECIFICATIONS
                  raffinate     purity of Tb, mol  wanted 99.99 %  reached 99.98926 %  NOT MET
                  extract       purity of Dy, mol  wanted 99.9 %   reached 99.8994 %   NOT MET

                SEPARATION FACTORS
                  Dy/Tb         2, given in the case file

                COMPUTED
                  status        converged in N steps
                  note          a note
                """);
    }

    @Test
    void theCascadeWithThreeOutletsShowsItsDraw() {
        assertThat(TextReport.of(Cases.threeOutlets()))
                .contains("draw          aqueous at stage 39: 0.24922")
                .contains("draw 39 (aq)");
    }

    @Test
    void anInfeasibleAnswerSaysSoFirstAndShowsTheBoundsAlone() {
        String report = TextReport.of(Cases.infeasible());

        assertThat(report.lines().skip(2).findFirst())
                .contains("INFEASIBLE: S = 1.5 is below the minimum of 1.6 that endless stages would need");
        assertThat(report)
                .contains("above 1.6 and 1.1 mol per mol of feed (Underwood)", "more than 21.5 (Fenske)")
                .doesNotContain("PRODUCTS", "CASCADE", "COMPUTED", "reached");
        assertThat(TextReport.of(Cases.infeasibleCascade()))
                .contains("INFEASIBLE: W = -0.3")
                .doesNotContain("PRODUCTS", "CASCADE", "COMPUTED", "reached");
    }

    @Test
    void theReaderSeesWhichNumbersNobodyVerified() {
        assertThat(TextReport.of(Cases.infeasible()))
                .contains("!!            UNVERIFIED NUMBERS DRIVE THIS RESULT: beta Tb/Gd, Ho/Dy")
                .contains("Tb/Gd         5.78 (3 to 5.8), xu-1995, UNVERIFIED, confidence medium; HCl;")
                .contains("not used      Dy/Tb 2.82 (2 to 2.9), xu-1995: overridden by the case");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aReportFitsOnAScreenInAnyLanguage(Answer answer) {
        Locale locale = Locale.getDefault();
        String report = TextReport.of(answer);
        String german;
        try {
            Locale.setDefault(Locale.GERMANY);
            german = TextReport.of(answer);
        } finally {
            Locale.setDefault(locale);
        }

        assertThat(german).isEqualTo(report);
        assertThat(report).isASCII().endsWith("\n").doesNotContain("NaN", "Infinity");
        assertThat(report.lines().toList())
                .hasSizeLessThanOrEqualTo(45)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    static Stream<Answer> answers() {
        return Stream.of(
                Cases.binary(),
                Cases.designed(),
                Cases.threeOutlets(),
                Cases.infeasible(),
                Cases.infeasibleCascade(),
                Cases.longnan(15, 12, 1.3416, 0.56526));
    }
}
