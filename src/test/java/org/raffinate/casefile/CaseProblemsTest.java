package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.document.CaseException;

/** What is said about values that cannot be: every message with its line, key, and what was found and expected. */
class CaseProblemsTest {
    private static final String FLOW =
            "expected a flow such as 500 t/a REO, 60 kg/h REO, 10 mol/h or 2 m3/h with a concentration";
    private static final String SHARE = "expected a share above 0 % and below 100 %, such as 99.99 %";
    private static final String AMOUNT =
            "expected an amount, 0 or above: a plain number or %, of which only the ratios count";
    private static final String FACTOR =
            "expected a factor between 0.000001 and 1000000, such as 2.2 or {value: 2.2, source: our bench}";
    private static final String ORDER = "the order of extraction is Gd < Tb < Dy < Ho";

    /** A text to replace in the design of the contract, its replacement, and the one problem that follows. */
    static Stream<Arguments> problemsOfADesign() {
        return Stream.of(
                change("500 t/a REO", "500 t/y", "6: feed.flow: found '500 t/y', " + FLOW),
                change("500 t/a REO", "500", "6: feed.flow: found '500', " + FLOW),
                change("500 t/a REO", "-500 t/a REO", "6: feed.flow: found '-500 t/a REO', " + FLOW + ", above 0"),
                change("500 t/a REO", "0 mol/h", "6: feed.flow: found '0 mol/h', " + FLOW + ", above 0"),
                change("500 t/a REO", ".nan", "6: feed.flow: found '.nan', " + FLOW),
                change("500 t/a REO", "1e99 mol/h", "6: feed.flow: found '1e99 mol/h', " + FLOW),
                change("500 t/a REO", "[1, 2]", "6: feed.flow: found a list, " + FLOW),
                change("500 t/a REO", "", "6: feed.flow: found nothing, " + FLOW),
                change("500 t/a REO", "!!int 5", "6: feed.flow: found '5', " + FLOW),
                change("500 t/a REO", "!ton 5", "6: feed.flow: found the tag !ton, " + FLOW),
                change("500 t/a REO", "5 mol/h REO", "6: feed.flow: found '5 mol/h REO', " + FLOW),
                change(
                        "500 t/a REO",
                        "500 t/a",
                        "6: feed.flow: found '500 t/a', expected REO or metal behind the unit of a mass;"
                                + " did you mean '500 t/a REO'?"),
                change(
                        "1.0 mol/L",
                        "1.0 M",
                        "7: feed.concentration: found '1.0 M', expected a concentration up to 10 mol/L,"
                                + " such as 1.0 mol/L or 180 g/L REO"),
                change(
                        "1.0 mol/L",
                        "100 mol/L",
                        "7: feed.concentration: found '100 mol/L', expected a concentration up to 10 mol/L,"
                                + " such as 1.0 mol/L or 180 g/L REO"),
                change(
                        "  concentration: 1.0 mol/L\n",
                        "  operating: 8785 h/a\n",
                        "7: feed.operating: found '8785 h/a', expected the hours in operation, up to 8784 in a year,"
                                + " such as 8000 h/a"),
                change(
                        "  concentration: 1.0 mol/L\n",
                        "  operating: 8000 h\n",
                        "7: feed.operating: found '8000 h', expected the hours in operation, up to 8784 in a year,"
                                + " such as 8000 h/a"),
                change(
                        "phase: aqueous",
                        "phase: aqeous",
                        "8: feed.phase: found 'aqeous', expected one of aqueous, organic; did you mean 'aqueous'?"),
                change(
                        "basis: oxide mass",
                        "basis: oxide",
                        "5: feed.basis: found 'oxide', expected one of mol, metal mass, oxide mass;"
                                + " did you mean 'oxide mass'?"),
                change(
                        "Longnan clay (heavy-Y)",
                        "Longnan clay (heavy Y)",
                        "3: feed.source: found 'Longnan clay (heavy Y)', expected a feed of the data library"
                                + " ('raffinate data feeds' lists them); did you mean 'Longnan clay (heavy-Y)'?"),
                change(
                        "elements: [Gd, Tb, Dy, Ho]",
                        "elements: [Gd, Tb, Dyy, Ho]",
                        "4: feed.elements[3]: found 'Dyy', expected the symbol of a rare earth such as Dy;"
                                + " did you mean 'Dy'?"),
                change(
                        "elements: [Gd, Tb, Dy, Ho]",
                        "elements: [Gd, Tb, Dy2O3, Ho]",
                        "4: feed.elements[3]: found 'Dy2O3', expected the symbol of a rare earth such as Dy;"
                                + " did you mean 'Dy'?"),
                change(
                        "elements: [Gd, Tb, Dy, Ho]",
                        "elements: [Gd, Tb, Dy, Ho, Tb]",
                        "4: feed.elements[5]: found 'Tb', expected each element once"),
                change(
                        "elements: [Gd, Tb, Dy, Ho]",
                        "elements: []",
                        "4: feed.elements: found an empty list, expected a list of rare earths such as [Gd, Tb]"),
                change(
                        "elements: [Gd, Tb, Dy, Ho]",
                        "elements: [Gd, Tb, Dy, Ho, Pm]",
                        "4: feed.elements: found Pm, which Longnan clay (heavy-Y) does not hold, expected elements of"
                                + " it: Y, La, Ce, Pr, Nd, Sm, Eu, Gd, Tb, Dy, Ho, Er, Tm, Yb, Lu"),
                change(
                        "  source: Longnan clay (heavy-Y)",
                        "  composition: {Gd: 1, Tb: 1, Dy: -1, Ho: 1}",
                        "3: feed.composition.Dy: found '-1', " + AMOUNT),
                change(
                        "  source: Longnan clay (heavy-Y)",
                        "  composition: {Gd: 1 %, Tb: 1 %, Dy: 1, Ho: 1 %}",
                        "3: feed.composition: found plain numbers beside %, expected one of the two"),
                change(
                        "  source: Longnan clay (heavy-Y)",
                        "  composition: {Gd: 0, Tb: 0, Dy: 0, Ho: 0.0}",
                        "3: feed.composition: found amounts that are all 0, expected at least one above 0"),
                change(
                        "  source: Longnan clay (heavy-Y)",
                        "  composition: {Gd: 1, Tb: 1, Dy: 1, Ho: 1, dy: 1}",
                        "3: feed.composition.dy: found 'dy', expected each element once"),
                change(
                        "  source: Longnan clay (heavy-Y)",
                        "",
                        "2: feed.composition: found nothing, expected a source,"
                                + " or a composition such as {Gd: 0.35, Tb: 0.07}"),
                change(
                        "  elements: [Gd, Tb, Dy, Ho]",
                        "  composition: {Gd: 1}\n  elements: [Gd, Tb, Dy, Ho]",
                        "4: feed.composition: found a composition beside a source, expected one of the two"),
                change(
                        "  flow: 500 t/a REO\n  concentration: 1.0 mol/L\n",
                        "  flow: 2 m3/h\n",
                        "2: feed.concentration: found nothing, expected a concentration up to 10 mol/L, such as"
                                + " 1.0 mol/L or 180 g/L REO, because the flow is a volume"),
                change("  flow: 500 t/a REO\n", "", "2: feed.flow: found nothing, " + FLOW),
                change(
                        "  flow: 500",
                        "  flwo: 500",
                        "6: feed.flwo: found the unknown key 'flwo', expected one of source, composition, elements,"
                                + " basis, flow, concentration, phase, operating; did you mean 'flow'?",
                        "2: feed.flow: found nothing, " + FLOW),
                change(
                        "  phase: aqueous",
                        "  extractant: EHEHPA",
                        "8: feed.extractant: found the unknown key 'extractant', expected one of source, composition,"
                                + " elements, basis, flow, concentration, phase, operating;"
                                + " did you mean 'equilibrium.extractant'?"),
                change(
                        "  phase: aqueous",
                        "  flow: 3 mol/h",
                        "8: feed.flow: found the key a second time, expected it once, as in line 6"),
                change(
                        "  phase: aqueous",
                        "  <<: {phase: aqueous}",
                        "8: feed: found the merge key '<<', expected the keys written out"),
                change(
                        "  phase: aqueous",
                        "  ? [phase]\n  : aqueous",
                        "8: feed: found a key that is no word, expected a word as key"),
                change(
                        "model: separation-factors",
                        "model: factors",
                        "10: equilibrium.model: found 'factors', expected one of separation-factors, mass-action,"
                                + " correlation"),
                change(
                        "  model: separation-factors\n",
                        "",
                        "9: equilibrium.model: found nothing, expected the equilibrium model, separation-factors"
                                + " or mass-action or correlation"),
                change(
                        "extractant: EHEHPA",
                        "extractant: P505",
                        "11: equilibrium.extractant: found 'P505', expected an extractant of the data library"
                                + " ('raffinate data extractants' lists them); did you mean 'P507'?"),
                change(
                        "medium: chloride",
                        "medium: chlorid",
                        "12: equilibrium.medium: found 'chlorid', expected one of chloride, nitrate, sulfate,"
                                + " perchlorate; did you mean 'chloride'?"),
                change(
                        "  extractant: EHEHPA\n",
                        "",
                        "9: equilibrium.factors.Tb/Gd: found nothing, expected a factor such as Tb/Gd: 2.0;"
                                + " the case names no extractant for the library's factors",
                        "9: equilibrium.factors.Ho/Dy: found nothing, expected a factor such as Ho/Dy: 2.0;"
                                + " the case names no extractant for the library's factors"),
                change(
                        "medium: chloride",
                        "medium: nitrate",
                        "9: equilibrium.factors.Tb/Gd: found nothing, expected a factor such as Tb/Gd: 2.0;"
                                + " the library has no factors for it with EHEHPA in nitrate, but in chloride",
                        "9: equilibrium.factors.Ho/Dy: found nothing, expected a factor such as Ho/Dy: 2.0;"
                                + " the library has no factors for it with EHEHPA in nitrate, but in chloride"),
                change("Dy/Tb: 2.2", "Dy/Tb: -2.2", "13: equilibrium.factors.Dy/Tb: found '-2.2', " + FACTOR),
                change("Dy/Tb: 2.2", "Dy/Tb: 2.2 mol", "13: equilibrium.factors.Dy/Tb: found '2.2 mol', " + FACTOR),
                change("Dy/Tb: 2.2", "Dy/Tb: 0", "13: equilibrium.factors.Dy/Tb: found '0', " + FACTOR),
                change(
                        "Dy/Tb: 2.2",
                        "Dy/Tb: {}",
                        "13: equilibrium.factors.Dy/Tb: found an empty mapping,"
                                + " expected keys and values: value, source"),
                change(
                        "Dy/Tb: 2.2",
                        "Dy/Tb: {value: 2.2, from: bench}",
                        "13: equilibrium.factors.Dy/Tb.from: found the unknown key 'from', expected one of value,"
                                + " source"),
                change(
                        "Dy/Tb: 2.2",
                        "DyTb: 2.2",
                        "13: equilibrium.factors.DyTb: found 'DyTb', expected a pair of two elements such as Dy/Tb"),
                change(
                        "Dy/Tb: 2.2",
                        "Dy/Tbb: 2.2",
                        "13: equilibrium.factors.Dy/Tbb: found 'Dy/Tbb', expected a pair of two elements such as Dy/Tb;"
                                + " did you mean 'Dy/Tb'?"),
                change(
                        "Dy/Tb: 2.2",
                        "Dy/Tb: 2.2, Tb/Gd: 3, Dy/Gd: 7",
                        "13: equilibrium.factors.Dy/Gd: found a contradiction: separation factor Dy/Gd is given as 7.0,"
                                + " but Tb/Gd 3.0 and Dy/Tb 2.2 imply 6.6000000000000005, expected factors that agree"),
                change(
                        "cut: Tb | Dy",
                        "cut: Dy | Tb",
                        "14: cut: found 'Dy | Tb', expected the less extracted key first; " + ORDER
                                + "; did you mean 'Tb | Dy'?"),
                change("cut: Tb | Dy", "cut: Gd | Dy", "14: cut: found 'Gd | Dy', expected two neighbours; " + ORDER),
                change(
                        "cut: Tb | Dy",
                        "cut: Ho | Y",
                        "14: cut: found 'Ho | Y', but no Y enters, expected two neighbours in the order of extraction,"
                                + " such as Tb | Dy; " + ORDER),
                change(
                        "cut: Tb | Dy",
                        "cut: Tb | Tb",
                        "14: cut: found 'Tb | Tb', expected two neighbours in the order of extraction, such as Tb | Dy"),
                change(
                        "cut: Tb | Dy",
                        "cut: Tb/Dy",
                        "14: cut: found 'Tb/Dy', expected two neighbours in the order of extraction, such as Tb | Dy"),
                change(
                        "factors: {Dy/Tb: 2.2}",
                        "factors: {Dy/Tb: 1}",
                        "14: cut: found 'Tb | Dy' with a separation factor of 1, expected a factor above 1 at the cut"),
                change(
                        "of: [Gd, Tb]",
                        "of: [Gd, Dy]",
                        "16: products.raffinate.of: found Dy, expected elements that the cut Tb | Dy sends there:"
                                + " Gd, Tb"),
                change(
                        "of: [Dy, Ho]",
                        "of: [Dy, Y]",
                        "17: products.extract.of: found Y, expected elements that the cut Tb | Dy sends there:"
                                + " Dy, Ho"),
                change(
                        "purity: 99.99 %",
                        "purity: 99.99",
                        "16: products.raffinate.purity: found '99.99', " + SHARE + "; did you mean '99.99 %'?"),
                change(
                        "purity: 99.99 %",
                        "purity: 0.9999",
                        "16: products.raffinate.purity: found '0.9999', " + SHARE + "; did you mean '99.99 %'?"),
                change("purity: 99.99 %", "purity: 100 %", "16: products.raffinate.purity: found '100 %', " + SHARE),
                change("purity: 99.99 %", "purity: 0 %", "16: products.raffinate.purity: found '0 %', " + SHARE),
                change(
                        "purity: 99.99 %",
                        "purity: 1e-50 %", "16: products.raffinate.purity: found '1e-50 %', " + SHARE),
                change("purity: 99.99 %", "purity: high", "16: products.raffinate.purity: found 'high', " + SHARE),
                change(
                        "of: [Gd, Tb], purity: 99.99 %",
                        "of: [Gd, Tb]", "16: products.raffinate.purity: found nothing, " + SHARE + ", or a recovery"),
                change(
                        "purity: 99.99 %",
                        "recovery: 99.99 %",
                        "15: products: found nothing that limits the loss with the raffinate, expected a purity of the"
                                + " raffinate or a recovery in the extract"),
                change(
                        "title: Tb | Dy of the middle-heavy part of a Longnan clay",
                        "title: [a]",
                        "1: title: found a list, expected a title in words, at most 200 characters"),
                change(
                        "title: Tb | Dy of the middle-heavy part of a Longnan clay",
                        "title: \"\\u001b[31m\"",
                        "1: title: found '[31m', expected a title in words, at most 200 characters"));
    }

