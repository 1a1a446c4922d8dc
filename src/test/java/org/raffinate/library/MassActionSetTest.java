package org.raffinate.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.raffinate.chemistry.Element.CE;
import static org.raffinate.chemistry.Element.DY;
import static org.raffinate.chemistry.Element.GD;
import static org.raffinate.chemistry.Element.HO;
import static org.raffinate.chemistry.Element.LA;
import static org.raffinate.chemistry.Element.LU;
import static org.raffinate.chemistry.Element.ND;
import static org.raffinate.chemistry.Element.PR;
import static org.raffinate.chemistry.Element.SM;
import static org.raffinate.chemistry.Element.TB;
import static org.raffinate.chemistry.Element.Y;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.ContradictoryFactorsException;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.MissingFactorException;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Solute;
import org.raffinate.equilibrium.ValidRange;
import org.raffinate.library.MassActionData.Constant;
import org.raffinate.library.MassActionData.Spacing;

class MassActionSetTest {
    private static final DataLibrary LIBRARY = DataLibrary.load();
    private static final MassActionData EHEHPA = data("EHEHPA", "chloride");
    private static final Set<Element> TRADED = EnumSet.complementOf(EnumSet.of(Element.SC, Element.PM));
    private static final Provenance GIVEN = new Provenance(new Source("case", "given"), "", Verification.GIVEN, "");

    @Test
    void terbiumFollowsFromDysprosiumOverTheirFactor() {
        MassActionSet set = MassActionSet.resolve(List.of(TB, DY), EHEHPA);

        assertThat(set.anchor()).isEqualTo(DY);
        assertThat(logK(set, DY)).isEqualTo(0.59);
        assertThat(logK(set, TB)).isCloseTo(0.59 - Math.log10(2.82), within(1e-12));
        assertThat(source(set, DY).law()).isEqualTo("log K 0.59, D = K e^3 / h^3");
        assertThat(source(set, DY).provenance().verification()).isEqualTo(Verification.DERIVED);
        assertThat(source(set, TB).law()).isEqualTo("log K 0.14 = log K of Dy 0.59 - log10 of Dy/Tb 2.82");
        assertThat(source(set, TB).provenance().verification()).isEqualTo(Verification.UNVERIFIED);
        assertThat(source(set, TB).provenance().conditions()).isEqualTo("level from li-1987, distance from xu-1995");
        assertThat(set.factors().factor(DY, TB)).isCloseTo(2.82, within(1e-12));
        assertThat(set.extractions()).extracting(Extraction::solute).containsExactly(Solute.of(TB), Solute.of(DY));
    }

    @Test
    void anElementOutsideTheCaseMayBeTheAnchor() {
        MassActionSet set = MassActionSet.resolve(List.of(GD, TB), EHEHPA);

        assertThat(set.anchor()).isEqualTo(DY);
        assertThat(logK(set, GD)).isCloseTo(0.59 - Math.log10(2.82 * 5.78), within(1e-12));
        assertThat(set.factors().order()).containsExactly(GD, TB);
        assertThat(extraction(set, GD).range()).isEqualTo(ValidRange.UNSTATED);
    }

    @Test
    void factorsCarryTheDistanceAndKeepWithinAThirdOfADecadeOfEveryConstant() {
        MassActionSet set = MassActionSet.resolve(TRADED, EHEHPA);

        assertThat(set.factors().factor(ND, PR)).isCloseTo(1.55, within(1e-12));
        for (Constant constant : EHEHPA.libraryConstants()) {
            assertThat(logK(set, constant.element()))
                    .as(constant.element().symbol())
                    .isCloseTo(constant.law().logK(), within(0.33));
            assertThat(extraction(set, constant.element()).range()).isEqualTo(constant.range());
        }
        assertThat(source(set, PR).provenance().conditions()).contains("log K -2.57 (li-1987), was not used");
        assertThat(logK(set, LU)).isGreaterThan(logK(set, Y));
    }

