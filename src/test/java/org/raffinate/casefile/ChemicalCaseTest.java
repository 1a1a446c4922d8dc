package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.raffinate.chemistry.Element.DY;
import static org.raffinate.chemistry.Element.GD;
import static org.raffinate.chemistry.Element.HO;
import static org.raffinate.chemistry.Element.LA;
import static org.raffinate.chemistry.Element.SC;
import static org.raffinate.chemistry.Element.TB;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Verification;
import org.raffinate.chemistrycase.ChemicalCase;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.SideDraw;
import org.raffinate.circuit.Solvent;
import org.raffinate.document.CaseException;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.equilibrium.ValidRange;
import org.raffinate.reagents.ReagentProblem;
import org.raffinate.reagents.StageQuality;

/** What is read out of cases with chemistry. */
class ChemicalCaseTest {
    private static final Solute IRON = Solute.ofSymbol("Fe").orElseThrow();

    private static ChemicalCase chemistry(String text) {
        return Yaml.read(text).chemistry().orElseThrow();
    }

    private static Extraction law(EquilibriumModel model, Solute solute) {
        return model.extractions().stream()
                .filter(law -> law.solute().equals(solute))
                .findFirst()
                .orElseThrow();
    }

    /** 338.10985 mol/h of rare earths, as in {@link CaseReaderTest}, are as many litres at 1 mol/L. */
    @Test
    void flowsBecomeLitresAndTheAnionBalancesTheCharges() {
        ChemicalCase read = chemistry(ChemicalYaml.MASS_ACTION);

        assertThat(read.feed().flow()).isCloseTo(338.10985, within(1e-5));
        Liquor liquor = read.feed().liquor();
        assertThat(liquor.concentration(Solute.of(DY))).isCloseTo(0.466285, within(1e-6));
        assertThat(liquor.concentration(IRON)).isCloseTo(0.020 / 55.845, within(1e-15));
        assertThat(liquor.hydrogen()).isCloseTo(0.01, within(1e-11));
        assertThat(liquor.anion()).isCloseTo(3.01 + 3 * 0.020 / 55.845, within(1e-11));
        assertThat(liquor.spectator(Medium.CHLORIDE)).isZero();
    }

    @Test
    void constantsGiveTheLevelAndFactorsTheDistances() {
        ChemicalCase read = chemistry(ChemicalYaml.MASS_ACTION);
        EquilibriumModel model = read.model();

        assertThat(model.solutes())
                .containsExactly(Solute.of(GD), Solute.of(TB), Solute.of(DY), Solute.of(HO), IRON, Solute.AMMONIUM);
        assertThat(logK(law(model, Solute.of(TB)))).isCloseTo(0.25, within(1e-12));
        assertThat(logK(law(model, Solute.of(DY)))).isCloseTo(0.59, within(1e-12));
        assertThat(logK(law(model, Solute.of(HO)))).isCloseTo(0.59 + Math.log10(2), within(1e-12));
        assertThat(logK(law(model, Solute.of(GD)))).isCloseTo(0.25 - Math.log10(5.78), within(1e-12));
        assertThat(law(model, IRON).law()).isEqualTo(new MassAction(1, 2, 3, 0));
        assertThat(law(model, Solute.AMMONIUM))
                .isEqualTo(Extraction.of(Solute.AMMONIUM, new MassAction(-4.5, 1, 1, 0), 1));
        assertThat(read.laws())
                .hasSize(6)
                .allSatisfy(law -> assertThat(law.provenance().verification()).isEqualTo(Verification.GIVEN));
        assertThat(Yaml.read(ChemicalYaml.MASS_ACTION).factors().factor(DY, TB))
                .isCloseTo(Math.pow(10, 0.34), within(1e-12));
    }

    private static double logK(Extraction extraction) {
        return ((MassAction) extraction.law()).logK();
    }

