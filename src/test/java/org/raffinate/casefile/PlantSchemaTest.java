package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.Element;
import org.raffinate.library.PlantTables;
import org.raffinate.plantcase.PlantKeys;
import org.raffinate.works.SiteTerms;
import org.raffinate.works.Treatment;

/** The schema of {@code plant}, held against the reader that decides. */
class PlantSchemaTest {
    private static final List<String> PRICED = List.of(
            "HCl",
            "HNO3",
            "H2SO4",
            "NaOH",
            "NH3",
            "oxalic acid",
            "ammonium bicarbonate",
            "soda ash",
            "water",
            "extractant",
            "diluent",
            "power",
            "fuel gas",
            "salt");

    private static final String PLANT = "/$defs/plant/properties";
    private static final Map<PlantKeys, String> PLACES = Map.of(
            PlantKeys.PLANT, PLANT,
            PlantKeys.FINISHING, PLANT + "/finishing/properties",
            PlantKeys.LIQUORS, PLANT + "/liquors/properties",
            PlantKeys.REAGENTS, PLANT + "/reagents/properties",
            PlantKeys.LOSSES, PLANT + "/losses/properties",
            PlantKeys.BOXES, PLANT + "/boxes/properties",
            PlantKeys.SECTION, "/$defs/boxes/properties",
            PlantKeys.COST, PLANT + "/cost/properties",
            PlantKeys.BOX, PLANT + "/cost/properties/mixer-settler/anyOf/1/properties");

    @ParameterizedTest
    @EnumSource
    void schemaAndReaderKnowTheSameKeys(PlantKeys keys) {
        assertThat(CaseSchemaTest.TREE
                        .at(Objects.requireNonNull(PLACES.get(keys)))
                        .fieldNames())
                .toIterable()
                .containsExactlyElementsOf(keys.words());
    }

