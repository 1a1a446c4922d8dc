package org.raffinate.steadystate;

import java.util.List;
import org.raffinate.circuit.Circuit;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.stages.LineBalances;
import org.raffinate.stages.StageLine;
import org.raffinate.stages.StageModel;

/**
 * A circuit whose solutes all exchange for protons one for one: one-charged anion, mass action with the same exponent on
 * extractant and acid.
 *
 * <p>Then D_i = K_i (e/h)^(m_i) / (1 + β_i c) knows free extractant e and acid h by their ratio alone, and u = ln(e/h) is the
 * one unknown of a stage. Its charge gives the acid, h - w/h = c - Σ z_i l_i/L with c the anions less spectators and w the
 * ion product of water; the extractant gives e = E - Σ p_i v_i/V, E the capacity, p_i the dimers that solute i takes up and v_i what the organic
 * in equilibrium holds: of a real stage, whose organic comes the part η of the way there, only the balances know that part.
 * What closes the stage is e = h exp(u), written so that neither side turns negative on the way:
 *
 * <pre>
 *   ln [ (Σ p_i v_i/V + exp(u) (c + w/h)) / (E + exp(u) Σ z_i l_i/L) ] = 0
 * </pre>
 *
 * <p>Flows are mol/h, volumes L/h; solutes are ordered by exponent and by how strongly they are extracted.
 */
final class CationExchange implements StageModel<CationExchange> {
    /** Shortest circuit that is worth halving. */
    private static final int SHORTEST = 8;

    /** Acid below which hydroxide counts for more: no case for this model. */
    private static final double NEUTRAL = Math.sqrt(EquilibriumModel.WATER);

    private static final double LN_10 = Math.log(10.0);

    final StageLine line;
    final double[] hydrogen;
    private final int solutes;
    private final double[] ratio;
    private final double[] exponents;
    private final double[] dimers;
    private final double[] charges;
    private final double[] organicVolume;
    private final double[] aqueousVolume;
    /** Charge of the anion less that of the spectators, eq/L. */
    private final double[] anions;

    private final double[] power;
    private final double[] counted;
    private final double[] supplied;
    private final double[] demanded;
    final double[] free;
    private final int[] order;
    private double capacity;

    /** Room for a circuit, on a line of ideal or of real stages. */
    CationExchange(StageLine line) {
        this.line = line;
        int stages = line.stages;
        solutes = line.solutes;
        order = new int[solutes];
        hydrogen = new double[stages];
        ratio = new double[stages * solutes];
        exponents = new double[solutes];
        dimers = new double[solutes];
        charges = new double[solutes];
        organicVolume = new double[stages];
        aqueousVolume = new double[stages];
        anions = new double[stages];
        power = new double[stages];
        counted = new double[stages];
        supplied = new double[stages];
        demanded = new double[stages];
        free = new double[stages];
    }

    /** Whether a circuit is one of these. */
    static boolean describes(Circuit circuit) {
        EquilibriumModel model = circuit.model();
        return model.medium().charge() == 1 && model.extractions().stream().allMatch(CationExchange::isExchange);
    }

    /** Room for a system. */
    static CationExchange of(CircuitSystem system) {
        return new CationExchange(
                system.isReal()
                        ? StageLine.ofRealStages(system.stages, system.solutes)
                        : new StageLine(system.stages, system.solutes));
    }

    /** Whether there is room for a system. */
    boolean fits(CircuitSystem system) {
        return line.stages == system.stages && solutes == system.solutes && line.isReal() == system.isReal();
    }

    private static boolean isExchange(Extraction extraction) {
        return extraction.law() instanceof MassAction law
                && law.acidExponent() == law.extractantExponent()
                && law.acidExponent() > 0.0;
    }

    /** Takes a circuit in, as arrays. */
    void fill(CircuitSystem system, EquilibriumModel model) {
        capacity = system.capacity;
        List<Extraction> extractions = model.extractions();
        for (int i = 0; i < solutes; i++) {
            insert(i, extractions);
        }
        for (int j = 0; j < line.stages; j++) {
            organicVolume[j] = system.organicVolume[j];
            aqueousVolume[j] = system.aqueousVolume[j];
            anions[j] = system.anion[j] - system.spectator[j];
            line.organicOnward[j] = system.organicUp[j];
            line.organicDrawn[j] = system.organicOut[j];
            line.aqueousOnward[j] = system.aqueousDown[j];
            line.aqueousDrawn[j] = system.aqueousOut[j];
            line.organicEntrained[j] = system.organicDown[j];
            line.aqueousEntrained[j] = system.aqueousUp[j];
            line.efficiency[j] = system.efficiency[j];
        }
        for (int i = 0; i < solutes; i++) {
            fillSolute(i, system, extractions.get(order[i]));
        }
    }

    /** Sorts the next solute in: by its exponent, and by how strongly it is extracted. */
    private void insert(int solute, List<Extraction> extractions) {
        int i = solute;
        while (i > 0 && comesBefore(extractions.get(solute), extractions.get(order[i - 1]))) {
            order[i] = order[i - 1];
            i--;
        }
        order[i] = solute;
    }

    private static boolean comesBefore(Extraction one, Extraction other) {
        MassAction first = (MassAction) one.law();
        MassAction second = (MassAction) other.law();
        return first.acidExponent() == second.acidExponent()
                ? first.logK() < second.logK()
                : first.acidExponent() < second.acidExponent();
    }

