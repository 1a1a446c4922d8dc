package org.raffinate.stages;

/**
 * What an equilibrium model adds to the balances of a line: how the one unknown of a stage sets the extraction factors, and
 * which equation each stage must satisfy.
 *
 * <p>With u_j the unknown of stage j, solute i is extracted by A_ij = a_ij exp(m_i u_j), and the stage's equation is f_j(u_j,
 * Σ_i p_i v_ij, Σ_i q_i l_ij) = 0, l being what leaves with the aqueous and v = A l what the organic in equilibrium with it holds;
 * from an ideal stage the organic leaves with that.
 */
public interface StageClosure {
    /** Fills A, entry {@code stage·solutes + solute}, for the unknowns of all stages. */
    void extraction(double[] unknowns, double[] extraction);

    /** Fills f_j for the unknowns and the balances that belong to them. */
    void residual(double[] unknowns, LineBalances balances, double[] residual);

    /** Fills the derivatives of f_j at the point that {@link #residual} was asked for last. */
    void slopes(double[] unknowns, LineBalances balances, Slopes slopes);

    /**
     * Gives a closure that can state an equation in several ways the occasion to choose the best one here; asked where an
     * iteration starts and before each factorisation.
     *
     * @param near whether the iteration is on its way to an end, for a way that is better there and worse elsewhere
     * @return whether {@link #residual} is another one now
     */
    default boolean restate(LineBalances balances, boolean near) {
        return false;
    }

    /** m_i of every solute. */
    double[] exponents();

    /** p_i of every solute. */
    double[] organicShares();

    /** q_i of every solute. */
    double[] aqueousShares();

    /** Whether the last stage has no equation: its organic carries nothing away and its unknown stays as it is. */
    default boolean lastIsEmpty() {
        return false;
    }

    /**
     * Whether the last stage's equation knows each solute's organic by itself, and not their sum: it may then depend on {@link
     * LineBalances#elsewhere} too, which gains what the last organic loses.
     */
    default boolean tellsLeavingApart() {
        return false;
    }

    /** Derivatives of the stages' equations, one entry a stage. */
    final class Slopes {
        /** ∂f/∂(Σ p v). */
        public final double[] toOrganic;
        /** ∂f/∂(Σ q l). */
        public final double[] toAqueous;
        /** ∂f/∂u at given flows. */
        public final double[] toUnknown;
        /**
         * ∂f/∂v of every solute at the last stage, where a closure {@link #tellsLeavingApart}; the other slopes of that stage
         * are not asked for then.
         */
        public final double[] toLeaving;

        /** Zeros for so many stages and solutes. */
        public Slopes(int stages, int solutes) {
            toOrganic = new double[stages];
            toAqueous = new double[stages];
            toUnknown = new double[stages];
            toLeaving = new double[solutes];
        }
    }
}
