package org.raffinate.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.ConstantFit.Exponent;
import org.raffinate.laboratory.ConstantFit.Predictor;

class LogModelTest {
    private static final double STEP = 1e-5;

    @ParameterizedTest
    @EnumSource(Predictor.class)
    void derivativesAreThoseOfFiniteDifferences(Predictor predictor) {
        ConstantFit fit = ConstantFit.withDefaults()
                .withExponents(Exponent.free(), Exponent.free())
                .predictingFrom(predictor);
        LogModel model = new LogModel(Selection.of(shakeouts(), fit), fit);
        double[] p = {-2.3, -2.0, -1.2, 2.8, 2.4};

        double[][] jacobian = model.jacobian(p);

        for (int j = 0; j < p.length; j++) {
            double[] up = p.clone();
            double[] down = p.clone();
            up[j] += STEP;
            down[j] -= STEP;
            double[] above = model.values(up);
            double[] below = model.values(down);
            for (int i = 0; i < above.length; i++) {
                // truncation is of the order of the step squared
                assertThat(jacobian[i][j]).isCloseTo((above[i] - below[i]) / (2.0 * STEP), within(1e-7));
            }
        }
    }

    /** Several elements together, one alone, and one whose acid was measured at equilibrium only. */
    private static Shakeouts shakeouts() {
        List<Shakeout> shakeouts = new ArrayList<>(Bench.LIGHT.series().measurements());
        shakeouts.add(Bench.LIGHT.shake(
                "A", 90, 0.02, 0.5, 3.0, Map.of(Element.PR, 0.03, Element.ND, 0.1, Element.SM, 0.02)));
        Shakeout last = shakeouts.get(shakeouts.size() - 1);
        shakeouts.add(new Shakeout(
                91,
                "A",
                OptionalDouble.empty(),
                OptionalDouble.of(0.2),
                0.5,
                3.0,
                OptionalDouble.empty(),
                1.0,
                last.assays()));
        return Bench.of(shakeouts);
    }
}
