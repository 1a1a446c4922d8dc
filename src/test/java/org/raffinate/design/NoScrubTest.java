package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Balancing.Balanced;
import org.raffinate.design.Design.Outcome;

/** An extract that is pure enough without scrub: how loosely it is asked for changes nothing. */
class NoScrubTest {
    private static DesignProblem problem(double beta, double inExtract) {
        SeparationFactors pair = Problems.chain(beta);
        return Problems.free(
                Problems.mixture(pair, 0.5, 0.5),
                Phase.AQUEOUS,
                pair,
                0,
                Problems.purities(pair, 0, Basis.MOL, 1e-3, inExtract));
    }

    @ParameterizedTest
    @CsvSource({"50, 0.3", "50, 0.25", "50, 0.4", "10, 0.3", "10, 0.25", "20, 0.3", "20, 0.4"})
    void aLooselyAskedExtractIsDesigned(double beta, double inExtract) {
        Design design = new Designer().design(problem(beta, inExtract));

        assertThat(design.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(design.solution().orElseThrow().cascade().w()).isCloseTo(0.0, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.25, 0.3, 0.4})
    void withoutScrubSFollowsFromTheRaffinateAlone(double inExtract) {
        DesignProblem problem = problem(50, inExtract);
        Matching matching = new Matching(problem, 0.25, new CascadeSolver());
        Optional<Balanced> found = matching.exact(4, 0, 0.386, 0.4, Optional.empty());

        // counter-current, x and y fractions of the heavy element, S organic and all of it extract: y = βx / (1 + (β -
        // 1) x)
        assertThat(found.orElseThrow().s()).isCloseTo(byHand(50, 4), withinPercentage(1e-7));
    }

    /** S of a stripping cascade without scrub that leaves a raffinate of 0.1 % heavy, by halving. */
    private static double byHand(double beta, int stages) {
        double low = 0.4;
        double high = 0.9;
        for (int k = 0; k < 200; k++) {
            double s = 0.5 * (low + high);
            // stage 1: aqueous leaves with x1; what enters stage 1 from stage 2 follows from the balance around stages
            // 1 to k
            double raffinate = 1.0 - s;
            double x = 1e-3;
            for (int stage = 1; stage <= stages; stage++) {
                double y = beta * x / (1.0 + (beta - 1.0) * x);
                double total = stage < stages ? raffinate + s : 1.0;
                x = (raffinate * 1e-3 + s * y) / total;
            }
            // the feed is half heavy: with more S than needed the balance asks for more than that
            if (x < 0.5) {
                low = s;
            } else {
                high = s;
            }
        }
        return 0.5 * (low + high);
    }
}
