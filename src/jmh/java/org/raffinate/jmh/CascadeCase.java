package org.raffinate.jmh;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.raffinate.design.Design;

/** The cascades of {@link BenchmarkCascades} that stand for all: typical, near a pinch, of high purity, with ample S. */
public enum CascadeCase {
    SMALL(60, 6, 1e-3, 1.4),
    SMALL_PINCHED(60, 6, 1e-3, 1.05),
    SMALL_PURE(60, 6, 1e-5, 1.4),
    SMALL_AMPLE(60, 6, 1e-3, 2.0),
    LARGE(120, 15, 1e-3, 1.4),
    LARGE_PINCHED(120, 15, 1e-3, 1.05),
    LARGE_PURE(120, 15, 1e-5, 1.4);

    final int stages;
    final int elements;
    private final double shortfall;
    private final double reflux;

    CascadeCase(int stages, int elements, double shortfall, double reflux) {
        this.stages = stages;
        this.elements = elements;
        this.shortfall = shortfall;
        this.reflux = reflux;
    }

    Design design() {
        return BenchmarkCascades.design(stages, elements, shortfall, reflux);
    }

    /** In words. */
    String words() {
        return String.format(
                Locale.ROOT,
                "%d stages, %d elements, %.5g %%, %.2f × least S",
                stages,
                elements,
                100.0 * (1.0 - shortfall),
                reflux);
    }

    /** Most dense solves that a cold start may take. */
    double coldTarget() {
        return elements < 10 ? 2.0 : 1.0;
    }

    /** Every number of stages that occurs. */
    static IntStream orders() {
        return Arrays.stream(values()).mapToInt(work -> work.stages).distinct();
    }
}
