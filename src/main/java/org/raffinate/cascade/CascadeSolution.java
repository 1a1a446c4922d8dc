package org.raffinate.cascade;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/**
 * Answer of a {@link CascadeSolver}: the cascade as asked, how the solve ended and, where it converged, the profile.
 *
 * @param cascade what was solved
 * @param factors the separation factors it was solved with
 * @param convergence how the solve ended
 * @param found profile of the stages, empty unless converged
 * @param balanceError worst relative gap of the balances recomputed from the profile, see {@link BalanceCheck}; NaN
 *     unless converged
 */
public record CascadeSolution(
        Cascade cascade,
        SeparationFactors factors,
        Convergence convergence,
        Optional<StageProfile> found,
        double balanceError) {

    /** The profile; refused where the solve did not converge. */
    public StageProfile profile() {
        return found.orElseThrow(() -> new IllegalStateException("no profile: " + convergence));
    }

    /** The aqueous that leaves stage 1 after its draws. */
    public ProductStream raffinate() {
        return stream(1, Phase.AQUEOUS, cascade.raffinate());
    }

    /** The organic that leaves stage N after its draws. */
    public ProductStream extract() {
        return stream(cascade.stages(), Phase.ORGANIC, cascade.extract());
    }

    /** The draws, in the order of the description. */
    public List<ProductStream> draws() {
        return cascade.draws().stream()
                .map(draw -> stream(draw.stage(), draw.phase(), draw.flow()))
                .toList();
    }

    /** Share of what the feeds bring of each element that the stream holds, 0 to 1. */
    public Map<Element, Double> recovery(ProductStream stream) {
        EnumMap<Element, Double> recovery = new EnumMap<>(Element.class);
        for (Element element : profile().elements()) {
            double fed = cascade.feeds().stream()
                    .mapToDouble(feed -> feed.flow() * feed.mixture().moleFraction(element))
                    .sum();
            recovery.put(element, stream.flow(element) / fed);
        }
        return Collections.unmodifiableMap(recovery);
    }

    private ProductStream stream(int stage, Phase phase, double flow) {
        StageProfile profile = profile();
        EnumMap<Element, Double> fractions = new EnumMap<>(Element.class);
        profile.elements().forEach(element -> fractions.put(element, profile.moleFraction(stage, phase, element)));
        return new ProductStream(stage, phase, flow, fractions);
    }
}
