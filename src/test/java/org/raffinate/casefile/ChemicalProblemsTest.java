package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.chemistry.Element;

/** What is said about chemistry that cannot be: line, key, what was found and what was expected. */
class ChemicalProblemsTest {
    private static final String ACID =
            "expected a pH from -1 to 14 or the free hydrogen ion up to 12 mol/L, such as pH 2 or 0.01 mol/L";
    private static final String METAL = "expected a concentration from 0 to 10 mol/L, such as 20 mg/L or 0.01 mol/L";
    private static final String FLOW = "expected a volume flow above 0, such as 310 L/h or 0.31 m3/h";
    private static final String SAPONIFICATION =
            "expected the share of the extractant's protons that the base replaces, from 0 to 60 %, such as 36 %";
    private static final String EFFICIENCY =
            "expected a Murphree efficiency on the organic from 0.1 to 100 %, such as 95 %";
    private static final String LITRES = "expected litres per hour, because the liquors have volumes here: organic, and"
            + " flow under scrub and strip";

    /** A text to replace in the case of mass action, its replacement, and the one problem that follows. */
    static Stream<Arguments> problemsOfMassAction() {
        return Stream.of(
                change(
                        "  concentration: 1.0 mol/L\n",
                        "",
                        "2: feed.concentration: found nothing, expected a concentration up to 10 mol/L,"
                                + " such as 1.0 mol/L or 180 g/L REO"),
                change("acid: pH 2", "acid: pH 15", "7: feed.acid: found 'pH 15', " + ACID),
                change("acid: pH 2", "acid: 13 mol/L", "7: feed.acid: found '13 mol/L', " + ACID),
                change("acid: pH 2", "acid: 2", "7: feed.acid: found '2', " + ACID),
                change(
                        "acid: pH 2",
                        "hydrogen: 0.1 mol/L",
                        "2: feed.anion: found nothing, expected all of the medium's anion, from 0 to 24 mol/L,"
                                + " such as 0.104 mol/L, beside hydrogen"),
                change(
                        "acid: pH 2",
                        "phase: organic",
                        "7: feed.phase: found the key 'phase', expected an aqueous feed, without the key; a loaded"
                                + " organic enters under cascade.feeds with phase: organic"),
                change("Fe: 20 mg/L", "Fe: 20", "8: feed.metals.Fe: found '20', " + METAL),
                change("Fe: 20 mg/L", "Fe: -1 mg/L", "8: feed.metals.Fe: found '-1 mg/L', " + METAL),
                change(
                        "Fe: 20 mg/L",
                        "Dy: 20 mg/L",
                        "8: feed.metals: found a rare earth among the other metals, expected rare earths in the"
                                + " composition, or all in concentrations"),
                change(
                        "Fe: 20 mg/L",
                        "Al: 20 mg/L",
                        "9: equilibrium.constants.Al: found nothing, expected log K such as Al: -4.5; the case names no"
                                + " extractant for the library's laws"),
                change(
                        ", Ho/Dy: 2.0",
                        "",
                        "9: equilibrium.factors.Ho/Dy: found nothing, expected a factor such as Ho/Dy: 2.0, or constants"
                                + " of both; the case names no extractant for the library's laws"),
                change(
                        "Dy: 0.59",
                        "Dy: 59",
                        "12: equilibrium.constants.Dy: found '59', expected log K from -30 to 30, such as 0.59 or"
                                + " {log K: 0.59, acid: 3, extractant: 3, source: our bench}"),
                change(
                        "Dy: 0.59",
                        "Dy: {log K: 0.59, acid: 2.5}",
                        "9: equilibrium.constants.Gd: found nothing, expected log K of every rare earth, because the"
                                + " exponents of the constants differ; or the same exponents for all",
                        "9: equilibrium.constants.Ho: found nothing, expected log K of every rare earth, because the"
                                + " exponents of the constants differ; or the same exponents for all"),
                change(
                        "medium: chloride",
                        "dissociation: 0.01 mol/L",
                        "11: equilibrium.dissociation: found a dissociation constant of HSO4-, expected medium: sulfate,"
                                + " or no dissociation"),
                change(
                        "medium: chloride",
                        "correlations: {Dy: {a: 1, b: 1}}",
                        "11: equilibrium.correlations: found the key 'correlations', expected model: correlation beside"
                                + " it, or constants"),
                change(
                        "model: mass-action",
                        "model: mass action",
                        "10: equilibrium.model: found 'mass action', expected one of separation-factors, mass-action,"
                                + " correlation; did you mean 'mass-action'?"),
                change(
                        "1.5 mol/L",
                        "15 mol/L",
                        "15: solvent.concentration: found '15 mol/L', expected extractant above 0 and up to 5.0 mol/L,"
                                + " such as 1.5 mol/L"),
                change(
                        "1.5 mol/L",
                        "26 % v/v",
                        "15: solvent.concentration: found '26 % v/v', which needs the molar mass and density of an"
                                + " extractant of the library, expected mol/L, such as 1.5 mol/L"),
                change(
                        "saponification: 36 %",
                        "saponification: 61 %", "16: solvent.saponification: found '61 %', " + SAPONIFICATION),
                change(
                        "  saponification: 36 %\n",
                        "", "16: solvent.base: found a base without saponification, " + SAPONIFICATION),
                change(
                        "  base: ammonia\n",
                        "",
                        "14: solvent.base: found nothing, expected ammonia or soda, because the solvent is saponified"),
                change(
                        "bleed: 0.1 %",
                        "bleed: 0.1 %\n  recycle: no",
                        "18: solvent.bleed: found a bleed of a solvent that does not return, expected recycle: yes, or no"
                                + " bleed"),
                change("efficiency: 95 %", "efficiency: 0 %", "19: stages.efficiency: found '0 %', " + EFFICIENCY),
                change(
                        "efficiency: 90 %",
                        "efficiency: 0.9", "19: stages.strip.efficiency: found '0.9', " + EFFICIENCY),
                change("organic: 3000 L/h", "S: 1.4", "25: cascade.S: found the key 'S', " + LITRES),
                change("organic: 3000 L/h", "organic: 0 L/h", "25: cascade.organic: found '0 L/h', " + FLOW),
                change("organic: 3000 L/h", "organic: 3000", "25: cascade.organic: found '3000', " + FLOW),
                change(
                        "acid: 3 mol/L",
                        "acid: 13 mol/L",
                        "27: cascade.scrub.acid: found '13 mol/L', expected mol of acid per litre, above 0 and up to"
                                + " 12 mol/L, such as 3 mol/L"),
                change(
                        "stages: 6",
                        "stages: 4990",
                        "26: cascade.extraction: found '15', expected at most 5000 stages in all sections together"),
                change(
                        "hydrolysis: pH 4",
                        "hydrolysis: 4",
                        "29: limits.hydrolysis: found '4', expected the pH from which hydroxides fall out, above pH 0,"
                                + " such as pH 5"));
    }

