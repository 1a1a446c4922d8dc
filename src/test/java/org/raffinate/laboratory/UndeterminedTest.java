package org.raffinate.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.ConstantFit.Exponent;

class UndeterminedTest {
    private static final ConstantFit FREE = ConstantFit.withDefaults().withExponents(Exponent.free(), Exponent.free());

    @Test
    void aSinglePointDeterminesItsConstantAndNothingElse() {
        Shakeout one = Bench.LIGHT.shake("A", 2, 0.1, 1.0, 1.0, Map.of(Element.ND, 0.05));

        FittedConstants fixed = ConstantFit.withDefaults().to(Bench.of(List.of(one)));
        FittedConstants free = FREE.to(Bench.of(List.of(one)));

        assertThat(fixed.logConstant(Element.ND).isDetermined()).isFalse();
        assertThat(fixed.undetermined()).anyMatch(line -> line.startsWith("There are no more points than parameters"));
        assertThat(free.undetermined())
                .anyMatch(line -> line.startsWith("log K Nd is not determined"))
                .anyMatch(line -> line.startsWith("n is not determined"))
                .anyMatch(line -> line.startsWith("m is not determined"));
    }

    @Test
    void twoLabelsForTheSameDirectionAreNotToldApart() {
        // acid and extractant raised together, hardly any loading: only m - n shows
        List<Shakeout> shakeouts = new ArrayList<>();
        for (double scale : new double[] {0.2, 0.4, 0.6, 0.8, 1.0}) {
            shakeouts.add(Bench.LIGHT.shake("A", 2 + shakeouts.size(), scale, scale, 1.0, Map.of(Element.ND, 1e-9)));
        }
        Shakeouts noisy = Bench.noisy(Bench.of(shakeouts), 0.02, new Random(Bench.SEED));

        FittedConstants fitted = FREE.to(noisy);

        assertThat(fitted.undetermined())
                .anyMatch(line -> line.startsWith("n is not determined") || line.startsWith("Known only together"));
    }

    @Test
    void oneConcentrationOfExtractantIsSaid() {
        List<Shakeout> shakeouts = Bench.LIGHT.series().measurements().stream()
                .filter(shakeout -> shakeout.extractant() == 1.0)
                .toList();

        assertThat(FREE.to(Bench.of(shakeouts)).undetermined())
                .anyMatch(line -> line.startsWith("One concentration of PC88A, 1 mol/L"));
        assertThat(FREE.to(Bench.LIGHT.series()).undetermined())
                .noneMatch(line -> line.startsWith("One concentration"));
    }

    @Test
    void elementsWithoutPointsAreNamed() {
        assertThat(FREE.to(Bench.LIGHT.series()).undetermined())
                .first()
                .asString()
                .startsWith("Y, La, Ce, Eu, Gd, Tb, Dy, Ho, Er, Tm, Yb, Lu: not fitted");
    }

    @Test
    void aNarrowRangeOfAcidIsSaid() {
        List<Shakeout> shakeouts = Bench.LIGHT.series().measurements().stream()
                .filter(shakeout -> shakeout.feedAcid().orElseThrow() == 1.0)
                .toList();

        assertThat(ConstantFit.withDefaults().to(Bench.of(shakeouts)).undetermined())
                .anyMatch(line -> line.startsWith("The acid covers less than half a decade for Pr (")
                        && line.endsWith("these points do not test the exponent n = 3.00."));
    }

    @Test
    void anElementOfOneSourceAndASourceThatStandsApartAreNamed() {
        List<Shakeout> shakeouts = new ArrayList<>(Bench.LIGHT.series().measurements());
        Bench other = new Bench(Map.of(Element.ND, -1.3), 2.7, 2.2);
        for (double acid : new double[] {0.1, 0.3, 0.5, 1.0}) {
            shakeouts.add(other.shake("Other", 90 + shakeouts.size(), acid, 1.0, 1.0, Map.of(Element.ND, 0.05)));
        }

        FittedConstants fitted = FREE.to(Bench.of(shakeouts));

        assertThat(fitted.undetermined())
                .anyMatch(line -> line.startsWith("Pr, Sm: measured by Bench alone"))
                .anyMatch(line -> line.startsWith("The sources contradict each other") && line.contains("Other (+0."));
    }

    @Test
    void elementsOfOneShakeOutAreNotCountedAsIndependent() {
        Map<Element, Double> feed = Map.of(Element.ND, 0.05, Element.PR, 0.02);
        Shakeouts pairs = Bench.of(List.of(
                Bench.LIGHT.shake("A", 2, 0.1, 1.0, 1.0, feed), Bench.LIGHT.shake("A", 3, 0.3, 1.0, 1.0, feed)));

        assertThat(ConstantFit.withDefaults().to(pairs).undetermined())
                .anyMatch(line -> line.startsWith("4 of 4 points share a shake-out"));
        assertThat(ConstantFit.withDefaults()
                        .using(DataChoice.everything().ofElements(Set.of(Element.ND)))
                        .to(pairs)
                        .undetermined())
                .anyMatch(line -> line.startsWith("2 of 2 points cannot be predicted"));
    }

    @Test
    void theSameExperimentTwiceIsPointedAt() {
        Shakeout one = Bench.LIGHT.shake("A", 2, 0.1, 1.0, 1.0, Map.of(Element.ND, 0.05));
        Shakeout again = Bench.LIGHT.shake("A", 3, 0.1, 1.0, 1.0, Map.of(Element.ND, 0.0501));

        assertThat(ConstantFit.withDefaults().to(Bench.of(List.of(one, again))).undetermined())
                .anyMatch(line -> line.contains("Nd in lines 2 and 3 (0.00)"));
    }
}
