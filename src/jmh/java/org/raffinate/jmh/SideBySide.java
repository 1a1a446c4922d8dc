package org.raffinate.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.SideBySideSolver;
import org.raffinate.cascade.SideBySideSolver.Case;
import org.raffinate.design.Design;
import org.raffinate.jmh.table.Row;

/**
 * Cold solves of 64 different cascades, side by side and one by one; one operation is one cascade.
 *
 * <p>S is up to 5 % above that of the design, the extract flow up to 1 % and the factor of the cut up to 2 % to either side of
 * theirs.
 *
 * <pre>java -jar target/benchmarks.jar side-by-side</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SideBySide {
    private static final int CASES = 64;
    private static final long SEED = 20260201L;
    private static final double TARGET = 0.25;

    @Param({"SMALL", "SMALL_PINCHED"})
    CascadeCase work;

    private final CascadeSolver single = new CascadeSolver();
    private final SideBySideSolver solver = new SideBySideSolver();
    private final List<Case> cases = new ArrayList<>();

    @Setup
    public void describe() {
        Design design = work.design();
        Cascade cascade = design.solution().orElseThrow().cascade();
        Random random = new Random(SEED);
        for (int k = 0; k < CASES; k++) {
            double s = cascade.s() * (1.0 + 0.05 * random.nextDouble());
            double extract = cascade.extract() * (0.99 + 0.02 * random.nextDouble());
            double cut = 0.98 + 0.04 * random.nextDouble();
            cases.add(new Case(cascade.with(s, extract), BenchmarkCascades.withCut(design.problem(), cut)));
        }
        List<CascadeSolution> answers = sideBySide();
        for (int k = 0; k < CASES; k++) {
            Checked.same(answers.get(k), one(cases.get(k)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public List<CascadeSolution> sideBySide() {
        return solver.solve(cases);
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void oneByOne(Blackhole blackhole) {
        for (Case given : cases) {
            blackhole.consume(one(given));
        }
    }

    private CascadeSolution one(Case given) {
        return single.solve(given.cascade(), given.factors());
    }

    static Row row(BenchmarkParams params) {
        CascadeCase work = CascadeCase.valueOf(params.getParam("work"));
        String words = "one of " + CASES + " cascades round " + work.words();
        Row row = params.getBenchmark().endsWith(".sideBySide")
                ? Row.of("side by side: " + words, "SideBySide.oneByOne{work=" + work + "}", "one by one")
                        .withTarget(TARGET)
                : DenseKernel.row("one by one: " + words, work.stages);
        return row.withAnswer(BenchmarkCascades.bytes(work.stages, work.elements));
    }
}
