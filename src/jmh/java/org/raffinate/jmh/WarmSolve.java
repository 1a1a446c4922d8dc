package org.raffinate.jmh;

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
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.jmh.table.Row;

/**
 * The steady state of a cascade with constant factors from that of a neighbour, one of whose flows is 2 % larger.
 *
 * <p>S is the gentle one: with more of it both products only get purer. A larger extract flow cannot be pure, so that the
 * front has to come back from the end of the cascade.
 *
 * <pre>java -jar target/benchmarks.jar warm</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WarmSolve {
    private static final double MORE = 1.02;
    static final double TARGET = 0.8;

    /** The flow in which the neighbour differs. */
    public enum Flow {
        S {
            @Override
            Cascade more(Cascade cascade) {
                return cascade.with(MORE * cascade.s(), cascade.extract());
            }
        },
        EXTRACT {
            @Override
            Cascade more(Cascade cascade) {
                return cascade.with(cascade.s(), MORE * cascade.extract());
            }
        };

        abstract Cascade more(Cascade cascade);
    }

    @Param
    CascadeCase work;

    @Param
    Flow flow;

    private final CascadeSolver solver = new CascadeSolver();
    private Cascade cascade;
    private SeparationFactors factors;
    private CascadeSolution start;

    @Setup
    public void describe() {
        CascadeSolution design = work.design().solution().orElseThrow();
        cascade = design.cascade();
        factors = design.factors();
        start = Checked.of(solver.solve(flow.more(cascade), factors));
        Checked.same(solve(), design);
    }

    @Benchmark
    public CascadeSolution solve() {
        return solver.solve(cascade, factors, start);
    }

    static Row row(BenchmarkParams params) {
        CascadeCase work = CascadeCase.valueOf(params.getParam("work"));
        String flow = Flow.valueOf(params.getParam("flow")) == Flow.S ? "S" : "extract";
        return DenseKernel.row(work.words() + ", from " + flow + " + 2 %", work.stages)
                .withTarget(TARGET)
                .withAnswer(BenchmarkCascades.bytes(work.stages, work.elements));
    }
}
