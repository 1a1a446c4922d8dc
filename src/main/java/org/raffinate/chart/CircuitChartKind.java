package org.raffinate.chart;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;

/** The charts of a circuit, by the name of their files. */
public enum CircuitChartKind {
    /** Rare earths in both phases over all stages, in powers of ten. */
    PROFILE("profile-log"),
    /** Acid and free extractant over all stages. */
    ACID("acid"),
    /** Rare earths and the base's cation on the organic over all stages. */
    LOADING("loading"),
    /** Purity of both groups along the circuit against what was wanted. */
    PURITY("purity"),
    /** Stages against S of the constant-factor design that a design started from. */
    TRADE_OFF("trade-off");

    private final String fileName;

    CircuitChartKind(String fileName) {
        this.fileName = fileName;
    }

    /** Name of the file without its extension. */
    public String fileName() {
        return fileName;
    }

    /** The chart, empty where the answer has nothing to show in it. */
    public Optional<JFreeChart> draw(CircuitAnswer answer) {
        return switch (this) {
            case PROFILE -> answer.solution().flatMap(solution -> CircuitProfileChart.rareEarths(answer, solution));
            case ACID -> answer.solution().map(solution -> CircuitProfileChart.acid(answer, solution));
            case LOADING -> answer.solution().map(solution -> CircuitProfileChart.loading(answer, solution));
            case PURITY -> answer.solution().flatMap(solution -> PurityChart.of(answer, solution));
            case TRADE_OFF ->
                answer.design()
                        .flatMap(design -> TradeOffChart.of(
                                "Stages against S with constant separation factors",
                                answer.question().title() + ": where the design began",
                                design.start()));
        };
    }

    /** One line under the title: the case and the size of its circuit. */
    static String subtitle(CircuitAnswer answer, CircuitSolution solution) {
        Circuit circuit = solution.circuit();
        return answer.question().title() + ": "
                + circuit.sections().stream()
                        .map(section -> String.valueOf(section.stages()))
                        .collect(Collectors.joining(" + "))
                + " stages, solvent "
                + Figures.number(circuit.solvent().flow(), 4) + " L/h";
    }
}