    @ParameterizedTest
    @MethodSource
    void problemsOfADesign(String text, String replacement, List<String> problems) {
        assertThat(Yaml.DESIGN).contains(text);
        assertThat(Yaml.problems(replaceOnce(Yaml.DESIGN, text, replacement))).isEqualTo(problems);
    }

    /** The same for the fixed cascade of the contract. */
    static Stream<Arguments> problemsOfACascade() {
        return Stream.of(
                change(
                        "extraction: 22",
                        "extraction: 0",
                        "5: cascade.extraction: found '0', expected a whole number of stages from 1 to 5000"),
                change(
                        "extraction: 22",
                        "extraction: 22.5",
                        "5: cascade.extraction: found '22.5', expected a whole number of stages from 1 to 5000"),
                change(
                        "extraction: 22",
                        "extraction: 1e30",
                        "5: cascade.extraction: found '1e30', expected a whole number of stages from 1 to 5000"),
                change(
                        "scrub: 63",
                        "scrub: 4979",
                        "6: cascade.scrub: found '4979', expected at most 5000 stages in extraction and scrub together"),
                change(
                        "scrub: 63",
                        "scrub: -1",
                        "6: cascade.scrub: found '-1', expected a whole number of stages from 0 to 5000"),
                change(
                        "  scrub: 63\n",
                        "",
                        "4: cascade.scrub: found nothing, expected extraction and scrub together, or neither"),
                change(
                        "  extraction: 22\n  scrub: 63\n",
                        "",
                        "4: cascade.extraction: found nothing, expected extraction and scrub, because draws and feeds"
                                + " stand at stages"),
                change(
                        "S: 1.40",
                        "s: 1.40",
                        "7: cascade.s: found the unknown key 's', expected one of extraction, scrub,"
                                + " S, W, extract, reflux, draws, feeds; did you mean 'S'?"),
                change("S: 1.40", "S: 0", "7: cascade.S: found '0', " + FLOW_PER_FEED),
                change("S: 1.40", "S: 1.40 mol/h", "7: cascade.S: found '1.40 mol/h', " + FLOW_PER_FEED),
                change("W: 1.15876", "W: -1", "8: cascade.W: found '-1', " + FLOW_PER_FEED + ", or 0"),
                change("W: 1.15876", "W: .inf", "8: cascade.W: found '.inf', " + FLOW_PER_FEED + ", or 0"),
                change("W: 1.15876", "W: 1e10", "8: cascade.W: found '1e10', " + FLOW_PER_FEED + ", or 0"),
                change(
                        "W: 1.15876",
                        "reflux: all",
                        "8: cascade.reflux: found 'all', expected the ratio of W to the extract from 1e-12 to 1e9, or 0,"
                                + " or total"),
                change(
                        "W: 1.15876",
                        "W: 1.15876\n  extract: 0.2",
                        "9: cascade.extract: found a value beside S and W, expected two of S, W, extract and reflux:"
                                + " the others follow"),
                change(
                        "S: 1.40",
                        "reflux: 0",
                        "7: cascade.reflux: found '0' beside W, which leaves S open, expected S beside it"),
                change(
                        "S: 1.40\n  W: 1.15876",
                        "reflux: total\n  extract: 1",
                        "7: cascade.reflux: found 'total' beside extract, which leaves S open, expected S beside it"),
                change(
                        "  W: 1.15876\n",
                        "",
                        "4: cascade.W: found nothing, expected two of S, W, extract and reflux: the others follow"),
                change(
                        "stage: 39",
                        "stage: 86",
                        "9: cascade.draws[1].stage: found '86', expected a stage of the cascade, from 1 to 85"),
                change(
                        "stage: 39, ",
                        "",
                        "9: cascade.draws[1].stage: found nothing, expected a stage of the cascade, from 1 to 85"),
                change("phase: aqueous, ", "", "9: cascade.draws[1].phase: found nothing, expected aqueous or organic"),
                change("flow: 0.24922", "flow: 0", "9: cascade.draws[1].flow: found '0', " + FLOW_PER_FEED),
                change(
                        "draws: [{stage: 39, phase: aqueous, flow: 0.24922}]",
                        "draws: {stage: 39, phase: aqueous, flow: 0.24922}",
                        "9: cascade.draws: found a mapping, expected a list of mappings with stage, phase, flow"),
                change(
                        "draws: [{stage: 39, phase: aqueous, flow: 0.24922}]",
                        "draws: [39]",
                        "9: cascade.draws[1]: found '39', expected keys and values: stage, phase, flow"),
                change(
                        "draws: [{stage: 39, phase: aqueous, flow: 0.24922}]",
                        "feeds: [{stage: 39, flow: 1, composition: {Dy: 1}}]",
                        "3: equilibrium.factors.Dy/Gd: found nothing, expected a factor such as Dy/Gd: 2.0;"
                                + " the case names no extractant for the library's factors"),
                change(
                        "draws: [{stage: 39, phase: aqueous, flow: 0.24922}]",
                        "feeds: [{stage: 39, flow: 1}]",
                        "9: cascade.feeds[1].composition: found nothing, expected a source,"
                                + " or a composition such as {Gd: 0.35, Tb: 0.07}"),
                change(
                        "equilibrium: {model: separation-factors, factors: {Eu/Sm: 2.00, Gd/Eu: 1.40}}",
                        "equilibrium: {model: separation-factors, factors: {Eu/Sm: 2.00}}",
                        "3: equilibrium.factors.Gd/Eu: found nothing, expected a factor such as Gd/Eu: 2.0;"
                                + " the case names no extractant for the library's factors"));
    }

