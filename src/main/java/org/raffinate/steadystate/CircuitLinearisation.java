package org.raffinate.steadystate;

import org.raffinate.numeric.BlockSemiseparableMatrix;

/**
 * Derivatives of the open balances to ln e and ln h of every stage.
 *
 * <p>A change of ln D at stage k moves τ_k = ηA l/(1 + ηA) from its aqueous to its organic. What that does to the stages is
 * a product of one map a stage: upwards each carries on what rises from the stage before, downwards what comes from the
 * stage after. So every solute adds a semiseparable part of rank one, of rank two where drops are entrained, and one of
 * rank one for the returned solvent.
 */
final class CircuitLinearisation {
    private final CircuitEquations equations;
    private final CircuitSystem system;
    private final boolean entrains;
    private final int rank;
    private final BlockSemiseparableMatrix matrix;

    CircuitLinearisation(CircuitEquations equations) {
        this.equations = equations;
        system = equations.system;
        entrains = system.entrains();
        int used = system.solutes * (entrains ? 2 : 1);
        for (double returned : system.returned) {
            used += returned > 0.0 ? 1 : 0;
        }
        rank = entrains ? used + used % 2 : used;
        matrix = new BlockSemiseparableMatrix(system.stages, rank, entrains);
    }

    /** The matrix at the point that the equations were evaluated at last, not factorised. */
    BlockSemiseparableMatrix matrix() {
        for (int j = 0; j < system.stages; j++) {
            double h = Math.exp(equations.logH[j]);
            double positive = equations.positive[j];
            double negative = system.negative(j, h) + Math.max(0.0, -system.spectator[j]);
            matrix.diagonal[4 * j] = Math.exp(equations.logE[j]) / equations.extractant[j];
            matrix.diagonal[4 * j + 1] = 0.0;
            matrix.diagonal[4 * j + 2] = 0.0;
            matrix.diagonal[4 * j + 3] = h / positive - system.negativeSlope(j, h) / negative;
        }
        int loop = system.solutes * (entrains ? 2 : 1);
        for (int i = 0; i < system.solutes; i++) {
            boolean returns = system.returned[i] > 0.0;
            addSolute(i, returns ? loop : -1);
            loop += returns ? 1 : 0;
        }
        if (!system.feelsExtractant) {
            for (int j = 0; j < system.stages; j++) {
                matrix.isolate(j, 0);
            }
        }
        return matrix;
    }

    /** Downwards: each stage with all above it becomes one map, as the equations do with those below. */
    private void addSolute(int i, int loop) {
        CircuitSystem s = system;
        double inertia = equations.inertia;
        double held = 1.0 + inertia;
        Exchange above = Exchange.NONE;
        double lostV = 1.0;
        double lostL = 1.0;
        double lastByV = 1.0;
        double lastByL = 0.0;
        for (int j = s.stages - 1; j >= 0; j--) {
            int at = j * s.solutes + i;
            Exchange contact = equations.contact(j, at);
            double goneV = inertia + s.organicOut[j] + s.organicUp[j] * lostV;
            double goneL = inertia + s.aqueousOut[j] + s.aqueousUp[j] * lostL;
            Exchange aroundAbove = contact.after(above.ofShares(s.organicUp[j], s.aqueousUp[j]));
            Exchange aroundBelow =
                    contact.after(Exchange.get(equations.below, at).ofShares(s.organicDown[j], s.aqueousDown[j]));
            Exchange around = aroundAbove.plus(aroundBelow);
            double leavesV = (goneV + s.organicDown[j] * equations.lostBelow[2 * at]) / held;
            double leavesL = (goneL + s.aqueousDown[j] * equations.lostBelow[2 * at + 1]) / held;
            double determinant = around.lv() * leavesL + leavesV * around.vl() + leavesV * leavesL;
            double taken = s.efficiency[j] * equations.ratio(j, at);
            double moved = taken / (1.0 + taken) * equations.aqueous[at] / determinant;
            Exchange through = Exchange.repeated(
                            aroundAbove, (goneV + s.organicDown[j]) / held, (goneL + s.aqueousDown[j]) / held)
                    .after(contact);
            Exchange upward = j == 0 ? Exchange.NONE : through.ofShares(s.organicUp[j - 1], s.aqueousUp[j - 1]);
            Exchange downward = j == s.stages - 1
                    ? Exchange.NONE
                    : Exchange.get(equations.pass, at).ofShares(s.organicDown[j + 1], s.aqueousDown[j + 1]);
            addStage(j, i, moved * leavesL, -moved * leavesV, upward, downward);
            if (loop >= 0) {
                addLoop(j, i, loop, lastByV * moved * leavesL - lastByL * moved * leavesV);
            }
            double byV = lastByV * upward.vv() + lastByL * upward.lv();
            lastByL = lastByV * upward.vl() + lastByL * upward.ll();
            lastByV = byV;
            lostV = goneV * through.vv() + goneL * through.lv();
            lostL = goneV * through.vl() + goneL * through.ll();
            above = through.sharesOf(s.organicDown[j], s.aqueousDown[j]);
        }
    }

