package org.raffinate.cascade;

import org.raffinate.chemistry.SeparationFactors;

/**
 * A cascade as plain arrays: what the equations need to know of it.
 *
 * <p>Seen in a mirror (organic and aqueous exchanged, stages counted from the other end, β turned into 1/β) a cascade is
 * a cascade again. The iteration imposes the flow of the product that leaves at the last stage, so the smaller product is
 * put there: its flow then keeps all its digits, and may be zero.
 *
 * <p>Arrays over stages run from 0; {@code feed} runs {@code stage·elements + element}.
 *
 * @see StageFlows
 */
final class StageSystem {
    final int stages;
    final int elements;
    final double[] beta;
    final double[] feed;
    final double[] organic;
    final double[] aqueous;
    final double[] organicOnward;
    final double[] aqueousOnward;
    final double[] organicDrawn;
    final double[] aqueousDrawn;

    private StageSystem(double[] beta, double[] feed, StageFlows flows) {
        stages = flows.organic.length;
        elements = beta.length;
        this.beta = beta;
        this.feed = feed;
        organic = flows.organic;
        aqueous = flows.aqueous;
        organicOnward = flows.organicOnward;
        aqueousOnward = flows.aqueousOnward;
        organicDrawn = flows.organicDrawn;
        aqueousDrawn = flows.aqueousDrawn;
    }

    /** The mirror image. */
    private StageSystem(StageSystem original) {
        stages = original.stages;
        elements = original.elements;
        beta = new double[elements];
        for (int i = 0; i < elements; i++) {
            beta[i] = 1.0 / original.beta[i];
        }
        feed = reversed(original.feed, elements);
        organic = reversed(original.aqueous, 1);
        aqueous = reversed(original.organic, 1);
        organicOnward = reversed(original.aqueousOnward, 1);
        aqueousOnward = reversed(original.organicOnward, 1);
        organicDrawn = reversed(original.aqueousDrawn, 1);
        aqueousDrawn = reversed(original.organicDrawn, 1);
    }

    /** The arrays of a cascade; elements in the order of {@link Cascade#elements()}. */
    static StageSystem of(Cascade cascade, SeparationFactors factors, StageFlows flows) {
        var elements = cascade.elements();
        double[] beta = elements.stream().mapToDouble(factors::relative).toArray();
        double[] feed = new double[cascade.stages() * beta.length];
        for (Feed stream : cascade.feeds()) {
            for (int i = 0; i < beta.length; i++) {
                feed[(stream.stage() - 1) * beta.length + i] +=
                        stream.flow() * stream.mixture().moleFraction(elements.get(i));
            }
        }
        return new StageSystem(beta, feed, flows);
    }

    StageSystem mirrored() {
        return new StageSystem(this);
    }

    /** What the feeds bring of an element. */
    double fed(int element) {
        double total = 0.0;
        for (int at = element; at < feed.length; at += elements) {
            total += feed[at];
        }
        return total;
    }

    /** What the feeds bring of all elements. */
    double fedInAll() {
        double total = 0.0;
        for (double flow : feed) {
            total += flow;
        }
        return total;
    }

    /** {@code values} with its stages in the other order, {@code width} numbers a stage. */
    static double[] reversed(double[] values, int width) {
        double[] reversed = new double[values.length];
        for (int at = 0; at < values.length; at += width) {
            System.arraycopy(values, at, reversed, values.length - width - at, width);
        }
        return reversed;
    }
}