    @Test
    void everythingIsValid() {
        assertThat(CaseSchemaTest.SCHEMA.validate(PlantYaml.FACTORS, InputFormat.YAML))
                .isEmpty();
        assertThat(CaseSchemaTest.SCHEMA.validate(PlantYaml.CHEMISTRY, InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void schemaAndTablesKnowTheSameNames() {
        assertThat(CaseSchemaTest.texts(PLANT + "/site/enum"))
                .containsExactlyInAnyOrderElementsOf(SiteTerms.sites(PlantTables.load()));
        for (String outlet : PlantKeys.FINISHING.words()) {
            assertThat(CaseSchemaTest.texts(PLANT + "/finishing/properties/" + outlet + "/enum"))
                    .containsExactlyElementsOf(
                            Stream.of(Treatment.values()).map(Treatment::word).toList());
        }
        for (Element element : Element.values()) {
            CaseSchemaTest.agree(
                    PlantYaml.FACTORS.replace("Tb: 900 USD/kg, Dy: 300000 USD/t", element.symbol() + ": 3 USD/kg"));
        }
        assertThat(CaseSchemaTest.TREE.at(PLANT + "/prices/properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(PRICED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "site: Malaysia ! site: Atlantis",
                "site: Malaysia ! site: European Union",
                "raffinate: carbonate ! raffinate: sulfide",
                "raffinate: carbonate ! scrub raffinate: oxalate",
                "raffinate: carbonate ! wash liquor: oxalate",
                "raffinate: carbonate ! strip liquor: oxalate",
                "loading: 0.15 mol/L ! loading: 0.15",
                "loading: 0.15 mol/L ! loading: 0.15 g/L",
                "strip excess: 25 % ! strip excess: 0.25",
                "strip stages: 5 ! strip stages: 0",
                "strip stages: 5 ! strip stages: 5.5",
                "strip stages: 5 ! strip stages: 101",
                "base: soda ! base: lime",
                "acid: 32 % ! acid: 32",
                "neutralise effluent: no ! neutralise effluent: true",
                "neutralise effluent: no ! neutralise effluent: yes",
                "neutralise effluent: no ! neutralise effluent: perhaps",
                "entrained: 30 mg/L ! entrained: 0 mg/L",
                "entrained: 30 mg/L ! entrained: 30 ppm",
                "dissolved: 0.015 g/L ! bleed: 1 %",
                "degradation: 2 %/a ! degradation: 2 %",
                "residence time: 240 s ! residence time: 4",
                "residence time: 240 s ! rate: 3 1/min",
                "specific flow: 1.8 m3/m2/h ! specific flow: 1.8 m3/h",
                "organic depth: 250 mm ! organic depth: 0.25",
                "length to width: 3 ! length to width: 0.1",
                "length to width: 3 ! length to width: 3 m",
                "N3D2: 1.2 m2/s3 ! N3D2: 1.2",
                "margin: 1.3 ! margin: 0.9",
                "margin: 1.3 ! margin: 3",
                "sizes: [500 L, 1 m3, 2 m3] ! sizes: any",
                "sizes: [500 L, 1 m3, 2 m3] ! sizes: all",
                "sizes: [500 L, 1 m3, 2 m3] ! sizes: []",
                "sizes: [500 L, 1 m3, 2 m3] ! sizes: [1, 2]",
                "extraction: {residence time: 6 min} ! extraction: {}",
                "extraction: {residence time: 6 min} ! extraction: {rate: 2 1/min}",
                "extraction: {residence time: 6 min} ! extraction: 6 min",
                "extraction: {residence time: 6 min} ! extraction: {extraction: {margin: 2}}",
                "{cost: 50 kUSD, size: 20 m3, exponent: 0.6} ! welded",
                "{cost: 50 kUSD, size: 20 m3, exponent: 0.6} ! published",
                "{cost: 50 kUSD, size: 20 m3, exponent: 0.6} ! bolted",
                "{cost: 50 kUSD, size: 20 m3, exponent: 0.6} ! {cost: 50 kUSD}",
                "{cost: 50 kUSD, size: 20 m3, exponent: 0.6} ! {size: 20 m3}",
                "{cost: 50 kUSD, size: 20 m3, exponent: 0.6} ! {}",
                "exponent: 0.6 ! exponent: 1.6",
                "operators: 7 ! operators: 7 men",
                "operators: 7 ! operators: 0",
                "construction: 0.7 ! construction: -1",
                "interest: 0.08 1/a ! interest: 0.08",
                "wage: 15 USD/h ! wage: 15 EUR/h",
                "cost index: 820 ! cost index: 0.5",
                "HCl: 400 USD/t ! HCl: 400",
                "HCl: 400 USD/t ! HCl: -1 USD/kg",
                "HCl: 400 USD/t ! HF: 1 USD/kg",
                "water: 2 USD/m3 ! water: 2 USD/kg",
                "power: 90 USD/MWh ! power: 90 USD/GJ",
                "fuel gas: 10 USD/MMBtu ! fuel gas: 10 USD/kWh",
                "Dy: 300000 USD/t ! Dy: 0 USD/kg",
                "objective: cost ! objective: profit"
            })
    void schemaAndReaderAgree(String text, String replacement) {
        assertThat(PlantYaml.FACTORS).contains(text);
        CaseSchemaTest.agree(PlantYaml.FACTORS.replace(text, replacement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boxes: {residence time: 4 min, rate: 2.5 1/min}",
                "boxes: {strip: {residence time: 4 min, rate: 2.5 1/min}}",
                "boxes: {rate: 2.5 /min}",
                "boxes: {rate: 2.5}",
                "liquors: {extractant: 1 mol/L}",
                "cost: {}",
                "{}"
            })
    void schemaAndReaderAgreeWithChemistry(String line) {
        String before = PlantYaml.CHEMISTRY.substring(0, PlantYaml.CHEMISTRY.indexOf("plant:"));
        CaseSchemaTest.agree(before + "plant:\n  " + line + "\n");
    }
}