    private static final String FLOW_PER_FEED = "expected mol per mol of feed, a plain number from 1e-12 to 1e9";

    @ParameterizedTest
    @MethodSource
    void problemsOfACascade(String text, String replacement, List<String> problems) {
        assertThat(Yaml.SOLVE).contains(text);
        assertThat(Yaml.problems(replaceOnce(Yaml.SOLVE, text, replacement))).isEqualTo(problems);
    }

    @Test
    void everyProblemIsReportedAtOnceAndInTheOrderOfTheFile() {
        String text = """
                title: all of it
                fed: {}
                feed:
                  source: Longnan
                  elements: [Gd, Xx, Tb, Tb, Pm]
                  flow: 500 t/y
                  flow: 3
                  phase: organc
                equilibrium:
                  model: factors
                  factors: {Tb/Gd: -1, Dy/Tb: 2, Tb/Dy: 2}
                cut: Dy - Tb
                products:
                  rafinate: {}
                  raffinate: {of: Gd, purity: 0.9999}
                cascade: {extraction: 5.5, S: 1, draws: [{stage: 9999, phase: gas, flow: 0}]}
                """;

        assertThat(Yaml.problems(text))
                .extracting(problem -> problem.substring(7, problem.indexOf(": found")))
                .containsExactly(
                        "2: fed",
                        "4: feed.source",
                        "5: feed.elements[2]",
                        "5: feed.elements[4]",
                        "6: feed.flow",
                        "7: feed.flow",
                        "8: feed.phase",
                        "10: equilibrium.model",
                        "11: equilibrium.factors.Tb/Gd",
                        "11: equilibrium.factors.Tb/Dy",
                        "12: cut",
                        "14: products.rafinate",
                        "15: products.raffinate.of",
                        "15: products.raffinate.purity",
                        "16: cascade.scrub",
                        "16: cascade.extraction",
                        "16: cascade.draws[1].stage",
                        "16: cascade.draws[1].phase",
                        "16: cascade.draws[1].flow");
    }

