package org.raffinate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.ProductResponse;
import org.raffinate.chemistry.Element;

/**
 * Rigorous cascades of given stages that meet the specifications.
 *
 * <p>At fixed S the extract flow moves loss from one end to the other: where both ends have the same margin the cascade is
 * balanced. The margin of the balanced cascade rises with S; its zero meets both specifications exactly. Both searches
 * take Newton steps on the exact response of the products and keep them inside a bracket.
 */
final class Matching {
    /** How closely the two ends' margins must agree, and the margin be zero, in ln(shortfall). */
    private static final double AGREED = 3e-11;

    /** Relative size of a small difference. */
    private static final double DIFFERENCE = 1e-7;

    /** An extract below this share of the feed is the end of the range. */
    private static final double SMALLEST_PRODUCT = 1e-9;

    /** S at which the search stops where even less would do, mol per mol of feed. */
    static final double NEXT_TO_NO_EXTRACTION = 1e-6;

    /** S above the lowest by no more than this share of it is as good as the lowest. */
    static final double NEXT_TO_LOWEST = 1e-9;

    /** W below this share of the solvent's load is as good as none. */
    private static final double NEXT_TO_NO_SCRUB = 1e-6;

    /** Far from the specifications the ends' margins need agree only to this share of them. */
    private static final double NEARLY = 1e-2;

    private static final int MOST_STEPS = 100;
    /** Longest step in ln(S - lowest S). */
    private static final double LONGEST_STEP = 1.5;
    /** S beyond this multiple of the feed is no answer. */
    private static final double HIGHEST_S = 1e9;

    private final DesignProblem problem;
    private final List<Element> elements;
    private final EndMargins margins;
    private final double lowestS;
    private final CascadeSolver solver;

    /** A search for S above {@code lowestS}: Underwood's minimum where it is known, else 0. */
    Matching(DesignProblem problem, double lowestS, CascadeSolver solver) {
        this.problem = problem;
        this.lowestS = lowestS;
        this.solver = solver;
        elements = problem.factors().order();
        margins = new EndMargins(elements, problem.specifications());
    }

    /**
     * A cascade whose ends have the same margin.
     *
     * @param margin ln(allowed/actual shortfall) of both ends; 0 or more meets the specifications
     * @param slope change of the margin per unit of S
     * @param resolution how finely the margin is known, given the rounding of the extract flow
     */
    record Balanced(int extraction, CascadeSolution solution, double margin, double slope, double resolution) {
        double s() {
            return solution.cascade().s();
        }

        double extract() {
            return solution.cascade().extract();
        }

        int stages() {
            return solution.cascade().stages();
        }

        int scrub() {
            return stages() - extraction;
        }
    }

    /**
     * The balanced cascade of these stages and S; {@code near} starts the search. Where no extract flow balances the
     * ends, the cascade at the end of the range: too little is separated, or the extract is good enough without scrub.
     * Empty where a solve fails.
     */
    Optional<Balanced> balanced(
            int extraction, int scrub, double s, double extractGuess, Optional<CascadeSolution> near) {
        return balancedAtOnce(extraction, scrub, s, extractGuess, near)
                .or(() -> balancedBetween(extraction, scrub, s, extractGuess, near));
    }

    /** By Newton steps on the stages and the extract flow together; empty where they lead nowhere. */
    private Optional<Balanced> balancedAtOnce(
            int extraction, int scrub, double s, double extractGuess, Optional<CascadeSolution> near) {
        Cascade first = startAt(extraction, scrub, s, extractGuess);
        return problem.draws().isEmpty() && first.w() > 0.0
                ? solver.balance(first, problem.factors(), conditions(first), near)
                        .flatMap(solution -> matched(extraction, solution))
                : Optional.empty();
    }

    private Cascade startAt(int extraction, int scrub, double s, double extractGuess) {
        double limit = Math.min(cascade(extraction, scrub, s, 0.0).w(), leaving());
        return cascade(extraction, scrub, s, inside(extractGuess, 0.0, limit));
    }

    private MarginConditions conditions(Cascade cascade) {
        return new MarginConditions(margins, elements, cascade.elements());
    }

