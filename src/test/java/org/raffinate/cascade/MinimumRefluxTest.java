package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.Basis;

class MinimumRefluxTest {
    @Test
    void belowTheMinimumNoNumberOfStagesHelps() {
        double few = extractImpurity(100);
        double many = extractImpurity(1000);

        // θ = 4/3 and S = 3 d_more - 3 d_less = 1.5 - 3 p
        assertThat(many).isCloseTo(few, within(1e-12));
        assertThat(many).isCloseTo(1.0 / 60.0, within(1e-12));
    }

    private static double extractImpurity(int section) {
        Cascade cascade = Cascade.of(section, section, Phase.AQUEOUS, Given.mixture(0.5, 0.5), 1.45, 0.5);
        return new CascadeSolver()
                .solve(cascade, Given.factors(1.0, 2.0))
                .extract()
                .impurity(Set.of(Given.element(1)), Basis.MOL);
    }
}
