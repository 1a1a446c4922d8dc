package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistrycase.ChemicalKeys;
import org.raffinate.equilibrium.Solute;

/** The schema of cases with chemistry, held against the reader that decides. */
class ChemicalSchemaTest {
    private static final String CASE = "/$defs/chemicalCase/properties";
    private static final Map<ChemicalKeys, String> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(ChemicalKeys.CASE, CASE),
            Map.entry(ChemicalKeys.FEED, CASE + "/feed/properties"),
            Map.entry(ChemicalKeys.MASS_ACTION, "/$defs/massAction/properties"),
            Map.entry(ChemicalKeys.CORRELATION, "/$defs/correlation/properties"),
            Map.entry(ChemicalKeys.CONSTANT, "/$defs/constant/anyOf/1/properties"),
            Map.entry(ChemicalKeys.EXPONENTS, "/$defs/massAction/properties/exponents/properties"),
            Map.entry(ChemicalKeys.LINE, "/$defs/line/properties"),
            Map.entry(ChemicalKeys.SOLVENT, CASE + "/solvent/properties"),
            Map.entry(ChemicalKeys.STAGES, CASE + "/stages/properties"),
            Map.entry(ChemicalKeys.QUALITY, "/$defs/quality/properties"),
            Map.entry(ChemicalKeys.CASCADE, CASE + "/cascade/properties"),
            Map.entry(ChemicalKeys.EXTRACTION, CASE + "/cascade/properties/extraction/anyOf/1/properties"),
            Map.entry(ChemicalKeys.SECTION, "/$defs/section/properties"),
            Map.entry(ChemicalKeys.DRAW, "/$defs/circuitDraw/properties"),
            Map.entry(ChemicalKeys.SIDE_FEED, "/$defs/circuitFeed/properties"),
            Map.entry(ChemicalKeys.LIMITS, CASE + "/limits/properties")));

    @ParameterizedTest
    @EnumSource
    void schemaAndReaderKnowTheSameKeys(ChemicalKeys keys) {
        assertThat(CaseSchemaTest.TREE
                        .at(Objects.requireNonNull(PLACES.get(keys)))
                        .fieldNames())
                .toIterable()
                .containsExactlyElementsOf(keys.words());
    }

    @Test
    void theCasesAreValid() {
        assertThat(CaseSchemaTest.SCHEMA.validate(ChemicalYaml.MASS_ACTION, InputFormat.YAML))
                .isEmpty();
        assertThat(CaseSchemaTest.SCHEMA.validate(ChemicalYaml.CORRELATION, InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void schemaAndReaderKnowTheSameSolutes() {
        List<String> symbols = CaseSchemaTest.texts("/$defs/solute/enum");

        assertThat(symbols)
                .allSatisfy(symbol ->
                        assertThat(Solute.ofSymbol(symbol).map(Solute::symbol)).contains(symbol));
        assertThat(symbols).contains("Sc", "Lu", "Al", "Ca", "Fe", "Mg", "Mn", "Zn", "Na", "NH4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "acid: pH 2 ! acid: 0.01 mol/L",
                "acid: pH 2 ! acid: pH -0.5",
                "acid: pH 2 ! acid: 2",
                "acid: pH 2 ! acid: pH two",
                "acid: pH 2 ! hydrogen: 0.1 mol/L",
                "acid: pH 2 ! anion: 3 mol/L",
                "Fe: 20 mg/L ! Fe: 20",
                "Fe: 20 mg/L ! Fe: 0.02 kg/m3",
                "Fe: 20 mg/L ! Xx: 20 mg/L",
                "concentration: 1.0 mol/L ! basis: mol",
                "Dy: 0.59 ! Dy: {log K: 0.59, dimers: 3}",
                "Dy: 0.59 ! Dy: {K: 0.59}",
                "Dy: 0.59 ! Dy: 40",
                "medium: chloride ! medium: perchlorate",
                "medium: chloride ! exponents: {acid: 2.5, extractant: 2.5}",
                "medium: chloride ! exponents: {acid: -1}",
                "medium: chloride ! complexing: 0.2 L/mol",
                "medium: chloride ! complexing: 0.2",
                "medium: chloride ! correlations: {Dy: {a: 1, b: 1}}",
                "1.5 mol/L ! 1.5 M",
                "1.5 mol/L ! 500 g/L",
                "saponification: 36 % ! saponification: 0.36",
                "saponification: 36 % ! recycle: yes",
                "base: ammonia ! base: lime",
                "bleed: 0.1 % ! recycle: yes",
                "bleed: 0.1 % ! recycle: true",
                "bleed: 0.1 % ! recycle: perhaps",
                "bleed: 0.1 % ! carries: {Dy: 1 mg/L}",
                "efficiency: 95 % ! efficiency: 0.95",
                "strip: {efficiency: 90 %} ! strip: {stages: 90}",
                "organic: 3000 L/h ! organic: 3 m3/h",
                "organic: 3000 L/h ! organic: 3000",
                "organic: 3000 L/h ! organic: 3000 m3/a",
                "extraction: 15 ! extraction: {stages: 15}",
                "extraction: 15 ! extraction: 0",
                "acid: 3 mol/L ! acid: pH 1",
                "acid: 3 mol/L ! acid: 3 mol/L, reflux: 50 %",
                "acid: 3 mol/L ! acid: 3 mol/L, metals: {Dy: 0.3 mol/L}",
                "organic: 3000 L/h ! S: 1.4",
                "hydrolysis: pH 4 ! hydrolysis: 4",
                "loading: 0.15 mol/mol ! loading: 0.15",
                "phase ratio: 20 ! phase ratio: 0.5"
            })
    void schemaAndReaderAgreeOnMassAction(String text, String replacement) {
        assertThat(ChemicalYaml.MASS_ACTION).contains(text);
        CaseSchemaTest.agree(once(ChemicalYaml.MASS_ACTION, text, replacement));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "hydrogen: 0.114 mol/L ! acid: pH 1",
                "medium: sulfate ! factors: {La/Sc: 2}",
                "a: 2.1, ! ''",
                "a: 2.1 ! a: high",
                "from: pH 0 ! from: 0",
                "scale: 2 ! scale: 0",
                "share: 5 % ! flow: 0.1",
                "share: 5 % ! share: 0.05",
                "phase: organic, ! phase: organic, acid: pH 1,",
                "acid: 0.2 mol/L ! hydrogen: 0.2 mol/L",
                "acid: 0.2 mol/L ! hydrogen: 0.2 mol/L, anion: 0.3 mol/L",
                "flow: 62.01 L/h ! concentration: 1 mol/L",
                "recycle: no ! base: soda"
            })
    void schemaAndReaderAgreeOnCorrelations(String text, String replacement) {
        assertThat(ChemicalYaml.CORRELATION).contains(text);
        CaseSchemaTest.agree(once(ChemicalYaml.CORRELATION, text, replacement));
    }

    @ParameterizedTest
    @ValueSource(strings = {"solvent: {concentration: 1 mol/L}", "stages: {efficiency: 95 %}", "limits: {loading: 1}"})
    void casesWithFactorsHaveNoChemistry(String line) {
        CaseSchemaTest.agree(Yaml.DESIGN + line + "\n");
    }

    private static String once(String text, String old, String replacement) {
        int at = text.indexOf(old);
        return text.substring(0, at) + replacement + text.substring(at + old.length());
    }
}
