package org.raffinate.cascade;

import java.math.BigDecimal;
import java.util.List;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/**
 * The books of a cascade, kept by the test itself: written from the words of the description, with exact sums, and a
 * published profile.
 *
 * <p>Closed are, for every element, every stage, every run of stages from either end up to it, and the whole; the totals
 * of both phases at every stage; and the equilibrium of every element with the most plentiful one. Each gap is relative to
 * what passes through its own box.
 */
public final class CascadeLedger {
    /** Flows below this have lost digits to the range of a double. */
    private static final double SMALLEST = 1e-290;
    /** An empty product may be published as a trickle, so that it has a composition. */
    private static final double TRICKLE = 1e-150;
    /** An empty product is one whose flow is less than the rounding of the flows that it is the difference of. */
    private static final double ROUNDING = 0x1p-50;

    private final Cascade cascade;
    private final SeparationFactors factors;
    private final StageProfile profile;
    private final int stages;
    private double worst;

    private CascadeLedger(Cascade cascade, SeparationFactors factors, StageProfile profile) {
        this.cascade = cascade;
        this.factors = factors;
        this.profile = profile;
        stages = cascade.stages();
    }

    /** The largest relative gap; NaN where a flow is not a number, and infinite where one is negative. */
    public static double worst(Cascade cascade, SeparationFactors factors, StageProfile profile) {
        CascadeLedger ledger = new CascadeLedger(cascade, factors, profile);
        ledger.totals();
        for (Element element : cascade.elements()) {
            ledger.signs(element);
            ledger.books(element);
        }
        for (int stage = 1; stage <= cascade.stages(); stage++) {
            ledger.equilibrium(stage);
        }
        return ledger.worst;
    }

    private void note(double gap, double reference) {
        double relative = gap == 0.0 ? 0.0 : Math.abs(gap) / reference;
        worst = Double.isNaN(relative) || relative > worst ? relative : worst;
    }

    private void signs(Element element) {
        for (int stage = 1; stage <= stages; stage++) {
            for (Phase phase : Phase.values()) {
                double flow = profile.flow(stage, phase, element);
                note(flow >= 0.0 ? 0.0 : flow, 0.0);
            }
        }
    }

    /** What leaves each stage in all, from S upwards and from the scrub's W downwards. */
    private void totals() {
        BigDecimal organic = exact(cascade.s());
        BigDecimal inAll = exact(cascade.s());
        for (int stage = 1; stage <= stages; stage++) {
            organic = organic.add(fed(stage, Phase.ORGANIC));
            if (stage < stages) {
                total(stage, Phase.ORGANIC, organic, TRICKLE);
            }
            organic = organic.subtract(drawn(stage, Phase.ORGANIC));
            inAll = inAll.add(fed(stage, Phase.ORGANIC)).add(fed(stage, Phase.AQUEOUS));
        }
        total(stages, Phase.ORGANIC, exact(cascade.extract()).add(drawn(stages, Phase.ORGANIC)), TRICKLE);
        BigDecimal aqueous = organic.subtract(exact(cascade.extract()));
        double rounding = ROUNDING * inAll.doubleValue();
        for (int stage = stages; stage >= 1; stage--) {
            aqueous = aqueous.add(fed(stage, Phase.AQUEOUS));
            // the solvent leaves stage 1 with S that it took from this aqueous
            BigDecimal leaving = stage == 1 ? aqueous.subtract(exact(cascade.s())) : aqueous;
            total(stage, Phase.AQUEOUS, leaving, rounding);
            aqueous = aqueous.subtract(drawn(stage, Phase.AQUEOUS));
        }
    }

    private void total(int stage, Phase phase, BigDecimal expected, double rounding) {
        double found = profile.total(stage, phase);
        double gap = Double.isFinite(found) ? exact(found).subtract(expected).doubleValue() : Double.NaN;
        note(Math.max(0.0, Math.abs(gap) - rounding), Math.abs(expected.doubleValue()));
    }

    private void books(Element element) {
        double[] fed = new double[stages + 2];
        for (Feed feed : cascade.feeds()) {
            fed[feed.stage()] += feed.flow() * feed.mixture().moleFraction(element);
        }
        double below = 0.0;
        double taken = left(1, Phase.AQUEOUS, element);
        for (int stage = 1; stage <= stages; stage++) {
            double up = stage == 1 ? 0.0 : left(stage - 1, Phase.ORGANIC, element);
            double down = stage == stages ? 0.0 : left(stage + 1, Phase.AQUEOUS, element);
            double out = profile.flow(stage, Phase.AQUEOUS, element) + profile.flow(stage, Phase.ORGANIC, element);
            box(fed[stage] + up + down, out);
            below += fed[stage];
            taken += drawn(stage, element);
            box(below + down, taken + left(stage, Phase.ORGANIC, element));
        }
        double above = 0.0;
        taken = left(stages, Phase.ORGANIC, element);
        for (int stage = stages; stage >= 1; stage--) {
            double up = stage == 1 ? 0.0 : left(stage - 1, Phase.ORGANIC, element);
            above += fed[stage];
            taken += drawn(stage, element);
            box(above + up, taken + left(stage, Phase.AQUEOUS, element));
        }
    }

    private void box(double in, double out) {
        if (!(in + out <= SMALLEST)) {
            note(in - out, Math.max(in, out));
        }
    }

    /** Ratio of ratios to the element that a stage holds most of, over that of the factors. */
    private void equilibrium(int stage) {
        Element most = cascade.elements().get(0);
        for (Element element : cascade.elements()) {
            most = both(stage, element) > both(stage, most) ? element : most;
        }
        for (Element element : cascade.elements()) {
            double organic = profile.flow(stage, Phase.ORGANIC, element);
            double aqueous = profile.flow(stage, Phase.AQUEOUS, element);
            if (both(stage, most) > SMALLEST && organic > SMALLEST && aqueous > SMALLEST) {
                double ratio = organic
                        / aqueous
                        / (profile.flow(stage, Phase.ORGANIC, most) / profile.flow(stage, Phase.AQUEOUS, most));
                double expected = factors.relative(element) / factors.relative(most);
                note(ratio - expected, expected);
            }
        }
    }

    private double both(int stage, Element element) {
        return Math.min(profile.flow(stage, Phase.ORGANIC, element), profile.flow(stage, Phase.AQUEOUS, element));
    }

    /** What goes on from a stage after its draws. */
    private double left(int stage, Phase phase, Element element) {
        double total = profile.total(stage, phase);
        double onward = total - drawn(stage, phase).doubleValue();
        double flow = profile.flow(stage, phase, element);
        return drawn(stage, phase).signum() == 0 ? flow : flow * onward / total;
    }

    private double drawn(int stage, Element element) {
        double drawn = 0.0;
        for (Phase phase : Phase.values()) {
            double share = drawn(stage, phase).doubleValue() / profile.total(stage, phase);
            drawn += drawn(stage, phase).signum() == 0 ? 0.0 : share * profile.flow(stage, phase, element);
        }
        return drawn;
    }

    private BigDecimal drawn(int stage, Phase phase) {
        List<Draw> here = cascade.draws().stream()
                .filter(draw -> draw.stage() == stage && draw.phase() == phase)
                .toList();
        return here.stream().map(draw -> exact(draw.flow())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal fed(int stage, Phase phase) {
        List<Feed> here = cascade.feeds().stream()
                .filter(feed -> feed.stage() == stage && feed.phase() == phase)
                .toList();
        return here.stream().map(feed -> exact(feed.flow())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal exact(double flow) {
        return new BigDecimal(flow);
    }
}
