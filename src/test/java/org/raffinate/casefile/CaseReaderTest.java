package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.raffinate.chemistry.Element.DY;
import static org.raffinate.chemistry.Element.EU;
import static org.raffinate.chemistry.Element.GD;
import static org.raffinate.chemistry.Element.HO;
import static org.raffinate.chemistry.Element.SM;
import static org.raffinate.chemistry.Element.TB;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.design.Cut;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;

/** What is read out of files without fault. */
class CaseReaderTest {
    /** The Gd, Tb, Dy and Ho of the clay in oxide mass, as the library quotes them. */
    private static final Mixture LONGNAN = Mixture.of(Map.of(GD, 5.69, TB, 1.13, DY, 7.48, HO, 1.60), Basis.OXIDE_MASS);

    @Test
    void theDesignOfTheContractIsRead() {
        Case read = Yaml.read(Yaml.DESIGN);

        assertThat(read.title()).isEqualTo("Tb | Dy of the middle-heavy part of a Longnan clay");
        assertThat(read.feed().name()).isEqualTo("Longnan clay (heavy-Y)");
        for (Element element : LONGNAN.elements()) {
            assertThat(read.feed().mixture().moleFraction(element))
                    .isCloseTo(LONGNAN.moleFraction(element), within(1e-15));
        }
        assertThat(read.feed().phase()).isEqualTo(Phase.AQUEOUS);
        assertThat(read.feed().concentration()).hasValue(1.0);
        assertThat(read.composition().orElseThrow().source().id()).isEqualTo("chinese-clay-tables");
        assertThat(read.basis()).isEqualTo(Basis.OXIDE_MASS);
        assertThat(read.extractant().orElseThrow().name()).isEqualTo("EHEHPA");
        assertThat(read.medium()).isEqualTo("chloride");
        assertThat(read.factors().factor(DY, TB)).isEqualTo(2.2);
        assertThat(read.factors().order()).containsExactly(GD, TB, DY, HO);
        assertThat(read.cut()).hasValue(new Cut(TB, DY));
        assertThat(read.specifications())
                .containsExactly(
                        Specification.purity(Product.RAFFINATE, List.of(GD, TB), Basis.OXIDE_MASS, 1e-4),
                        Specification.purity(Product.EXTRACT, List.of(DY, HO), Basis.OXIDE_MASS, 1e-3));
        assertThat(read.cascade()).isEmpty();
        DesignProblem problem = read.designProblem();
        assertThat(problem.extraction()).isEmpty();
        assertThat(problem.scrub()).isEmpty();
        assertThat(problem.s()).isEmpty();
    }

    /**
     * 500 t/a over 8000 h/a are 62,500 g/h of oxides. By hand, with oxide masses per mol of metal 181.2475 (Gd2O3/2),
     * 186.9236 (Tb4O7/4), 186.4985 (Dy2O3/2) and 188.9288 g/mol (Ho2O3/2): 15.90 g of the oxides hold
     * 5.69/181.2475 + 1.13/186.9236 + 7.48/186.4985 + 1.60/188.9288 = 0.0860151 mol.
     */
    @Test
    void fiveHundredTonnesAYearAre338MolAnHour() {
        assertThat(Yaml.read(Yaml.DESIGN).feed().flow()).isCloseTo(62500 / 15.90 * 0.0860151, within(2e-4));
        assertThat(Yaml.read(Yaml.DESIGN).feed().flow()).isCloseTo(338.10985, within(1e-5));
    }

    @Test
    void theFixedCascadeOfTheContractIsRead() {
        Case read = Yaml.read(Yaml.SOLVE);

        Mixture feed = Mixture.of(Map.of(SM, 0.51, EU, 0.10, GD, 0.39), Basis.MOL);
        assertThat(read.fixedCascade())
                .isEqualTo(new Cascade(
                        85,
                        List.of(new Feed(22, Phase.AQUEOUS, 1, feed)),
                        List.of(new Draw(39, Phase.AQUEOUS, 0.24922)),
                        1.40,
                        0.24124));
        assertThat(read.basis()).isEqualTo(Basis.MOL);
        assertThat(read.factors().factor(GD, SM)).isCloseTo(2.8, within(1e-15));
        assertThat(read.extractant()).isEmpty();
        assertThat(read.cut()).isEmpty();
        assertThat(read.specifications()).isEmpty();
        assertThat(read.design()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10 mol/h, 10",
        "0.01 kmol/h, 10",
        "80000 mol/a, 10",
        "2 m3/h, 2000",
        "1 L/s, 3600",
        // Dy2O3 weighs 372.997 g and holds two mol, Dy 162.5 g/mol
        "186.4985 g/h REO, 1",
        "0.1864985 kg/h REO, 1",
        "1.491988 t/a REO, 1",
        "1.491988 t/a reo, 1",
        "162.5 g/h metal, 1",
    })
    void aFlowIsReadInMolPerHour(String flow, double expected) {
        Case read = Yaml.read(dysprosium("flow: " + flow + "\n  concentration: 1 mol/L"));

        assertThat(read.feed().flow()).isCloseTo(expected, within(1e-14 * expected));
    }

