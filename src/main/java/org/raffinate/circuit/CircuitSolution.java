package org.raffinate.circuit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.Solute;

/**
 * The steady state of a circuit: the circuit as asked, how the solve ended and, where it converged, the profile.
 *
 * @param circuit what was solved
 * @param volumes its volume flows
 * @param convergence how the solve ended
 * @param found profile of the stages, empty unless converged
 * @param balanceError worst relative gap of the balances recomputed from the profile, see {@link CircuitBalance}; NaN
 *     unless converged
 */
public record CircuitSolution(
        Circuit circuit,
        StageVolumes volumes,
        Convergence convergence,
        Optional<CircuitProfile> found,
        double balanceError) {

    /** The profile; refused where the solve did not converge. */
    public CircuitProfile profile() {
        return found.orElseThrow(() -> new IllegalStateException("no profile: " + convergence));
    }

    /**
     * Every stream that leaves: raffinate, strip liquor, draws, then the solvent, or of a closed loop the bleed and the
     * spent liquor of saponification.
     */
    public List<Outlet> outlets() {
        List<Outlet> outlets = new ArrayList<>();
        for (int k = 0; k < circuit.sections().size(); k++) {
            int stage = circuit.stagesBefore(k) + 1;
            double share = k == 0 ? 1.0 : 1.0 - circuit.sections().get(k).reflux();
            if (share > 0.0) {
                outlets.add(outlet(
                        circuit.sections().get(k).kind().liquor(),
                        stage,
                        Phase.AQUEOUS,
                        share * undrawn(stage, Phase.AQUEOUS)));
            }
        }
        for (SideDraw draw : circuit.draws()) {
            outlets.add(outlet(
                    draw.phase() == Phase.AQUEOUS ? "aqueous draw" : "organic draw",
                    draw.stage(),
                    draw.phase(),
                    draw.share()));
        }
        int last = circuit.stages();
        double returned = volumes.returned();
        double kept = undrawn(last, Phase.ORGANIC);
        double leaving = kept * volumes.clear(last, Phase.ORGANIC);
        if (returned == 0.0) {
            outlets.add(outlet(stripped() ? "stripped solvent" : "loaded organic", last, Phase.ORGANIC, kept));
        } else {
            outlets.add(outletOf("bleed", last, Phase.ORGANIC, leaving - returned, 0.0));
            spentLiquor(kept * volumes.drops(last, Phase.AQUEOUS)).ifPresent(outlets::add);
        }
        return List.copyOf(outlets);
    }

    /** The first outlet of this name. */
    public Optional<Outlet> outlet(String name) {
        return outlets().stream().filter(outlet -> outlet.name().equals(name)).findFirst();
    }

    private boolean stripped() {
        return circuit.sections().stream().anyMatch(section -> section.kind() == SectionKind.STRIP);
    }

    /** Share of a phase's line that no side draw takes. */
    private double undrawn(int stage, Phase phase) {
        double share = 1.0;
        for (SideDraw draw : circuit.draws()) {
            if (draw.stage() == stage && draw.phase() == phase) {
                share *= 1.0 - draw.share();
            }
        }
        return share;
    }

    private Outlet outlet(String name, int stage, Phase phase, double share) {
        Phase other = phase == Phase.AQUEOUS ? Phase.ORGANIC : Phase.AQUEOUS;
        return outletOf(name, stage, phase, share * volumes.clear(stage, phase), share * volumes.drops(stage, other));
    }

    private Outlet outletOf(String name, int stage, Phase phase, double clear, double drops) {
        Phase other = phase == Phase.AQUEOUS ? Phase.ORGANIC : Phase.AQUEOUS;
        Map<Solute, Double> flows = new LinkedHashMap<>();
        for (Solute solute : profile().solutes()) {
            flows.put(
                    solute,
                    clear * profile().concentration(stage, phase, solute)
                            + drops * profile().concentration(stage, other, solute));
        }
        return new Outlet(name, stage, phase, clear, drops, flows);
    }

    /** The aqueous drops of the stripped solvent, separated before it returns; the base neutralises them. */
    private Optional<Outlet> spentLiquor(double flow) {
        if (flow == 0.0) {
            return Optional.empty();
        }
        int last = circuit.stages();
        Outlet drops = outletOf("spent liquor", last, Phase.AQUEOUS, flow, 0.0);
        if (circuit.solvent().saponification() == 0.0) {
            return Optional.of(drops);
        }
        Map<Solute, Double> flows = new LinkedHashMap<>(drops.solutes());
        flows.merge(circuit.solvent().base(), flow * Math.max(0.0, profile().acid(last)), Double::sum);
        return Optional.of(new Outlet(drops.name(), last, Phase.AQUEOUS, flow, 0.0, flows));
    }
}
