package org.raffinate.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.StageProfile;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.validation.Comparison.Pair;

/**
 * The balances of every element over all stages as one dense system, for the equilibrium that the first element of the
 * profile shows.
 */
final class DenseElimination {
    private static final Source EJML = new Source(
            "EJML",
            "Efficient Java Matrix Library, dense LU decomposition with pivoting of all balances of an element");

    private DenseElimination() {}

    static Stream<Comparison> comparisons() {
        SeparationFactors factors = Given.factors(1.0, 1.4, 2.1, 4.2, 6.3, 12.0);
        Mixture feed = Given.mixture(0.25, 0.2, 0.15, 0.2, 0.15, 0.05);
        Cascade cascade = Cascade.of(30, 30, Phase.AQUEOUS, feed, 1.6, 0.4);
        CascadeSolution solution = new CascadeSolver().solve(cascade, factors);
        StageProfile profile = solution.profile();
        List<Pair> flows = new ArrayList<>();
        for (Element element : profile.elements()) {
            double[] dense = aqueous(cascade, profile, element, factors);
            for (int stage : new int[] {30, 1, 60}) {
                flows.add(Pair.computed(
                        element.symbol() + ", stage " + stage,
                        dense[stage - 1],
                        profile.flow(stage, Phase.AQUEOUS, element)));
            }
        }
        return Stream.of(new Comparison(
                EJML,
                "flows of six elements, 60 stages",
                flows,
                Bound.relative(1e-9, "rounding of the dense solution")));
    }

    /** (1 + A_j) l_j - l_(j+1) - A_(j-1) l_(j-1) = feed, with A_j = β g_j. */
    private static double[] aqueous(Cascade cascade, StageProfile profile, Element element, SeparationFactors factors) {
        int size = cascade.stages();
        DMatrixRMaj balances = new DMatrixRMaj(size, size);
        DMatrixRMaj fed = new DMatrixRMaj(size, 1);
        DMatrixRMaj flows = new DMatrixRMaj(size, 1);
        for (int j = 0; j < size; j++) {
            double ratio = ratio(profile, j + 1, element, factors);
            balances.add(j, j, 1.0 + ratio);
            if (j > 0) {
                balances.set(j - 1, j, -1.0);
            }
            if (j + 1 < size) {
                balances.set(j + 1, j, -ratio);
            }
        }
        cascade.feeds()
                .forEach(feed -> fed.add(
                        feed.stage() - 1, 0, feed.flow() * feed.mixture().moleFraction(element)));
        assertThat(CommonOps_DDRM.solve(balances, fed, flows)).isTrue();
        return flows.getData();
    }

    private static double ratio(StageProfile profile, int stage, Element element, SeparationFactors factors) {
        Element first = profile.elements().get(0);
        return factors.factor(element, first)
                * profile.flow(stage, Phase.ORGANIC, first)
                / profile.flow(stage, Phase.AQUEOUS, first);
    }
}
