package org.raffinate.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Element;

class ShakeoutsTest {
    private static final String HEADER = "label,Feed H+[M],PC88A[M],Feed Nd[M],Xaq Nd,D Nd\n";
    private static final String ROW = "Li,0.1,1.0,0.10,0.05,1.0";

    @Test
    void aSoundLineIsRead() {
        Shakeouts file = read(HEADER + ROW);

        assertThat(file.extractant()).isEqualTo("PC88A");
        assertThat(file.measurements()).singleElement().satisfies(shakeout -> {
            assertThat(shakeout.line()).isEqualTo(2);
            assertThat(shakeout.source()).isEqualTo("Li");
            assertThat(shakeout.feedAcid()).hasValue(0.1);
            assertThat(shakeout.equilibriumAcid()).isEmpty();
            assertThat(shakeout.extractant()).isEqualTo(1.0);
            assertThat(shakeout.phaseRatio()).isEqualTo(1.0);
            assertThat(shakeout.saponification()).isEmpty();
            assertThat(shakeout.weight()).isEqualTo(1.0);
            assertThat(shakeout.assay(Element.ND)).isEqualTo(new Shakeout.Assay(0.10, 0.05, 1.0));
        });
        assertThat(file.remarks()).hasSize(3).first().asString().contains("equal volumes");
    }

