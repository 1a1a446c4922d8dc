package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.SeparationFactors;

class OutletsTest {
    @Test
    void whatIsFedLeavesWithTheProductsOrTheDraws() {
        SeparationFactors factors = Problems.chain(2.0, 3.0);
        Cascade cascade = new Cascade(
                9,
                List.of(new Feed(5, Phase.AQUEOUS, 1.0, Problems.mixture(factors, 0.2, 0.3, 0.5))),
                List.of(new Draw(3, Phase.AQUEOUS, 0.125), new Draw(7, Phase.ORGANIC, 0.25)),
                2.0,
                0.25);
        CascadeSolution solution = new CascadeSolver().solve(cascade, factors);

        Outlets outlets = Outlets.of(solution, factors.order());

        double[] fed = {0.2, 0.3, 0.5};
        for (int i = 0; i < fed.length; i++) {
            assertThat(outlets.raffinate[i] + outlets.extract[i] + outlets.drawn[i])
                    .isCloseTo(fed[i], within(1e-12));
        }
        assertThat(Separation.sum(outlets.drawn)).isCloseTo(0.375, within(1e-12));
        assertThat(Separation.sum(outlets.extract)).isCloseTo(0.25, within(1e-12));
    }
}
