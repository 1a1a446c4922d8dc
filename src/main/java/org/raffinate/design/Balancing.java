package org.raffinate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.ProductResponse;
import org.raffinate.chemistry.Element;

/**
 * The extract flow with which both ends of a cascade of given stages and S have the same margin: the best that S can do.
 *
 * <p>At fixed S the extract flow moves loss from one end to the other. Newton steps on the exact response of the products
 * are kept inside a bracket.
 */
final class Balancing {
    /** How closely the two ends' margins must agree, in ln(shortfall). */
    private static final double AGREED = 3e-11;

    /** Relative size of a small difference. */
    private static final double DIFFERENCE = 1e-7;

    /** An extract below this share of the feed is the end of the range. */
    private static final double SMALLEST_PRODUCT = 1e-9;

    /** An extract that leaves less than this share of itself for the scrub, and for draws from it, is the largest. */
    private static final double NEXT_TO_MOST = 1e-6;

    private static final int MOST_STEPS = 100;

    private final DesignProblem problem;
    private final CascadeSolver solver;

    Balancing(DesignProblem problem, CascadeSolver solver) {
        this.problem = problem;
        this.solver = solver;
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

        boolean justMeets() {
            return Math.abs(margin) < resolution;
        }
    }

    /**
     * The balanced cascade of these stages and S; {@code near} starts the search. Where no extract flow balances the
     * ends, the cascade at the end of the range: too little is separated, or the extract is good enough without scrub.
     * Empty where a solve fails, or the draws take more than S carries past them.
     */
    Optional<Balanced> balanced(
            int extraction, int scrub, double s, double extractGuess, Optional<CascadeSolution> near) {
        double withoutScrub = cascade(extraction, scrub, s, 0.0).w();
        double limit = Math.min(withoutScrub, entering());
        boolean scrubMayStop =
                scrub == 0 && cascade(extraction, scrub, s, limit).w() == 0.0;
        double low = 0.0;
        double high = limit;
        double most = withoutScrub;
        double extract = inside(extractGuess, low, high);
        Optional<CascadeSolution> start = near;
        for (int trial = 0; trial < MOST_STEPS; trial++) {
            CascadeSolution solution = solve(cascade(extraction, scrub, s, extract), start);
            if (isInfeasible(solution) && extract > SMALLEST_PRODUCT) {
                // nothing is left for a draw
                most = extract;
                high = extract;
                extract = 0.5 * (low + high);
                continue;
            }
            Optional<Ends> known = ends(solution);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            start = Optional.of(solution);
            Ends ends = known.get();
            double step = ends.difference() / ends.differenceToExtract();
            boolean atMost = extract >= (1.0 - NEXT_TO_MOST) * most && ends.difference() < 0.0;
            double end = scrubMayStop ? limit : (1.0 - 0.5 * NEXT_TO_MOST) * most;
            if (atMost && extract != end) {
                // one and the same end for every S: the answer may not depend on where the search came from
                extract = end;
                continue;
            }
            // past the last digit of the extract flow, or at the lower end of its range
            boolean closed = Math.abs(step) < 2.0 * Math.ulp(extract)
                    || high - low < 8.0 * Math.ulp(extract)
                    || high < SMALLEST_PRODUCT;
            if (ends.agree() || atMost || closed) {
                return Optional.of(ends.balanced(extraction, atMost ? 1.0 : ends.extractToS()));
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

    /** Whether the draws take more than this S carries past them, however small the extract. */
    boolean isStarved(int extraction, int scrub, double s) {
        return isInfeasible(solve(cascade(extraction, scrub, s, SMALLEST_PRODUCT), Optional.empty()));
    }

    private static boolean isInfeasible(CascadeSolution solution) {
        return solution.convergence().status() == Status.INFEASIBLE;
    }

    /** The cascade of a converged solution, where its ends agree already. */
    Optional<Balanced> agreeing(int extraction, CascadeSolution solution) {
        return ends(solution).filter(Ends::agree).map(ends -> ends.balanced(extraction, ends.extractToS()));
    }

    /** A cascade to begin with: the guess, where it lies in the range of the extract flow, else the middle. */
    Cascade startAt(int extraction, int scrub, double s, double extractGuess) {
        double limit = Math.min(cascade(extraction, scrub, s, 0.0).w(), entering());
        return cascade(extraction, scrub, s, inside(extractGuess, 0.0, limit));
    }

    EndMargins margins(Cascade cascade) {
        return new EndMargins(cascade.elements(), problem.specifications());
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

    /** What the feeds bring: the extract can have no more. */
    private double entering() {
        return 1.0 + problem.sideFeeds().stream().mapToDouble(Feed::flow).sum();
    }

    private record End(double margin, double toS, double toExtract) {}

    private record Ends(CascadeSolution solution, End raffinate, End extract) {
        double difference() {
            return raffinate.margin() - extract.margin();
        }

        double differenceToExtract() {
            return raffinate.toExtract() - extract.toExtract();
        }

        /** What the extract flow gains per unit of S where the difference stays as it is. */
        double extractToS() {
            return -(raffinate.toS() - extract.toS()) / differenceToExtract();
        }

        /** A margin is known to within the rounding of the extract flow. */
        double resolution() {
            double rounding = 2.0 * Math.ulp(solution.cascade().extract());
            return AGREED + Math.log1p(rounding * Math.abs(differenceToExtract()));
        }

        boolean agree() {
            return Math.abs(difference()) < resolution();
        }

        Balanced balanced(int extraction, double extractToS) {
            return new Balanced(
                    extraction,
                    solution,
                    Math.min(raffinate.margin(), extract.margin()),
                    raffinate.toS() + raffinate.toExtract() * extractToS,
                    resolution());
        }
    }

    /** Empty for what did not converge. */
    private Optional<Ends> ends(CascadeSolution solution) {
        if (!solution.convergence().converged()) {
            return Optional.empty();
        }
        return problem.draws().isEmpty() ? Optional.of(endsByResponse(solution)) : endsByDifference(solution);
    }

    private Ends endsByResponse(CascadeSolution solution) {
        List<Element> elements = solution.cascade().elements();
        EndMargins margins = margins(solution.cascade());
        Outlets outlets = Outlets.of(solution, elements);
        ProductResponse response = solver.response(solution);
        double[] toS = elements.stream().mapToDouble(response::toS).toArray();
        double[] toExtract = elements.stream().mapToDouble(response::toExtract).toArray();
        Function<Product, End> end = product -> new End(
                margins.margin(product, outlets),
                margins.slope(product, outlets, toS),
                margins.slope(product, outlets, toExtract));
        return new Ends(solution, end.apply(Product.RAFFINATE), end.apply(Product.EXTRACT));
    }

    /** Where draws take a share, what leaves one end no longer enters the other: slopes by small differences. */
    private Optional<Ends> endsByDifference(CascadeSolution solution) {
        Cascade cascade = solution.cascade();
        EndMargins margins = margins(cascade);
        double ds = DIFFERENCE * cascade.s();
        double dExtract = -DIFFERENCE * cascade.extract();
        Optional<CascadeSolution> start = Optional.of(solution);
        CascadeSolution otherS = solve(cascade.with(cascade.s() + ds, cascade.extract()), start);
        CascadeSolution otherExtract = solve(cascade.with(cascade.s(), cascade.extract() + dExtract), start);
        if (!otherS.convergence().converged() || !otherExtract.convergence().converged()) {
            return Optional.empty();
        }
        Outlets outlets = Outlets.of(solution, cascade.elements());
        Outlets atS = Outlets.of(otherS, cascade.elements());
        Outlets atExtract = Outlets.of(otherExtract, cascade.elements());
        Function<Product, End> end = product -> {
            double margin = margins.margin(product, outlets);
            return new End(
                    margin,
                    (margins.margin(product, atS) - margin) / ds,
                    (margins.margin(product, atExtract) - margin) / dExtract);
        };
        return Optional.of(new Ends(solution, end.apply(Product.RAFFINATE), end.apply(Product.EXTRACT)));
    }
}
