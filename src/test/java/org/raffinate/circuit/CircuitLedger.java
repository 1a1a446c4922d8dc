package org.raffinate.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * The books of a steady state: every stream with where it comes from and where it goes, so that any box of stages can be
 * balanced. Written from the words of the description and a published profile; place 0 is the world outside.
 */
public final class CircuitLedger {
    /** What one litre of each phase holds of whatever is counted. */
    public interface Count {
        double perLitre(Phase phase, int stage);
    }

    private record Stream(int from, int to, double organic, double aqueous) {}

    private final CircuitSolution solution;
    private final int stages;
    private final List<Stream> streams = new ArrayList<>();

    /** Books of a solution; of one without a profile, those of its volumes alone. */
    public CircuitLedger(CircuitSolution solution) {
        this.solution = solution;
        stages = solution.circuit().stages();
        for (int stage = 1; stage <= stages; stage++) {
            double v = solution.volumes().clear(stage, Phase.ORGANIC);
            double l = solution.volumes().clear(stage, Phase.AQUEOUS);
            Section section = solution.circuit().section(stage);
            split(stage, stage == stages ? 0 : stage + 1, Phase.ORGANIC, v, section.aqueousInOrganic() * v);
            split(stage, stage - 1, Phase.AQUEOUS, section.organicInAqueous() * l, l);
        }
    }

    /**
     * The largest relative gap of all books of every stage and of the plant, of its charge, extractant and equilibrium;
     * NaN where something is not a number, infinite where something is negative that cannot be.
     */
    public double worst() {
        double worst = 0.0;
        for (int stage = 1; stage <= stages; stage++) {
            worst = Math.max(worst, gaps(stage, stage));
            worst = Math.max(worst, chargeGap(stage));
            worst = Math.max(worst, new StageContact(solution, this, stage).gap());
        }
        return Math.max(worst, gaps(1, stages));
    }

    private double gaps(int first, int last) {
        double gap = volumeGap(first, last);
        for (Solute solute : profile().solutes()) {
            gap = Math.max(gap, gap(first, last, solute));
        }
        gap = Math.max(gap, Math.max(anionGap(first, last), spectatorGap(first, last)));
        return Math.max(gap, protonGap(first, last));
    }

    /** Gap of the volumes of both phases over a box; they need no profile. */
    public double volumeGap(int first, int last) {
        return Math.max(volumeGap(first, last, Phase.ORGANIC), volumeGap(first, last, Phase.AQUEOUS));
    }

    private CircuitProfile profile() {
        return solution.profile();
    }

    /** One line of a stage: what draws and the section's end take goes outside, the rest to its neighbour. */
    private void split(int stage, int neighbour, Phase phase, double organic, double aqueous) {
        double on = neighbour == 0 ? 0.0 : 1.0;
        for (SideDraw draw : solution.circuit().draws()) {
            on *= draw.stage() == stage && draw.phase() == phase ? 1.0 - draw.share() : 1.0;
        }
        int first = 1;
        for (Section section : solution.circuit().sections()) {
            on *= phase == Phase.AQUEOUS && stage == first && stage > 1 ? section.reflux() : 1.0;
            first += section.stages();
        }
        streams.add(new Stream(stage, neighbour, on * organic, on * aqueous));
        streams.add(new Stream(stage, 0, (1.0 - on) * organic, (1.0 - on) * aqueous));
    }

    /** Relative gap of the streams across a box of stages, with what is fed to its stages from outside. */
    public double gap(int first, int last, double fed, double fedAmounts, Count count) {
        double in = fed;
        double amounts = fedAmounts;
        double out = 0.0;
        for (Stream stream : streams) {
            boolean leaves = first <= stream.from() && stream.from() <= last;
            boolean enters = first <= stream.to() && stream.to() <= last;
            if (enters == leaves) {
                continue;
            }
            double amount = amount(stream, count);
            amounts += Math.abs(amount);
            in += enters ? amount : 0.0;
            out += leaves ? amount : 0.0;
        }
        return amounts < 1e-280 ? 0.0 : Math.abs(in - out) / amounts;
    }