    /** By bracketing the extract flow that balances the ends. */
    private Optional<Balanced> balancedBetween(
            int extraction, int scrub, double s, double extractGuess, Optional<CascadeSolution> near) {
        double low = 0.0;
        double withoutScrub = cascade(extraction, scrub, s, 0.0).w();
        double limit = Math.min(withoutScrub, leaving());
        double high = limit;
        boolean scrubMayStop =
                scrub == 0 && cascade(extraction, scrub, s, limit).w() == 0.0;
        double extract = inside(extractGuess, low, high);
        Optional<CascadeSolution> start = near;
        for (int trial = 0; trial < MOST_STEPS; trial++) {
            CascadeSolution solution = solve(cascade(extraction, scrub, s, extract), start);
            if (!solution.convergence().converged()) {
                return Optional.empty();
            }
            start = Optional.of(solution);
            Optional<Ends> known = ends(solution);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            Ends ends = known.get();
            double slope = ends.raffinate().toExtract() - ends.extract().toExtract();
            double step = ends.difference() / slope;
            double resolution = resolution(extract, slope);
            boolean agreed = Math.abs(ends.difference()) < Math.max(resolution, NEARLY * Math.abs(ends.margin()));
            boolean noScrub = extract >= (1.0 - NEXT_TO_NO_SCRUB) * withoutScrub && ends.difference() < 0.0;
            // past the last digit of the extract flow, or at the lower end of its range
            boolean closed = Math.abs(step) < 2.0 * Math.ulp(extract)
                    || high - low < 8.0 * Math.ulp(extract)
                    || high < SMALLEST_PRODUCT;
            if (agreed || noScrub || closed) {
                double extractToS = noScrub
                        ? 1.0
                        : -(ends.raffinate().toS() - ends.extract().toS()) / slope;
                return Optional.of(new Balanced(
                        extraction,
                        solution,
                        ends.margin(),
                        ends.raffinate().toS() + ends.raffinate().toExtract() * extractToS,
                        resolution));
            }
            if (ends.difference() < 0.0) {
                low = extract;
            } else {
                high = extract;
            }
            extract =
                    extract - step >= high && high == limit && scrubMayStop ? limit : inside(extract - step, low, high);
        }
        return Optional.empty();
    }

    /** The cascade of these stages with the S that just meets the specifications; empty where none does. */
    Optional<Balanced> exact(
            int extraction, int scrub, double sGuess, double extractGuess, Optional<CascadeSolution> near) {
        return atOnce(extraction, scrub, sGuess, extractGuess, near)
                .or(() -> inTurn(extraction, scrub, sGuess, extractGuess, near));
    }

    /** By Newton steps on the stages, S and the extract flow together; empty where they lead nowhere. */
    private Optional<Balanced> atOnce(
            int extraction, int scrub, double sGuess, double extractGuess, Optional<CascadeSolution> near) {
        double s = Math.max(sGuess, lowestS + 1e-9 * Math.max(lowestS, 1e-3));
        Cascade first = startAt(extraction, scrub, s, extractGuess);
        if (!problem.draws().isEmpty()) {
            return Optional.empty();
        }
        return solver.match(first, problem.factors(), conditions(first), lowestS, near)
                .filter(solution -> solution.cascade().s() <= HIGHEST_S)
                .flatMap(solution -> matched(extraction, solution))
                .filter(matched -> Math.abs(matched.margin()) < matched.resolution());
    }

    /** Empty where the ends disagree. */
    private Optional<Balanced> matched(int extraction, CascadeSolution solution) {
        return ends(solution).flatMap(ends -> {
            double slope = ends.raffinate().toExtract() - ends.extract().toExtract();
            double resolution = resolution(solution.cascade().extract(), slope);
            double extractToS = -(ends.raffinate().toS() - ends.extract().toS()) / slope;
            return Math.abs(ends.difference()) < resolution
                    ? Optional.of(new Balanced(
                            extraction,
                            solution,
                            ends.margin(),
                            ends.raffinate().toS() + ends.raffinate().toExtract() * extractToS,
                            resolution))
                    : Optional.empty();
        });
    }

