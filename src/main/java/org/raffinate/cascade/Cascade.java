package org.raffinate.cascade;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;

/**
 * A counter-current cascade on a fully loaded solvent: stages, feeds, draws and the two flows that drive it.
 *
 * <p>Barren organic enters stage 1 and takes up {@code s} mol of rare earths there; at stage {@code stages} the scrub
 * liquor puts {@code w} of them back into the aqueous and {@code extract} leaves with the organic. The rare earths
 * close over the solvent: {@code extract = s + organic feeds - organic draws - w}. The extract flow is kept rather than
 * {@code w}, because a small product between two large flows would lose its digits in the difference.
 *
 * @param stages number of stages N, at least 1
 * @param feeds what enters, at least one
 * @param draws what is taken out between the ends, in any number
 * @param s rare earths that the barren organic takes up in stage 1, mol per mol of feed, above 0
 * @param extract rare earths that leave with the organic of stage N after its draws, mol per mol of feed
 */
public record Cascade(int stages, List<Feed> feeds, List<Draw> draws, double s, double extract) {
    public Cascade {
        feeds = List.copyOf(feeds);
        draws = List.copyOf(draws);
        if (stages < 1) {
            throw new IllegalArgumentException("a cascade has at least one stage, found " + stages);
        }
        if (feeds.isEmpty()) {
            throw new IllegalArgumentException("a cascade needs a feed");
        }
        if (!Double.isFinite(s) || !Double.isFinite(extract)) {
            throw new IllegalArgumentException("S and the extract must be finite, found " + s + " and " + extract);
        }
        for (Feed feed : feeds) {
            requireStage("feed", feed.stage(), stages);
        }
        for (Draw draw : draws) {
            requireStage("draw", draw.stage(), stages);
        }
    }

    private static void requireStage(String what, int stage, int stages) {
        if (stage > stages) {
            throw new IllegalArgumentException(
                    "a " + what + " at stage " + stage + " of a cascade with " + stages + " stages");
        }
    }

    /** The usual cascade: a feed of 1 mol at stage {@code extraction}, {@code scrub} stages above it, no draws. */
    public static Cascade of(int extraction, int scrub, Phase phase, Mixture feed, double s, double extract) {
        return new Cascade(extraction + scrub, List.of(new Feed(extraction, phase, 1.0, feed)), List.of(), s, extract);
    }

    /** The same cascade with another S and extract flow. */
    public Cascade with(double newS, double newExtract) {
        return new Cascade(stages, feeds, draws, newS, newExtract);
    }

    /** Rare earths that the scrub liquor puts back into the aqueous at stage N, mol per mol of feed. */
    public double w() {
        return difference(s + fed(phase -> phase == Phase.ORGANIC), drawn(phase -> phase == Phase.ORGANIC) + extract);
    }

    /** Rare earths that leave with the aqueous of stage 1 after its draws, mol per mol of feed. */
    public double raffinate() {
        return difference(fed(phase -> true), drawn(phase -> true) + extract);
    }

    /** Nothing, where sums of decimals differ by their rounding alone. */
    private static double difference(double in, double out) {
        double difference = in - out;
        return Math.abs(difference) <= 4.0 * Math.ulp(in) ? 0.0 : difference;
    }

    /** Every rare earth that enters, by atomic number. */
    public List<Element> elements() {
        if (feeds.size() == 1) {
            return feeds.get(0).mixture().elements();
        }
        TreeSet<Element> all = new TreeSet<>();
        feeds.forEach(feed -> all.addAll(feed.mixture().elements()));
        return List.copyOf(all);
    }

    /** A single feed, as nearly always, needs no stream: a solve asks often. */
    private double fed(Predicate<Phase> phases) {
        if (feeds.size() == 1) {
            return phases.test(feeds.get(0).phase()) ? feeds.get(0).flow() : 0.0;
        }
        return feeds.stream()
                .filter(feed -> phases.test(feed.phase()))
                .mapToDouble(Feed::flow)
                .sum();
    }

    private double drawn(Predicate<Phase> phases) {
        if (draws.isEmpty()) {
            return 0.0;
        }
        return draws.stream()
                .filter(draw -> phases.test(draw.phase()))
                .mapToDouble(Draw::flow)
                .sum();
    }
}
