package org.raffinate.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SeparationFactorsTest {
    private static final Provenance TEXTBOOK =
            new Provenance(new Source("test", "made up"), "none", Verification.UNVERIFIED, "low");
    private static final SeparationFactor TB_GD = factor(Element.TB, Element.GD, 5);
    private static final SeparationFactor DY_TB = factor(Element.DY, Element.TB, 2);
    private static final SeparationFactor HO_DY = factor(Element.HO, Element.DY, 1.5);
    private static final List<SeparationFactor> LIBRARY = List.of(TB_GD, DY_TB, HO_DY);

    @Test
    void relativeExtractabilityIsTheProductAlongThePath() {
        SeparationFactors factors =
                resolve(List.of(Element.HO, Element.GD, Element.TB, Element.DY), List.of(), LIBRARY);

        assertThat(factors.order()).containsExactly(Element.GD, Element.TB, Element.DY, Element.HO);
        assertThat(factors.relative(Element.GD)).isEqualTo(1);
        assertThat(factors.relative(Element.TB)).isEqualTo(5);
        assertThat(factors.relative(Element.DY)).isEqualTo(10);
        assertThat(factors.relative(Element.HO)).isEqualTo(15);
        assertThat(factors.factor(Element.DY, Element.TB)).isEqualTo(2);
        assertThat(factors.factor(Element.TB, Element.DY)).isEqualTo(0.5);
        assertThat(factors.used()).containsExactly(TB_GD, DY_TB, HO_DY);
        assertThat(factors.displaced()).isEmpty();
    }

    @Test
    void thePathMayRunThroughElementsThatAreNotKept() {
        SeparationFactors factors = resolve(List.of(Element.GD, Element.DY), List.of(), LIBRARY);

        assertThat(factors.relative(Element.DY)).isEqualTo(10);
        assertThat(factors.used()).containsExactly(TB_GD, DY_TB);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factors.relative(Element.TB))
                .withMessage("element is Tb, expected one of those kept: [GD, DY]");
    }

    @Test
    void aSingleElementNeedsNoFactor() {
        SeparationFactors factors = resolve(List.of(Element.DY), List.of(), List.of());

        assertThat(factors.order()).containsExactly(Element.DY);
        assertThat(factors.relative(Element.DY)).isEqualTo(1);
        assertThat(factors.used()).isEmpty();
    }

    @Test
    void noElementIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> resolve(List.of(), List.of(), LIBRARY));
    }

    @Test
    void equallyExtractedElementsStandByAtomicNumber() {
        SeparationFactors factors = resolve(
                List.of(Element.ER, Element.HO, Element.Y),
                List.of(factor(Element.HO, Element.ER, 1), factor(Element.Y, Element.ER, 1)),
                List.of());

        assertThat(factors.order()).containsExactly(Element.Y, Element.HO, Element.ER);
        assertThat(factors.factor(Element.Y, Element.HO)).isEqualTo(1);
    }

    @Test
    void anOverrideChangesTheOrder() {
        SeparationFactor inverse = factor(Element.DY, Element.TB, 0.1);
        SeparationFactors factors = resolve(List.of(Element.GD, Element.TB, Element.DY), List.of(inverse), LIBRARY);

        assertThat(factors.order()).containsExactly(Element.DY, Element.GD, Element.TB);
        assertThat(factors.used()).containsExactly(inverse, TB_GD);
        assertThat(factors.displaced()).containsExactly(DY_TB);
        assertThat(factors.overridden()).containsExactly(DY_TB);
    }

    @Test
    void anOverrideOfThePairTheOtherWayRoundIsTheSamePair() {
        SeparationFactors factors =
                resolve(List.of(Element.TB, Element.DY), List.of(factor(Element.TB, Element.DY, 0.25)), LIBRARY);

        assertThat(factors.relative(Element.DY)).isEqualTo(4);
        assertThat(factors.overridden()).containsExactly(DY_TB);
    }

    @Test
    void anOverrideAcrossTwoStepsDisplacesTheLaterOfThem() {
        SeparationFactor dyGd = factor(Element.DY, Element.GD, 8);
        SeparationFactors factors = resolve(List.of(Element.GD, Element.TB, Element.DY), List.of(dyGd), LIBRARY);

        assertThat(factors.relative(Element.TB)).isEqualTo(5);
        assertThat(factors.relative(Element.DY)).isEqualTo(8);
        assertThat(factors.displaced()).containsExactly(DY_TB);
        assertThat(factors.overridden()).isEmpty();
    }

    @Test
    void aLibraryFactorThatClosesARingOfTheLibraryIsLeftOutInSilence() {
        SeparationFactor dyGd = factor(Element.DY, Element.GD, 99);
        SeparationFactors factors =
                resolve(List.of(Element.GD, Element.TB, Element.DY), List.of(), List.of(TB_GD, DY_TB, dyGd));

        assertThat(factors.relative(Element.DY)).isEqualTo(10);
        assertThat(factors.displaced()).isEmpty();
    }

    @Test
    void overridesThatAgreeAroundARingAreFine() {
        SeparationFactors factors = resolve(
                List.of(Element.GD, Element.TB, Element.DY),
                List.of(TB_GD, DY_TB, factor(Element.GD, Element.DY, 0.1 * (1 + 1e-10))),
                List.of());

        assertThat(factors.relative(Element.DY)).isEqualTo(10);
    }

    @Test
    void overridesThatContradictEachOtherAreNamedWithTheirValues() {
        assertThatExceptionOfType(ContradictoryFactorsException.class)
                .isThrownBy(() -> resolve(
                        List.of(Element.GD, Element.DY),
                        List.of(TB_GD, DY_TB, factor(Element.DY, Element.GD, 10 * (1 + 1e-8))),
                        List.of()))
                .withMessage("separation factor Dy/Gd is given as 10.0000001, but Tb/Gd 5.0 and Dy/Tb 2.0 imply 10.0");
        assertThatExceptionOfType(ContradictoryFactorsException.class)
                .isThrownBy(() ->
                        resolve(List.of(Element.DY), List.of(DY_TB, factor(Element.DY, Element.TB, 3)), LIBRARY))
                .withMessage("separation factor Dy/Tb is given as 3.0, but Dy/Tb 2.0 imply 2.0");
    }

    @Test
    void theNeighboursAcrossEveryGapAreNamed() {
        assertThatExceptionOfType(MissingFactorException.class)
                .isThrownBy(
                        () -> resolve(EnumSet.of(Element.LA, Element.CE, Element.GD, Element.DY), List.of(), LIBRARY))
                .satisfies(missing -> assertThat(missing.pairs()).containsExactly("Ce/La", "Gd/Ce"))
                .withMessageContaining("Ce/La, Gd/Ce")
                .withMessageContaining("equilibrium.factors");
    }

    @Test
    void yttriumIsAskedForBesideHolmiumAndScandiumBesideLutetium() {
        assertThatExceptionOfType(MissingFactorException.class)
                .isThrownBy(() -> resolve(EnumSet.of(Element.Y, Element.DY, Element.HO), List.of(), LIBRARY))
                .satisfies(missing -> assertThat(missing.pairs()).containsExactly("Y/Ho"));
        assertThatExceptionOfType(MissingFactorException.class)
                .isThrownBy(() -> resolve(EnumSet.of(Element.Y, Element.ER), List.of(), LIBRARY))
                .satisfies(missing -> assertThat(missing.pairs()).containsExactly("Er/Y"));
        assertThatExceptionOfType(MissingFactorException.class)
                .isThrownBy(() -> resolve(EnumSet.of(Element.SC, Element.LA, Element.LU), List.of(), List.of()))
                .satisfies(missing -> assertThat(missing.pairs()).containsExactly("Sc/Lu", "Lu/La"));
    }

    @Test
    void theOrderOfTheLibraryDoesNotChangeAForest() {
        SeparationFactors forwards = resolve(EnumSet.of(Element.GD, Element.HO), List.of(), LIBRARY);
        SeparationFactors backwards =
                resolve(EnumSet.of(Element.GD, Element.HO), List.of(), List.of(HO_DY, DY_TB, TB_GD));

        assertThat(backwards.relative(Element.HO)).isCloseTo(forwards.relative(Element.HO), within(1e-14));
    }

    @Test
    void aRatioThatNoDoubleHoldsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(
                        EnumSet.of(Element.GD, Element.DY),
                        List.of(factor(Element.TB, Element.GD, 1e200), factor(Element.DY, Element.TB, 1e200)),
                        List.of()))
                .withMessageContaining("Infinity");
    }

    @Test
    void aFactorIsPositiveWithinItsBoundsAndBetweenTwoElements() {
        assertThatIllegalArgumentException().isThrownBy(() -> factor(Element.DY, Element.TB, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> factor(Element.DY, Element.TB, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> factor(Element.DY, Element.DY, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeparationFactor(
                        Element.DY, Element.TB, 2, OptionalDouble.of(2.1), OptionalDouble.empty(), TEXTBOOK))
                .withMessageContaining("2.1");
    }

    private static SeparationFactors resolve(
            Collection<Element> kept, List<SeparationFactor> overrides, List<SeparationFactor> library) {
        return SeparationFactors.resolve(kept, overrides, library);
    }

    private static SeparationFactor factor(Element more, Element less, double value) {
        return new SeparationFactor(more, less, value, OptionalDouble.empty(), OptionalDouble.empty(), TEXTBOOK);
    }
}
