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
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.jmh.CircuitCase.Layout;
import org.raffinate.jmh.table.Row;
import org.raffinate.steadystate.CircuitSolver;

/**
 * The steady state of a circuit that carries its acid, from the solver's own starting point.
 *
 * <pre>java -jar target/benchmarks.jar circuit</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ColdCircuit {
    @Param
    CircuitCase plant;

    @Param
    Layout layout;

    private final CircuitSolver solver = new CircuitSolver();
    private Circuit circuit;

    @Setup
    public void describe() {
        circuit = plant.circuit(layout);
        Checked.of(solve());
    }

    @Benchmark
    public CircuitSolution solve() {
        return solver.solve(circuit);
    }

    static Row row(BenchmarkParams params) {
        CircuitCase plant = CircuitCase.valueOf(params.getParam("plant"));
        Layout layout = Layout.valueOf(params.getParam("layout"));
        return DenseKernel.row(layout.words + ", " + plant.words, layout.stages)
                .withTarget(layout.coldTarget)
                .withAnswer(CircuitCase.bytes(layout.stages));
    }
}