    @ParameterizedTest
    @MethodSource
    void problemsOfMassAction(String text, String replacement, List<String> problems) {
        assertThat(ChemicalYaml.MASS_ACTION).contains(text);
        assertThat(Yaml.problems(ChemicalYaml.MASS_ACTION.replaceFirst(
                        Pattern.quote(text), Matcher.quoteReplacement(replacement))))
                .isEqualTo(problems);
    }

    private static Arguments change(String text, String replacement, String... problems) {
        return arguments(
                text,
                replacement,
                Stream.of(problems).map(problem -> "x.yaml:" + problem).toList());
    }

    @Test
    void aBasicFeedIsNoLiquor() {
        String text =
                ChemicalYaml.MASS_ACTION.replace("acid: pH 2", "acid: pH 13.5").replace("1.0 mol/L", "0.01 mol/L");

        assertThat(Yaml.problems(text))
                .containsExactly("x.yaml:7: feed.acid: found pH 13.50, more base than the metals have anions,"
                        + " expected an acid liquor, such as pH 2");
    }

    @Test
    void anAnalysisIsWhole() {
        String text = ChemicalYaml.CORRELATION.replace(
                "  flow: 62", "  metals: {Mg: 1 g/L}\n  source: Serra Verde\n  flow: 62");

        assertThat(Yaml.problems(text))
                .containsExactly(
                        "x.yaml:3: feed.metals: found the key 'metals' beside concentrations, expected all that the liquor"
                                + " holds among the concentrations",
                        "x.yaml:4: feed.source: found the key 'source' beside concentrations, expected all that the liquor"
                                + " holds among the concentrations");
        assertThat(Yaml.problems(ChemicalYaml.CORRELATION.replace("Sc: 19.6 mg/L, La: 0.986 mg/L, ", "")))
                .containsExactly(
                        "x.yaml:2: feed.concentrations: found no rare earth above 0, expected at least one rare earth");
    }

    @Test
    void correlationsThatCannotBe() {
        assertThat(Yaml.problems(ChemicalYaml.CORRELATION.replace("to: pH 1", "to: pH -1")))
                .containsExactly(
                        "x.yaml:12: equilibrium.correlations.La.to: found 'pH -1', expected a pH above that of from");
        assertThat(Yaml.problems(ChemicalYaml.CORRELATION.replace("Fe: {log K", "Al: {log K")))
                .contains(
                        "x.yaml:14: equilibrium.constants.Al: found a constant beside a correlation, expected one law for"
                                + " each solute");
        assertThat(Yaml.problems(ChemicalYaml.CORRELATION.replaceAll("(?m)^ +Sc: .*\n", "")))
                .containsExactly("x.yaml:6: equilibrium.correlations.Sc: found nothing, expected a line such as Sc:"
                        + " {a: -1.0, b: 3.2}; the case names no extractant for the library's laws");
    }

