package org.raffinate.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.steadystate.CircuitSolver;

/** A balance that notices nothing proves nothing: each kind of entry is moved by a part in a million. */
class CircuitBalanceTest {
    private static final double PLANTED = 1e-6;
    /** A neighbouring stage may pass most of what is balanced; still, a thousandth of the error shows. */
    private static final double NOTICED = 1e-9;

    private static final CircuitSolution CHLORIDE = solution(Plants.closed());
    private static final CircuitSolution SULFATE =
            solution(Plants.of(Plants.model(Medium.SULFATE, 5.0), 0.9, 0.01, 0.01, 0.98));
    private static final CircuitSolution SPECTATORS = solution(spectators());

    private final double[] organic;
    private final double[] aqueous;
    private final double[] hydrogen;
    private final double[] free;
    private final double[] anion;
    private final double[] spectator;
    private CircuitSolution solution;

    CircuitBalanceTest() {
        solution = CHLORIDE;
        organic = new double[14 * 3];
        aqueous = new double[14 * 3];
        hydrogen = new double[14];
        free = new double[14];
        anion = new double[14];
        spectator = new double[14];
    }

    static Stream<Named<CircuitSolution>> solutions() {
        return Stream.of(
                Named.of("chloride", CHLORIDE), Named.of("sulfate", SULFATE), Named.of("spectators", SPECTATORS));
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void aSteadyStateBalances(CircuitSolution given) {
        copy(given);

        assertThat(worst()).isLessThan(1e-12).isEqualTo(given.balanceError());
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void anErrorInOneConcentrationIsNoticed(CircuitSolution given) {
        copy(given);
        noticed("organic", organic);
        noticed("aqueous", aqueous);
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void anErrorInTheAcidTheExtractantOrTheAnionIsNoticed(CircuitSolution given) {
        copy(given);
        noticed("hydrogen", hydrogen);
        noticed("free extractant", free);
        noticed("anion", anion);
    }

    @Test
    void anErrorInTheSpectatorsIsNoticed() {
        copy(SPECTATORS);

        assertThat(spectator).contains(0.0);
        noticed("spectator", spectator);
    }

    @Test
    void aSpectatorThatCameFromNowhereIsNoticed() {
        copy(CHLORIDE);
        spectator[3] = 1e-6;

        assertThat(worst()).isGreaterThan(1e-7);
    }

    @Test
    void anErrorThatKeepsTheChargeIsNoticed() {
        // three protons more for a neodymium less: only the books of the two see it
        copy(CHLORIDE);
        double moved = PLANTED * aqueous[7 * 3];
        aqueous[7 * 3] -= moved;
        hydrogen[7] += 3.0 * moved;

        assertThat(worst()).isGreaterThan(1e-7);
    }

    @Test
    void whatIsNotANumberIsNoBalance() {
        copy(CHLORIDE);
        organic[4] = Double.NaN;

        assertThat(worst()).isNaN();
    }

    private void noticed(String what, double[] entries) {
        for (int k = 0; k < entries.length; k++) {
            double right = entries[k];
            entries[k] = right * (1.0 + PLANTED);
            if (right != 0.0) {
                assertThat(worst()).as("%s %d", what, k).isGreaterThan(NOTICED);
            }
            entries[k] = right;
        }
    }

    private double worst() {
        CircuitProfile profile =
                new CircuitProfile(solution.circuit(), organic, aqueous, hydrogen, free, anion, spectator);
        return CircuitBalance.worst(solution.circuit(), solution.volumes(), profile);
    }

    private void copy(CircuitSolution given) {
        solution = given;
        CircuitProfile profile = given.profile();
        for (int j = 0; j < 14; j++) {
            int at = 3 * j;
            for (Solute solute : profile.solutes()) {
                organic[at] = profile.concentration(j + 1, Phase.ORGANIC, solute);
                aqueous[at++] = profile.concentration(j + 1, Phase.AQUEOUS, solute);
            }
            hydrogen[j] = profile.hydrogen(j + 1);
            free[j] = profile.freeExtractant(j + 1);
            anion[j] = profile.anion(j + 1);
            spectator[j] = profile.spectator(j + 1);
        }
    }

    private static CircuitSolution solution(Circuit circuit) {
        return new CircuitSolver().solve(circuit);
    }

    /** The closed plant, its feed with a tenth more chloride than its cations carry. */
    private static Circuit spectators() {
        Circuit circuit = Plants.closed();
        Liquor feed = circuit.aqueousInlets().get(0).liquor();
        Liquor more = new Liquor(feed.metals(), feed.hydrogen(), 1.1 * feed.anion());
        return Plants.fed(
                circuit,
                Stream.concat(
                                Stream.of(new AqueousInlet(6, 1.0, more)),
                                circuit.aqueousInlets().stream().skip(1))
                        .toList());
    }
}
