package org.raffinate.jmh;

import java.util.ArrayList;
import java.util.List;
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
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Design;
import org.raffinate.jmh.table.Row;

/**
 * A sweep of 10,000 points over S and the factor of the cut, each solved from the point before it; one operation is one point.
 *
 * <p>S runs from that of the design up to half as much again, to and fro; the factor by 1 % to either side.
 *
 * <pre>java -jar target/benchmarks.jar sweep</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GridSweep {
    private static final int SIDE = 100;
    private static final int POINTS = SIDE * SIDE;

    @Param("SMALL")
    CascadeCase work;

    private final CascadeSolver solver = new CascadeSolver();
    private final List<Cascade> cascades = new ArrayList<>();
    private final List<SeparationFactors> factors = new ArrayList<>();

    @Setup
    public void describe() {
        Design design = work.design();
        Cascade cascade = design.solution().orElseThrow().cascade();
        for (int i = 0; i < SIDE; i++) {
            double share = (double) i / (SIDE - 1);
            cascades.add(cascade.with((1.0 + 0.5 * share) * cascade.s(), cascade.extract()));
            factors.add(BenchmarkCascades.withCut(design.problem(), 0.99 + 0.02 * share));
        }
        CascadeSolution solution = solver.solve(cascades.get(0), factors.get(0));
        for (int point = 0; point < POINTS; point++) {
            solution = Checked.of(next(point, solution));
        }
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void points(Blackhole blackhole) {
        CascadeSolution solution = solver.solve(cascades.get(0), factors.get(0));
        for (int point = 0; point < POINTS; point++) {
            solution = next(point, solution);
            blackhole.consume(solution);
        }
    }

    private CascadeSolution next(int point, CascadeSolution before) {
        int row = point / SIDE;
        int column = row % 2 == 0 ? point % SIDE : SIDE - 1 - point % SIDE;
        return solver.solve(cascades.get(column), factors.get(row), before);
    }

    static Row row(BenchmarkParams params) {
        CascadeCase work = CascadeCase.valueOf(params.getParam("work"));
        return DenseKernel.row("one of 10,000 points: " + work.words(), work.stages)
                .withAnswer(BenchmarkCascades.bytes(work.stages, work.elements));
    }
}
