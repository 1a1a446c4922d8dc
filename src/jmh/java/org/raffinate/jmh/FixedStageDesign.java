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
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.design.Design;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Designer;
import org.raffinate.jmh.table.Row;

/**
 * S and the extract flow for two purities at given stages, against one cold solve of the cascade that comes out.
 *
 * <pre>java -jar target/benchmarks.jar design</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FixedStageDesign {
    static final double TARGET = 5.0;

    @Param
    CascadeCase work;

    private final Designer designer = new Designer();
    private final CascadeSolver solver = new CascadeSolver();
    private DesignProblem problem;
    private CascadeSolution answer;

    @Setup
    public void describe() {
        problem = work.design().problem();
        answer = Checked.of(design().solution().orElseThrow());
        Checked.same(solve(), answer);
    }

    @Benchmark
    public Design design() {
        return designer.design(problem);
    }

    @Benchmark
    public CascadeSolution solve() {
        return solver.solve(answer.cascade(), answer.factors());
    }

    static Row row(BenchmarkParams params) {
        CascadeCase work = CascadeCase.valueOf(params.getParam("work"));
        if (params.getBenchmark().endsWith(".solve")) {
            return DenseKernel.row("one cold solve: " + work.words(), work.stages)
                    .withTarget(work.coldTarget())
                    .withAnswer(BenchmarkCascades.bytes(work.stages, work.elements));
        }
        return Row.of("design: " + work.words(), "FixedStageDesign.solve{work=" + work + "}", "one cold solve")
                .withTarget(TARGET);
    }
}