    @Test
    void everyOptionalColumnIsRead() {
        Shakeouts file = read("""
                # Two feeds, 25 °C
                Label,feed pH,eq ph,Cyanex 272 [M],o/a,saponification,weight,Feed Dy[M],D dy
                own, 2.0 ,1.5,0.5,2,0.3,4,0.02,3

                """);

        assertThat(file.extractant()).isEqualTo("Cyanex 272");
        assertThat(file.notes()).containsExactly("Two feeds, 25 °C");
        assertThat(file.remarks()).isEmpty();
        Shakeout shakeout = file.measurements().get(0);
        assertThat(shakeout.line()).isEqualTo(3);
        assertThat(shakeout.feedAcid().orElseThrow()).isCloseTo(0.01, within(1e-16));
        assertThat(shakeout.equilibriumAcid().orElseThrow()).isCloseTo(Math.pow(10.0, -1.5), within(1e-16));
        assertThat(shakeout.phaseRatio()).isEqualTo(2.0);
        assertThat(shakeout.saponification()).isEqualTo(OptionalDouble.of(0.3));
        assertThat(shakeout.weight()).isEqualTo(4.0);
        // x = x0/(1 + (O/A) D)
        assertThat(shakeout.assay(Element.DY).aqueous()).isCloseTo(0.02 / 7.0, within(1e-17));
    }

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.05, 1.0, 0.10, 0.05, 1.0",
        "0.10, 0.05, ``,  0.10, 0.05, 1.0",
        "0.10, 0.05, 0,   0.10, 0.05, 1.0",
        "0.10, 0,    1.0, 0.10, 0.05, 1.0",
        "``,   0.05, 1.0, 0.10, 0.05, 1.0",
        "0.10, 0.10, 0,   0.10, 0.10, 0.0",
        ".1,   5e-2, 1,   0.10, 0.05, 1.0"
    })
    void twoOfFeedEquilibriumAndDistributionGiveTheThird(
            String feed, String aqueous, String distribution, double x0, double x, double d) {
        String row = String.join(",", "Li,0.1,1.0", feed, aqueous, distribution).replace("`", "");

        Shakeout.Assay assay = read(HEADER + row).measurements().get(0).assay(Element.ND);

        assertThat(assay.feed()).isCloseTo(x0, within(1e-15));
        assertThat(assay.aqueous()).isCloseTo(x, within(1e-15));
        assertThat(assay.distribution()).isCloseTo(d, within(1e-14));
    }

    @Test
    void zerosMeanNotMeasured() {
        Shakeouts file = read("""
                label,Feed H+[M],PC88A[M],Feed Nd[M],Xaq Nd,D Nd,Feed Pr[M],Xaq Pr,D Pr
                Li,0.1,1.0,0.10,0.05,1.0,0,0,0
                Li,0.1,1.0,0,0,0,0.10,0.05,1.0
                """);

        assertThat(file.measurements().get(0).assays()).containsOnlyKeys(Element.ND);
        assertThat(file.measurements().get(1).assays()).containsOnlyKeys(Element.PR);
    }

    @Test
    void theDistributionColumnComesBeforeTheBalanceAndARemarkSaysSo() {
        Shakeouts file = read(HEADER + "Li,0.1,1.0,0.10,0.05,1.2");

        assertThat(file.measurements().get(0).assay(Element.ND).distribution()).isEqualTo(1.2);
        assertThat(file.remarks())
                .last()
                .isEqualTo("x.csv:2: D Nd is 1.2, but feed and equilibrium concentration give 1.000: D is fitted, the"
                        + " balance gives loading and acid");
    }

    @ParameterizedTest
    @CsvSource({"1.05, 3", "1.11, 4", "0.9, 4", "1, 3"})
    void fivePercentAndHalfADigitOfTheDistributionAreNoContradiction(String distribution, int remarks) {
        assertThat(read(HEADER + ROW.replaceAll("1\\.0$", distribution)).remarks())
                .hasSize(remarks);
    }

    @Test
    void aRepeatedColumnMayBeRoundedAndTheFirstCounts() {
        String header = HEADER.replace("Feed H+[M]", "Feed H+[M],Feed H+[M].1");

        Shakeouts file = read(header + "Lee,0.0835,0.08,1,0.1,0.05,1");

        assertThat(file.measurements().get(0).feedAcid()).hasValue(0.0835);
        assertThat(file.remarks())
                .last()
                .asString()
                .startsWith("Feed H+[M].1 is rounded otherwise")
                .contains("line 2");
        assertFault(
                () -> read(header + "Lee,0.0835,0.07,1,0.1,0.05,1"), "x.csv:2: Feed H+[M].1: found '0.07'", "0.0835");
        // 1 is 1.4 rounded, but 40 % are no rounding
        assertFault(() -> read(header + "Lee,1.4,1,1,0.1,0.05,1"), "x.csv:2: Feed H+[M].1: found '1'", "'1.4'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Li,0.1,1.0,0.10,0.05,1.0,7 | found 7 cells | expected 6 as in the header",
                "Li,0.1,1.0,0.10,0.05       | found 5 cells | expected 6 as in the header",
                ",0.1,1.0,0.10,0.05,1.0     | label: found a blank cell | who measured",
                "Li,,1.0,0.10,0.05,1.0      | found no acid | that of the feed or that at equilibrium",
                "Li,-0.1,1.0,0.10,0.05,1.0  | Feed H+[M]: found -0.1 | mol/L of H+, from 0 to 13",
                "Li,37,1.0,0.10,0.05,1.0    | Feed H+[M]: found 37 | mol/L of H+, from 0 to 13",
                "Li,0.1,0,0.10,0.05,1.0     | PC88A[M]: found 0 | a formal concentration above 0",
                "Li,0.1,,0.10,0.05,1.0      | PC88A[M]: found a blank cell | a formal concentration above 0",
                "Li,0.1,50,0.10,0.05,1.0    | PC88A[M]: found 50 | the formal concentration in mol/L, from 0 to 6",
                "Li,0.1,1.0,-0.1,0.05,1.0   | Feed Nd[M]: found -0.1 | mol/L, from 0 to 6",
                "Li,0.1,1.0,14.4,0.05,1.0   | Feed Nd[M]: found 14.4 | mol/L, from 0 to 6",
                "Li,0.1,1.0,NaN,0.05,1.0    | Feed Nd[M]: found 'NaN' | as a decimal number",
                "Li,0.1,1.0,Infinity,0.05,1 | Feed Nd[M]: found 'Infinity' | as a decimal number",
                "Li,0.1,1.0,0x1p3,0.05,1.0  | Feed Nd[M]: found '0x1p3' | as a decimal number",
                "Li,0.1,1.0,`0,1`,0.05,1.0  | found 7 cells | expected 6",
                "Li,0.1,1.0,1e999,0.05,1.0  | Feed Nd[M]: found 1e999 | mol/L",
                "Li,0.1,1.0,0.10,0.05,-1    | D Nd: found -1 | not below 0",
                "Li,0.1,1.0,0.10,0.05,1e999 | D Nd: found 1e999 | not below 0",
                "Li,0.1,1.0,0.10,0.11,0.1   | Xaq Nd: found 0.11 | no more than the feed's 0.10",
                "Li,0.1,1.0,0.10,0,0        | Feed Nd[M]: found 0.10 alone for Nd | two at least",
                "Li,0.1,1.0,0,0.1,          | Xaq Nd: found 0.1 alone for Nd | two at least",
                "Li,0.1,1.0,0,0,0           | found no element measured | of one element at least"
            })
    void aLineThatCannotBeTrueIsNamedWithItsColumn(String row, String found, String expected) {
        assertFault(() -> read(HEADER + ROW + "\n" + row), "x.csv:3: ", found, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O/A            | 0    | O/A: found 0        | O/A by volume above 0",
                "O/A            | -1   | O/A: found -1       | O/A by volume",
                "Weight         | 0    | Weight: found 0     | the weight of a point above 0",
                "Saponification | 30   | Saponification: found 30 | the fraction saponified, 0 to 1",
                "Eq H+[M]       | 0    | Eq H+[M]: found 0   | an acid above 0",
                "Eq pH          | 15   | Eq pH: found 15     | a pH, from -1.2 to 14",
                "Eq pH          | x    | Eq pH: found 'x'    | a pH as a decimal number"
            })
    void anOptionalCellThatCannotBeTrueIsNamed(String column, String cell, String found, String expected) {
        assertFault(
                () -> read(HEADER.replace("label", "label," + column) + ROW.replace("Li", "Li," + cell)),
                found,
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label       | lable         | lable: found 'lable' | one of the columns label",
                "label,      | ''            | label: found no such column | who measured",
                "Feed H+[M], | ''            | Feed H+[M]: found no such column | the acid, as",
                "Feed H+[M], | Feed H+[M],Feed pH, | Feed pH: found it beside Feed H+[M] | one of the two",
                "PC88A[M],   | ''            | found no such column | e.g. PC88A[M]",
                "PC88A[M]    | PC88A[M],TBP[M] | TBP[M]: found a second extractant beside PC88A | one extractant",
                "Feed Nd[M]  | Feed Fe[M]    | Feed Fe[M]: found 'Fe' | the symbol of a rare earth: Sc, Y",
                "Xaq Nd,D Nd | Xaq Pr,D Pr   | Feed Nd[M]: found it alone for Nd | two at least of Feed Nd[M], Xaq Nd",
                "Xaq Nd      | Xorg Nd       | Xorg Nd: found 'Xorg Nd' | Xaq <element>"
            })
    void aHeaderThatSaysTooLittleIsRefused(String sound, String broken, String found, String expected) {
        assertFault(() -> read(HEADER.replace(sound, broken) + ROW), "x.csv:1: ", found, expected);
    }

    @Test
    void aHeaderWithoutElementsIsRefused() {
        assertFault(() -> read("label,Feed H+[M],PC88A[M]\nLi,0.1,1"), "x.csv:1", "two at least of Feed Nd[M]");
    }

    @Test
    void everyFaultOfAFileIsToldAtOnce() {
        assertThatExceptionOfType(MeasurementException.class)
                .isThrownBy(() -> read(HEADER + "Li,-1,1.0,0.10,0.05,abc\n" + ROW + "\n,0.1,1.0,0.10,0.2,1.0"))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.line() + " " + fault.column())
                        .containsExactly("2 Feed H+[M]", "2 D Nd", "4 label", "4 Xaq Nd"));
    }

    @Test
    void aFileWithoutMeasurementsIsRefused() {
        assertFault(() -> read(""), "x.csv: found no lines");
        assertFault(() -> read("\n  \n"), "x.csv: found no lines");
        assertFault(() -> read("# only a note\n"), "x.csv: found no lines");
        assertFault(() -> read(HEADER), "x.csv: found a header without measurements");
    }

    @Test
    void aQuotationThatIsNotClosedIsRefused() {
        assertFault(() -> read(HEADER + "\"Li,0.1,1.0,0.10,0.05,1.0"), "x.csv:", "comma-separated values");
    }

    @Test
    void aByteOrderMarkAndQuotationsDoNoHarm() {
        assertThat(read("\uFEFF" + HEADER + "\"Li, D. (1987)\",0.1,1.0,0.10,0.05,1.0")
                        .sources())
                .containsExactly("Li, D. (1987)");
    }

    @Test
    void filesThatCannotBeReadAreFaultsToo(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("b.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertFault(() -> Shakeouts.read(folder.resolve("none.csv")), "none.csv: found no file that can be read");
        assertFault(() -> Shakeouts.read(folder), "found no file that can be read");
        assertFault(() -> Shakeouts.read(binary), "b.csv: found bytes that are no UTF-8 text");
        assertThat(Shakeouts.read(Files.writeString(folder.resolve("x.csv"), HEADER + ROW))
                        .name())
                .endsWith("x.csv");
    }

    @Test
    void labelsThatNobodyKnowsHaveNoCitation() {
        assertThat(read(HEADER + ROW).citations()).isEmpty();
        assertThat(read(HEADER + ROW.replace("Li", "Li (1987)")).citations()).containsOnlyKeys("Li (1987)");
    }

    private static void assertFault(ThrowingCallable reading, String... parts) {
        assertThatExceptionOfType(MeasurementException.class)
                .isThrownBy(reading)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(parts));
    }

    private static Shakeouts read(String text) {
        try {
            return Shakeouts.read("x.csv", new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
