package org.raffinate.jmh;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.raffinate.jmh.table.Growth;
import org.raffinate.jmh.table.RatioTable;
import org.raffinate.jmh.table.Row;

/** The parts of the suite, each a class of benchmarks and a table. */
enum Group {
    COLD("Constant factors, cold start", ColdSolve.class),
    SIDE_BY_SIDE("Constant factors, cold start, many side by side", SideBySide.class),
    EQUATIONS("Constant factors, parts of a step", StageEquations.class),
    WARM("Constant factors, from a neighbour", WarmSolve.class),
    STAGES("Time against stages", StageGrowth.class),
    ELEMENTS("Time against elements", ElementGrowth.class),
    CIRCUIT("Mass action with acid and counter-ion, cold start", ColdCircuit.class),
    WARM_CIRCUIT("Mass action with acid and counter-ion, from a neighbour", WarmCircuit.class),
    DESIGN("Design to two purities at given stages", FixedStageDesign.class),
    SWEEP("Sweep", GridSweep.class),
    STUDY("Studies, from the numbers of a point to its row", StudyPoints.class),
    REPORT("Reports", ReportWriting.class),
    CHART("Charts", ChartDrawing.class),
    CLI("Whole runs of the program", StartUp.class);

    private final String title;
    private final Class<?> benchmarks;

    Group(String title, Class<?> benchmarks) {
        this.title = title;
        this.benchmarks = benchmarks;
    }

    private Row row(BenchmarkParams params) {
        return switch (this) {
            case COLD -> ColdSolve.row(params);
            case SIDE_BY_SIDE -> SideBySide.row(params);
            case EQUATIONS -> StageEquations.row(params);
            case WARM -> WarmSolve.row(params);
            case STAGES -> StageGrowth.row(params);
            case ELEMENTS -> ElementGrowth.row(params);
            case CIRCUIT -> ColdCircuit.row(params);
            case WARM_CIRCUIT -> WarmCircuit.row(params);
            case DESIGN -> FixedStageDesign.row(params);
            case SWEEP -> GridSweep.row(params);
            case STUDY -> StudyPoints.row(params);
            case REPORT -> ReportWriting.row(params);
            case CHART -> ChartDrawing.row(params);
            case CLI -> StartUp.row(params);
        };
    }

    /** The sizes of dense systems that the rows are held against. */
    IntStream orders() {
        return switch (this) {
            case COLD, EQUATIONS, WARM, DESIGN -> CascadeCase.orders();
            case STAGES -> StageGrowth.orders();
            case CIRCUIT, WARM_CIRCUIT -> CircuitCase.Layout.orders();
            case SIDE_BY_SIDE, ELEMENTS, SWEEP, STUDY, REPORT, CHART, CLI -> IntStream.of(60);
        };
    }

    /** What JMH is to run: the class and nothing that is called alike. */
    String include() {
        return "^" + Pattern.quote(benchmarks.getName()) + "\\.";
    }

    /** The name by which a user calls it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Heading, table and, where sizes vary, the fitted exponent; empty where nothing of this group was run. */
    String section(RatioTable table, Collection<RunResult> run) {
        List<RunResult> own = run.stream()
                .filter(result -> result.getParams().getBenchmark().startsWith(benchmarks.getName() + "."))
                .toList();
        if (own.isEmpty()) {
            return "";
        }
        String growth = growth().map(sizes -> sizes.sentence(own)).orElse("");
        return "### " + title + "\n\n" + table.of(own, this::row) + (growth.isEmpty() ? "" : "\n" + growth + "\n")
                + "\n";
    }

    private Optional<Growth> growth() {
        return switch (this) {
            case STAGES -> Optional.of(new Growth("stages", 1.2));
            case ELEMENTS -> Optional.of(new Growth("elements", 1.5));
            default -> Optional.empty();
        };
    }
}