    private void fillSolute(int i, CircuitSystem system, Extraction extraction) {
        MassAction law = (MassAction) extraction.law();
        exponents[i] = law.acidExponent();
        dimers[i] = extraction.dimers();
        charges[i] = extraction.solute().charge();
        line.returned[i] = system.returned[order[i]];
        double constant = Math.exp(LN_10 * law.logK());
        for (int j = 0; j < line.stages; j++) {
            int at = j * solutes + i;
            int from = j * solutes + order[i];
            line.feed[at] = system.aqueousFeed[from];
            if (line.isReal()) {
                line.organicFeed[at] = system.organicFeed[from];
            } else {
                line.feed[at] += system.organicFeed[from];
            }
            ratio[at] = constant * (organicVolume[j] / aqueousVolume[j]) / (1.0 + law.complexing() * system.anion[j]);
        }
    }

    @Override
    public StageLine line() {
        return line;
    }

    @Override
    public CationExchange shorter(int stages) {
        return new CationExchange(line.ofLength(stages));
    }

    @Override
    public void select(CationExchange longer, int[] stages) {
        capacity = longer.capacity;
        System.arraycopy(longer.order, 0, order, 0, solutes);
        System.arraycopy(longer.exponents, 0, exponents, 0, solutes);
        System.arraycopy(longer.dimers, 0, dimers, 0, solutes);
        System.arraycopy(longer.charges, 0, charges, 0, solutes);
        for (int j = 0; j < line.stages; j++) {
            int from = stages[j];
            organicVolume[j] = longer.organicVolume[from];
            aqueousVolume[j] = longer.aqueousVolume[from];
            anions[j] = longer.anions[from];
            System.arraycopy(longer.ratio, from * solutes, ratio, j * solutes, solutes);
        }
        line.select(longer.line, stages);
    }

    @Override
    public int shortest() {
        return SHORTEST;
    }

    /** A tenth of the extractant free, and half of the anions as acid. */
    @Override
    public void start(double[] unknowns) {
        for (int j = 0; j < unknowns.length; j++) {
            unknowns[j] = Math.log(0.1 * capacity / (0.5 * Math.max(anions[j], 1e-6)));
        }
    }

    @Override
    public void extraction(double[] unknowns, double[] extraction) {
        for (int j = 0; j < line.stages; j++) {
            power[j] = Math.exp(unknowns[j]);
        }
        for (int from = 0; from < solutes; ) {
            double exponent = exponents[from];
            int to = from + 1;
            while (to < solutes && exponents[to] == exponent) {
                to++;
            }
            for (int j = 0; j < line.stages; j++) {
                double raised = raised(power[j], unknowns[j], exponent);
                int at = j * solutes;
                for (int i = from; i < to; i++) {
                    extraction[at + i] = ratio[at + i] * raised;
                }
            }
            from = to;
        }
    }

    /** exp(m u); the whole exponents, as nearly all are, without another call of exp. */
    private static double raised(double power, double unknown, double exponent) {
        if (exponent == 3.0) {
            return power * power * power;
        }
        return exponent == 1.0 ? power : Math.exp(exponent * unknown);
    }

    @Override
    public void residual(double[] unknowns, LineBalances balances, double[] residual) {
        for (int j = 0; j < line.stages; j++) {
            double bound = balances.aqueousSum[j] / aqueousVolume[j];
            double taken = balances.organicSum[j] / organicVolume[j];
            double acid = anions[j] - bound;
            double h = Math.max(NEUTRAL, 0.5 * (acid + Math.sqrt(acid * acid + 4.0 * EquilibriumModel.WATER)));
            // both are differences, and the larger share keeps more digits
            boolean byAcid = h * capacity > (capacity - taken) * anions[j];
            free[j] = byAcid ? h * power[j] : capacity - taken;
            hydrogen[j] = byAcid ? h : free[j] / power[j];
            counted[j] = power[j] * (anions[j] + EquilibriumModel.WATER / h);
            supplied[j] = taken + counted[j];
            demanded[j] = capacity + power[j] * bound;
            residual[j] = Math.log(supplied[j] / demanded[j]);
        }
    }

    /** Whether a solution is one: acid beyond that of water, and extractant that is free. */
    boolean isSound() {
        for (int j = 0; j < line.stages; j++) {
            if (!(hydrogen[j] > NEUTRAL && free[j] > 0.0)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void slopes(double[] unknowns, LineBalances balances, Slopes slopes) {
        for (int j = 0; j < line.stages; j++) {
            double bound = demanded[j] - capacity;
            slopes.toOrganic[j] = 1.0 / (organicVolume[j] * supplied[j]);
            slopes.toAqueous[j] = -power[j] / (aqueousVolume[j] * demanded[j]);
            slopes.toUnknown[j] = counted[j] / supplied[j] - bound / demanded[j];
        }
    }

    @Override
    public double[] exponents() {
        return exponents;
    }

    @Override
    public double[] organicShares() {
        return dimers;
    }

    @Override
    public double[] aqueousShares() {
        return charges;
    }

    /** Flows of the iteration in the order of the model's solutes. */
    double[] listed(double[] flows, double[] volumes) {
        double[] listed = new double[flows.length];
        for (int j = 0; j < line.stages; j++) {
            for (int i = 0; i < solutes; i++) {
                listed[j * solutes + order[i]] = flows[j * solutes + i] / volumes[j];
            }
        }
        return listed;
    }
}
