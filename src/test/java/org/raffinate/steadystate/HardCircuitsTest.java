package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitLedger;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** The circuits that a solver must not fail on; those drawn at random are a corpus of their own. */
class HardCircuitsTest {
    private static final Solute DY = Solute.of(Element.DY);
    private static final Solute TB = Solute.of(Element.TB);
    private static final Solute GD = Solute.of(Element.GD);

    @Test
    void anImpurityOfAPartInABillionIsRecoveredAsIfItWereAlone() {
        // what is left of its own effect grows 2e4 times where the front stands, and shrinks with the amount
        CircuitSolution trace = solve(dyTbCircuit(24, 20, 3e-10, 1e-9));
        CircuitSolution less = solve(dyTbCircuit(24, 20, 3e-14, 1e-13));

        double share = trace.outlets().get(0).flow(TB) / 1e-9;
        assertThat(share).isBetween(0.1, 0.9);
        assertThat(less.outlets().get(0).flow(TB) / 1e-13).isCloseTo(share, Percentage.withPercentage(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-9, 1e-15})
    void anImpurityIsTheLinearAnswerToThePublishedRatios(double amount) {
        // D of terbium is that of dysprosium times 10^(0.2 - 0.6) in every stage: one tridiagonal system, no feedback
        CircuitSolution solution = solve(dyTbCircuit(24, 20, 0.3 * amount, amount));
        CircuitProfile profile = solution.profile();
        double[] ratio = new double[54];
        double[] aqueous = new double[54];
        for (int j = 0; j < 54; j++) {
            double d =
                    profile.concentration(j + 1, Phase.ORGANIC, DY) / profile.concentration(j + 1, Phase.AQUEOUS, DY);
            aqueous[j] = j < 24 ? 1.12 : j < 44 ? 0.12 : 0.4;
            ratio[j] = 1.5 * Math.pow(10.0, 0.2 - 0.6) * d / aqueous[j];
        }
        double raffinate = linear(ratio, amount, 24, 44);

        assertThat(solution.outlets().get(0).flow(TB)).isCloseTo(raffinate, Percentage.withPercentage(1e-8));
    }

    /** Flow that leaves stage 1, the closed loop summed as a geometric series. */
    private static double linear(double[] ratio, double fed, int feed, int strip) {
        double open = shot(ratio, fed, feed, strip, 0.0)[0];
        double back = shot(ratio, fed, feed, strip, 0.0)[1];
        double gain = shot(ratio, 0.0, feed, strip, 1.0)[1];
        double perReturn = shot(ratio, 0.0, feed, strip, 1.0)[0];
        return open + back / (1.0 - gain) * perReturn;
    }

    /** Aqueous of stage 1 and organic of the last, for a feed and a flow into the first organic: plain elimination. */
    private static double[] shot(double[] ratio, double fed, int feed, int strip, double entering) {
        int n = ratio.length;
        double[] pivot = new double[n];
        double[] right = new double[n];
        for (int j = 0; j < n; j++) {
            pivot[j] = 1.0 + ratio[j];
            right[j] = (j == 0 ? entering : 0.0) + (j == feed - 1 ? fed : 0.0);
            if (j > 0) {
                double down = j == strip ? 0.0 : 1.0;
                pivot[j] -= ratio[j - 1] * down / pivot[j - 1];
                right[j] += ratio[j - 1] / pivot[j - 1] * right[j - 1];
            }
        }
        double aqueous = 0.0;
        double last = 0.0;
        for (int j = n - 1; j >= 0; j--) {
            double from = j == strip - 1 ? 0.0 : aqueous;
            aqueous = (right[j] + from) / pivot[j];
            last = j == n - 1 ? ratio[j] * aqueous : last;
        }
        return new double[] {aqueous, last};
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 170})
    void fiveHundredStages(int extraction) {
        CircuitSolution solution = solve(dyTbCircuit(extraction, 490 - extraction, 0.02, 0.03));

        assertThat(solution.circuit().stages()).isEqualTo(500);
    }