    @ParameterizedTest
    @CsvSource({"1.5 mol/L, 1.5", "1500 mol/m3, 1.5", "186.4985 g/L REO, 1", "162.5 kg/m3 metal, 1"})
    void aConcentrationIsReadInMolPerLitre(String concentration, double expected) {
        Case read = Yaml.read(dysprosium("flow: 3 m3/h\n  concentration: " + concentration));

        assertThat(read.feed().concentration().orElseThrow()).isCloseTo(expected, within(1e-14));
        assertThat(read.feed().flow()).isCloseTo(3000 * expected, within(1e-11));
    }

    @Test
    void aYearHas8000HoursUnlessTheCaseSaysOtherwise() {
        Case assumed = Yaml.read(dysprosium("flow: 1.491988 t/a REO"));
        Case given = Yaml.read(dysprosium("flow: 1.491988 t/a REO\n  operating: 250 d/a"));

        assertThat(assumed.feed().hoursPerYear()).isEqualTo(8000);
        assertThat(assumed.notes())
                .containsExactly("A year is taken as 8000 h of operation: feed.operating is not given.");
        assertThat(given.feed().hoursPerYear()).isEqualTo(6000);
        assertThat(given.feed().flow()).isCloseTo(8.0 / 6, within(1e-14));
        assertThat(given.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "99.99 %, 1e-4",
        "99.9%, 1e-3",
        "99.99999 %, 1e-7",
        "99.9999999999999999 %, 1e-18",
        "50 %, 0.5",
        "9.999e1 %, 1e-4"
    })
    void aShareKeepsEveryDigitOfWhatMayBeMissing(String share, double expected) {
        Case read = Yaml.read(Yaml.DESIGN.replace("99.99 %", share));

        assertThat(read.specifications().get(0).shortfall()).isEqualTo(expected);
    }

    @Test
    void shorterFormsMeanTheSame() {
        Case read = Yaml.read("""
                feed: {composition: {Gd: 5.69 %, Tb: 1.13 %, Dy: 7.48 %, Ho: 1.6 %, La: 80 %}, elements: [Ho, Dy, Tb, Gd],
                       flow: 500 t/a REO}
                equilibrium: {model: separation-factors, extractant: pc 88a, factors: {Dy/Tb: {value: 2.2, source: bench}}}
                cut: tb|dy
                products: {raffinate: {purity: 99.99 %}, extract: {of: [Dy], purity: 81 %, recovery: 99 %, basis: mol}}
                """);

        assertThat(read.title()).isEqualTo("x.yaml");
        assertThat(read.feed().flow()).isCloseTo(Yaml.read(Yaml.DESIGN).feed().flow(), within(1e-10));
        assertThat(read.extractant().orElseThrow().name()).isEqualTo("EHEHPA");
        assertThat(read.specifications())
                .containsExactly(
                        Specification.purity(Product.RAFFINATE, List.of(GD, TB), Basis.OXIDE_MASS, 1e-4),
                        Specification.purity(Product.EXTRACT, List.of(DY), Basis.MOL, 0.19),
                        Specification.recovery(Product.EXTRACT, List.of(DY), Basis.MOL, 1e-2));
    }

    @Test
    void aFactorOfTheCaseNamesItsLineAndItsSource() {
        SeparationFactor plain = Yaml.read(Yaml.DESIGN).factors().used().get(0);
        SeparationFactor sourced = Yaml.read(Yaml.DESIGN.replace(
                        "Dy/Tb: 2.2",
                        "Dy/Tb: {value: 2.2, source: our bench, 2026}".replace("our bench, 2026", "'our bench, 2026'")))
                .factors()
                .used()
                .get(0);

        assertThat(plain.provenance().source().citation())
                .startsWith("given in ")
                .endsWith("x.yaml:13");
        assertThat(sourced.provenance().source().citation())
                .startsWith("our bench, 2026, given in ")
                .endsWith("x.yaml:13");
    }

