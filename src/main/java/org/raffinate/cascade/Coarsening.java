package org.raffinate.cascade;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * A cascade of about half as many stages whose profile, stretched, starts the iteration on the full one.
 *
 * <p>The fixed points (both ends, every feed and draw) keep their order, and each run of stages between two of them is
 * halved. Composition changes close to the fixed points and rests in between, so the stretching back leaves the outer
 * parts of a run at their distance from the fixed points and pulls apart its middle.
 */
final class Coarsening {
    /** Shortest cascade that is worth halving, and stages more for every further fixed point. */
    private static final int SHORTEST = 20;

    private static final int PER_FIXED_POINT = 4;
    /** Runs up to this length are kept. */
    private static final int SHORTEST_RUN = 4;
    /** Share of the halved run, at either end of it, that keeps its distance from the fixed point. */
    private static final double KEPT = 0.4;

    private final Cascade fine;
    private final int[] finePoints;
    private final int[] coarsePoints;

    Coarsening(Cascade fine) {
        this.fine = fine;
        TreeSet<Integer> points = new TreeSet<>();
        points.add(1);
        points.add(fine.stages());
        fine.feeds().forEach(feed -> points.add(feed.stage()));
        fine.draws().forEach(draw -> points.add(draw.stage()));
        finePoints = points.stream().mapToInt(Integer::intValue).toArray();
        coarsePoints = new int[finePoints.length];
        coarsePoints[0] = 1;
        for (int k = 1; k < finePoints.length; k++) {
            int run = finePoints[k] - finePoints[k - 1];
            coarsePoints[k] = coarsePoints[k - 1] + Math.max(Math.min(run, SHORTEST_RUN), (run + 1) / 2);
        }
    }

    boolean worthwhile() {
        int stages = fine.stages();
        return stages > SHORTEST + PER_FIXED_POINT * (finePoints.length - 3)
                && coarsePoints[coarsePoints.length - 1] < stages;
    }

    Cascade coarse() {
        return new Cascade(
                coarsePoints[coarsePoints.length - 1],
                fine.feeds().stream()
                        .map(feed -> new Feed(coarseStage(feed.stage()), feed.phase(), feed.flow(), feed.mixture()))
                        .toList(),
                fine.draws().stream()
                        .map(draw -> new Draw(coarseStage(draw.stage()), draw.phase(), draw.flow()))
                        .toList(),
                fine.s(),
                fine.extract());
    }

    private int coarseStage(int stage) {
        return coarsePoints[Arrays.binarySearch(finePoints, stage)];
    }

    /** Values of the coarse stages, drawn out over the fine ones. */
    double[] stretch(double[] coarse) {
        double[] stretched = new double[fine.stages()];
        for (int j = 0; j < stretched.length; j++) {
            double x = position(j + 1) - 1.0;
            int k = Math.min((int) x, Math.max(coarse.length - 2, 0));
            double next = coarse[Math.min(k + 1, coarse.length - 1)];
            stretched[j] = coarse[k] + (x - k) * (next - coarse[k]);
        }
        return stretched;
    }

    /** Where a fine stage lies on the scale of the coarse ones. */
    private double position(int stage) {
        int k = 1;
        while (k < finePoints.length - 1 && stage > finePoints[k]) {
            k++;
        }
        if (k == finePoints.length) {
            return 1.0;
        }
        double fineRun = finePoints[k] - finePoints[k - 1];
        double coarseRun = coarsePoints[k] - coarsePoints[k - 1];
        double into = stage - finePoints[k - 1];
        double kept = KEPT * coarseRun;
        if (fineRun == coarseRun || into <= kept) {
            return coarsePoints[k - 1] + into;
        }
        if (into >= fineRun - kept) {
            return coarsePoints[k] - (fineRun - into);
        }
        return coarsePoints[k - 1] + kept + (into - kept) * (coarseRun - 2.0 * kept) / (fineRun - 2.0 * kept);
    }
}
