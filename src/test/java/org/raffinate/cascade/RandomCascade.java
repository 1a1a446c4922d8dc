package org.raffinate.cascade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/**
 * A feasible cascade drawn by a seed: 1 to 500 stages, 1 to 17 elements in random order of extraction, neighbours 1.05
 * to 20 apart, traces down to 1e-12, S from a third of the sharp split's minimum over a part in a million above it to
 * 1000 times; some with side feeds, draws, an empty product, or a product that is exactly a group of elements. A third
 * are laid out for two purities of 90 to 99.99999 %, with one to three times the stages of Fenske's formula.
 *
 * <p>Every cascade has a steady state, as S and W leave every stage some of both phases; so it is drawn, not tested. All
 * flows are multiples of 2^-44, unless a product is exactly a group: sums and differences of flows are then exact.
 */
public final class RandomCascade {
    private static final double GRID = 0x1p-44;

    final long seed;
    /** The cascade drawn. */
    public final Cascade cascade;
    /** Its separation factors. */
    public final SeparationFactors factors;
    /** S over the least S of the sharp split at a random cut, before side feeds and draws. */
    double reflux = 1.0;

    private final Random random;
    private final List<Element> order;
    private final int cut;

    private RandomCascade(long seed, int fewestElements, int mostElements, boolean plain) {
        this.seed = seed;
        random = new Random(seed);
        int elements = fewestElements + random.nextInt(mostElements - fewestElements + 1);
        order = new ArrayList<>(List.of(Element.values()).subList(0, elements));
        Collections.shuffle(order, random);
        Map<Element, Double> beta = new LinkedHashMap<>();
        double extractability = 1.0;
        double closest = random.nextBoolean() ? 1.05 : 1.3;
        for (Element element : order) {
            beta.put(element, extractability);
            extractability *= closest * Math.pow(20.0 / closest, random.nextDouble() * random.nextDouble());
        }
        factors = Given.factors(beta);
        cut = elements == 1 ? 0 : 1 + random.nextInt(elements - 1);
        cascade = !plain && cut > 0 && random.nextInt(3) == 0 ? laidOut() : draw(plain);
    }

    /** Everything the generator knows. */
    public static RandomCascade of(long seed) {
        return new RandomCascade(seed, 1, 17, false);
    }

    /** Two elements, one feed, no draws. */
    static RandomCascade ofTwo(long seed) {
        return new RandomCascade(seed, 2, 2, true);
    }

    private Cascade draw(boolean plain) {
        int stages = random.nextInt(40) == 0 ? 500 : (int) Math.pow(501.0, random.nextDouble());
        Mixture mixture = mixture();
        Phase phase = random.nextInt(4) == 0 ? Phase.ORGANIC : Phase.AQUEOUS;
        List<Feed> feeds = new ArrayList<>();
        feeds.add(new Feed(1 + random.nextInt(stages), phase, 1.0, mixture));
        if (!plain && random.nextInt(4) == 0) {
            for (int more = random.nextInt(3); more >= 0; more--) {
                feeds.add(new Feed(stage(stages), phase(), onGrid(0.01 + random.nextDouble()), mixture()));
            }
        }
        double fed = feeds.stream().mapToDouble(Feed::flow).sum();
        double extract = extract(mixture, fed);
        List<Draw> draws = new ArrayList<>();
        double room = 0.9 * Math.max(extract, fed - extract);
        if (!plain && random.nextInt(4) == 0) {
            for (int more = random.nextInt(3); more >= 0; more--) {
                double flow = onGrid(0.3 * room * (0.01 + random.nextDouble()));
                room -= flow;
                draws.add(new Draw(stage(stages), phase(), flow));
                extract -= extract > fed - extract ? flow : 0.0;
                fed -= flow;
            }
        }
        double s = s(mixture, phase, extract);
        return new Cascade(stages, feeds, draws, s + shortfall(new Cascade(stages, feeds, draws, s, extract)), extract);
    }