    @Test
    void aFactorThatIsNotNeededIsMentioned() {
        Case read = Yaml.read(Yaml.DESIGN.replace("{Dy/Tb: 2.2}", "{Dy/Tb: 2.2, Nd/Pr: 1.5}"));

        assertThat(read.notes()).anyMatch(note -> note.startsWith("The factor Nd/Pr of the case is not needed"));
    }

    @ParameterizedTest
    @CsvSource({
        "'raffinate: {of: [Gd, Tb], purity: 99 %}, extract: {of: [Dy, Ho], purity: 99 %}'",
        "'raffinate: {of: [Gd, Tb], purity: 99 %}, extract: {purity: 99 %}'",
        "'extract: {of: [Ho, Dy], purity: 99 %, recovery: 99 %}'",
    })
    void theCutFollowsFromTheGroups(String products) {
        String text = Yaml.DESIGN.substring(0, Yaml.DESIGN.indexOf("cut:")) + "products: {" + products + "}\n";

        assertThat(Yaml.read(text).cut()).hasValue(new Cut(TB, DY));
    }

    @Test
    void twoElementsHaveOneCut() {
        Case read = Yaml.read(binary("S: 1.7, W: 1.2") + "products: {extract: {purity: 99 %}}\n");

        assertThat(read.cut()).hasValue(new Cut(SM, EU));
    }

    @ParameterizedTest
    @CsvSource({
        "'S: 1.70864, W: 1.20819', 1.70864, 0.50045",
        "'S: 1.70864 mol/mol, W: 1.20819 mol/mol', 1.70864, 0.50045",
        "'S: 1000000.00001, W: 1000000', 1000000.00001, 0.00001",
        "'S: 1.5, extract: 0.5', 1.5, 0.5",
        "'W: 1, extract: 0.5', 1.5, 0.5",
        "'S: 1.5, reflux: 2', 1.5, 0.5",
        "'W: 1, reflux: 2', 1.5, 0.5",
        "'extract: 0.5, reflux: 2', 1.5, 0.5",
        "'extract: 0.5, reflux: 0', 0.5, 0.5",
        "'S: 1.5, reflux: 0', 1.5, 1.5",
        "'S: 1.5, reflux: total', 1.5, 0",
        "'W: 1.5, reflux: total', 1.5, 0",
        "'S: 2, W: 3', 2, -1",
    })
    void twoOfTheFlowsFixTheCascade(String flows, double s, double extract) {
        Cascade cascade = Yaml.read(binary(flows)).fixedCascade();

        assertThat(cascade.stages()).isEqualTo(45);
        assertThat(cascade.s()).isEqualTo(s);
        assertThat(cascade.extract()).isEqualTo(extract);
    }

    @Test
    void organicFeedsAndDrawsCountTowardsTheExtract() {
        String text = """
                feed: {composition: {Sm: 1, Eu: 1}, flow: 1 mol/h, phase: organic}
                equilibrium: {model: separation-factors, factors: {Eu/Sm: 2, Gd/Eu: 1.4}}
                cascade:
                  extraction: 10
                  scrub: 10
                  S: 1
                  W: 1.2
                  draws: [{stage: 15, phase: organic, flow: 0.3}, {stage: 5, phase: aqueous, flow: 0.1}]
                  feeds:
                    - {stage: 12, phase: organic, flow: 0.2, composition: {Sm: 362.0, Gd: 1}, elements: [Gd], basis: mol}
                    - {stage: 3, flow: 0.5 mol/mol, source: Longnan clay (heavy-Y), elements: [Sm, Eu]}
                """;
        Case read = Yaml.read(text);
        Cascade cascade = read.fixedCascade();

        assertThat(cascade.extract()).isEqualTo(0.7);
        assertThat(cascade.w()).isCloseTo(1.2, within(1e-15));
        assertThat(cascade.feeds().get(0).phase()).isEqualTo(Phase.ORGANIC);
        assertThat(cascade.feeds().get(1))
                .isEqualTo(new Feed(12, Phase.ORGANIC, 0.2, Mixture.of(Map.of(GD, 1.0), Basis.MOL)));
        assertThat(cascade.feeds().get(2).phase()).isEqualTo(Phase.AQUEOUS);
        assertThat(cascade.draws()).containsExactly(new Draw(15, Phase.ORGANIC, 0.3), new Draw(5, Phase.AQUEOUS, 0.1));
        assertThat(read.factors().order()).containsExactly(SM, EU, GD);
    }