    @Test
    void aCompleteCascadeIsACircuitInAClosedLoop() {
        Circuit circuit = chemistry(ChemicalYaml.MASS_ACTION).fixedCircuit();

        assertThat(circuit.solvent()).isEqualTo(new Solvent(3000, 1.5, 0.36, Solute.AMMONIUM, Map.of(), 0.999));
        assertThat(circuit.sections())
                .containsExactly(
                        new Section(SectionKind.EXTRACTION, 15, 0.95, 1e-4, 0, 0),
                        new Section(SectionKind.SCRUB, 12, 0.95, 1e-4, 0, 1),
                        new Section(SectionKind.STRIP, 6, 0.90, 1e-4, 0, 0));
        assertThat(circuit.aqueousInlets())
                .extracting(inlet -> inlet.stage() + ": " + inlet.liquor().hydrogen())
                .endsWith("27: 3.0", "33: 5.0")
                .hasSize(3);
        assertThat(circuit.aqueousInlets().get(0).stage()).isEqualTo(15);
    }

    @Test
    void productsAreAProblemInReagentsThatKeepsTheAcids() {
        Case read = Yaml.read(ChemicalYaml.MASS_ACTION);
        ReagentProblem problem = read.chemistry().orElseThrow().reagentProblem();

        assertThat(problem.separation().cut().toString()).isEqualTo("Tb | Dy");
        assertThat(problem.separation().factors()).isEqualTo(read.factors());
        assertThat(problem.separation().extraction()).isEmpty();
        assertThat(problem.scrubAcid()).hasValue(3);
        assertThat(problem.stripAcid()).hasValue(5);
        assertThat(problem.strip()).isEmpty();
        assertThat(problem.quality(SectionKind.WASH)).isEqualTo(new StageQuality(0.95, 1e-4, 0));
        assertThat(problem.limits())
                .isEqualTo(new OperatingLimits(0.15, 4, OperatingLimits.USUAL.leastAcid(), 20, 0.01));
        assertThat(problem.solvent().closed()).isTrue();
        assertThat(read.leftAside()).get().asString().contains("under cascade were not used");
        assertThat(read.isSolvable() && read.isDesignable()).isTrue();
    }

    @Test
    void partsOfACascadeNarrowADesign() {
        String text = ChemicalYaml.MASS_ACTION
                .replace("  organic: 3000 L/h\n", "")
                .replace(", flow: 310 L/h, acid: 3 mol/L", "")
                .replace("flow: 350 L/h, ", "");
        ChemicalCase read = chemistry(text);

        assertThat(read.circuit()).isEmpty();
        assertThat(read.reagentProblem().separation().extraction()).hasValue(15);
        assertThat(read.reagentProblem().separation().scrub()).hasValue(12);
        assertThat(read.reagentProblem().strip()).hasValue(6);
        assertThat(read.reagentProblem().scrubAcid()).isEmpty();
        assertThat(read.reagentProblem().stripAcid()).hasValue(5);
        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(read::fixedCircuit)
                .satisfies(refused -> assertThat(Yaml.problems(refused))
                        .extracting(problem -> problem.substring(7, problem.indexOf(": found")))
                        .containsExactly(
                                "24: cascade.organic",
                                "24: cascade.scrub.flow",
                                "24: cascade.scrub.acid",
                                "24: cascade.strip.flow"));
    }

    @Test
    void aLiquorAsAnalysedIsTakenAsItIs() {
        Case read = Yaml.read(ChemicalYaml.CORRELATION);
        Liquor liquor = read.chemistry().orElseThrow().feed().liquor();

        assertThat(read.chemistry().orElseThrow().feed().flow()).isCloseTo(62.01, within(1e-12));
        assertThat(liquor.concentration(Solute.of(LA))).isCloseTo(0.986e-3 / 138.90547, within(1e-17));
        assertThat(liquor.hydrogen()).isEqualTo(0.114);
        assertThat(liquor.anion()).isEqualTo(0.104);
        double rareEarths = 19.6e-3 / 44.955907 + 0.986e-3 / 138.90547;
        assertThat(read.feed().concentration().orElseThrow()).isCloseTo(rareEarths, within(1e-16));
        assertThat(read.feed().flow()).isCloseTo(62.01 * rareEarths, within(1e-12));
        assertThat(read.medium()).isEqualTo("sulfate");
        assertThat(read.notes()).anyMatch(note -> note.startsWith("The feed's analysis lacks"));
    }