    @Test
    void keysOfChemistryAreRefusedBesideSeparationFactors() {
        String text = Yaml.DESIGN.replace("medium: chloride", "constants: {Dy: 0.59}")
                + "solvent: {concentration: 1 mol/L}\n" + "cascade: {organic: 3 L/h}\n";
        String only = "expected it only in a case with model: mass-action or model: correlation";

        assertThat(Yaml.problems(text))
                .containsExactly(
                        "x.yaml:12: equilibrium.constants: found the key 'constants', " + only,
                        "x.yaml:18: solvent: found the key 'solvent', " + only,
                        "x.yaml:19: cascade.organic: found the key 'organic', expected flows in mol per mol of feed:"
                                + " S, W, extract or reflux, or model: mass-action");
    }

    @Test
    void aSetOfLawsOfTheLibraryIsNamedWhereItHasSeveral() {
        String text = """
                feed: {composition: {Dy: 3, Ho: 7}, flow: 10 kg/h REO, concentration: 10 g/L REO, acid: pH 0.5}
                equilibrium: {model: correlation, extractant: EHEHPA, set: 26 % V/V}
                solvent: {concentration: 1 mol/L}
                products: {raffinate: {purity: 99 %}, extract: {purity: 99 %}}
                """;

        assertThat(Yaml.read(text).factors().order()).containsExactly(Element.DY, Element.HO);
        assertThat(Yaml.problems(text.replace("26 % V/V", "27 %")))
                .singleElement()
                .asString()
                .startsWith("x.yaml:2: equilibrium.set: found '27 %', expected one of 26 % v/v, ");
        assertThat(Yaml.problems(text.replace(", set: 26 % V/V", "")))
                .singleElement()
                .asString()
                .startsWith(
                        "x.yaml:2: equilibrium.set: found nothing, expected the set of the library's laws to use, one"
                                + " of 26 % v/v, ");
    }

    @Test
    void theModelAloneIsNoEquilibrium() {
        assertThat(Yaml.problems("feed: {}\nequilibrium: mass-action\nsolvent: {concentration: 1 mol/L}\n"))
                .contains(
                        "x.yaml:2: equilibrium: found 'mass-action', expected keys and values: model, extractant, medium,"
                                + " set, constants, factors, exponents, complexing, dissociation");
    }

    @Test
    void aCircuitThatIsNotWholeAndNoProductsAreNothingToDo() {
        String text = ChemicalYaml.CORRELATION
                .replace("recycle: no", "recycle: yes")
                .replace("  organic: 20 L/h\n", "")
                .replaceAll("(?m)^  (strip|wash): .*\n", "");

        assertThat(Yaml.problems(text))
                .containsExactly(
                        "x.yaml:20: cascade.organic: found nothing, expected the flow of the organic, such as 3000 L/h",
                        "x.yaml:20: cascade.strip: found nothing, expected a strip section, because the solvent returns"
                                + " (solvent.recycle)");
    }

    @Test
    void aSolventHoldsNoMoreThanItsExtractantBinds() {
        assertThat(Yaml.problems(ChemicalYaml.MASS_ACTION.replace("  bleed: 0.1 %", "  carries: {Dy: 0.25 mol/L}")))
                .singleElement()
                .asString()
                .endsWith("solvent.carries: found metals that bind 1.500 mol/L of extractant, expected metals that bind"
                        + " less than the 1.500 mol/L of the solvent");
        String feed = "cascade:\n  feeds: [{stage: 3, phase: organic, flow: 9 L/h, concentrations: {Dy: %s mol/L}}]\n";
        assertThat(Yaml.problems(ChemicalYaml.MASS_ACTION.replace("cascade:\n", feed.formatted("0.3"))))
                .singleElement()
                .asString()
                .contains("cascade.feeds[1].concentrations: found metals that bind 1.800 mol/L of extractant");
        assertThat(Yaml.read(ChemicalYaml.MASS_ACTION.replace("cascade:\n", feed.formatted("0.2")))
                        .isSolvable())
                .isTrue();
    }

    @Test
    void aMetalThatNoSetOfTheLibraryHasIsAskedForItself() {
        String text = ChemicalYaml.MASS_ACTION
                .replace("model: mass-action", "model: mass-action\n  extractant: EHEHPA")
                .replace("Fe: 20 mg/L", "Fe: 20 mg/L, Zn: 1 mg/L");
        assertThat(Yaml.problems(text))
                .singleElement()
                .asString()
                .contains(
                        "equilibrium.constants.Zn: found nothing, expected log K such as Zn: -4.5; the library has none"
                                + " for it with EHEHPA in chloride");
    }
}
