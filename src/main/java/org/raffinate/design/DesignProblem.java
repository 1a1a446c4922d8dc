package org.raffinate.design;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/**
 * A separation to be designed: what enters, how it is extracted, where it is cut, what the products must be, and
 * whatever of the cascade is given beforehand.
 *
 * @param feed rare earths of the main feed
 * @param phase phase of the main feed
 * @param factors separation factors of all elements that enter
 * @param cut the keys
 * @param specifications what the products must be
 * @param extraction number of extraction stages, where given
 * @param scrub number of scrub stages, where given
 * @param s S, where given
 * @param sideFeeds further feeds at given stages
 * @param draws draws at given stages
 */
public record DesignProblem(
        Mixture feed,
        Phase phase,
        SeparationFactors factors,
        Cut cut,
        List<Specification> specifications,
        OptionalInt extraction,
        OptionalInt scrub,
        OptionalDouble s,
        List<Feed> sideFeeds,
        List<Draw> draws) {
    public DesignProblem {
        specifications = List.copyOf(specifications);
        sideFeeds = List.copyOf(sideFeeds);
        draws = List.copyOf(draws);
        int light = factors.order().indexOf(cut.light());
        if (light < 0 || factors.order().indexOf(cut.heavy()) != light + 1) {
            throw new IllegalArgumentException(
                    "the cut " + cut + " must fall between neighbours of the order " + factors.order());
        }
        if (extraction.isPresent() != scrub.isPresent()) {
            throw new IllegalArgumentException("extraction and scrub stages are given both or neither");
        }
        if (extraction.isEmpty() && !(sideFeeds.isEmpty() && draws.isEmpty())) {
            throw new IllegalArgumentException("side feeds and draws need the stage counts that place them");
        }
        for (Product end : Product.values()) {
            if (specifications.stream().noneMatch(asked -> asked.end() == end)) {
                throw new IllegalArgumentException("no specification limits what is lost with the " + end.label());
            }
        }
    }

    /** The same problem with other factors. */
    public DesignProblem with(SeparationFactors others) {
        return new DesignProblem(feed, phase, others, cut, specifications, extraction, scrub, s, sideFeeds, draws);
    }
}
