package org.raffinate.reagents;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.design.SpecificationResult;
import org.raffinate.numeric.Root;
import org.raffinate.steadystate.CircuitSolver;

/**
 * Organic and scrub acid of a train with given stages, so that both products are as good as asked and no better.
 *
 * <p>More scrub acid sends light and heavy elements alike back to the raffinate: the acid balances the two ends. More
 * organic, with its base, betters both: it is the least that suffices. Each end counts with the specification that it
 * misses most, in ln(shortfall / allowed).
 */
final class Balancing {
    /** Ends count as met from here on, in ln(shortfall / allowed): inside what is allowed. */
    private static final double AIM = -1e-4;

    private static final double ORGANIC_TOLERANCE = 1e-5;
    private static final double ACID_TOLERANCE = 1e-9;
    private static final double MOST_ORGANIC = 4.0;
    private static final double LEAST_ORGANIC = 0.3;

    private final ReagentProblem problem;
    private final CircuitSolver solver = new CircuitSolver();
    private Optional<CircuitSolution> latest = Optional.empty();

    Balancing(ReagentProblem problem) {
        this.problem = problem;
    }

    /** A train whose ends are balanced, and how far they are from what is asked: above 0 is short of it. */
    record Balanced(Train train, double miss) {}

    /** The steady state of a train, started from the one solved before; empty where it did not converge. */
    Optional<CircuitSolution> solve(Train train) {
        CircuitSolution solution = latest.isPresent()
                ? solver.solve(train.circuit(problem), latest.get())
                : solver.solve(train.circuit(problem));
        if (solution.convergence().converged()) {
            latest = Optional.of(solution);
            return latest;
        }
        return Optional.empty();
    }

    /** ln(shortfall / allowed) of the specification that an end misses most. */
    static double miss(ReagentProblem problem, CircuitSolution solution, Product end) {
        return problem.separation().specifications().stream()
                .filter(asked -> asked.end() == end)
                .mapToDouble(asked -> miss(asked, solution))
                .max()
                .orElseThrow(() -> new IllegalStateException("nothing limits the loss with the " + end.label()));
    }

    private static double miss(Specification asked, CircuitSolution solution) {
        SpecificationResult result = CircuitCheck.of(asked, solution);
        return Math.log(Math.max(result.shortfall(), 1e-300) / asked.shortfall());
    }

    /** The least organic that makes both products; empty where none up to four times the given flow does. */
    Optional<Train> leastOrganic(Train start) {
        Balanced[] best = new Balanced[1];
        Train[] from = {start};
        DoubleUnaryOperator missAt = logOrganic -> {
            double organic = Math.exp(logOrganic);
            double ratio = organic / from[0].organic();
            Optional<Balanced> found = balanced(from[0].withFlows(organic, scaled(from[0], ratio)));
            if (found.isEmpty()) {
                throw new ArithmeticException("the ends cannot be balanced");
            }
            from[0] = found.get().train();
            if (found.get().miss() <= 0.0
                    && (best[0] == null || organic < best[0].train().organic())) {
                best[0] = found.get();
            }
            return found.get().miss() - AIM;
        };
        OptionalDouble crossing = crossing(
                missAt,
                false,
                Math.log(start.organic()),
                Math.log(start.organic() * LEAST_ORGANIC),
                Math.log(start.organic() * MOST_ORGANIC),
                0.03,
                ORGANIC_TOLERANCE);
        return crossing.isEmpty() || best[0] == null ? Optional.empty() : Optional.of(best[0].train());
    }

    /** The extract takes what it takes; what the solvent carries beyond it is put back. */
    private double scaled(Train train, double ratio) {
        double carried = problem.solvent().saponification() * problem.solvent().extractant() * train.organic();
        double extract = carried - train.scrubAcid();
        boolean known = carried > 0.0 && extract > 0.0;
        double scaled = known ? ratio * carried - extract : ratio * train.scrubAcid();
        return Math.max(scaled, 0.05 * train.scrubAcid());
    }

    /** The same train with the scrub acid that balances its ends. */
    Optional<Balanced> balanced(Train start) {
        double from = Math.log(start.scrubAcid());
        OptionalDouble acid = crossing(
                logAcid -> {
                    Ends ends = ends(start.withFlows(start.organic(), Math.exp(logAcid)));
                    return ends.raffinate() - ends.extract();
                },
                true,
                from,
                from - 6.0,
                from + 4.0,
                0.002,
                ACID_TOLERANCE);
        if (acid.isEmpty()) {
            return Optional.empty();
        }
        Train balanced = start.withFlows(start.organic(), Math.exp(acid.getAsDouble()));
        Ends ends = ends(balanced);
        return Optional.of(new Balanced(balanced, Math.max(ends.raffinate(), ends.extract())));
    }

    /** How far both ends are from what is asked, in ln(shortfall / allowed). */
    private record Ends(double raffinate, double extract) {}

    private Ends ends(Train train) {
        CircuitSolution solution =
                solve(train).orElseThrow(() -> new ArithmeticException("no steady state of " + train));
        return new Ends(miss(problem, solution, Product.RAFFINATE), miss(problem, solution, Product.EXTRACT));
    }

    /**
     * Where a function crosses 0, looked for outwards from {@code from} in growing steps; empty where it does not between
     * the bounds, or has no value on the way.
     *
     * @param grows whether the function grows with its argument
     */
    private static OptionalDouble crossing(
            DoubleUnaryOperator f,
            boolean grows,
            double from,
            double low,
            double high,
            double firstStep,
            double tolerance) {
        try {
            double at = from;
            double value = f.applyAsDouble(at);
            boolean up = (value < 0.0) == grows;
            double before = at;
            double valueBefore = value;
            for (double step = firstStep; value != 0.0 && ((value < 0.0) == grows) == up; step *= 2.0) {
                before = at;
                valueBefore = value;
                at = up ? Math.min(high, at + step) : Math.max(low, at - step);
                if (at == before) {
                    return OptionalDouble.empty();
                }
                value = f.applyAsDouble(at);
            }
            return OptionalDouble.of(value == 0.0 ? at : Root.between(f, before, valueBefore, at, value, tolerance));
        } catch (ArithmeticException noSteadyState) {
            return OptionalDouble.empty();
        }
    }
}
