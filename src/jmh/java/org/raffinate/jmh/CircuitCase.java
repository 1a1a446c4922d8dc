package org.raffinate.jmh;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.raffinate.circuit.Circuit;
import org.raffinate.equilibrium.Solute;
import org.raffinate.jmh.BenchmarkCircuits.Flows;

/** The circuits of {@link BenchmarkCircuits} that stand for all. */
public enum CircuitCase {
    SODA("soda, 99.9 %"),
    AMMONIA("ammonia, 99.9 %"),
    SODA_PURE("soda, 99.999 %"),
    SODA_REAL("soda, real stages");

    /** In words. */
    final String words;

    CircuitCase(String words) {
        this.words = words;
    }

    private Flows flows() {
        return switch (this) {
            case SODA -> new Flows(Solute.SODIUM, -4.5, false, 9.076759, 1.275468, 1.134595);
            case AMMONIA -> new Flows(Solute.AMMONIUM, -4.8, false, 9.076775, 1.275469, 1.134597);
            case SODA_PURE -> new Flows(Solute.SODIUM, -4.5, false, 17.612328, 2.931173, 2.201541);
            case SODA_REAL -> new Flows(Solute.SODIUM, -4.5, true, 11.438793, 1.735485, 1.429849);
        };
    }

    Circuit circuit(Layout layout) {
        return layout == Layout.OPEN ? BenchmarkCircuits.open(flows()) : BenchmarkCircuits.closed(flows());
    }

    /** How far the circuit goes. */
    public enum Layout {
        OPEN("extraction + scrub", 60, 2.5),
        CLOSED("with strip, closed loop", 72, 6.0);

        /** In words. */
        final String words;

        final int stages;
        /** Most dense solves that a cold start may take. */
        final double coldTarget;

        Layout(String words, int stages, double coldTarget) {
            this.words = words;
            this.stages = stages;
            this.coldTarget = coldTarget;
        }

        /** Every number of stages that occurs. */
        static IntStream orders() {
            return Arrays.stream(values()).mapToInt(layout -> layout.stages);
        }
    }

    /** Both concentrations of every solute, acid, free extractant, anion and spectators of every stage, bytes. */
    static long bytes(int stages) {
        int solutes = 7;
        return (2L * solutes + 4) * stages * Double.BYTES;
    }
}