    private static double amount(Stream stream, Count count) {
        double organic =
                stream.organic() == 0.0 ? 0.0 : stream.organic() * count.perLitre(Phase.ORGANIC, stream.from());
        double aqueous =
                stream.aqueous() == 0.0 ? 0.0 : stream.aqueous() * count.perLitre(Phase.AQUEOUS, stream.from());
        return organic + aqueous;
    }

    /** Organic that arrives at a stage with streams of the plant, L/h times whatever is counted in a litre of it. */
    double organicArriving(int stage, Count count) {
        double arriving = 0.0;
        for (Stream stream : streams) {
            boolean counts = stream.to() == stage && stream.organic() > 0.0;
            arriving += counts ? stream.organic() * count.perLitre(Phase.ORGANIC, stream.from()) : 0.0;
        }
        return arriving;
    }

    /** Gap of a solute over a box. */
    public double gap(int first, int last, Solute solute) {
        double fed = aqueousFed(first, last, liquor -> liquor.metals().getOrDefault(solute, 0.0));
        for (int stage = first; stage <= last; stage++) {
            fed += organicFed(stage, solute);
        }
        return gap(first, last, fed, fed, (phase, stage) -> profile().concentration(stage, phase, solute));
    }

    /** Gap of the medium's anion over a box. */
    public double anionGap(int first, int last) {
        double fed = aqueousFed(first, last, Liquor::anion);
        return gap(
                first,
                last,
                fed,
                fed,
                (phase, stage) -> phase == Phase.ORGANIC ? 0.0 : profile().anion(stage));
    }

    /** Gap of the ions that take part in nothing over a box, relative to all the anion's charges where liquors are fed. */
    private double spectatorGap(int first, int last) {
        int charge = solution.circuit().model().medium().charge();
        double anions = charge * aqueousFed(first, last, Liquor::anion);
        double fed = anions - aqueousFed(first, last, Liquor::hydrogen);
        for (Solute solute : profile().solutes()) {
            fed -= solute.charge() * aqueousFed(first, last, liquor -> liquor.concentration(solute));
        }
        return gap(
                first,
                last,
                fed,
                anions,
                (of, stage) -> of == Phase.ORGANIC ? 0.0 : profile().spectator(stage));
    }

    /** Gap of the volume of a phase over a box; the extractant rides in the organic, so much in every litre. */
    public double volumeGap(int first, int last, Phase phase) {
        double fed = phase == Phase.AQUEOUS ? aqueousFed(first, last, liquor -> 1.0) : 0.0;
        for (OrganicInlet inlet : solution.circuit().organicInlets()) {
            boolean inside = first <= inlet.stage() && inlet.stage() <= last;
            fed += phase == Phase.ORGANIC && inside ? inlet.flow() : 0.0;
        }
        fed += phase == Phase.ORGANIC && first == 1
                ? solution.circuit().solvent().flow()
                : 0.0;
        return gap(first, last, fed, fed, (of, stage) -> of == phase ? 1.0 : 0.0);
    }

    /** Gap of protons over a box: dissolved, on the anion, and on the extractant where no metal has taken their place. */
    public double protonGap(int first, int last) {
        double fed = aqueousFed(first, last, Liquor::hydrogen);
        double amounts = aqueousFed(first, last, liquor -> Math.abs(liquor.hydrogen()));
        double extractant = solution.circuit().solvent().extractant();
        for (int stage = first; stage <= last; stage++) {
            double volume = stage == 1 ? solution.circuit().solvent().flow() : 0.0;
            for (OrganicInlet inlet : solution.circuit().organicInlets()) {
                volume += inlet.stage() == stage ? inlet.flow() : 0.0;
            }
            amounts += volume * extractant;
            fed += volume * extractant;
            for (Solute solute : profile().solutes()) {
                fed -= solute.charge() * organicFed(stage, solute);
            }
        }
        return gap(first, last, fed, amounts, this::protons);
    }

