package org.raffinate.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.document.Entry;
import org.raffinate.document.Section;

/** Reads {@code cascade}: stages, the flows that drive it, draws and further feeds. */
final class CascadeReader {
    static final int MOST_STAGES = 5000;
    private static final String FLOW = "mol per mol of feed, a plain number from 1e-12 to 1e9";

    private final MixtureReader mixtures;

    CascadeReader(MixtureReader mixtures) {
        this.mixtures = mixtures;
    }

    /** As much of the cascade as is given. */
    record Read(OptionalInt extraction, OptionalInt scrub, DrivingFlows flows, List<Draw> draws, List<Feed> sideFeeds) {
        static final Read NOTHING =
                new Read(OptionalInt.empty(), OptionalInt.empty(), DrivingFlows.NONE, List.of(), List.of());

        boolean hasStages() {
            return extraction.isPresent() && scrub.isPresent();
        }

        boolean hasSideStreams() {
            return !draws.isEmpty() || !sideFeeds.isEmpty();
        }
    }

    Read read(Section cascade, Basis basis) {
        OptionalInt extraction = whole(cascade, "extraction", 1);
        OptionalInt scrub = whole(cascade, "scrub", 0);
        if (extraction.isPresent() && scrub.isPresent() && extraction.getAsInt() + scrub.getAsInt() > MOST_STAGES) {
            cascade.entry("scrub").orElseThrow().refuse("at most 5000 stages in extraction and scrub together");
        }
        if (cascade.has("extraction") != cascade.has("scrub")) {
            cascade.missing(cascade.has("scrub") ? "extraction" : "scrub", "extraction and scrub together, or neither");
        }
        int stages =
                extraction.isPresent() && scrub.isPresent() ? extraction.getAsInt() + scrub.getAsInt() : MOST_STAGES;
        List<Draw> draws = new ArrayList<>();
        for (Section draw : sections(cascade, "draws", Keys.DRAW)) {
            draw(draw, stages).ifPresent(draws::add);
        }
        List<Feed> feeds = new ArrayList<>();
        for (Section feed : sections(cascade, "feeds", Keys.SIDE_FEED)) {
            feed(feed, stages, basis).ifPresent(feeds::add);
        }
        if (!(draws.isEmpty() && feeds.isEmpty()) && !cascade.has("extraction") && !cascade.has("scrub")) {
            cascade.missing("extraction", "extraction and scrub, because draws and feeds stand at stages");
        }
        return new Read(extraction, scrub, DrivingFlows.read(cascade), List.copyOf(draws), List.copyOf(feeds));
    }

    private static OptionalInt whole(Section cascade, String key, int least) {
        Optional<Entry> entry = cascade.entry(key);
        return entry.isEmpty()
                ? OptionalInt.empty()
                : entry.get()
                        .whole(least, MOST_STAGES, "a whole number of stages from " + least + " to " + MOST_STAGES);
    }

    private static List<Section> sections(Section cascade, String key, Keys keys) {
        String expected = "a list of mappings with " + String.join(", ", keys.words());
        return cascade.entry(key).stream()
                .flatMap(entry -> entry.items(expected).stream())
                .flatMap(item -> item.section(keys).stream())
                .toList();
    }

    private static Optional<Draw> draw(Section draw, int stages) {
        OptionalInt stage = stage(draw, stages);
        draw.required("phase", "aqueous or organic");
        Optional<Phase> phase = FeedReader.phase(draw);
        Optional<BigDecimal> flow = flow(draw);
        return stage.isEmpty() || phase.isEmpty() || flow.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draw(stage.getAsInt(), phase.get(), flow.get().doubleValue()));
    }

    private Optional<Feed> feed(Section feed, int stages, Basis unlessGiven) {
        OptionalInt stage = stage(feed, stages);
        Phase phase = FeedReader.phase(feed).orElse(Phase.AQUEOUS);
        Optional<BigDecimal> flow = flow(feed);
        Optional<MixtureReader.Composition> composition = mixtures.read(feed, MixtureReader.basis(feed, unlessGiven));
        return stage.isEmpty() || flow.isEmpty() || composition.isEmpty()
                ? Optional.empty()
                : Optional.of(new Feed(
                        stage.getAsInt(),
                        phase,
                        flow.get().doubleValue(),
                        composition.get().mixture()));
    }

    private static OptionalInt stage(Section stream, int stages) {
        String expected = "a stage of the cascade, from 1 to " + stages;
        Optional<Entry> entry = stream.required("stage", expected);
        return entry.isEmpty() ? OptionalInt.empty() : entry.get().whole(1, stages, expected);
    }

    private static Optional<BigDecimal> flow(Section stream) {
        return stream.required("flow", FLOW).flatMap(entry -> DrivingFlows.flow(entry, false, FLOW));
    }
}
