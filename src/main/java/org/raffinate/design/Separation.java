package org.raffinate.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;

/**
 * What can be said of a separation before any cascade is solved: whether its specifications can be met and limit anything,
 * its exact bounds, and the shortcut.
 *
 * <p>For a single feed and no draws. Arrays run over the elements, least extracted first.
 */
final class Separation {
    private final DesignProblem problem;
    private final List<Element> elements;
    private final double[] feed;
    private final EndMargins margins;
    private final int light;

    Separation(DesignProblem problem) {
        this.problem = problem;
        elements = problem.factors().order();
        feed = elements.stream().mapToDouble(problem.feed()::moleFraction).toArray();
        margins = new EndMargins(elements, problem.specifications());
        light = elements.indexOf(problem.cut().light());
    }

    /** Fewest stages at total reflux. */
    double minimumStages() {
        return new TotalReflux(feed, logBeta(), logMiddle(), margins).minimumStages();
    }

    /** Whether even a perfect split at the cut would miss a specification. */
    Optional<String> beyondPerfectSplit() {
        Outlets perfect = perfectSplit();
        for (Product end : Product.values()) {
            Specification tightest = margins.tightest(end, perfect);
            double margin = margins.margin(end, perfect);
            if (!(margin > 0.0)) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%s of the %s: %s %% is asked, and even a perfect split at %s gives %s %%",
                        tightest.kind().label(),
                        tightest.product().label(),
                        percent(tightest.shortfall()),
                        problem.cut(),
                        percent(tightest.shortfall() * Math.exp(-margin))));
            }
        }
        return Optional.empty();
    }

    /** A purity that the undivided feed has already leaves open how much of the other group may be lost. */
    Optional<String> metByTheFeed() {
        for (Product end : Product.values()) {
            double[] nothing = new double[feed.length];
            Outlets undivided = end == Product.RAFFINATE ? new Outlets(feed, nothing) : new Outlets(nothing, feed);
            Specification tightest = margins.tightest(end, undivided);
            if (margins.margin(tightest, undivided) >= 0.0) {
                Product other = end == Product.RAFFINATE ? Product.EXTRACT : Product.RAFFINATE;
                return Optional.of(String.format(
                        Locale.ROOT,
                        "the feed itself has the %s asked of the %s, %s %%, so nothing limits what the %s may leave there:"
                                + " give a recovery in the %s",
                        tightest.kind().label(),
                        end.label(),
                        percent(tightest.shortfall()),
                        other.label(),
                        other.label()));
            }
        }
        return Optional.empty();
    }

    /** Light elements to the raffinate, heavy ones to the extract, without loss. */
    Outlets perfectSplit() {
        double[] raffinate = new double[feed.length];
        double[] extract = new double[feed.length];
        for (int i = 0; i < feed.length; i++) {
            (i <= light ? raffinate : extract)[i] = feed[i];
        }
        return new Outlets(raffinate, extract);
    }

    /** Underwood's limit; empty where the equations have no answer. */
    Optional<MinimumReflux.Limit> minimumReflux() {
        double[] alpha =
                elements.stream().mapToDouble(problem.factors()::relative).toArray();
        return new MinimumReflux(elements, feed, alpha, problem.phase() == Phase.ORGANIC, problem.specifications())
                .limit(light);
    }

    /** Xu's optimum for the two groups, as if each were its key, with the losses of the limiting cascade. */
    Optional<Shortcut> shortcut(Outlets limit) {
        double heavy = 0.0;
        double lightInExtract = 0.0;
        double heavyInRaffinate = 0.0;
        for (int i = 0; i < feed.length; i++) {
            heavy += i > light ? feed[i] : 0.0;
            lightInExtract += i > light ? 0.0 : limit.extract[i];
            heavyInRaffinate += i > light ? limit.raffinate[i] : 0.0;
        }
        double extract = sum(limit.extract);
        return XuOptimum.of(
                problem.factors().factor(problem.cut().heavy(), problem.cut().light()),
                heavy,
                extract,
                lightInExtract / extract,
                heavyInRaffinate / (1.0 - extract),
                problem.phase() == Phase.ORGANIC);
    }

    private double[] logBeta() {
        return elements.stream()
                .mapToDouble(problem.factors()::relative)
                .map(Math::log)
                .toArray();
    }

    private double logMiddle() {
        double[] logBeta = logBeta();
        return 0.5 * (logBeta[light] + logBeta[light + 1]);
    }

    static double sum(double[] values) {
        double sum = 0.0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static String percent(double shortfall) {
        return BigDecimal.ONE
                .subtract(BigDecimal.valueOf(shortfall))
                .movePointRight(2)
                .round(new MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
