package org.raffinate.lanes;

import java.util.Arrays;

/**
 * Balances of every solute over lines side by side for given g, A_ij = β_i g_j: the same elimination in positive arithmetic as
 * {@code IdealBalances} of {@link org.raffinate.stages}, whose letters it uses.
 */
public final class LaneBalances {
    /** g of every stage, to be filled before {@link #solve}. */
    final double[][] g;

    final double[][] extraction;
    final double[][] organic;
    final double[][] aqueous;
    final double[][] organicSum;
    /** What of every solute leaves otherwise than with the organic of the last stage. */
    final double[][] elsewhere;
    /** 1 / (a_j + A_j). */
    final double[][] pivot;
    /** a_j. */
    final double[][] downLoss;

    final LaneLines lines;
    private final int solutes;
    private final int last;
    private final double[] nothing = new double[Lanes.COUNT];

    /** Balances of lines, which may be filled anew between solutions. */
    LaneBalances(LaneLines lines) {
        this.lines = lines;
        solutes = lines.solutes;
        last = lines.stages - 1;
        int size = lines.stages * solutes;
        g = Lanes.rows(lines.stages);
        extraction = Lanes.rows(size);
        organic = Lanes.rows(size);
        aqueous = Lanes.rows(size);
        organicSum = Lanes.rows(lines.stages);
        elsewhere = Lanes.rows(solutes);
        pivot = Lanes.rows(size);
        downLoss = Lanes.rows(size);
        for (int i = 0; i < solutes; i++) {
            Arrays.fill(downLoss[i], 1.0);
        }
    }

    /** Fills the flows and their sums for g. */
    void solve() {
        for (int i = 0; i < solutes; i++) {
            extract(extraction[i], lines.beta[i], g[0], downLoss[i], pivot[i]);
            System.arraycopy(lines.feed[i], 0, aqueous[i], 0, Lanes.COUNT);
        }
        for (int j = 1; j <= last; j++) {
            eliminate(j);
        }
        for (int j = last; j >= 0; j--) {
            substitute(j);
        }
        for (double[] lost : elsewhere) {
            Arrays.fill(lost, 0.0);
        }
        for (int j = 0; j <= last; j++) {
            if (lines.drawn[j]) {
                draw(j);
            }
        }
    }

    /** Upwards: a_j, and in {@code aqueous} what the feeds up to j bring to stage j. */
    private void eliminate(int j) {
        boolean plain = lines.plain[j - 1];
        for (int i = 0; i < solutes; i++) {
            int here = j * solutes + i;
            int below = here - solutes;
            if (plain) {
                passOn(
                        extraction[below],
                        pivot[below],
                        aqueous[below],
                        downLoss[below],
                        lines.beta[i],
                        g[j],
                        aqueous[here],
                        downLoss[here],
                        extraction[here],
                        pivot[here]);
            } else {
                carryUp(aqueous[here], lines.organicOnward[j - 1], extraction[below], pivot[below], aqueous[below]);
                lose(
                        downLoss[here],
                        lines.aqueousDrawn[j],
                        lines.aqueousOnward[j],
                        downLoss[below],
                        lines.organicDrawn[j - 1],
                        extraction[below],
                        pivot[below]);
                extract(extraction[here], lines.beta[i], g[j], downLoss[here], pivot[here]);
            }
            if (lines.entered[j]) {
                add(aqueous[here], lines.feed[here]);
            }
        }
    }

    /** All of the following where nothing is drawn. */
    private static void passOn(
            double[] extractionBelow,
            double[] pivotBelow,
            double[] aqueousBelow,
            double[] downBelow,
            double[] beta,
            double[] g,
            double[] aqueous,
            double[] down,
            double[] extraction,
            double[] pivot) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double passing = pivotBelow[c];
            double lost = downBelow[c] * passing;
            double extracted = beta[c] * g[c];
            aqueous[c] = extractionBelow[c] * passing * aqueousBelow[c];
            down[c] = lost;
            extraction[c] = extracted;
            pivot[c] = 1.0 / (lost + extracted);
        }
    }

    private static void add(double[] sum, double[] more) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            sum[c] += more[c];
        }
    }

    private static void carryUp(double[] arriving, double[] sigma, double[] a, double[] pivot, double[] before) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            arriving[c] = sigma[c] * a[c] * pivot[c] * before[c];
        }
    }

    private static void lose(
            double[] down, double[] drawn, double[] rho, double[] below, double[] drawnBelow, double[] a, double[] p) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            down[c] = drawn[c] + rho[c] * (below[c] + drawnBelow[c] * a[c]) * p[c];
        }
    }

    private static void extract(double[] a, double[] beta, double[] g, double[] down, double[] pivot) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double extracted = beta[c] * g[c];
            a[c] = extracted;
            pivot[c] = 1.0 / (down[c] + extracted);
        }
    }

    /** Downwards: the flows of stage j. */
    private void substitute(int j) {
        double[] rhoAbove = j == last ? nothing : lines.aqueousOnward[j + 1];
        Arrays.fill(organicSum[j], 0.0);
        for (int i = 0; i < solutes; i++) {
            int here = j * solutes + i;
            double[] above = j == last ? nothing : aqueous[here + solutes];
            leave(aqueous[here], organic[here], organicSum[j], rhoAbove, above, pivot[here], extraction[here]);
        }
    }

    private static void leave(
            double[] l, double[] v, double[] sum, double[] rho, double[] above, double[] pivot, double[] a) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double flow = (l[c] + rho[c] * above[c]) * pivot[c];
            double extracted = a[c] * flow;
            l[c] = flow;
            v[c] = extracted;
            sum[c] += extracted;
        }
    }

    private void draw(int j) {
        double[] byOrganic = j == last ? nothing : lines.organicDrawn[j];
        double[] byAqueous = lines.aqueousDrawn[j];
        for (int i = 0; i < solutes; i++) {
            double[] l = aqueous[j * solutes + i];
            double[] v = organic[j * solutes + i];
            double[] lost = elsewhere[i];
            for (int c = 0; c < Lanes.COUNT; c++) {
                lost[c] += byAqueous[c] * l[c] + byOrganic[c] * v[c];
            }
        }
    }
}