    @Test
    void oneStageInAllAndOneStageASection() {
        Circuit all = dyTbCircuit(1, 1, 0.02, 0.03);
        Circuit one = new Circuit(
                all.model(),
                all.solvent(),
                all.sections().subList(0, 1),
                all.aqueousInlets().subList(0, 1),
                List.of(),
                List.of());

        assertThat(solve(one).circuit().stages()).isEqualTo(1);
        assertThat(solve(all).circuit().stages()).isEqualTo(12);
    }

    @Test
    void seventeenSolutesOver200Stages() {
        List<Extraction> extractions = new ArrayList<>();
        Map<Solute, Double> feed = new LinkedHashMap<>();
        double logK = -2.5;
        for (Element element : Element.values()) {
            extractions.add(Extraction.of(Solute.of(element), new MassAction(logK, 3.0, 3.0, 0.0), 3.0));
            feed.put(Solute.of(element), 0.5 * Math.pow(10.0, -(element.atomicNumber() * 5 % 9)));
            logK += 0.25;
        }
        extractions.add(Extraction.of(Solute.AMMONIUM, new MassAction(-4.5, 1.0, 1.0, 0.0), 1.0));
        EquilibriumModel model = EquilibriumModel.of(Medium.CHLORIDE, extractions);

        solve(circuit(model, 100, 90, feed, 3.0));
    }

    private static CircuitSolution solve(Circuit circuit) {
        CircuitSolution solution = new CircuitSolver().solve(circuit);
        assertThat(solution.convergence().converged())
                .as(solution.convergence().toString())
                .isTrue();
        assertThat(solution.balanceError()).isLessThan(1e-10);
        CircuitLedger ledger = new CircuitLedger(solution);
        assertThat(ledger.worst()).isLessThan(1e-10);
        for (Solute solute : solution.profile().solutes()) {
            assertThat(ledger.gap(1, circuit.stages(), solute))
                    .as(solute.symbol())
                    .isLessThan(1e-12);
        }
        return solution;
    }

    /** 0.1 mol/L of dysprosium and so much of two that are extracted less. */
    private static Circuit dyTbCircuit(int extraction, int scrub, double gd, double tb) {
        EquilibriumModel model = EquilibriumModel.of(
                Medium.CHLORIDE,
                List.of(
                        Extraction.of(GD, new MassAction(-0.7, 3.0, 3.0, 0.0), 3.0),
                        Extraction.of(TB, new MassAction(0.2, 3.0, 3.0, 0.0), 3.0),
                        Extraction.of(DY, new MassAction(0.6, 3.0, 3.0, 0.0), 3.0),
                        Extraction.of(Solute.AMMONIUM, new MassAction(-4.5, 1.0, 1.0, 0.0), 1.0)));
        return circuit(model, extraction, scrub, Map.of(GD, gd, TB, tb, DY, 0.1), 1.5);
    }

    private static Circuit circuit(
            EquilibriumModel model, int extraction, int scrub, Map<Solute, Double> feed, double organic) {
        Solvent solvent = new Solvent(organic, 1.0, 0.36, Solute.AMMONIUM, Map.of(), 1.0);
        return new Circuit(
                model,
                solvent,
                List.of(
                        Section.ideal(SectionKind.EXTRACTION, extraction, 0.0),
                        Section.ideal(SectionKind.SCRUB, scrub, 1.0),
                        Section.ideal(SectionKind.STRIP, 10, 0.0)),
                List.of(
                        new AqueousInlet(extraction, 1.0, Liquor.salts(model, feed, 1e-3)),
                        new AqueousInlet(extraction + scrub, 0.12, Liquor.acid(Medium.CHLORIDE, 3.0)),
                        new AqueousInlet(extraction + scrub + 10, 0.4, Liquor.acid(Medium.CHLORIDE, 5.0))),
                List.of(),
                List.of());
    }
}