    @Test
    void correlationsKeepTheirRangeAndGiveTheFactorsNearTheFeed() {
        Case read = Yaml.read(ChemicalYaml.CORRELATION);
        EquilibriumModel model = read.chemistry().orElseThrow().model();

        assertThat(model.secondDissociation()).isEqualTo(0.0102);
        assertThat(law(model, Solute.of(LA)))
                .isEqualTo(new Extraction(
                        Solute.of(LA), new Correlation(-0.99999, 3.22552, 0, 1, 2), 3, new ValidRange(0, 1)));
        assertThat(law(model, Solute.of(SC)).dimers()).isEqualTo(2);
        assertThat(law(model, IRON).law()).isEqualTo(new MassAction(1.5, 2, 2, 0));
        // At pH 0.943 and 0.075 mol/L of free dimer: log D of Sc is 2.1 + 0.5 pH, that of La -0.99999 + 3.22552 pH -
        // 0.824
        double ph = -Math.log10(0.114);
        double distance = 2.1 + 0.5 * ph + 0.99999 - 3.22552 * ph - Math.log10(0.15);
        assertThat(read.factors().factor(SC, LA)).isCloseTo(Math.pow(10, distance), within(1e-9));
    }

    @Test
    void sideStreamsReachTheCircuitButNoDesign() {
        Circuit circuit = chemistry(ChemicalYaml.CORRELATION).fixedCircuit();

        assertThat(circuit.draws()).containsExactly(new SideDraw(2, Phase.AQUEOUS, 0.05));
        assertThat(circuit.organicInlets()).singleElement().satisfies(inlet -> {
            assertThat(inlet.stage()).isEqualTo(3);
            assertThat(inlet.solutes()).containsEntry(Solute.of(SC), 0.01);
        });
        assertThat(circuit.solvent().recycled()).isZero();
        assertThat(circuit.solvent().carried().get(Solute.of(SC))).isCloseTo(1.7e-3 / 44.955907, within(1e-18));
        assertThat(circuit.aqueousInlets()).extracting(inlet -> inlet.stage()).containsExactly(3, 5, 6, 2);
        assertThat(circuit.aqueousInlets().get(1).liquor()).isEqualTo(Liquor.acid(Medium.SULFATE, 4.5));
        assertThat(circuit.aqueousInlets().get(2).liquor().anion()).isZero();
        String designed = ChemicalYaml.CORRELATION + "cut: La | Sc\nproducts: {raffinate: {purity: 99 %},"
                + " extract: {purity: 99 %}}\n";
        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> chemistry(designed).reagentProblem())
                .withMessageContaining("cascade.draws: found what a design cannot keep to");
    }

    @Test
    void whatIsAssumedIsSaid() {
        String text = ChemicalYaml.MASS_ACTION.replace("  acid: pH 2\n", "").replace("efficiency: 95 %, ", "");

        assertThat(Yaml.read(text).notes())
                .containsExactly(
                        "A year is taken as 8000 h of operation: feed.operating is not given.",
                        "The feed liquor is taken as pH 2: feed.acid is not given.",
                        "Stages are taken as 95 % efficient: stages.efficiency is not given.");
        assertThat(chemistry(text).feed().liquor().hydrogen()).isCloseTo(0.01, within(1e-11));
    }

    @Test
    void sharesByVolumeNeedTheExtractantOfTheLibrary() {
        String text = ChemicalYaml.MASS_ACTION
                .replace("1.5 mol/L", "26 % v/v")
                .replace("  medium: chloride", "  extractant: P507\n  medium: chloride");
        Case read = Yaml.read(text);

        // 0.26 × 940 to 960 g/L over 306.43 g/mol, 95 % pure or better
        assertThat(read.chemistry().orElseThrow().fixedCircuit().solvent().extractant())
                .isBetween(0.75, 0.82);
        assertThat(read.notes()).anyMatch(note -> note.startsWith("26 % v/v of EHEHPA is taken as 0."));
    }

    @Test
    void theConstantFactorPartsOfSuchACaseSayWhatItIs() {
        Case read = Yaml.read(ChemicalYaml.MASS_ACTION);

        assertThat(read.basis()).isEqualTo(Basis.OXIDE_MASS);
        assertThat(read.cascade()).isEmpty();
        assertThat(read.design()).isEmpty();
        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(read::fixedCascade)
                .withMessageEndingWith(
                        "x.yaml:9: equilibrium: found model mass-action, which has a circuit in litres per"
                                + " hour, expected model: separation-factors for a cascade in mol per mol of feed");
    }
}