    @Test
    void whatIsNoCaseIsToldWhatOneLooksLike() {
        assertThat(Yaml.problems(""))
                .containsExactly("x.yaml:1: found an empty file,"
                        + " expected a case: title, feed, equilibrium and products or cascade");
        assertThat(Yaml.problems("[]"))
                .containsExactly("x.yaml:1: found an empty list,"
                        + " expected keys and values: title, feed, equilibrium, cut, products, cascade, plant");
        assertThat(Yaml.problems(Path.of("none.yaml")))
                .containsExactly(
                        "none.yaml: found no such file, expected a case file such as cascades/tb-dy-longnan.yaml");
        assertThat(Yaml.problems("feed: &f\n  source: *f\n  flow: *f\nequilibrium: *f\n"))
                .isNotEmpty();
    }

    @Test
    void aCaseWithoutAnythingToDoSaysSo() {
        String text = Yaml.DESIGN.substring(0, Yaml.DESIGN.indexOf("cut:"));

        assertThat(Yaml.problems(text))
                .containsExactly("x.yaml:1: products: found nothing, expected products such as raffinate:"
                        + " {purity: 99.99 %}, extract: {purity: 99.9 %}, or a cascade: extraction, scrub and two of"
                        + " S, W, extract and reflux");
    }

    @Test
    void whatOneCommandLacksIsNoProblemOfTheOther() {
        Case toDesign = Yaml.read(Yaml.DESIGN);
        Case toSolve = Yaml.read(Yaml.SOLVE);
        Case narrowed = Yaml.read(Yaml.DESIGN + "cascade: {S: 1.5}\n");

        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(toDesign::fixedCascade)
                .withMessageEndingWith("x.yaml:1: cascade: found nothing, expected a cascade: extraction, scrub and two"
                        + " of S, W, extract and reflux");
        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(toSolve::designProblem)
                .withMessageEndingWith("x.yaml:1: products: found nothing, expected products such as raffinate:"
                        + " {purity: 99.99 %}, extract: {purity: 99.9 %}");
        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(narrowed::fixedCascade)
                .satisfies(refused -> assertThat(Yaml.problems(refused))
                        .containsExactly(
                                "x.yaml:18: cascade.extraction: found nothing, expected a number of stages",
                                "x.yaml:18: cascade.scrub: found nothing, expected a number of stages",
                                "x.yaml:18: cascade.W: found nothing, expected two of S, W, extract and reflux: the"
                                        + " others follow"));
    }

