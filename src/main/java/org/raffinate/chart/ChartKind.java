package org.raffinate.chart;

import java.util.Optional;
import org.jfree.chart.JFreeChart;

/** The charts of an answer, by the name of their files. */
public enum ChartKind {
    /** Mole fractions in both phases over the stages. */
    PROFILE("profile"),
    /** The same in powers of ten, down to the impurities of the products. */
    PROFILE_LOG("profile-log"),
    /** Purity of both groups along the cascade against what was wanted. */
    PURITY("purity"),
    /** Stages against S, with the bounds and the chosen point. */
    TRADE_OFF("trade-off"),
    /** McCabe-Thiele diagram of the key pair. */
    MCCABE_THIELE("mccabe-thiele"),
    /** The same with the equilibrium drawn level, where both ends and every pinch can be read. */
    MCCABE_THIELE_LEVEL("mccabe-thiele-level");

    private final String fileName;

    ChartKind(String fileName) {
        this.fileName = fileName;
    }

    /** Name of the file without its extension. */
    public String fileName() {
        return fileName;
    }

    /** The chart, empty where the answer has nothing to show in it. */
    public Optional<JFreeChart> draw(Answer answer) {
        return switch (this) {
            case PROFILE -> answer.solution().map(solution -> ProfileChart.linear(answer, solution));
            case PROFILE_LOG -> answer.solution().map(solution -> ProfileChart.logarithmic(answer, solution));
            case PURITY -> answer.solution().flatMap(solution -> PurityChart.of(answer, solution));
            case TRADE_OFF ->
                answer.design()
                        .flatMap(design -> TradeOffChart.of(
                                "Stages against S", answer.question().title(), design));
            case MCCABE_THIELE -> answer.solution().flatMap(solution -> McCabeThieleChart.shares(answer, solution));
            case MCCABE_THIELE_LEVEL ->
                answer.solution().flatMap(solution -> McCabeThieleChart.level(answer, solution));
        };
    }
}
