package org.raffinate.steadystate;

/**
 * Every solute's balances, exact for given free extractant and acid of the stages, and what these two leave open: the
 * extractant's own balance and the aqueous's charge.
 *
 * <p>For given D the two phases of the stages are, solute by solute, one linear system with positive entries only. It is
 * eliminated upwards: what comes down into the stages below j returns in part, {@code below}, and is lost in part, {@code
 * lost}; losses are carried along so that nothing is ever subtracted (Grassmann, Taksar and Heyman 1985, Operations
 * Research 33:1107), and a trace keeps all its digits. The returned solvent closes the line over one unit response.
 *
 * <p>Unknowns are ln e (free dimer) and ln h of every stage. A step of pseudo-time adds to each stage what it held before,
 * {@link #inertia} times, and lets it hold as much.
 */
final class CircuitEquations {
    /** Bound on |ln D|, so that no product leaves the range of a double. */
    private static final double RANGE = 600.0;

    final CircuitSystem system;
    /** What each stage's organic and aqueous hold of each solute as they leave, mol/h. */
    final double[] organic;

    final double[] aqueous;
    final double[] distribution;
    /** ln(extractant held / extractant there) and ln(cations / anions) of every stage. */
    final double[] residual;
    /** Holding time of a stage over the step of pseudo-time; 0 for the steady state. */
    double inertia;
    /** What the stages held before the step: organic that passed by the contact, and both phases of the contact. */
    final double[] passedHeld;

    final double[] contactHeld;
    /** What the stages of a filled plant hold, before any contact. */
    final double[] organicFilled;

    final double[] aqueousFilled;
    /** At the point evaluated last. */
    final double[] logE;

    final double[] logH;
    final double[] extractant;
    final double[] positive;

    /** For each stage and solute: response of both phases to what enters, the stages below counted in. */
    final double[] pass;
    /** Of what comes down into the stages below, what returns, and what does not. */
    final double[] below;

    final double[] lostBelow;
    /** Response of the stages to what the first one's organic receives, and to what the last one's gains. */
    final double[] organicUnit;

    final double[] aqueousUnit;
    final double[] loopGain;
    private final double[] rising;

    CircuitEquations(CircuitSystem system) {
        this.system = system;
        int entries = system.stages * system.solutes;
        organic = new double[entries];
        aqueous = new double[entries];
        distribution = new double[entries];
        residual = new double[2 * system.stages];
        passedHeld = new double[entries];
        contactHeld = new double[entries];
        organicFilled = new double[entries];
        aqueousFilled = new double[entries];
        logE = new double[system.stages];
        logH = new double[system.stages];
        extractant = new double[system.stages];
        positive = new double[system.stages];
        pass = new double[4 * entries];
        below = new double[4 * entries];
        lostBelow = new double[2 * entries];
        organicUnit = new double[entries];
        aqueousUnit = new double[entries];
        loopGain = new double[system.solutes];
        rising = new double[2 * entries];
    }

    /** Solves the balances at {@code u} = (ln e, ln h) of each stage, and fills the residual. */
    void evaluate(double[] u) {
        for (int j = 0; j < system.stages; j++) {
            logE[j] = u[2 * j];
            logH[j] = u[2 * j + 1];
            distribute(j);
        }
        for (int i = 0; i < system.solutes; i++) {
            eliminate(i);
            passDown(i);
            if (system.returned[i] > 0.0) {
                respond(i);
                closeLoop(i);
            }
        }
        measure();
    }

    /** Content of a stage's organic in equilibrium with its aqueous, mol/h per mol/h in the aqueous. */
    double ratio(int j, int at) {
        return distribution[at] * system.organicVolume[j] / system.aqueousVolume[j];
    }

    Exchange contact(int j, int at) {
        return Exchange.contact(system.efficiency[j], ratio(j, at), 1.0 + inertia);
    }

    private void distribute(int j) {
        double ligand = system.ligand(j, Math.exp(logH[j]));
        for (int i = 0; i < system.solutes; i++) {
            double logD = system.laws[i].logD(logE[j], logH[j], ligand);
            distribution[j * system.solutes + i] = Math.exp(Math.max(-RANGE, Math.min(RANGE, logD)));
        }
    }

    /** Upwards: each stage with all below it becomes one map. */
    private void eliminate(int i) {
        CircuitSystem s = system;
        double held = 1.0 + inertia;
        Exchange back = Exchange.NONE;
        double lostV = 1.0;
        double lostL = 1.0;
        double risingV = 0.0;
        double risingL = 0.0;
        for (int j = 0; j < s.stages; j++) {
            int at = j * s.solutes + i;
            back.put(below, at);
            lostBelow[2 * at] = lostV;
            lostBelow[2 * at + 1] = lostL;
            double goneV = inertia + s.organicOut[j] + s.organicDown[j] * lostV;
            double goneL = inertia + s.aqueousOut[j] + s.aqueousDown[j] * lostL;
            Exchange contact = contact(j, at);
            Exchange around = contact.after(back.ofShares(s.organicDown[j], s.aqueousDown[j]));
            Exchange through = Exchange.repeated(
                            around, (goneV + s.organicUp[j]) / held, (goneL + s.aqueousUp[j]) / held)
                    .after(contact);
            through.put(pass, at);
            double inV = risingV + s.organicFeed[at] + passedIn(j, at);
            double inL = risingL + s.aqueousFeed[at] + inertia * contactHeld[at];
            rising[2 * at] = inV;
            rising[2 * at + 1] = inL;
            back = through.sharesOf(s.organicUp[j], s.aqueousUp[j]);
            risingV = back.vv() * inV + back.vl() * inL;
            risingL = back.lv() * inV + back.ll() * inL;
            lostV = goneV * through.vv() + goneL * through.lv();
            lostL = goneV * through.vl() + goneL * through.ll();
        }
    }

