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
 * A cold solve from 2 to 15 elements, with 60 stages: every cascade makes 99.9 % of both products with 1.4 times its least S.
 *
 * <pre>java -jar target/benchmarks.jar elements</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ElementGrowth {
    private static final int STAGES = 60;

    @Param({"2", "3", "4", "6", "8", "10", "12", "15"})
    int elements;

    private final CascadeSolver solver = new CascadeSolver();
    private Cascade cascade;
    private SeparationFactors factors;

    @Setup
    public void describe() {
        CascadeSolution design =
                BenchmarkCascades.design(STAGES, elements, 1e-3, 1.4).solution().orElseThrow();
        cascade = design.cascade();
        factors = design.factors();
        Checked.same(solve(), design);
    }

    @Benchmark
    public CascadeSolution solve() {
        return solver.solve(cascade, factors);
    }

    static Row row(BenchmarkParams params) {
        int elements = Integer.parseInt(params.getParam("elements"));
        return DenseKernel.row(STAGES + " stages, " + elements + " elements", STAGES)
                .withAnswer(BenchmarkCascades.bytes(STAGES, elements));
    }
}
