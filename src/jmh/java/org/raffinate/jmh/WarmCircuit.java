package org.raffinate.jmh;

import java.util.Map;
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
import org.raffinate.circuit.Solvent;
import org.raffinate.jmh.CircuitCase.Layout;
import org.raffinate.jmh.table.Row;
import org.raffinate.steadystate.CircuitSolver;

/**
 * The steady state of a circuit that carries its acid from that of a neighbour with 2 % more organic.
 *
 * <pre>java -jar target/benchmarks.jar warm-circuit</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WarmCircuit {
    private static final double MORE = 1.02;

    @Param
    CircuitCase plant;

    @Param
    Layout layout;

    private final CircuitSolver solver = new CircuitSolver();
    private Circuit circuit;
    private CircuitSolution start;

    @Setup
    public void describe() {
        circuit = plant.circuit(layout);
        start = Checked.of(solver.solve(moreOrganic(circuit)));
        Checked.same(solve(), solver.solve(circuit));
    }

    private static Circuit moreOrganic(Circuit circuit) {
        Solvent solvent = circuit.solvent();
        return new Circuit(
                circuit.model(),
                new Solvent(
                        MORE * solvent.flow(),
                        solvent.extractant(),
                        solvent.saponification(),
                        solvent.base(),
                        Map.of(),
                        solvent.recycled()),
                circuit.sections(),
                circuit.aqueousInlets(),
                circuit.organicInlets(),
                circuit.draws());
    }

    @Benchmark
    public CircuitSolution solve() {
        return solver.solve(circuit, start);
    }

    static Row row(BenchmarkParams params) {
        CircuitCase plant = CircuitCase.valueOf(params.getParam("plant"));
        Layout layout = Layout.valueOf(params.getParam("layout"));
        return DenseKernel.row(layout.words + ", " + plant.words + ", from organic + 2 %", layout.stages)
                .withAnswer(CircuitCase.bytes(layout.stages));
    }
}
