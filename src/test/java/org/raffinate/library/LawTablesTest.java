package org.raffinate.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Source;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.ValidRange;

class LawTablesTest {
    private static final List<Source> SOURCES = List.of(new Source("li", "Li, a thesis"));
    private static final List<Extractant> EXTRACTANTS =
            List.of(new Extractant("EHEHPA", List.of("P507"), "an acidic extractant"));
    private static final String CONSTANT_HEADER = "extractant,form,medium,set,solute,"
            + "logK,acidExponent,extractantExponent,complexing,"
            + "dimers,deviation,lowestPh,highestPh,conditions,source,verification,confidence,role\n";
    private static final String CONSTANT =
            "P507,PC88A 1 M,chloride,Li,Dy,-0.59,3,2.5,0.25,3,0.14,-0.1,0.5,HCl,li,DERIVED,low,DESIGN";
    private static final String CORRELATION_HEADER =
            CONSTANT_HEADER.replace("logK,acidExponent,extractantExponent,complexing", "a,b,s,c,scale");
    private static final String QUANTITY_HEADER =
            "subject,quantity,low,value,high,unit,conditions,source,verification,confidence\n";
    private static final String QUANTITY = "P507,DENSITY,940,955,960,g/L,neat,li,VERIFIED,medium";

    @Test
    void aConstantIsRead() {
        LawRecord row = constants(CONSTANT_HEADER + CONSTANT).get(0);

        assertThat(row.model()).isEqualTo(LawRecord.MASS_ACTION);
        assertThat(row.extraction().law()).isEqualTo(new MassAction(-0.59, 3, 2.5, 0.25));
        assertThat(row.extraction().range()).isEqualTo(new ValidRange(-0.1, 0.5));
        assertThat(row.source().law()).isEqualTo("log K -0.59, D = K e^2.5 / h^3 / (1 + 0.25 [ligand])");
    }

    @Test
    void aCorrelationIsReadAndAnOpenRangeStaysOpen() {
        LawRecord row = correlations(CORRELATION_HEADER
                        + "P507,P507 5 %,sulfate,UKy,Sm,-2.1,0.8,-0.02,0.17,66.09,1.5,,,2,x,li,DERIVED,low,EVIDENCE")
                .get(0);

        assertThat(row.model()).isEqualTo(LawRecord.CORRELATION);
        assertThat(row.extraction().law()).isEqualTo(new Correlation(-2.1, 0.8, -0.02, 0.17, 66.09));
        assertThat(row.extraction().range().lowestPh()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(row.design()).isFalse();
        assertThat(row.source().law()).isEqualTo("log D = -2.1 + (0.8 - 0.02 u) pH + 0.17 log u, u = 66.09 e");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-0.59    | ``       | logK is blank, expected a number",
                "-0.59    | +1       | logK is '+1', expected a plain decimal number",
                "chloride | Chloride | medium is 'Chloride', expected chloride, nitrate, sulfate or any",
                "chloride | brine    | medium is 'brine', expected chloride, nitrate, sulfate or any",
                "P507,    | P204,    | extractant is 'P204', expected one of the library's extractants",
                "Dy       | Xx       | solute is 'Xx', expected a rare earth or one of the others",
                "-0.1,0.5 | 0.5,-0.1 | a range runs upwards",
                "0.14     | 0        | deviation of Dy is 0.0, expected above 0",
                "2.5      | -1       | extractantExponent is '-1', expected a plain decimal number",
                "li,D     | xu,D     | source is 'xu', expected the id of a listed source",
                "1 M      | 2 M      | a second law of Dy in the set 'Li'"
            })
    void aRowThatCannotBeTrueIsNamedWithFileAndLine(String sound, String broken, String complaint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> constants(CONSTANT_HEADER + CONSTANT + "\n" + CONSTANT.replace(sound, broken)))
                .withMessageStartingWith("constants.csv line 3: ")
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g/L     | kg/L      | unit is 'kg/L', expected 'g/L'",
                "955     | 965       | density of EHEHPA is 965.0, expected between 940.0 and 960.0",
                "P507    | P204      | subject is 'P204', expected one of the library's extractants",
                "DENSITY | VISCOSITY | quantity is 'VISCOSITY', expected one of MOLAR_MASS, DENSITY"
            })
    void aQuantityThatCannotBeTrueIsNamedWithFileAndLine(String sound, String broken, String complaint) {
        assertThat(quantities(QUANTITY_HEADER + QUANTITY).get(0).subject()).isEqualTo("EHEHPA");
        assertThatIllegalStateException()
                .isThrownBy(() -> quantities(QUANTITY_HEADER + QUANTITY.replace(sound, broken)))
                .withMessageStartingWith("quantities.csv line 2: ")
                .withMessageContaining(complaint);
    }

    private static List<LawRecord> constants(String table) {
        return LawTables.constants("constants.csv", new StringReader(table), SOURCES, EXTRACTANTS);
    }

    private static List<LawRecord> correlations(String table) {
        return LawTables.correlations("correlations.csv", new StringReader(table), SOURCES, EXTRACTANTS);
    }

    private static List<Quantity> quantities(String table) {
        return LawTables.quantities("quantities.csv", new StringReader(table), SOURCES, EXTRACTANTS);
    }
}
