package org.raffinate.steadystate;

/**
 * A phase whose clear flow and drops run through all stages without any transfer to the other one: what its stages hold of
 * something that stays in it.
 *
 * <p>Of what a stage holds one share goes to the next stage, one to the stage before, one leaves. It is eliminated upwards,
 * losses carried along so that nothing is subtracted, like the balances of {@link CircuitEquations}.
 */
final class UncontactedPhase {
    private final double[] up;
    private final double[] down;
    /** What a stage holds per mole that enters it, the stages below counted in. */
    private final double[] visits;

    private UncontactedPhase(double[] up, double[] down, double[] out) {
        this.up = up;
        this.down = down;
        visits = new double[up.length];
        double lostBelow = 1.0;
        for (int j = 0; j < up.length; j++) {
            double lost = out[j] + down[j] * lostBelow;
            visits[j] = 1.0 / (lost + up[j]);
            lostBelow = lost * visits[j];
        }
    }

    /** The organic of a system. */
    static UncontactedPhase organic(CircuitSystem system) {
        return new UncontactedPhase(system.organicUp, system.organicDown, system.organicOut);
    }

    /** Its aqueous. */
    static UncontactedPhase aqueous(CircuitSystem system) {
        return new UncontactedPhase(system.aqueousUp, system.aqueousDown, system.aqueousOut);
    }

    /** Overwrites what is fed to the stages by what they hold, both of stage j at {@code first + j·step}. */
    void carry(double[] amounts, int first, int step) {
        int last = up.length - 1;
        for (int j = 1; j <= last; j++) {
            int at = first + j * step;
            amounts[at] += up[j - 1] * visits[j - 1] * amounts[at - step];
        }
        for (int j = last; j >= 0; j--) {
            int at = first + j * step;
            amounts[at] = visits[j] * (amounts[at] + (j == last ? 0.0 : down[j + 1] * amounts[at + step]));
        }
    }
}
