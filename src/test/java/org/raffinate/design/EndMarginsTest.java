package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

/** Margins of a split of Gd, Tb, Dy worked by hand, and their slopes against differences. */
class EndMarginsTest {
    private static final List<Element> ELEMENTS = List.of(Element.GD, Element.TB, Element.DY);
    private static final List<Element> LIGHT = ELEMENTS.subList(0, 2);
    private static final List<Element> HEAVY = ELEMENTS.subList(2, 3);
    private static final Outlets SPLIT = new Outlets(new double[] {0.29, 0.18, 0.03}, new double[] {0.01, 0.02, 0.47});

    /** Aims 1e-10 inside, and 1e-15 of the product. */
    private static final double INSIDE = 2e-10;

    @Test
    void thePurityOfAnEndIsHeldAgainstWhatItHoldsOfTheOthers() {
        // 0.03 of 0.50 in the raffinate; 0.03 of 0.50 in the extract
        assertThat(margin(Specification.purity(Product.RAFFINATE, LIGHT, Basis.MOL, 0.12)))
                .isCloseTo(Math.log(2.0), within(INSIDE));
        assertThat(margin(Specification.purity(Product.EXTRACT, HEAVY, Basis.MOL, 0.01)))
                .isCloseTo(-Math.log(6.0), within(INSIDE));
    }

    @Test
    void theRecoveryOfAnEndIsHeldAgainstWhatTheOtherEndHolds() {
        // 0.03 of 0.50 lost with the extract, 0.03 of 0.50 with the raffinate
        assertThat(margin(Specification.recovery(Product.RAFFINATE, LIGHT, Basis.MOL, 0.02)))
                .isCloseTo(-Math.log(3.0), within(INSIDE));
        assertThat(margin(Specification.recovery(Product.EXTRACT, HEAVY, Basis.MOL, 0.24)))
                .isCloseTo(Math.log(4.0), within(INSIDE));
    }

    @Test
    void massesWeighTheElements() {
        double dysprosium = 0.03 * Element.DY.molarMass();
        double all = 0.29 * Element.GD.molarMass() + 0.18 * Element.TB.molarMass() + dysprosium;

        assertThat(margin(Specification.purity(Product.RAFFINATE, LIGHT, Basis.METAL_MASS, 0.5 * dysprosium / all)))
                .isCloseTo(-Math.log(2.0), within(INSIDE));
    }

    @Test
    void whatIsDrawnIsLost() {
        Outlets drawn = new Outlets(new double[] {0.3, 0.2, 0.03}, new double[] {0.0, 0.0, 0.45});
        drawn.drawn[2] = 0.02;
        Specification recovery = Specification.recovery(Product.EXTRACT, HEAVY, Basis.MOL, 0.1);

        // 0.05 of 0.50
        assertThat(new EndMargins(ELEMENTS, List.of(recovery)).margin(recovery, drawn))
                .isCloseTo(0.0, within(INSIDE));
    }

    @Test
    void anEndStandsWhereItsTightestSpecificationStands() {
        Specification loose = Specification.purity(Product.RAFFINATE, LIGHT, Basis.MOL, 0.12);
        Specification tight = Specification.recovery(Product.EXTRACT, HEAVY, Basis.MOL, 0.03);
        Specification elsewhere = Specification.purity(Product.EXTRACT, HEAVY, Basis.MOL, 1e-6);

        for (List<Specification> all : List.of(List.of(loose, tight, elsewhere), List.of(elsewhere, tight, loose))) {
            EndMargins margins = new EndMargins(ELEMENTS, all);
            assertThat(margins.tightest(Product.RAFFINATE, SPLIT)).isEqualTo(tight);
            assertThat(margins.margin(Product.RAFFINATE, SPLIT)).isCloseTo(-Math.log(2.0), within(INSIDE));
        }
    }

    @Test
    void aShortfallNearTheRoundingOfAProductIsAimedAtByHalf() {
        Outlets clean = new Outlets(new double[] {0.3, 0.2, 1e-16}, new double[] {0.0, 0.0, 0.5});

        // 1e-15 of the product is its rounding: inside of 1.5e-15 lies less than half of it, so half it is
        Specification trace = Specification.purity(Product.RAFFINATE, LIGHT, Basis.MOL, 1.5e-15);
        assertThat(new EndMargins(ELEMENTS, List.of(trace)).margin(trace, clean))
                .isCloseTo(Math.log(0.75e-15 / 2e-16), within(1e-9));
        Specification larger = Specification.purity(Product.RAFFINATE, LIGHT, Basis.MOL, 5e-15);
        assertThat(new EndMargins(ELEMENTS, List.of(larger)).margin(larger, clean))
                .isCloseTo(Math.log(4e-15 / 2e-16), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void theSlopeIsTheDifferenceQuotient(Specification specification) {
        EndMargins margins = new EndMargins(ELEMENTS, List.of(specification));
        double[] change = {0.3, -0.2, 0.7};
        double h = 1e-6;
        double quotient =
                (margins.margin(specification, moved(change, h)) - margins.margin(specification, moved(change, -h)))
                        / (2.0 * h);

        // error of the central difference h² f'''/6, f''' up to 2 (0.7/0.03)³
        assertThat(margins.slope(specification.end(), SPLIT, change)).isCloseTo(quotient, within(1e-8));
    }

    static Stream<Specification> oneOfEachKind() {
        return Stream.of(Basis.MOL, Basis.OXIDE_MASS)
                .flatMap(basis -> Stream.of(
                        Specification.purity(Product.RAFFINATE, LIGHT, basis, 0.1),
                        Specification.purity(Product.EXTRACT, HEAVY, basis, 0.1),
                        Specification.recovery(Product.RAFFINATE, LIGHT, basis, 0.1),
                        Specification.recovery(Product.EXTRACT, HEAVY, basis, 0.1)));
    }

    @Test
    void anEndWithoutSpecificationHasNoMargin() {
        EndMargins margins =
                new EndMargins(ELEMENTS, List.of(Specification.purity(Product.RAFFINATE, LIGHT, Basis.MOL, 0.1)));

        assertThatIllegalStateException()
                .isThrownBy(() -> margins.margin(Product.EXTRACT, SPLIT))
                .withMessage("no specification limits the loss with the extract");
    }

    @Test
    void onlyWhatWasGivenHasAMargin() {
        Specification given = Specification.purity(Product.RAFFINATE, LIGHT, Basis.MOL, 0.1);
        Specification other = Specification.purity(Product.RAFFINATE, LIGHT, Basis.MOL, 0.2);
        EndMargins margins = new EndMargins(ELEMENTS, List.of(given));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> margins.margin(other, SPLIT))
                .withMessageContaining("not among those given");
    }

    private static double margin(Specification specification) {
        return new EndMargins(ELEMENTS, List.of(specification)).margin(specification, SPLIT);
    }

    private static Outlets moved(double[] change, double by) {
        double[] raffinate = SPLIT.raffinate.clone();
        double[] extract = SPLIT.extract.clone();
        for (int i = 0; i < change.length; i++) {
            raffinate[i] += by * change[i];
            extract[i] -= by * change[i];
        }
        return new Outlets(raffinate, extract);
    }
}
