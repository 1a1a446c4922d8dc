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
 * The steady state of a cascade with constant factors from the solver's own starting point.
 *
 * <pre>java -jar target/benchmarks.jar cold</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ColdSolve {
    @Param
    CascadeCase work;

    private final CascadeSolver solver = new CascadeSolver();
    private Cascade cascade;
    private SeparationFactors factors;

    @Setup
    public void describe() {
        CascadeSolution design = work.design().solution().orElseThrow();
        cascade = design.cascade();
        factors = design.factors();
        Checked.same(solve(), design);
    }

    @Benchmark
    public CascadeSolution solve() {
        return solver.solve(cascade, factors);
    }

    static Row row(BenchmarkParams params) {
        CascadeCase work = CascadeCase.valueOf(params.getParam("work"));
        return DenseKernel.row(work.words(), work.stages)
                .withTarget(work.coldTarget())
                .withAnswer(BenchmarkCascades.bytes(work.stages, work.elements));
    }
}
