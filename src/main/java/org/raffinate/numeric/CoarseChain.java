package org.raffinate.numeric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chain of about half as many links, in which given links keep their place: where a search on the long chain starts.
 *
 * <p>Between two fixed links the run is halved; runs up to a shortest length are kept. Values found on the short chain are
 * drawn out over the long one: profiles change close to the fixed links and rest in between, so the outer parts of a run
 * keep their distance from them and its middle is pulled apart.
 */
public final class CoarseChain {
    /** Share of the halved run, at either end of it, that keeps its distance from the fixed link. */
    private static final double KEPT = 0.4;

    private final int[] finePoints;
    private final int[] coarsePoints;
    /** Of every long link, where it lies on the short chain: the link before it, from 0, and the share of the way to the next. */
    private final int[] before;

    private final double[] share;

    /**
     * Halves the runs between fixed links.
     *
     * @param fixed links from 1 that keep their place, ascending; the first and the last are the chain's ends
     * @param shortestRun runs up to this length are kept, at least 1
     */
    public CoarseChain(int[] fixed, int shortestRun) {
        if (fixed.length == 0 || fixed[0] != 1 || shortestRun < 1) {
            throw new IllegalArgumentException("a chain starts at link 1 and keeps runs of 1 at least, found "
                    + Arrays.toString(fixed) + " and " + shortestRun);
        }
        finePoints = fixed.clone();
        coarsePoints = new int[finePoints.length];
        coarsePoints[0] = 1;
        for (int k = 1; k < finePoints.length; k++) {
            int run = finePoints[k] - finePoints[k - 1];
            coarsePoints[k] = coarsePoints[k - 1] + Math.max(Math.min(run, shortestRun), (run + 1) / 2);
        }
        before = new int[fineLength()];
        share = new double[fineLength()];
        place();
    }

    private CoarseChain(int[] finePoints, int[] coarsePoints) {
        this.finePoints = finePoints;
        this.coarsePoints = coarsePoints;
        before = new int[fineLength()];
        share = new double[fineLength()];
        place();
    }

    /**
     * The chain of a given length whose fixed links divide it as they divide the long one, to a link.
     *
     * @param fixed links from 1 that keep their place, ascending; the first and the last are the chain's ends
     * @param length at least the number of fixed links, at most that of all
     */
    public static CoarseChain ofLength(int[] fixed, int length) {
        int last = fixed.length - 1;
        if (last < 0 || fixed[0] != 1 || length <= last || length > fixed[last]) {
            throw new IllegalArgumentException(
                    "a chain starts at link 1 and has as many links as keep their place, found "
                            + Arrays.toString(fixed) + " and " + length);
        }
        int[] places = new int[fixed.length];
        for (int k = 0; k <= last; k++) {
            double share = last == 0 ? 0.0 : (fixed[k] - 1.0) / (fixed[last] - 1.0);
            int place = 1 + (int) Math.rint(share * (length - 1));
            places[k] = k == 0 ? 1 : Math.max(place, places[k - 1] + 1);
        }
        for (int k = last; k >= 0; k--) {
            places[k] = Math.min(places[k], k == last ? length : places[k + 1] - 1);
        }
        return new CoarseChain(fixed.clone(), places);
    }

    /** The same long chain with one more link on the short one, in the run that is furthest behind; not beyond its length. */
    public CoarseChain longer() {
        int behind = runBehind();
        int[] places = coarsePoints.clone();
        for (int k = behind; k < places.length; k++) {
            places[k]++;
        }
        return new CoarseChain(finePoints, places);
    }

    /**
     * Values on the chain of {@link #longer()}, one array for every way to put the new link in: between two neighbours of
     * its run, halfway or like either of them; those neighbours first between which the values differ least.
     *
     * @param values of the short chain, {@code width} a link, link after link
     */
    public Stream<double[]> insertions(double[] values, int width) {
        int behind = runBehind();
        return IntStream.range(coarsePoints[behind - 1], coarsePoints[behind])
                .boxed()
                .sorted(Comparator.comparingDouble(link -> difference(values, width, link)))
                .flatMap(link -> DoubleStream.of(0.5, 0.0, 1.0).mapToObj(way -> inserted(values, width, link, way)));
    }

