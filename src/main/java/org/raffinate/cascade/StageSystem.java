package org.raffinate.cascade;

import java.util.Arrays;
import java.util.List;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.stages.StageLine;

/**
 * A cascade as plain arrays: what the equations need to know of it.
 *
 * <p>Seen in a mirror (organic and aqueous exchanged, stages counted from the other end, β turned into 1/β) a cascade is
 * a cascade again. The iteration imposes the flow of the product that leaves at the last stage, so the smaller product is
 * put there: its flow then keeps all its digits, and may be zero.
 *
 * <p>Arrays over stages run from 0, as the iteration counts them; elements run from the least extracted on.
 */
final class StageSystem {
    /** Movement of ln g by the rounding of the given flows from which on a front counts as not determined. */
    private static final double UNDETERMINED = 1e-3;

    private static final double ROUNDING = 4e-16;

    final int stages;
    final int elements;
    final StageLine line;
    /** Extractabilities on a common scale, ascending. */
    final double[] beta;
    /** What the feeds bring of each element. */
    final double[] fed;
    /** What leaves each stage with the organic, all elements. */
    final double[] organic;
    /** What leaves each stage with the aqueous, all elements. */
    final double[] aqueous;

    private final int[] order;
    private boolean mirrored;

    /** Room for a cascade of so many stages and elements. */
    StageSystem(int stages, int elements) {
        this.stages = stages;
        this.elements = elements;
        line = new StageLine(stages, elements);
        beta = new double[elements];
        fed = new double[elements];
        organic = new double[stages];
        aqueous = new double[stages];
        order = new int[elements];
    }

    /** Takes a cascade in, mirrored where its raffinate is the smaller product. */
    void fill(Cascade cascade, SeparationFactors factors, StageFlows flows) {
        fill(cascade, factors, flows, cascade.raffinate() < cascade.extract());
    }

    void fill(Cascade cascade, SeparationFactors factors, StageFlows flows, boolean inMirror) {
        mirrored = inMirror;
        List<Element> all = cascade.elements();
        for (int i = 0; i < elements; i++) {
            double b = factors.relative(all.get(i));
            insert(i, inMirror ? 1.0 / b : b);
        }
        for (int stage = 0; stage < stages; stage++) {
            int j = place(stage);
            organic[j] = inMirror ? flows.aqueous[stage] : flows.organic[stage];
            aqueous[j] = inMirror ? flows.organic[stage] : flows.aqueous[stage];
            line.organicOnward[j] = inMirror ? flows.aqueousOnward[stage] : flows.organicOnward[stage];
            line.aqueousOnward[j] = inMirror ? flows.organicOnward[stage] : flows.aqueousOnward[stage];
            line.organicDrawn[j] = inMirror ? flows.aqueousDrawn[stage] : flows.organicDrawn[stage];
            line.aqueousDrawn[j] = inMirror ? flows.organicDrawn[stage] : flows.aqueousDrawn[stage];
        }
        line.organicDrawn[stages - 1] = 1.0;
        line.aqueousDrawn[0] = 1.0;
        Arrays.fill(line.feed, 0.0);
        Arrays.fill(fed, 0.0);
        for (int k = 0; k < cascade.feeds().size(); k++) {
            Feed stream = cascade.feeds().get(k);
            int at = place(stream.stage() - 1) * elements;
            for (int i = 0; i < elements; i++) {
                double flow = stream.flow() * stream.mixture().moleFraction(all.get(order[i]));
                line.feed[at + i] += flow;
                fed[i] += flow;
            }
        }
    }

    /** Sorts the next element in by its extractability. */
    private void insert(int element, double extractability) {
        int i = element;
        while (i > 0 && beta[i - 1] > extractability) {
            beta[i] = beta[i - 1];
            order[i] = order[i - 1];
            i--;
        }
        beta[i] = extractability;
        order[i] = element;
    }

    /** Where the iteration counts a stage, both from 0. */
    int place(int stage) {
        return mirrored ? stages - 1 - stage : stage;
    }

    boolean isMirrored() {
        return mirrored;
    }

    /** Where {@link Cascade#elements()} lists an element of the iteration. */
    int listed(int element) {
        return order[element];
    }

    /** Becomes a shorter cascade: of a longer one the stages named. */
    void select(StageSystem from, int[] chosen) {
        mirrored = from.mirrored;
        System.arraycopy(from.beta, 0, beta, 0, elements);
        System.arraycopy(from.fed, 0, fed, 0, elements);
        System.arraycopy(from.order, 0, order, 0, elements);
        for (int j = 0; j < stages; j++) {
            organic[j] = from.organic[chosen[j]];
            aqueous[j] = from.aqueous[chosen[j]];
        }
        line.select(from.line, chosen);
    }

    /** What the feeds bring of all elements. */
    double fedInAll() {
        double total = 0.0;
        for (double flow : fed) {
            total += flow;
        }
        return total;
    }

    /**
     * Whether the given flows tell where the front stands.
     *
     * @param sensitivity largest |∂ln g/∂ln totals| when all totals change alike
     * @param raffinate of the cascade
     */
    boolean isDetermined(double sensitivity, double raffinate) {
        // a small raffinate is a difference of large flows, and carries their rounding
        double magnified = mirrored ? Math.max(1.0, fedInAll() / raffinate) : 1.0;
        return sensitivity * ROUNDING * magnified < UNDETERMINED;
    }

    /** Flows of the iteration as a profile lists them. */
    double[] listed(double[] flows) {
        double[] listed = new double[flows.length];
        for (int j = 0; j < stages; j++) {
            int from = j * elements;
            int to = place(j) * elements;
            for (int i = 0; i < elements; i++) {
                listed[to + order[i]] = flows[from + i];
            }
        }
        return listed;
    }
}
