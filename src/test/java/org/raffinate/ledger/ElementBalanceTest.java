package org.raffinate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.RandomCascade;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.steadystate.CircuitSolver;

/** Every chemical element that enters a plant leaves it, and a wrong stream is noticed. */
class ElementBalanceTest {
    /** Books of a plant to rounding. */
    private static final double CLOSED = 1e-13;
    /** A thousand times what right books leave open. */
    private static final double NOTICED = 1e-10;
    /** As far as solvers close their own balances. */
    private static final double CLOSED_AS_SOLVED = 1e-10;
    /** mol/h of a feed of a thousand; a millionth of less is lost in its element. */
    private static final double TRACE = 0.1;

    private static final double PLANTED = 1e-6;
    private static final List<Medium> MEDIA = List.of(Medium.values());
    private static final List<Finishing> FINISHINGS =
            List.of(new Finishing.Onward(), new Finishing.Effluent(), Works.OXALATE, Works.CARBONATE, Works.SODA);

    private static Finishing finishing(long at) {
        return FINISHINGS.get((int) (at % FINISHINGS.size()));
    }

    /** A different finishing for each liquor, by the seed. */
    private static Map<String, Finishing> finishings(CircuitSolution solution, long seed) {
        Map<String, Finishing> finishing = new LinkedHashMap<>();
        long at = seed;
        for (Outlet outlet : solution.outlets()) {
            if (outlet.phase() == Phase.AQUEOUS && outlet.rareEarths() > 0.0) {
                finishing.put(outlet.name(), finishing(at++));
            }
        }
        return finishing;
    }

    @Test
    void plantsOfRandomCircuitsClose() {
        int closed = 0;
        for (long seed = 0; seed < 40; seed++) {
            CircuitSolution solution = new CircuitSolver().solve(RandomCircuit.of(seed));
            if (!solution.convergence().converged()) {
                continue;
            }
            Ledger ledger = Ledger.of(solution, Works.full(finishings(solution, seed), 0.9));
            assertThat(ledger.worstGap()).as("seed %d: %s", seed, ledger.gaps()).isLessThan(CLOSED_AS_SOLVED);
            closed++;
        }
        assertThat(closed).isGreaterThan(35);
    }

    @Test
    void plantsOfRandomCascadesClose() {
        int closed = 0;
        for (long seed = 0; seed < 150; seed++) {
            RandomCascade random = RandomCascade.of(seed);
            CascadeSolution solution = new CascadeSolver().solve(random.cascade, random.factors);
            if (!solution.convergence().converged()) {
                continue;
            }
            Medium medium = MEDIA.get((int) (seed % MEDIA.size()));
            Solute base = seed % 2 == 0 ? Solute.AMMONIUM : Solute.SODIUM;
            Map<String, Finishing> finishing = new LinkedHashMap<>();
            if (solution.cascade().raffinate() > 0.0) {
                finishing.put(Works.RAFFINATE, finishing(seed / 3));
            }
            if (solution.cascade().extract() > 0.0) {
                finishing.put(Works.STRIP_LIQUOR, finishing(seed / 5));
            }
            Ledger ledger = Ledger.of(solution, Works.FEED, Works.LIQUORS, medium, base, Works.full(finishing, 0.9));
            assertThat(ledger.worstGap()).as("seed %d: %s", seed, ledger.gaps()).isLessThan(CLOSED_AS_SOLVED);
            closed++;
        }
        assertThat(closed).isGreaterThan(100);
    }

    @Test
    void anErrorOfAMillionthIsNoticedInEverySubstanceOfEveryStream() {
        for (Finishing finishing : FINISHINGS) {
            Ledger ledger = Works.terbium(
                    Works.LIQUORS,
                    Works.full(Map.of(Works.RAFFINATE, Works.CARBONATE, Works.STRIP_LIQUOR, finishing), 0.31));
            assertThat(ledger.worstGap()).isLessThan(CLOSED);
            for (int k = 0; k < ledger.streams().size(); k++) {
                for (Formula substance : substances(ledger.streams().get(k))) {
                    double gap = ElementBalance.worst(wrong(ledger, k, substance))
                            .orElseThrow()
                            .getValue();
                    assertThat(gap)
                            .as("%s in %s", substance, ledger.streams().get(k).name())
                            .isGreaterThan(NOTICED);
                }
            }
        }
    }

    private static List<Formula> substances(Stream stream) {
        return stream.content().amounts().entrySet().stream()
                .filter(part -> Math.abs(part.getValue()) >= TRACE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Stream> wrong(Ledger ledger, int at, Formula substance) {
        List<Stream> streams = new ArrayList<>(ledger.streams());
        Stream right = streams.get(at);
        Content content =
                right.content().plus(substance, PLANTED * right.content().of(substance));
        streams.set(at, new Stream(right.kind(), right.name(), right.product(), content));
        return streams;
    }

    @Test
    void elementsChargeAndWaterlessRowsAreCounted() {
        // 2 H2 + O2 → 2 H2O with a millionth of the oxygen missing, and an ion that leaves alone
        List<Stream> streams = List.of(
                Stream.joint(
                        Stream.Kind.FIRING,
                        "gas",
                        Content.of(Formula.of("H2"), 2.0).plus(Formula.of("O2"), 1.0 - 1e-6)),
                Stream.joint(Stream.Kind.GAS, "vapour", Content.of(Formula.of("H2O"), 2.0)),
                new Stream(Stream.Kind.EFFLUENT, "salt", Optional.empty(), Content.of(Formula.of("Na^+"), 0.5)));
        Map<String, Double> gaps = ElementBalance.gaps(streams);

        assertThat(gaps).containsOnlyKeys("H", "O", "Na", "charge", "H - 2 O");
        assertThat(gaps.get("H")).isZero();
        assertThat(gaps.get("O")).isBetween(0.99e-6, 1.01e-6);
        assertThat(gaps.get("Na")).isEqualTo(1.0);
        assertThat(gaps.get("charge")).isEqualTo(1.0);
        // 4 less 4 (1 - 1e-6) over their sum
        assertThat(gaps.get("H - 2 O")).isBetween(0.49e-6, 0.51e-6);
        assertThat(ElementBalance.worst(streams).orElseThrow().getValue()).isEqualTo(1.0);
    }
}