    /** The fixed link at whose run the short chain has the smallest share of the long one. */
    private int runBehind() {
        int behind = 0;
        double least = 1.0;
        for (int k = 1; k < finePoints.length; k++) {
            double share = (coarsePoints[k] - coarsePoints[k - 1]) / (double) (finePoints[k] - finePoints[k - 1]);
            if (share < least) {
                least = share;
                behind = k;
            }
        }
        if (behind == 0) {
            throw new IllegalStateException("the chain has all " + fineLength() + " links");
        }
        return behind;
    }

    /** Between a link and the next, the largest. */
    private static double difference(double[] values, int width, int link) {
        double largest = 0.0;
        for (int i = (link - 1) * width; i < link * width; i++) {
            largest = Math.max(largest, Math.abs(values[i + width] - values[i]));
        }
        return largest;
    }

    private static double[] inserted(double[] values, int width, int link, double way) {
        double[] inserted = new double[values.length + width];
        int to = link * width;
        System.arraycopy(values, 0, inserted, 0, to);
        System.arraycopy(values, to, inserted, to + width, values.length - to);
        for (int i = to; i < to + width; i++) {
            inserted[i] = values[i - width] + way * (values[i] - values[i - width]);
        }
        return inserted;
    }

    private void place() {
        for (int j = 0; j < before.length; j++) {
            double x = position(j + 1) - 1.0;
            before[j] = (int) x;
            share[j] = x - before[j];
        }
    }

    /** Links of the short chain. */
    public int length() {
        return coarsePoints[coarsePoints.length - 1];
    }

    /** Links of the long chain. */
    public int fineLength() {
        return finePoints[finePoints.length - 1];
    }

    /** Where a fixed link lies on the short chain. */
    public int place(int fixedLink) {
        int k = Arrays.binarySearch(finePoints, fixedLink);
        if (k < 0) {
            throw new IllegalArgumentException(
                    "link " + fixedLink + " is none of those that keep their place: " + Arrays.toString(finePoints));
        }
        return coarsePoints[k];
    }

    /** For every short link a long one that it stands for: a fixed link for itself, any other for one of its own run. */
    public int[] sources() {
        int[] sources = new int[length()];
        sources[0] = 1;
        for (int k = 1; k < finePoints.length; k++) {
            for (int link = coarsePoints[k - 1] + 1; link <= coarsePoints[k]; link++) {
                sources[link - 1] = finePoints[k] - (coarsePoints[k] - link);
            }
        }
        return sources;
    }

    /**
     * Values of the short chain, drawn out over the long one.
     *
     * @param values {@code width} a link, link after link
     */
    public double[] stretch(double[] values, int width) {
        double[] stretched = new double[fineLength() * width];
        stretch(values, width, stretched);
        return stretched;
    }

    /** The same into an array of the long chain's length times the width. */
    public void stretch(double[] values, int width, double[] stretched) {
        int last = length() - 1;
        for (int j = 0; j < before.length; j++) {
            int k = before[j];
            int next = Math.min(k + 1, last);
            for (int i = 0; i < width; i++) {
                double value = values[k * width + i];
                stretched[j * width + i] = value + share[j] * (values[next * width + i] - value);
            }
        }
    }

    /** Where a link of the long chain lies on the scale of the short one. */
    private double position(int link) {
        if (finePoints.length == 1) {
            return 1.0;
        }
        int k = 1;
        while (link > finePoints[k]) {
            k++;
        }
        double fineRun = finePoints[k] - finePoints[k - 1];
        double coarseRun = coarsePoints[k] - coarsePoints[k - 1];
        double into = link - finePoints[k - 1];
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