    /** By a search for S that balances the ends each time: slower, and within brackets. */
    private Optional<Balanced> inTurn(
            int extraction, int scrub, double sGuess, double extractGuess, Optional<CascadeSolution> near) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double t = Math.log(Math.max(sGuess - lowestS, 1e-9 * Math.max(lowestS, 1e-3)));
        double extract = extractGuess;
        Optional<CascadeSolution> start = near;
        for (int step = 0; step < MOST_STEPS; step++) {
            double s = lowestS + Math.exp(t);
            if (s > HIGHEST_S) {
                return Optional.empty();
            }
            Optional<Balanced> found = balanced(extraction, scrub, s, extract, start);
            if (found.isEmpty()) {
                return found;
            }
            Balanced balanced = found.get();
            boolean noExtraction = s <= NEXT_TO_NO_EXTRACTION && balanced.margin() >= 0.0;
            boolean nextToLowest = s - lowestS <= NEXT_TO_LOWEST * lowestS && balanced.margin() >= 0.0;
            if (Math.abs(balanced.margin()) < balanced.resolution()
                    || noExtraction
                    || nextToLowest
                    || high - low < 1e-14) {
                return found;
            }
            if (balanced.margin() < 0.0) {
                low = t;
            } else {
                high = t;
            }
            double slope = balanced.slope() * (s - lowestS);
            double newton = slope > 0.0 ? -balanced.margin() / slope : -Math.signum(balanced.margin()) * LONGEST_STEP;
            double next = t + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, newton));
            t = next > low && next < high ? next : 0.5 * (low + high);
            extract = balanced.extract();
            start = Optional.of(balanced.solution());
        }
        return Optional.empty();
    }

    /** A shortfall is known to within the rounding of the extract flow. */
    private static double resolution(double extract, double slope) {
        return AGREED + Math.log1p(2.0 * Math.ulp(extract) * Math.abs(slope));
    }

    private static double inside(double guess, double low, double high) {
        return guess > low && guess < high ? guess : 0.5 * (low + high);
    }

    private CascadeSolution solve(Cascade cascade, Optional<CascadeSolution> start) {
        return start.isPresent()
                ? solver.solve(cascade, problem.factors(), start.get())
                : solver.solve(cascade, problem.factors());
    }

    private Cascade cascade(int extraction, int scrub, double s, double extract) {
        List<Feed> feeds = new ArrayList<>(problem.sideFeeds());
        feeds.add(0, new Feed(extraction, problem.phase(), 1.0, problem.feed()));
        return new Cascade(extraction + scrub, feeds, problem.draws(), s, extract);
    }

    /** What the feeds bring less what the draws take: the extract can have no more. */
    private double leaving() {
        return 1.0
                + problem.sideFeeds().stream().mapToDouble(Feed::flow).sum()
                - problem.draws().stream().mapToDouble(Draw::flow).sum();
    }

    private record End(double margin, double toS, double toExtract) {}

    private record Ends(End raffinate, End extract) {
        double margin() {
            return Math.min(raffinate.margin(), extract.margin());
        }

        double difference() {
            return raffinate.margin() - extract.margin();
        }
    }

    private Optional<Ends> ends(CascadeSolution solution) {
        Outlets outlets = Outlets.of(solution, elements);
        if (!problem.draws().isEmpty()) {
            return endsByDifference(solution, outlets);
        }
        ProductResponse response = solver.response(solution);
        double[] toS = elements.stream().mapToDouble(response::toS).toArray();
        double[] toExtract = elements.stream().mapToDouble(response::toExtract).toArray();
        return Optional.of(new Ends(
                end(Product.RAFFINATE, outlets, toS, toExtract), end(Product.EXTRACT, outlets, toS, toExtract)));
    }

    private End end(Product product, Outlets outlets, double[] toS, double[] toExtract) {
        return new End(
                margins.margin(product, outlets),
                margins.slope(product, outlets, toS),
                margins.slope(product, outlets, toExtract));
    }

    /** Where draws take a share, what leaves one end no longer enters the other: slopes by small differences. */
    private Optional<Ends> endsByDifference(CascadeSolution solution, Outlets outlets) {
        Cascade cascade = solution.cascade();
        double ds = DIFFERENCE * cascade.s();
        double dExtract = -DIFFERENCE * cascade.extract();
        CascadeSolution otherS =
                solver.solve(cascade.with(cascade.s() + ds, cascade.extract()), problem.factors(), solution);
        CascadeSolution otherExtract =
                solver.solve(cascade.with(cascade.s(), cascade.extract() + dExtract), problem.factors(), solution);
        if (!otherS.convergence().converged() || !otherExtract.convergence().converged()) {
            return Optional.empty();
        }
        Outlets atS = Outlets.of(otherS, elements);
        Outlets atExtract = Outlets.of(otherExtract, elements);
        Function<Product, End> end = product -> {
            double margin = margins.margin(product, outlets);
            return new End(
                    margin,
                    (margins.margin(product, atS) - margin) / ds,
                    (margins.margin(product, atExtract) - margin) / dExtract);
        };
        return Optional.of(new Ends(end.apply(Product.RAFFINATE), end.apply(Product.EXTRACT)));
    }
}
