package org.raffinate.design;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/** Problems of seven extraction stages and five of scrub, for two or three elements. */
enum ShortCascade {
    PLAIN,
    /** A feed of either phase. */
    ORGANIC,
    /** The elements' order of extraction is not that of their atomic numbers. */
    CROSSED,
    /** A side feed. */
    FED,
    /** A side feed that brings more of the extract's element than the main one. */
    RICHLY_FED,
    /** Draws of either phase. */
    DRAWN;

    static final int EXTRACTION = 7;
    static final int SCRUB = 5;
    static final SeparationFactors PAIR = Problems.chain(3.0);

    /** La is extracted most here, Ce least. */
    private static final SeparationFactors CROSSED_FACTORS = SeparationFactors.resolve(
            List.of(Element.LA, Element.CE, Element.PR),
            List.of(Problems.factor(Element.PR, Element.CE, 1.5), Problems.factor(Element.LA, Element.PR, 3.5)),
            List.of());

    DesignProblem problem(double raffinateShortfall, double extractShortfall) {
        SeparationFactors factors = this == CROSSED ? CROSSED_FACTORS : PAIR;
        int light = factors.order().size() - 2;
        return new DesignProblem(
                this == CROSSED
                        ? Mixture.of(Map.of(Element.LA, 0.4, Element.CE, 0.25, Element.PR, 0.35), Basis.MOL)
                        : Problems.mixture(PAIR, 0.6, 0.4),
                this == ORGANIC ? Phase.ORGANIC : Phase.AQUEOUS,
                factors,
                new Cut(factors.order().get(light), factors.order().get(light + 1)),
                Problems.purities(factors, light, Basis.MOL, raffinateShortfall, extractShortfall),
                OptionalInt.of(EXTRACTION),
                OptionalInt.of(SCRUB),
                OptionalDouble.empty(),
                sideFeeds(),
                this == DRAWN ? List.of(new Draw(8, Phase.AQUEOUS, 0.1), new Draw(4, Phase.ORGANIC, 0.05)) : List.of());
    }

    private List<Feed> sideFeeds() {
        return switch (this) {
            case FED -> List.of(new Feed(9, Phase.ORGANIC, 0.25, Problems.mixture(PAIR, 0.2, 0.8)));
            case RICHLY_FED -> List.of(new Feed(6, Phase.AQUEOUS, 0.9, Problems.mixture(PAIR, 0.1, 0.9)));
            default -> List.of();
        };
    }

    DesignProblem problem() {
        return problem(1e-2, 2e-2);
    }

    static Balancing balancing(DesignProblem problem) {
        return new Balancing(problem, new CascadeSolver());
    }

    static Matching matching(DesignProblem problem, double lowestS) {
        return new Matching(problem, lowestS, new CascadeSolver());
    }
}