    @Test
    void constantsMayCarryTheDistanceInstead() {
        MassActionSet set = MassActionSet.resolve(TRADED, EHEHPA.withSpacing(Spacing.CONSTANTS));

        for (Constant constant : EHEHPA.libraryConstants()) {
            assertThat(logK(set, constant.element()))
                    .as(constant.element().symbol())
                    .isCloseTo(constant.law().logK(), within(1e-12));
        }
        assertThat(source(set, PR).law()).isEqualTo("log K -2.57, D = K e^3 / h^3");
        assertThat(set.factors().factor(ND, PR)).isCloseTo(Math.pow(10, 0.43), within(1e-9));
        assertThat(set.factors().factor(TB, GD)).isCloseTo(5.78, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHEHPA", "D2EHPA"})
    void theTwoGreatExtractantsHaveLawsOfAllTradedRareEarths(String name) {
        MassActionSet set = MassActionSet.resolve(TRADED, data(name, "chloride"));

        assertThat(set.extractions())
                .hasSize(15)
                .allSatisfy(extraction -> assertThat(extraction.dimers()).isEqualTo(3));
        assertThat(logK(set, LU) - logK(set, LA)).isBetween(4.8, 6.2);
    }

    @Test
    void whereNoFactorsAreKnownConstantsBridgeTheGap() {
        MassActionSet set = MassActionSet.resolve(List.of(ND, SM, Y), data("EHEHPA", "nitrate"));

        assertThat(logK(set, ND)).isCloseTo(-2.17, within(1e-12));
        assertThat(logK(set, Y)).isCloseTo(1.01, within(1e-12));
        assertThat(set.factors().used())
                .extracting(SeparationFactor::pair)
                .containsExactlyInAnyOrder("Sm/Nd", "Dy/Sm", "Y/Dy");
        assertThatExceptionOfType(MissingFactorException.class)
                .isThrownBy(() -> MassActionSet.resolve(List.of(ND, PR), data("EHEHPA", "nitrate")))
                .satisfies(missing -> assertThat(missing.pairs()).containsExactly("Nd/Pr"));
    }

    @Test
    void anotherSetOfTheLibraryBringsItsExponents() {
        MassActionData free = EHEHPA.withLibrarySet(LIBRARY.laws(
                LIBRARY.extractant("EHEHPA").orElseThrow(),
                "chloride",
                LawRecord.MASS_ACTION,
                "Li 1987 free exponents"));

        assertThat(extraction(MassActionSet.resolve(List.of(TB, DY), free), TB).law())
                .isEqualTo(new MassAction(-0.262 - Math.log10(2.82), 2.43, 1.04, 0));
    }

    @Test
    void aConstantOfTheCaseIsTheAnchorAndItsFactorsTheDistance() {
        MassActionData own = EHEHPA.withConstants(List.of(constant(TB, 0.4))).withFactors(List.of(factor(DY, TB, 2.2)));
        MassActionSet set = MassActionSet.resolve(List.of(GD, TB, DY), own);

        assertThat(set.anchor()).isEqualTo(TB);
        assertThat(logK(set, DY)).isCloseTo(0.4 + Math.log10(2.2), within(1e-12));
        assertThat(logK(set, GD)).isCloseTo(0.4 - Math.log10(5.78), within(1e-12));
        assertThat(source(set, DY).law()).isEqualTo("log K 0.74 = log K of Tb 0.40 + log10 of Dy/Tb 2.2");
        assertThat(source(set, DY).provenance().verification()).isEqualTo(Verification.GIVEN);
        assertThat(source(set, GD).provenance().verification()).isEqualTo(Verification.UNVERIFIED);
        assertThat(set.factors().overridden())
                .extracting(SeparationFactor::pair)
                .containsExactly("Dy/Tb");
    }

    @Test
    void constantsOfTheCaseAreKeptToTheLastDigit() {
        MassActionData own = EHEHPA.withConstants(List.of(constant(TB, 0.41), constant(DY, 0.83)));
        MassActionSet set = MassActionSet.resolve(List.of(TB, DY, HO), own);

        assertThat(logK(set, TB)).isEqualTo(0.41);
        assertThat(logK(set, DY)).isEqualTo(0.83);
        assertThat(source(set, DY).law()).isEqualTo("log K 0.83, D = K e^3 / h^3");
        assertThat(logK(set, HO)).isCloseTo(0.83 + Math.log10(2.0), within(1e-12));
        assertThat(set.factors().factor(DY, TB)).isCloseTo(Math.pow(10, 0.42), within(1e-9));
    }

    @Test
    void aFactorThatAgreesWithTwoRoundedConstantsIsNoContradiction() {
        MassActionData own = EHEHPA.withConstants(List.of(constant(TB, 0.40), constant(DY, 0.74)))
                .withFactors(List.of(factor(DY, TB, 2.2)));

        assertThat(logK(MassActionSet.resolve(List.of(TB, DY), own), DY)).isEqualTo(0.74);
    }

    @Test
    void constantsAndFactorsOfTheCaseThatContradictEachOtherAreBothNamed() {
        MassActionData own = EHEHPA.withConstants(List.of(constant(GD, -0.2), constant(DY, 0.74)))
                .withFactors(List.of(factor(TB, GD, 3.5), factor(DY, TB, 2.2)));

        assertThatExceptionOfType(ContradictoryConstantsException.class)
                .isThrownBy(() -> MassActionSet.resolve(List.of(TB, DY), own))
                .withMessage(
                        "log K 0.74 of Dy and -0.2 of Gd make Dy/Gd 8.71, but Tb/Gd 3.5 and Dy/Tb 2.2 make it 7.7");
    }

    @Test
    void factorsOfTheCaseThatContradictEachOtherAreNamed() {
        MassActionData own = EHEHPA.withFactors(List.of(factor(TB, GD, 3), factor(DY, TB, 2), factor(DY, GD, 5)));

        assertThatExceptionOfType(ContradictoryFactorsException.class)
                .isThrownBy(() -> MassActionSet.resolve(List.of(TB, DY), own));
    }

    @Test
    void withoutAConstantThatIsConnectedThereIsNoLevel() {
        MassActionData levelless = EHEHPA.withLibrarySet(List.of()).withConstants(List.of());

        assertThatExceptionOfType(MissingConstantException.class)
                .isThrownBy(() -> MassActionSet.resolve(List.of(TB, DY), levelless))
                .withMessageContaining("Tb, Dy");
    }

    @Test
    void constantsOfOneSetShareTheirForm() {
        Constant other = new Constant(DY, new MassAction(0.5, 2.4, 3, 0), 3, ValidRange.UNSTATED, GIVEN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EHEHPA.withConstants(List.of(constant(TB, 0.4), other)))
                .withMessageContaining("constants of Tb and Dy")
                .withMessageContaining("D = K e^3 / h^2.4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EHEHPA.withConstants(List.of(constant(CE, 0.4), constant(CE, 0.4))));
    }

    private static MassActionData data(String extractant, String medium) {
        return MassActionData.of(LIBRARY, LIBRARY.extractant(extractant).orElseThrow(), medium);
    }

    private static Constant constant(Element element, double logK) {
        return new Constant(element, new MassAction(logK, 3, 3, 0), 3, ValidRange.UNSTATED, GIVEN);
    }

    private static SeparationFactor factor(Element more, Element less, double value) {
        return new SeparationFactor(more, less, value, OptionalDouble.empty(), OptionalDouble.empty(), GIVEN);
    }

    private static double logK(MassActionSet set, Element element) {
        return ((MassAction) extraction(set, element).law()).logK();
    }

    private static Extraction extraction(MassActionSet set, Element element) {
        return set.extractions().stream()
                .filter(extraction -> extraction.solute().equals(Solute.of(element)))
                .findFirst()
                .orElseThrow();
    }

    private static LawSource source(MassActionSet set, Element element) {
        return set.sources().stream()
                .filter(source -> source.solute().equals(Solute.of(element)))
                .findFirst()
                .orElseThrow();
    }
}