    /** Protons per litre that a base could take. */
    public double protons(Phase phase, int stage) {
        if (phase == Phase.ORGANIC) {
            double protons = solution.circuit().solvent().extractant();
            for (Solute solute : profile().solutes()) {
                protons -= solute.charge() * profile().concentration(stage, Phase.ORGANIC, solute);
            }
            return protons;
        }
        double h = profile().hydrogen(stage);
        boolean sulfate = solution.circuit().model().medium() == Medium.SULFATE;
        double bound = sulfate
                ? profile().anion(stage) / (1.0 + solution.circuit().model().secondDissociation() / h)
                : 0.0;
        return h + bound - 1e-14 / h;
    }

    /** Gap of the charges of an aqueous, with the ions that take part in nothing as the inlets brought them. */
    public double chargeGap(int stage) {
        double h = profile().hydrogen(stage);
        double ka = solution.circuit().model().secondDissociation();
        boolean sulfate = solution.circuit().model().medium() == Medium.SULFATE;
        double anions = profile().anion(stage) * (sulfate ? 1.0 + ka / (ka + h) : 1.0) + 1e-14 / h;
        double cations = h + profile().spectator(stage);
        for (Solute solute : profile().solutes()) {
            cations += solute.charge() * profile().concentration(stage, Phase.AQUEOUS, solute);
        }
        return Math.abs(cations - anions) / (anions + Math.abs(profile().spectator(stage)));
    }

    /** Sum over the liquors fed to a box. */
    public double aqueousFed(int first, int last, ToDoubleFunction<Liquor> content) {
        double fed = 0.0;
        for (AqueousInlet inlet : solution.circuit().aqueousInlets()) {
            boolean inside = first <= inlet.stage() && inlet.stage() <= last;
            fed += inside ? inlet.flow() * content.applyAsDouble(inlet.liquor()) : 0.0;
        }
        return fed;
    }

    /** With organic feeds and, at stage 1, with the solvent: saponified, returned and fresh. */
    double organicFed(int stage, Solute solute) {
        double fed = 0.0;
        for (OrganicInlet inlet : solution.circuit().organicInlets()) {
            fed += inlet.stage() == stage ? inlet.flow() * inlet.solutes().getOrDefault(solute, 0.0) : 0.0;
        }
        if (stage > 1) {
            return fed;
        }
        Solvent solvent = solution.circuit().solvent();
        if (solvent.saponification() > 0.0 && solvent.base().equals(solute)) {
            return fed + solvent.flow() * solvent.saponification() * solvent.extractant();
        }
        double returned = returnedSolvent();
        return fed
                + returned * profile().concentration(stages, Phase.ORGANIC, solute)
                + (solvent.flow() - returned) * solvent.carried().getOrDefault(solute, 0.0);
    }

    /** Solvent of the last stage that returns, L/h. */
    public double returnedSolvent() {
        Solvent solvent = solution.circuit().solvent();
        double leaving = solution.volumes().clear(stages, Phase.ORGANIC);
        return Math.min(solvent.recycled() * leaving, solvent.flow());
    }

    /** What leaves the plant for good of whatever is counted, per hour; the returned solvent stays, its drops do not. */
    public double leaving(Count count) {
        double out = 0.0;
        for (Stream stream : streams) {
            if (stream.to() == 0) {
                double organic = stream.organic() * count.perLitre(Phase.ORGANIC, stream.from());
                out += organic + stream.aqueous() * count.perLitre(Phase.AQUEOUS, stream.from());
            }
        }
        return out - returnedSolvent() * count.perLitre(Phase.ORGANIC, stages);
    }
}
