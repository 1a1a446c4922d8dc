package org.raffinate.cascade;

import java.util.Optional;
import org.raffinate.cascade.CascadeSolver.ProductConditions;
import org.raffinate.chemistry.SeparationFactors;

/**
 * S and the extract flow with which a cascade without draws meets one condition on each product.
 *
 * <p>Newton's method on the unknowns of the stages, S and the extract flow E together: with J the matrix of the stages' equations f
 * and q_S, q_E what their unknowns gain from S and E, a step is
 *
 * <pre>
 *   δu = -J⁻¹ f + δS q_S + δE q_E,    δS and δE such that both margins, linear in δu by what the raffinate gains, vanish
 * </pre>
 *
 * so that a step costs one factorisation and three solutions with it. Margins that are logarithms of impurities are much
 * closer to linear in these unknowns than products' flows are: the steady state of a given S and E is never needed on the
 * way.
 */
final class ProductMatch {
    private static final int MOST_STEPS = 40;
    private static final double LONGEST_STEP = 2.0;
    /** Share of the way to a bound of S or E that one step may go. */
    private static final double NOT_BEYOND = 0.7;
    /** A step may let residual and margins grow so much, or up to what is harmless, before it is cut. */
    private static final double GROWTH = 2.0;

    private static final double HARMLESS = 0.5;
    private static final int MOST_CUTS = 6;
    /** So many steps that leave more than this share of what is off lead nowhere. */
    private static final int MOST_STALLED = 5;

    private static final double PROGRESS = 0.9;
    /** Where the last step is taken: the error left is of the order of its square. */
    private static final double CLOSE = 1e-6;

    private final SeparationFactors factors;
    private final CascadeLevel level;
    private final StageFlows flows;
    private final ProductConditions conditions;
    private final double lowestS;
    private final double[] raffinate;
    private final double[] extract;
    private final double[] step;
    private final double[] byS;
    private final double[] byExtract;
    private final double[] from;
    private final double[][] gains;
    private final double[] margins = new double[2];
    private final double[][] slopes = new double[3][2];
    private Cascade cascade;

    ProductMatch(
            Cascade cascade,
            SeparationFactors factors,
            CascadeLevel level,
            StageFlows flows,
            ProductConditions conditions,
            double lowestS) {
        this.cascade = cascade;
        this.factors = factors;
        this.level = level;
        this.flows = flows;
        this.conditions = conditions;
        this.lowestS = lowestS;
        int elements = cascade.elements().size();
        raffinate = new double[elements];
        extract = new double[elements];
        step = new double[cascade.stages()];
        byS = new double[cascade.stages()];
        byExtract = new double[cascade.stages()];
        from = new double[cascade.stages()];
        gains = new double[3][elements];
    }

    /** From where the level stands; empty where the steps lead out of the range of S and E, or nowhere. */
    Optional<Cascade> run() {
        double off = measure();
        int stalled = 0;
        for (int taken = 0; taken < MOST_STEPS && Double.isFinite(off); taken++) {
            if (!direction()) {
                return Optional.empty();
            }
            double left = margins[0] + slopes[0][0];
            double right = margins[1] + slopes[0][1];
            double determinant = slopes[1][0] * slopes[2][1] - slopes[2][0] * slopes[1][1];
            double dS = (slopes[2][0] * right - slopes[2][1] * left) / determinant;
            double dExtract = (slopes[1][1] * left - slopes[1][0] * right) / determinant;
            double longest = 0.0;
            for (int j = 0; j < step.length; j++) {
                step[j] += dS * byS[j] + dExtract * byExtract[j];
                longest = Math.max(longest, Math.abs(step[j]));
            }
            double scale = inside(dS, dExtract, Math.min(1.0, LONGEST_STEP / longest));
            if (!(scale > 0.0)) {
                return Optional.empty();
            }
            double reached = move(dS, dExtract, scale, Math.max(GROWTH * off, HARMLESS));
            if (scale == 1.0 && off < CLOSE) {
                return Optional.of(cascade);
            }
            stalled = reached > PROGRESS * off ? stalled + 1 : 0;
            if (stalled == MOST_STALLED) {
                return Optional.empty();
            }
            off = reached;
        }
        return Optional.empty();
    }

    /** Largest of the stages' residuals and of the margins. */
    private double measure() {
        level.newton.evaluate();
        level.products(raffinate, extract);
        conditions.margins(raffinate, extract, margins);
        double off = Math.max(Math.abs(margins[0]), Math.abs(margins[1]));
        return Math.max(level.newton.residual(), off);
    }

    /** Fills the steps of the unknowns by themselves, by S and by E, and the slopes of both margins along them. */
    private boolean direction() {
        if (!level.newton.direction(step)) {
            return false;
        }
        level.answers(byS, byExtract);
        double[][] steps = {step, byS, byExtract};
        for (int k = 0; k < steps.length; k++) {
            level.raffinateGain(steps[k], gains[k]);
            conditions.slopes(raffinate, extract, gains[k], slopes[k]);
        }
        return true;
    }

    /** The scale, smaller where a bound of S or E, or of W and the raffinate that follow from them, is too near. */
    private double inside(double dS, double dExtract, double scale) {
        double most = scale;
        most = Math.min(most, reach(cascade.s() - lowestS, dS));
        most = Math.min(most, reach(cascade.extract(), dExtract));
        most = Math.min(most, reach(cascade.w(), dS - dExtract));
        return Math.min(most, reach(cascade.raffinate(), -dExtract));
    }

    private static double reach(double room, double change) {
        return change < 0.0 ? NOT_BEYOND * room / -change : Double.POSITIVE_INFINITY;
    }

    /** Along the step, and back by halves while more than allowed is off; how much is. */
    private double move(double dS, double dExtract, double scale, double allowed) {
        double[] unknowns = level.newton.unknowns();
        System.arraycopy(unknowns, 0, from, 0, from.length);
        Cascade before = cascade;
        for (int cut = 0; ; cut++) {
            double share = Math.scalb(scale, -cut);
            for (int j = 0; j < from.length; j++) {
                unknowns[j] = from[j] + share * step[j];
            }
            cascade = before.with(before.s() + share * dS, before.extract() + share * dExtract);
            flows.fill(cascade);
            level.refill(cascade, factors, flows);
            double off = measure();
            if (cut == MOST_CUTS || off <= allowed) {
                return off;
            }
        }
    }
}
