package org.raffinate.jmh;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * A cold solve from 20 to 400 stages, with six elements: every cascade makes 99.9 % of both products with 1.4 times its least S.
 *
 * <pre>java -jar target/benchmarks.jar stages</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StageGrowth {
    private static final int ELEMENTS = 6;

    @Param({"20", "40", "60", "100", "150", "200", "300", "400"})
    int stages;

    private final CascadeSolver solver = new CascadeSolver();
    private Cascade cascade;
    private SeparationFactors factors;

    @Setup
    public void describe() {
        CascadeSolution design =
                BenchmarkCascades.design(stages, ELEMENTS, 1e-3, 1.4).solution().orElseThrow();
        cascade = design.cascade();
        factors = design.factors();
        Checked.same(solve(), design);
    }

    @Benchmark
    public CascadeSolution solve() {
        return solver.solve(cascade, factors);
    }

    /** The sizes of {@link #stages}. */
    static IntStream orders() {
        return IntStream.of(20, 40, 60, 100, 150, 200, 300, 400);
    }

    static Row row(BenchmarkParams params) {
        int stages = Integer.parseInt(params.getParam("stages"));
        return DenseKernel.row(stages + " stages, " + ELEMENTS + " elements", stages)
                .withAnswer(BenchmarkCascades.bytes(stages, ELEMENTS));
    }
}
