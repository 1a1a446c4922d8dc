package org.raffinate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.casefile.Case;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.reagents.FeedLiquor;

/**
 * A plant that was designed once and stays as it is, whatever comes to it: its stages, and its flows of solvent, scrub and
 * strip by the hour.
 *
 * @param designed the case that it was designed for
 * @param cascade the design in mol per mol of feed, where the case has constant factors; or
 * @param extraction extraction stages of it
 * @param circuit the design in litres
 */
record FixedPlant(Case designed, Optional<CascadeSolution> cascade, int extraction, Optional<CircuitSolution> circuit) {

    /**
     * The cascade in a world: the feed is the world's, and the flows are the plant's. As they count by the mol of feed, they
     * change with the feed's flow.
     *
     * @throws IllegalArgumentException where the world's feed leaves nothing for one of the products
     */
    Cascade in(Case world) {
        Cascade plant = cascade.orElseThrow().cascade();
        double scale = designed.feed().flow() / world.feed().flow();
        List<Feed> feeds = new ArrayList<>();
        for (Feed feed : plant.feeds()) {
            feeds.add(
                    feeds.isEmpty()
                            ? new Feed(
                                    feed.stage(),
                                    feed.phase(),
                                    1.0,
                                    world.feed().mixture())
                            : new Feed(feed.stage(), feed.phase(), scale * feed.flow(), feed.mixture()));
        }
        List<Draw> draws = plant.draws().stream()
                .map(draw -> new Draw(draw.stage(), draw.phase(), scale * draw.flow()))
                .toList();
        return new Cascade(plant.stages(), feeds, draws, scale * plant.s(), scale * plant.extract());
    }

    /** The circuit in a world: feed and equilibria are the world's. */
    Circuit circuitIn(Case world) {
        Circuit plant = circuit.orElseThrow().circuit();
        FeedLiquor before = designed.chemistry().orElseThrow().feed();
        FeedLiquor now = world.chemistry().orElseThrow().feed();
        List<AqueousInlet> inlets = plant.aqueousInlets().stream()
                .map(inlet -> inlet.liquor().equals(before.liquor())
                        ? new AqueousInlet(inlet.stage(), now.flow(), now.liquor())
                        : inlet)
                .toList();
        return new Circuit(
                world.chemistry().orElseThrow().model(),
                plant.solvent(),
                plant.sections(),
                inlets,
                plant.organicInlets(),
                plant.draws());
    }
}
