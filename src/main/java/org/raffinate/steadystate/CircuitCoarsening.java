package org.raffinate.steadystate;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SideDraw;
import org.raffinate.numeric.CoarseChain;

/** A circuit of fewer stages with the same streams, about half as many in every section at first: where a solve starts. */
final class CircuitCoarsening {
    private static final int SHORTEST_RUN = 2;

    private final Circuit fine;
    private final CoarseChain chain;

    CircuitCoarsening(Circuit fine) {
        this(fine, halved(fine, SHORTEST_RUN));
    }

    /** Halved however short it is, which leaves one stage of a run of two. */
    static CircuitCoarsening further(Circuit fine) {
        return new CircuitCoarsening(fine, halved(fine, 1));
    }

    private CircuitCoarsening(Circuit fine, CoarseChain chain) {
        this.fine = fine;
        this.chain = chain;
    }

    private static CoarseChain halved(Circuit fine, int shortestRun) {
        TreeSet<Integer> fixed = new TreeSet<>();
        for (int k = 0; k < fine.sections().size(); k++) {
            fixed.add(fine.stagesBefore(k) + 1);
            fixed.add(fine.stagesBefore(k) + fine.sections().get(k).stages());
        }
        fine.aqueousInlets().forEach(inlet -> fixed.add(inlet.stage()));
        fine.organicInlets().forEach(inlet -> fixed.add(inlet.stage()));
        fine.draws().forEach(draw -> fixed.add(draw.stage()));
        return new CoarseChain(fixed.stream().mapToInt(Integer::intValue).toArray(), shortestRun);
    }

    boolean worthwhile() {
        return chain.length() < chain.fineLength();
    }

    Circuit coarse() {
        List<Section> sections = IntStream.range(0, fine.sections().size())
                .mapToObj(this::coarseSection)
                .toList();
        return new Circuit(
                fine.model(),
                fine.solvent(),
                sections,
                fine.aqueousInlets().stream()
                        .map(inlet -> new AqueousInlet(chain.place(inlet.stage()), inlet.flow(), inlet.liquor()))
                        .toList(),
                fine.organicInlets().stream()
                        .map(inlet -> new OrganicInlet(chain.place(inlet.stage()), inlet.flow(), inlet.solutes()))
                        .toList(),
                fine.draws().stream()
                        .map(draw -> new SideDraw(chain.place(draw.stage()), draw.phase(), draw.share()))
                        .toList());
    }

    private Section coarseSection(int k) {
        Section section = fine.sections().get(k);
        int before = fine.stagesBefore(k);
        return section.withStages(chain.place(before + section.stages()) - chain.place(before + 1) + 1);
    }

    /** One stage longer. */
    CircuitCoarsening longer() {
        return new CircuitCoarsening(fine, chain.longer());
    }

    /** Unknowns of the coarse stages with one more among them, where it makes the least difference first. */
    Stream<double[]> insertions(double[] coarse) {
        return chain.insertions(coarse, 2);
    }

    /** Both unknowns of the coarse stages, drawn out over the fine ones. */
    double[] stretch(double[] coarse) {
        return chain.stretch(coarse, 2);
    }
}
