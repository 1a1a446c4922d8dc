package org.raffinate.jmh;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raffinate.jmh.CircuitCase.Layout;
import org.raffinate.jmh.WarmSolve.Flow;

/**
 * The rows that have a target, each in turn with the dense system it is held against, in one process without JMH.
 *
 * <p>JMH measures one benchmark after the other, minutes apart. Where the clock of a shared machine drifts in between, the
 * ratio of two of its times drifts with it. Here short bursts alternate - dense system, work, dense system, ... - and the
 * ratio is that of a round; the median of all rounds and their quartiles are printed.
 *
 * <pre>java -cp target/benchmarks.jar org.raffinate.jmh.Alternating</pre>
 */
public final class Alternating {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 31;
    /** Length of a burst, ns. */
    private static final long BURST = 4_000_000L;

    private Alternating() {}

    /** Something that is timed. */
    private interface Work {
        @Nullable
        Object run();
    }

    private record Row(String words, Work work, String measure, Work against, double target) {}

    /** Measures all rows and prints them as a table. */
    public static void main(String[] arguments) {
        List<Row> rows = rows();
        List<double[]> ratios = new ArrayList<>();
        rows.forEach(row -> ratios.add(new double[ROUNDS]));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int k = 0; k < rows.size(); k++) {
                Row row = rows.get(k);
                double before = time(row.against());
                double work = time(row.work());
                double after = time(row.against());
                if (round >= 0) {
                    ratios.get(k)[round] = 2.0 * work / (before + after);
                }
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| work | held against | ratio | quartiles | target |");
        out.println("|---|---|---|---|---|");
        for (int k = 0; k < rows.size(); k++) {
            double[] sorted = ratios.get(k);
            Arrays.sort(sorted);
            Row row = rows.get(k);
            double median = sorted[ROUNDS / 2];
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f to %.2f | %s%s |%n",
                    row.words(),
                    row.measure(),
                    median,
                    sorted[ROUNDS / 4],
                    sorted[3 * ROUNDS / 4],
                    row.target(),
                    median > row.target() ? " !" : "");
        }
    }

    /** Median time of a burst, ns. */
    private static double time(Work work) {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + BURST;
        for (long now = System.nanoTime(); now < end; ) {
            if (work.run() == null) {
                throw new IllegalStateException("no answer");
            }
            long then = System.nanoTime();
            times.add(then - now);
            now = then;
        }
        return times.stream()
                .mapToLong(Long::longValue)
                .sorted()
                .skip(times.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows() {
        Map<Integer, Work> dense = new TreeMap<>();
        Stream.of(60, 72, 120).forEach(order -> {
            DenseKernel kernel = new DenseKernel();
            kernel.order = order;
            kernel.fill();
            dense.put(order, kernel::solve);
        });
        List<Row> rows = new ArrayList<>();
        for (CascadeCase work : CascadeCase.values()) {
            ColdSolve cold = new ColdSolve();
            cold.work = work;
            cold.describe();
            rows.add(row(work.words(), cold::solve, work.stages, dense, work.coldTarget()));
        }
        for (Flow flow : Flow.values()) {
            for (CascadeCase work : CascadeCase.values()) {
                WarmSolve warm = new WarmSolve();
                warm.work = work;
                warm.flow = flow;
                warm.describe();
                String words = work.words() + (flow == Flow.S ? ", from S + 2 %" : ", from extract + 2 %");
                rows.add(row(words, warm::solve, work.stages, dense, WarmSolve.TARGET));
            }
        }
        for (Layout layout : Layout.values()) {
            for (CircuitCase plant : CircuitCase.values()) {
                ColdCircuit cold = new ColdCircuit();
                cold.plant = plant;
                cold.layout = layout;
                cold.describe();
                rows.add(row(layout.words + ", " + plant.words, cold::solve, layout.stages, dense, layout.coldTarget));
            }
        }
        for (CascadeCase work : CascadeCase.values()) {
            FixedStageDesign design = new FixedStageDesign();
            design.work = work;
            design.describe();
            rows.add(new Row(
                    "design: " + work.words(),
                    design::design,
                    "one cold solve",
                    design::solve,
                    FixedStageDesign.TARGET));
        }
        return rows;
    }

    private static Row row(String words, Work work, int order, Map<Integer, Work> dense, double target) {
        Work against = dense.get(order);
        if (against == null) {
            throw new IllegalStateException("no dense system of " + order);
        }
        return new Row(words, work, "dense " + order + " × " + order, against, target);
    }
}