    /** Of ∂ln D: to ln e and to ln h, the complexing by sulfate included. */
    private double slope(int j, int i, int unknown) {
        double logE = equations.logE[j];
        double logH = equations.logH[j];
        if (unknown == 0) {
            return system.laws[i].extractantSlope(logE, logH);
        }
        double h = Math.exp(logH);
        return system.laws[i].acidSlope(logE, logH)
                + system.laws[i].ligandSlope(system.ligand(j, h)) * system.ligandSlope(h);
    }

    /** How the two residuals of a stage feel its aqueous, per mol/h. */
    private double weight(int j, int i, int row) {
        double perMole = row == 0
                ? system.dimers[i] * equations.distribution[j * system.solutes + i] / equations.extractant[j]
                : system.charge[i] / equations.positive[j];
        return perMole / system.aqueousVolume[j];
    }

    private void addStage(int j, int i, double gainV, double gainL, Exchange upward, Exchange downward) {
        double held = weight(j, i, 0) * equations.aqueous[j * system.solutes + i];
        for (int unknown = 0; unknown < 2; unknown++) {
            double slope = slope(j, i, unknown);
            matrix.diagonal[4 * j + unknown] += (held + weight(j, i, 0) * gainL) * slope;
            matrix.diagonal[4 * j + 2 + unknown] += weight(j, i, 1) * gainL * slope;
            double weight = weight(j, i, unknown);
            if (entrains) {
                int v = (2 * j + unknown) * rank + 2 * i;
                matrix.lowerRow[v] = weight * upward.lv();
                matrix.lowerRow[v + 1] = weight * upward.ll();
                matrix.upperRow[v] = weight * downward.lv();
                matrix.upperRow[v + 1] = weight * downward.ll();
                matrix.lowerColumn[v] = gainV * slope;
                matrix.lowerColumn[v + 1] = gainL * slope;
                matrix.upperColumn[v] = gainV * slope;
                matrix.upperColumn[v + 1] = gainL * slope;
            } else {
                int at = (2 * j + unknown) * rank + i;
                matrix.lowerRow[at] = weight * upward.lv();
                matrix.upperRow[at] = weight * downward.ll();
                matrix.lowerColumn[at] = gainV * slope;
                matrix.upperColumn[at] = gainL * slope;
            }
        }
        int step = j * rank + (entrains ? 2 * i : i);
        matrix.lowerStep[step] = upward.vv();
        if (entrains) {
            matrix.lowerStep[step + 1] = upward.ll();
            matrix.lowerCross[step] = upward.vl();
            matrix.lowerCross[step + 1] = upward.lv();
            matrix.upperStep[step] = downward.vv();
            matrix.upperStep[step + 1] = downward.ll();
            matrix.upperCross[step] = downward.vl();
            matrix.upperCross[step + 1] = downward.lv();
        } else {
            matrix.upperStep[step] = downward.ll();
        }
    }

    /** What the last stage's organic gains comes back to the first, and from there to every stage. */
    private void addLoop(int j, int i, int loop, double lastGains) {
        double response = equations.loopGain[i] * equations.aqueousUnit[j * system.solutes + i];
        for (int unknown = 0; unknown < 2; unknown++) {
            double slope = slope(j, i, unknown);
            matrix.diagonal[4 * j + unknown] += weight(j, i, 0) * response * lastGains * slope;
            matrix.diagonal[4 * j + 2 + unknown] += weight(j, i, 1) * response * lastGains * slope;
            int at = (2 * j + unknown) * rank + loop;
            matrix.lowerRow[at] = weight(j, i, unknown) * response;
            matrix.upperRow[at] = weight(j, i, unknown) * response;
            matrix.lowerColumn[at] = lastGains * slope;
            matrix.upperColumn[at] = lastGains * slope;
        }
        matrix.lowerStep[j * rank + loop] = 1.0;
        matrix.upperStep[j * rank + loop] = 1.0;
    }
}
