package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.Figures;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Breach;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.SideDraw;
import org.raffinate.circuit.Solvent;
import org.raffinate.circuit.StageVolumes;

/** The part of the text that shows a circuit: sections, what enters, the solvent, what the stages hold, the limits. */
final class CircuitPlantText {
    private final CircuitAnswer answer;
    private final CircuitSolution solution;
    private final Circuit circuit;
    private final CircuitProfile profile;
    private final Manuscript lines;

    CircuitPlantText(CircuitAnswer answer, CircuitSolution solution, Manuscript lines) {
        this.answer = answer;
        this.solution = solution;
        circuit = solution.circuit();
        profile = solution.profile();
        this.lines = lines;
    }

    void write() {
        lines.section("PLANT (flows in L/h as they leave each section; drops by volume)");
        sections();
        lines.section("ENTERS");
        inlets();
        solvent();
        lines.section("STAGES");
        ranges();
        returned();
        lines.section("LIMITS");
        limits();
    }

    private void sections() {
        StageVolumes volumes = solution.volumes();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "section",
                "stages",
                "numbers",
                "efficiency",
                "org. in aq.",
                "aq. in org.",
                "organic",
                "aqueous",
                "O/A"));
        for (int k = 0; k < circuit.sections().size(); k++) {
            Section section = circuit.sections().get(k);
            int first = circuit.stagesBefore(k) + 1;
            int last = circuit.stagesBefore(k) + section.stages();
            double organic = volumes.clear(last, Phase.ORGANIC);
            double aqueous = volumes.clear(first, Phase.AQUEOUS);
            rows.add(List.of(
                    section.kind().word(),
                    String.valueOf(section.stages()),
                    first == last ? String.valueOf(first) : first + "-" + last,
                    Figures.factor(100.0 * section.efficiency(), 4) + " %",
                    drops(section.organicInAqueous()),
                    drops(section.aqueousInOrganic()),
                    Figures.number(organic),
                    Figures.number(aqueous),
                    Figures.number(organic / aqueous, 3)));
        }
        lines.table(rows);
        for (int k = 1; k < circuit.sections().size(); k++) {
            double reflux = circuit.sections().get(k).reflux();
            if (reflux > 0.0 && reflux < 1.0) {
                lines.wrapped(
                        "reflux",
                        Figures.factor(100.0 * reflux, 4) + " % of the aqueous of the "
                                + circuit.sections().get(k).kind().word() + " goes on to the "
                                + circuit.sections().get(k - 1).kind().word());
            }
        }
    }

    private static String drops(double fraction) {
        return fraction == 0.0 ? "0" : Figures.number(1e6 * fraction, 3) + " ppm";
    }

    private void inlets() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                "stage",
                "L/h",
                "rare earths, mol/L",
                circuit.model().medium().acid() + ", mol/L"));
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            double rareEarths = inlet.liquor().metals().entrySet().stream()
                    .filter(metal -> metal.getKey().isRareEarth())
                    .mapToDouble(metal -> metal.getValue())
                    .sum();
            rows.add(List.of(
                    CircuitStreams.name(circuit, inlet),
                    String.valueOf(inlet.stage()),
                    Figures.number(inlet.flow()),
                    rareEarths == 0.0 ? "-" : Figures.number(rareEarths, 4),
                    Figures.number(CircuitStreams.acid(circuit, inlet), 4)));
        }
        for (OrganicInlet inlet : circuit.organicInlets()) {
            double rareEarths = inlet.solutes().entrySet().stream()
                    .filter(metal -> metal.getKey().isRareEarth())
                    .mapToDouble(metal -> metal.getValue())
                    .sum();
            rows.add(List.of(
                    "organic feed",
                    String.valueOf(inlet.stage()),
                    Figures.number(inlet.flow()),
                    Figures.number(rareEarths, 4),
                    "-"));
        }
        lines.table(rows);
        for (SideDraw draw : circuit.draws()) {
            lines.wrapped(
                    "draw",
                    Figures.factor(100.0 * draw.share(), 4) + " % of the "
                            + draw.phase().label() + " that leaves stage " + draw.stage());
        }
    }

    private void solvent() {
        Solvent solvent = circuit.solvent();
        StageVolumes volumes = solution.volumes();
        String saponified = solvent.saponification() == 0.0
                ? "not saponified"
                : Figures.factor(100.0 * solvent.saponification(), 4) + " % saponified: "
                        + Figures.number(solvent.counterIon(), 4) + " mol/L "
                        + solvent.base().symbol();
        lines.wrapped(
                "solvent",
                Figures.number(solvent.flow()) + " L/h with " + Figures.factor(solvent.extractant(), 5)
                        + " mol/L extractant (as monomer), " + saponified);
        lines.wrapped(
                "loop",
                volumes.returned() == 0.0
                        ? "none: the solvent goes once through, all of it fresh"
                        : "closed: " + Figures.number(volumes.returned()) + " L/h return, "
                                + Figures.factor(100.0 * (1.0 - solvent.recycled()), 4) + " % are bled, make-up "
                                + Figures.number(volumes.makeUp(), 4) + " L/h");
    }

    private void ranges() {
        double capacity = circuit.solvent().capacity();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("section", "pH", "loading, mol/mol extractant", "free extractant, %"));
        for (int k = 0; k < circuit.sections().size(); k++) {
            int first = circuit.stagesBefore(k) + 1;
            int last = circuit.stagesBefore(k) + circuit.sections().get(k).stages();
            rows.add(List.of(
                    circuit.sections().get(k).kind().word(),
                    range(first, last, profile::ph, 3),
                    range(first, last, profile::loading, 3),
                    range(first, last, stage -> 100.0 * profile.freeExtractant(stage) / capacity, 3)));
        }
        lines.table(rows);
    }

    private static String range(int first, int last, IntToDoubleFunction value, int digits) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int stage = first; stage <= last; stage++) {
            least = Math.min(least, value.applyAsDouble(stage));
            most = Math.max(most, value.applyAsDouble(stage));
        }
        String low = Figures.number(least, digits);
        String high = Figures.number(most, digits);
        return low.equals(high) ? low : low + " to " + high;
    }

    /** What the stripped solvent still carries. */
    private void returned() {
        int loaded = 0;
        for (int k = 1; k < circuit.sections().size(); k++) {
            if (circuit.sections().get(k).kind() == SectionKind.STRIP && loaded == 0) {
                loaded = circuit.stagesBefore(k);
            }
        }
        if (loaded == 0) {
            return;
        }
        double left = profile.rareEarths(profile.stages(), Phase.ORGANIC);
        double share = left / profile.rareEarths(loaded, Phase.ORGANIC);
        lines.wrapped(
                "stripped",
                "the solvent keeps " + Figures.number(left, 3) + " mol/L rare earths, "
                        + (share < 0.9 ? Figures.share(share, 1.0 - share) : Figures.number(100.0 * share, 4) + " %")
                        + " of what it carried"
                        + (solution.volumes().returned() > 0.0 ? ", and takes them back to stage 1" : ""));
    }

    private void limits() {
        OperatingLimits limits = answer.limits();
        List<Breach> breaches = answer.breaches();
        if (breaches.isEmpty()) {
            lines.wrapped(
                    "kept",
                    "all: loading up to " + Figures.number(limits.loading(), 3) + " mol/mol, pH up to "
                            + Figures.factor(limits.hydrolysisPh(), 4) + ", hydrogen ion from "
                            + Figures.magnitude(limits.leastAcid()) + " mol/L, O/A 1:"
                            + Figures.factor(limits.phaseRatio(), 3) + " to "
                            + Figures.factor(limits.phaseRatio(), 3) + ":1, at most "
                            + Figures.factor(100.0 * limits.residual(), 3) + " % left on the stripped solvent");
        }
        for (Breach breach : breaches) {
            boolean one = breach.firstStage() == breach.lastStage();
            lines.wrapped(
                    one ? "stage " + breach.firstStage() : "stages " + breach.firstStage() + "-" + breach.lastStage(),
                    (breach.kind() == Breach.Kind.OUT_OF_RANGE ? "STRETCHED" : "BROKEN")
                            + (one ? "" : ", most at stage " + breach.worstStage()) + ": " + breach.sentence());
        }
    }
}
