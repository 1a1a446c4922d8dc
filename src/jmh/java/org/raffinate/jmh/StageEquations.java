package org.raffinate.jmh;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.jmh.table.Row;
import org.raffinate.stages.LineBalances;
import org.raffinate.stages.LineNewton;
import org.raffinate.stages.StageClosure;
import org.raffinate.stages.StageLine;

/**
 * What a step is made of, at the solution: the residuals of all stages from ln g, and with them the Jacobian and its factors.
 *
 * <pre>java -jar target/benchmarks.jar equations</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StageEquations {
    private static final double SOLVED = 1e-9;

    @Param({"SMALL", "LARGE"})
    CascadeCase work;

    private LineNewton newton;

    @Setup
    public void describe() {
        CascadeSolution solution = work.design().solution().orElseThrow();
        Element[] order = solution.factors().order().toArray(Element[]::new);
        StageLine line = new StageLine(work.stages, work.elements);
        Feed feed = solution.cascade().feeds().get(0);
        for (int i = 0; i < order.length; i++) {
            line.feed[(feed.stage() - 1) * order.length + i] =
                    feed.flow() * feed.mixture().moleFraction(order[i]);
        }
        Capacity capacity = new Capacity(solution, order);
        newton = new LineNewton(line.balances(capacity));
        for (int stage = 1; stage <= work.stages; stage++) {
            double v = solution.profile().flow(stage, Phase.ORGANIC, order[0]);
            double l = solution.profile().flow(stage, Phase.AQUEOUS, order[0]);
            newton.unknowns()[stage - 1] = Math.log(v / l);
        }
        if (!(residual() < SOLVED)) {
            throw new IllegalStateException("the equations are off by " + newton.residual() + " at their solution");
        }
    }

    @Benchmark
    public double residual() {
        newton.evaluate();
        return newton.residual();
    }

    @Benchmark
    public boolean residualJacobianAndFactors() {
        newton.evaluate();
        return newton.linearise();
    }

    static Row row(BenchmarkParams params) {
        CascadeCase work = CascadeCase.valueOf(params.getParam("work"));
        String part = params.getBenchmark().endsWith(".residual") ? "residual: " : "residual, Jacobian and factors: ";
        return DenseKernel.row(part + work.stages + " stages, " + work.elements + " elements", work.stages);
    }

    /** ln(Σ v / V) of every stage. */
    private static final class Capacity implements StageClosure {
        private final double[] beta;
        private final double[] totals;
        private final double[] ones;
        private final double[] zeros;

        Capacity(CascadeSolution solution, Element[] order) {
            beta = Arrays.stream(order)
                    .mapToDouble(solution.factors()::relative)
                    .toArray();
            totals = new double[solution.profile().stages()];
            Arrays.setAll(totals, j -> solution.profile().total(j + 1, Phase.ORGANIC));
            ones = new double[order.length];
            Arrays.fill(ones, 1.0);
            zeros = new double[order.length];
        }

        @Override
        public void extraction(double[] unknowns, double[] extraction) {
            for (int j = 0; j < totals.length; j++) {
                double g = Math.exp(unknowns[j]);
                for (int i = 0; i < beta.length; i++) {
                    extraction[j * beta.length + i] = beta[i] * g;
                }
            }
        }

        @Override
        public void residual(double[] unknowns, LineBalances balances, double[] residual) {
            for (int j = 0; j < totals.length; j++) {
                residual[j] = Math.log(balances.organicSum[j] / totals[j]);
            }
        }

        @Override
        public void slopes(double[] unknowns, LineBalances balances, Slopes slopes) {
            for (int j = 0; j < totals.length; j++) {
                slopes.toOrganic[j] = 1.0 / balances.organicSum[j];
            }
        }

        @Override
        public double[] exponents() {
            return ones;
        }

        @Override
        public double[] organicShares() {
            return ones;
        }

        @Override
        public double[] aqueousShares() {
            return zeros;
        }
    }
}