    /** Downwards: what each stage holds, from what rises into it and what comes down. */
    private void passDown(int i) {
        CircuitSystem s = system;
        double downV = 0.0;
        double downL = 0.0;
        for (int j = s.stages - 1; j >= 0; j--) {
            int at = j * s.solutes + i;
            double inV = rising[2 * at] + downV;
            double inL = rising[2 * at + 1] + downL;
            organic[at] = pass[4 * at] * inV + pass[4 * at + 1] * inL;
            aqueous[at] = pass[4 * at + 2] * inV + pass[4 * at + 3] * inL;
            downV = s.organicDown[j] * organic[at];
            downL = s.aqueousDown[j] * aqueous[at];
            organic[at] += passedOut(at);
        }
    }

    /** What a stage still gives of the organic that it held and that passes by the contact. */
    private double passedOut(int at) {
        return inertia / (1.0 + inertia) * passedHeld[at];
    }

    /** What comes of it from the two neighbours. */
    private double passedIn(int j, int at) {
        double below = j == 0 ? 0.0 : system.organicUp[j - 1] * passedOut(at - system.solutes);
        double above = j == system.stages - 1 ? 0.0 : system.organicDown[j + 1] * passedOut(at + system.solutes);
        return below + above;
    }

    /** The same for one mol/h of a solute into the first stage's organic, and nothing else. */
    private void respond(int i) {
        CircuitSystem s = system;
        double inV = 1.0;
        double inL = 0.0;
        for (int j = 0; j < s.stages; j++) {
            int at = j * s.solutes + i;
            organicUnit[at] = inV;
            aqueousUnit[at] = inL;
            double v = pass[4 * at] * inV + pass[4 * at + 1] * inL;
            double l = pass[4 * at + 2] * inV + pass[4 * at + 3] * inL;
            inV = s.organicUp[j] * v;
            inL = s.aqueousUp[j] * l;
        }
        double downV = 0.0;
        double downL = 0.0;
        for (int j = s.stages - 1; j >= 0; j--) {
            int at = j * s.solutes + i;
            double v = organicUnit[at] + downV;
            double l = aqueousUnit[at] + downL;
            organicUnit[at] = pass[4 * at] * v + pass[4 * at + 1] * l;
            aqueousUnit[at] = pass[4 * at + 2] * v + pass[4 * at + 3] * l;
            downV = s.organicDown[j] * organicUnit[at];
            downL = s.aqueousDown[j] * aqueousUnit[at];
        }
    }

    /** What returns with the solvent, over all that is lost of it on one way round. */
    private void closeLoop(int i) {
        CircuitSystem s = system;
        int last = s.stages - 1;
        double lost = (s.organicOut[last] - s.returned[i] + inertia) * organicUnit[last * s.solutes + i];
        for (int j = 0; j < s.stages; j++) {
            int at = j * s.solutes + i;
            lost += (s.aqueousOut[j] + inertia) * aqueousUnit[at];
            lost += j == last ? 0.0 : (s.organicOut[j] + inertia) * organicUnit[at];
        }
        loopGain[i] = s.returned[i] / lost;
        double back = loopGain[i] * organic[last * s.solutes + i];
        for (int j = 0; j < s.stages; j++) {
            int at = j * s.solutes + i;
            organic[at] += back * organicUnit[at];
            aqueous[at] += back * aqueousUnit[at];
        }
    }

    /** The stages held what a filled plant holds. */
    void fill() {
        for (int at = 0; at < contactHeld.length; at++) {
            double efficiency = system.efficiency[at / system.solutes];
            passedHeld[at] = (1.0 - efficiency) * organicFilled[at];
            contactHeld[at] = aqueousFilled[at] + efficiency * organicFilled[at];
        }
    }

    /** What the stages hold at the point evaluated last becomes what they held. */
    void hold() {
        for (int at = 0; at < contactHeld.length; at++) {
            int j = at / system.solutes;
            double contacted = system.efficiency[j] * ratio(j, at) * aqueous[at];
            passedHeld[at] = Math.max(0.0, organic[at] - contacted);
            contactHeld[at] = aqueous[at] + contacted;
        }
    }

    /** Free dimer in equilibrium with a stage's aqueous, mol/L; what is left of it where no law depends on it. */
    double freeExtractant(int j) {
        double free = Math.exp(logE[j]);
        return system.feelsExtractant ? free : system.capacity - (extractant[j] - free);
    }

    private void measure() {
        CircuitSystem s = system;
        for (int j = 0; j < s.stages; j++) {
            double h = Math.exp(logH[j]);
            double held = Math.exp(logE[j]);
            double plus = h + Math.max(0.0, s.spectator[j]);
            double minus = s.negative(j, h) + Math.max(0.0, -s.spectator[j]);
            for (int i = 0; i < s.solutes; i++) {
                int at = j * s.solutes + i;
                double x = aqueous[at] / s.aqueousVolume[j];
                held += s.dimers[i] * distribution[at] * x;
                plus += s.charge[i] * x;
            }
            extractant[j] = held;
            positive[j] = plus;
            residual[2 * j] = s.feelsExtractant ? Math.log(held / s.capacity) : 0.0;
            residual[2 * j + 1] = Math.log(plus / minus);
        }
    }
}