    @Test
    void oneStageIsACascade() {
        Case read = Yaml.read(binary("S: 0.5, W: 0").replace("24", "1").replace("21", "0"));

        assertThat(read.fixedCascade().stages()).isEqualTo(1);
    }

    @Test
    void aPartOfTheCascadeNarrowsTheDesign() {
        DesignProblem stages = Yaml.read(Yaml.DESIGN + "cascade: {extraction: 20, scrub: 15}\n")
                .designProblem();
        DesignProblem solvent = Yaml.read(Yaml.DESIGN + "cascade: {S: 1.5}\n").designProblem();
        DesignProblem both = Yaml.read(Yaml.DESIGN + "cascade: {S: 1.5, extraction: 20, scrub: 15}\n")
                .designProblem();
        DesignProblem draw = Yaml.read(Yaml.DESIGN
                        + "cascade: {extraction: 20, scrub: 15, draws: [{stage: 3, phase: aqueous, flow: 0.1}]}\n")
                .designProblem();

        assertThat(stages.extraction()).hasValue(20);
        assertThat(stages.scrub()).hasValue(15);
        assertThat(stages.s()).isEmpty();
        assertThat(solvent.extraction()).isEqualTo(OptionalInt.empty());
        assertThat(solvent.s()).hasValue(1.5);
        assertThat(both.extraction()).hasValue(20);
        assertThat(both.s()).hasValue(1.5);
        assertThat(draw.draws()).hasSize(1);
    }

    @Test
    void besideAFixedCascadeTheDesignIsFree() {
        Case read = Yaml.read(Yaml.DESIGN + "cascade: {extraction: 20, scrub: 15, S: 2, W: 1.5}\n");

        assertThat(read.cascade()).isPresent();
        assertThat(read.designProblem().extraction()).isEqualTo(OptionalInt.empty());
        assertThat(read.designProblem().s()).isEqualTo(OptionalDouble.empty());
        assertThat(read.leftAside())
                .hasValueSatisfying(note -> assertThat(note).startsWith("The stages and flows under"));
    }

    @Test
    void stagesWithDrawsStayInTheDesign() {
        Case read = Yaml.read(
                Yaml.DESIGN
                        + "cascade: {extraction: 20, scrub: 15, S: 2, W: 1.5, draws: [{stage: 3, phase: aqueous, flow: 0.1}]}\n");

        assertThat(read.designProblem().extraction()).hasValue(20);
        assertThat(read.designProblem().draws()).hasSize(1);
        assertThat(read.leftAside()).hasValueSatisfying(note -> assertThat(note).startsWith("The flows under"));
    }

    @Test
    void aliasesAndAByteOrderMarkAreRead() {
        Case read = Yaml.read("\uFEFF"
                + Yaml.DESIGN
                        .replace("of: [Gd, Tb], purity: 99.99 %", "of: [Gd, Tb], purity: &share 99.99 %")
                        .replace("99.9 %", "*share"));

        assertThat(read.specifications().get(1).shortfall()).isEqualTo(1e-4);
    }

    @Test
    void yttriumIsNoBoolean() {
        Case read = Yaml.read("""
                feed: {composition: {Y: 1, Ho: 1}, elements: [Y, Ho], flow: 1 mol/h}
                equilibrium: {model: separation-factors, extractant: EHEHPA}
                cut: Ho | Y
                products: {extract: {of: [Y], purity: 99 %}, raffinate: {purity: 99 %}}
                """);

        assertThat(read.cut()).hasValue(new Cut(HO, Element.Y));
    }

    private static String dysprosium(String flow) {
        return "feed:\n  composition: {Dy: 1}\n  " + flow
                + "\nequilibrium: {model: separation-factors}\ncascade: {extraction: 1, scrub: 0, S: 0.5, W: 0}\n";
    }

    private static String binary(String flows) {
        return "feed: {composition: {Sm: 1, Eu: 1}, basis: mol, flow: 1 mol/h}\n"
                + "equilibrium: {model: separation-factors, factors: {Eu/Sm: 2}}\n"
                + "cascade: {extraction: 24, scrub: 21, " + flows + "}\n";
    }
}