    @Test
    void aFlowThatADesignCannotKeepToIsNamed() {
        String expected = "found a flow that a design cannot keep to, expected stages, S or both beside products for"
                + " design to keep to, or for solve two of S, W, extract and reflux beside the stages";
        assertThat(Yaml.problems(Yaml.DESIGN + "cascade: {W: 1.5}\n"))
                .containsExactly("x.yaml:18: cascade.W: " + expected);
        assertThat(Yaml.problems(Yaml.DESIGN + "cascade: {extraction: 20, scrub: 15, W: 1.5}\n"))
                .containsExactly("x.yaml:18: cascade.W: " + expected);
        assertThat(Yaml.problems(Yaml.DESIGN + "cascade: {S: 2, W: 1.5}\n"))
                .containsExactly("x.yaml:18: cascade.W: " + expected);
    }

    @Test
    void aBlankThatLooksLikeOneIsOne() {
        assertThat(Yaml.read(Yaml.DESIGN.replace("500 t/a REO", "500\u00a0t/a\u00a0REO"))
                        .feed()
                        .flow())
                .isEqualTo(Yaml.read(Yaml.DESIGN).feed().flow());
    }

    @Test
    void withoutACutTheGroupsMustLeaveOnlyOne() {
        String text = Yaml.DESIGN.replace("cut: Tb | Dy\n", "");

        assertThat(Yaml.read(text).cut()).isPresent();
        assertThat(Yaml.problems(text.replace("of: [Gd, Tb], ", "").replace("of: [Dy, Ho], ", "")))
                .containsExactly("x.yaml:1: cut: found nothing, expected two neighbours in the order of extraction,"
                        + " such as Tb | Dy; " + ORDER);
        assertThat(Yaml.problems(text.replace("of: [Gd, Tb], ", "of: [Gd, Dy], ")))
                .containsExactly("x.yaml:1: cut: found nothing, expected two neighbours in the order of extraction,"
                        + " such as Tb | Dy; " + ORDER);
    }

    private static Arguments change(String text, String replacement, String... problems) {
        return arguments(
                text,
                replacement,
                Stream.of(problems)
                        .map(problem -> "x.yaml:" + problem)
                        .sorted(BY_LINE)
                        .toList());
    }

    private static final Comparator<String> BY_LINE =
            Comparator.comparingInt(problem -> Integer.parseInt(problem.split(":", 3)[1]));

    private static String replaceOnce(String text, String old, String replacement) {
        int at = text.indexOf(old);
        return text.substring(0, at) + replacement + text.substring(at + old.length());
    }
}
