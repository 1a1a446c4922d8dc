package org.raffinate.plant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.equilibrium.Solute;

/** The battery of a solved circuit: its own volumes and concentrations, nothing assumed. */
public final class CircuitBattery {
    private CircuitBattery() {}

    /** What the stages of a steady state carry; refused where none was found. */
    public static Battery of(CircuitSolution solution) {
        List<StageLoad> loads = new ArrayList<>();
        for (int stage = 1; stage <= solution.circuit().stages(); stage++) {
            loads.add(new StageLoad(
                    solution.circuit().section(stage).kind(),
                    stage,
                    solution.volumes().total(stage, Phase.ORGANIC),
                    solution.volumes().total(stage, Phase.AQUEOUS),
                    rareEarths(solution, stage, Phase.ORGANIC),
                    rareEarths(solution, stage, Phase.AQUEOUS)));
        }
        return new Battery(loads, solution.circuit().solvent().extractant(), List.of());
    }

    private static Map<Element, Double> rareEarths(CircuitSolution solution, int stage, Phase phase) {
        EnumMap<Element, Double> rareEarths = new EnumMap<>(Element.class);
        for (Solute solute : solution.profile().solutes()) {
            solute.element()
                    .ifPresent(element ->
                            rareEarths.put(element, solution.profile().concentration(stage, phase, solute)));
        }
        return rareEarths;
    }
}
