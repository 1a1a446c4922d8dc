package org.raffinate.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.steadystate.CircuitSolver;

/** Books that notice nothing prove nothing: each kind of entry is moved by a part in a million. */
class CircuitLedgerTest {
    private static final double PLANTED = 1e-6;
    /** A neighbouring stage may pass most of what is balanced; still, a thousandth of the error shows. */
    private static final double NOTICED = 1e-9;

    static Stream<Named<CircuitSolution>> solutions() {
        Circuit closed = Plants.closed();
        Liquor feed = closed.aqueousInlets().get(0).liquor();
        Liquor more = new Liquor(feed.metals(), feed.hydrogen(), 1.1 * feed.anion());
        Circuit spectators = Plants.fed(
                closed,
                Stream.concat(
                                Stream.of(new AqueousInlet(6, 1.0, more)),
                                closed.aqueousInlets().stream().skip(1))
                        .toList());
        return Stream.of(
                Named.of("chloride", solve(closed)),
                Named.of("sulfate", solve(Plants.of(Plants.model(Medium.SULFATE, 5.0), 0.9, 0.01, 0.01, 0.98))),
                Named.of("spectators", solve(spectators)));
    }

    private static CircuitSolution solve(Circuit circuit) {
        return new CircuitSolver().solve(circuit);
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void theBooksOfASteadyStateClose(CircuitSolution solution) {
        assertThat(new CircuitLedger(solution).worst()).isLessThan(1e-12);
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void anErrorOfAMillionthInAnyEntryIsNoticed(CircuitSolution solution) {
        for (int kind = 0; kind < 6; kind++) {
            double[][] entries = entries(solution.profile());
            for (int at = 0; at < entries[kind].length; at++) {
                double right = entries[kind][at];
                entries[kind][at] = right * (1.0 + PLANTED);
                if (right != 0.0) {
                    assertThat(worst(solution, entries))
                            .as("kind %d, %d", kind, at)
                            .isGreaterThan(NOTICED);
                }
                entries[kind][at] = right;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void whatIsNoNumberOrNegativeIsNotBalanced(CircuitSolution solution) {
        double[][] entries = entries(solution.profile());
        entries[0][4] = Double.NaN;
        assertThat(worst(solution, entries)).isNaN();

        entries = entries(solution.profile());
        entries[1][4] = -1e-300;
        assertThat(worst(solution, entries)).isInfinite();
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void theAnswerToAnotherQuestionIsNoSolution(CircuitSolution solution) {
        Circuit circuit = solution.circuit();
        Solvent s = circuit.solvent();
        Circuit more = Plants.with(circuit, new Solvent(s.flow(), s.extractant(), 0.31, s.base(), Map.of(), 1.0));

        assertThat(new CircuitLedger(with(solution, more, solution.profile())).worst())
                .isGreaterThan(1e-3);
    }

    /** Organic, aqueous, hydrogen, free extractant, anion, spectators: as the constructor takes them. */
    private static double[][] entries(CircuitProfile profile) {
        int stages = profile.stages();
        int solutes = profile.solutes().size();
        double[][] entries = {
            new double[stages * solutes],
            new double[stages * solutes],
            new double[stages],
            new double[stages],
            new double[stages],
            new double[stages]
        };
        for (int j = 0; j < stages; j++) {
            for (int i = 0; i < solutes; i++) {
                Solute solute = profile.solutes().get(i);
                entries[0][j * solutes + i] = profile.concentration(j + 1, Phase.ORGANIC, solute);
                entries[1][j * solutes + i] = profile.concentration(j + 1, Phase.AQUEOUS, solute);
            }
            entries[2][j] = profile.hydrogen(j + 1);
            entries[3][j] = profile.freeExtractant(j + 1);
            entries[4][j] = profile.anion(j + 1);
            entries[5][j] = profile.spectator(j + 1);
        }
        return entries;
    }

    private static double worst(CircuitSolution solution, double[][] e) {
        CircuitProfile profile = new CircuitProfile(solution.circuit(), e[0], e[1], e[2], e[3], e[4], e[5]);
        return new CircuitLedger(with(solution, solution.circuit(), profile)).worst();
    }

    private static CircuitSolution with(CircuitSolution solution, Circuit circuit, CircuitProfile profile) {
        return new CircuitSolution(
                circuit, solution.volumes(), solution.convergence(), Optional.of(profile), solution.balanceError());
    }
}