    /** One feed between two sections that can make the purities, if S is large enough. */
    private Cascade laidOut() {
        Mixture mixture = mixture();
        Phase phase = random.nextInt(4) == 0 ? Phase.ORGANIC : Phase.AQUEOUS;
        double group = group(mixture);
        // what the other group leaves in a product is less than a tenth of it
        double inExtract = Math.min(Math.pow(10.0, -1.0 - 6.0 * random.nextDouble()), 0.1 * (1.0 - group));
        double inRaffinate = Math.min(Math.pow(10.0, -1.0 - 6.0 * random.nextDouble()), 0.1 * group);
        double extract = onGrid((group - inRaffinate) / (1.0 - inExtract - inRaffinate));
        double apart = Math.log(factors.factor(order.get(cut), order.get(cut - 1)));
        double scrub = Math.log((1.0 - inExtract) / inExtract * (1.0 - group) / group) / apart;
        double extraction = Math.log((1.0 - inRaffinate) / inRaffinate * group / (1.0 - group)) / apart;
        double margin = 1.0 + 2.0 * random.nextDouble();
        int stages = (int) Math.max(2.0, Math.min(400.0, Math.ceil(margin * (scrub + extraction))));
        int feed = (int) Math.rint(stages * (extraction / (scrub + extraction) + 0.1 * (random.nextDouble() - 0.5)));
        Feed only = new Feed(Math.max(1, Math.min(stages - 1, feed)), phase, 1.0, mixture);
        return new Cascade(stages, List.of(only), List.of(), s(mixture, phase, extract), extract);
    }

    private int stage(int stages) {
        return 1 + random.nextInt(stages);
    }

    private Phase phase() {
        return random.nextBoolean() ? Phase.AQUEOUS : Phase.ORGANIC;
    }

    private Mixture mixture() {
        Map<Element, Double> amounts = new LinkedHashMap<>();
        for (Element element : order) {
            double trace = Math.pow(10.0, -12.0 * random.nextDouble());
            amounts.put(element, random.nextInt(4) == 0 ? trace : random.nextDouble() + 1e-3);
        }
        return Given.mixture(amounts);
    }

    private double extract(Mixture mixture, double fed) {
        double group = group(mixture);
        double around = random.nextDouble() - 0.5;
        double extract = switch (random.nextInt(8)) {
            case 0 -> random.nextDouble() * fed;
            case 1 -> 0.0;
            case 2 -> fed;
            case 3 -> group * (1.0 + 1e-4 * around);
            case 4 -> group + 1e-2 * around;
            case 5 -> group + 1e-9 * around;
            default -> group;
        };
        return extract == group ? Math.min(group, fed) : Math.max(0.0, Math.min(fed, GRID * Math.rint(extract / GRID)));
    }

    /** Share of the elements above the cut. */
    private double group(Mixture mixture) {
        return order.subList(cut, order.size()).stream()
                .mapToDouble(mixture::moleFraction)
                .sum();
    }

    /** S as a multiple of what a sharp split at the cut needs with any number of stages. */
    private double s(Mixture mixture, Phase phase, double extract) {
        double least = order.size() == 1 ? 1.0 : Underwood.leastS(factors, cut, mixture, phase);
        double factor = switch (random.nextInt(4)) {
            case 0 -> 1.0 + Math.pow(10.0, -6.0 * random.nextDouble());
            case 1 -> Math.pow(10.0, 3.0 * random.nextDouble());
            case 2 -> 0.3 + 0.7 * random.nextDouble();
            default -> 1.0 + random.nextDouble();
        };
        reflux = factor;
        double s = onGrid(least * factor);
        return phase == Phase.AQUEOUS ? Math.max(s, extract + onGrid(0.01)) : s;
    }

    /** What S lacks for every stage to have both phases. */
    private static double shortfall(Cascade cascade) {
        double least = Math.min(cascade.s(), cascade.w());
        for (int stage = 1; stage <= cascade.stages(); stage++) {
            int from = stage;
            least = Math.min(least, cascade.s() + gained(cascade, Phase.ORGANIC, 1, from));
            least = Math.min(least, cascade.w() + gained(cascade, Phase.AQUEOUS, from, cascade.stages()));
        }
        return least > 0.0 ? 0.0 : onGrid(0.01 - least);
    }

    private static double gained(Cascade cascade, Phase phase, int from, int to) {
        double gained = 0.0;
        for (Feed feed : cascade.feeds()) {
            boolean here = from <= feed.stage() && feed.stage() <= to && feed.phase() == phase;
            gained += here ? feed.flow() : 0.0;
        }
        for (Draw draw : cascade.draws()) {
            boolean here = from <= draw.stage() && draw.stage() <= to && draw.phase() == phase;
            gained -= here ? draw.flow() : 0.0;
        }
        return gained;
    }

    private static double onGrid(double flow) {
        return Math.max(1.0, Math.rint(flow / GRID)) * GRID;
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + order.size() + " elements, " + cascade.stages() + " stages";
    }
}
