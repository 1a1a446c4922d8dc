package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/** The derivatives of the raffinate against central differences. */
class ProductResponseTest {
    private static final SeparationFactors FACTORS = Given.factors(1.0, 1.8, 2.5, 6.0);
    private static final double STEP = 1e-6;

    private final CascadeSolver solver = new CascadeSolver();

    @ParameterizedTest
    @CsvSource({
        // the smaller product on either side, the feed in either phase, one stage, no scrub, no extraction
        "AQUEOUS, 12, 9, 2.0, 0.3",
        "AQUEOUS, 12, 9, 2.0, 0.7",
        "ORGANIC, 12, 9, 1.4, 0.3",
        "ORGANIC, 12, 9, 1.4, 0.7",
        "AQUEOUS, 1, 0, 1.5, 0.6",
        "AQUEOUS, 20, 0, 0.8, 0.6",
        "ORGANIC, 1, 20, 3.0, 0.45",
    })
    void theDerivativesAreThoseOfNeighbouringAnswers(Phase phase, int extraction, int scrub, double s, double extract) {
        Cascade cascade = Cascade.of(extraction, scrub, phase, Given.mixture(0.3, 0.2, 0.1, 0.4), s, extract);

        assertDerivatives(cascade);
    }

    @ParameterizedTest
    @CsvSource({"0.4", "0.9", "1.1"})
    void sideFeedsTakePart(double extract) {
        Cascade cascade = new Cascade(
                18,
                List.of(
                        new Feed(8, Phase.AQUEOUS, 1.0, Given.mixture(0.3, 0.2, 0.1, 0.4)),
                        new Feed(13, Phase.ORGANIC, 0.25, Given.mixture(0.0, 0.2, 0.1, 0.7)),
                        new Feed(3, Phase.AQUEOUS, 0.25, Given.mixture(0.9, 0.1, 0.0, 0.0))),
                List.of(),
                2.0,
                extract);

        assertDerivatives(cascade);
    }

    private void assertDerivatives(Cascade cascade) {
        ProductResponse response = solver.response(solver.solve(cascade, FACTORS));
        for (Element element : cascade.elements()) {
            // truncation STEP² and rounding 1e-16/STEP, both magnified by the curvature
            assertThat(response.toExtract(element))
                    .as("%s to the extract", element)
                    .isCloseTo(difference(cascade, element, 0.0, STEP), within(1e-7));
            // without scrub a larger S at the same extract asks for one
            if (cascade.w() > 0.1) {
                assertThat(response.toS(element))
                        .as("%s to S", element)
                        .isCloseTo(difference(cascade, element, STEP, 0.0), within(1e-7));
            }
        }
    }

    private double difference(Cascade cascade, Element element, double s, double extract) {
        Cascade more = cascade.with(cascade.s() + s, cascade.extract() + extract);
        Cascade less = cascade.with(cascade.s() - s, cascade.extract() - extract);
        return (solver.solve(more, FACTORS).raffinate().flow(element)
                        - solver.solve(less, FACTORS).raffinate().flow(element))
                / (2.0 * STEP);
    }
}
