package org.raffinate.jmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.jmh.table.Row;
import org.raffinate.library.DataLibrary;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;

/**
 * A study of the cascade of {@link ColdSolve} with all of its factors drawn anew at each point: reading the case so, solving
 * it, and its row of the table; one operation is one point. It may take a tenth more than a solve by itself.
 *
 * <pre>java -jar target/benchmarks.jar cold study -p work=SMALL</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StudyPoints {
    private static final int POINTS = 256;
    private static final int CHUNKS = 100;

    @Param("SMALL")
    CascadeCase work;

    private StudyWork.Worker worker;
    private long chunk;

    @Setup
    public void describe() throws IOException {
        Path folder = Files.createTempDirectory("study");
        CascadeSolution design = work.design().solution().orElseThrow();
        Files.writeString(folder.resolve("case.yaml"), caseText(design));
        Path study = folder.resolve("study.yaml");
        Files.writeString(study, studyText(design));
        DataLibrary library = DataLibrary.load();
        StudyWork points = new StudyWork(new StudyReader(library).read(study), library);
        if (points.chunkSize() != POINTS || points.chunks() != CHUNKS) {
            throw new IllegalStateException(
                    "chunks of " + POINTS + " points were expected, found " + points.chunkSize());
        }
        worker = points.worker();
        String rows = new String(worker.rows(0), StandardCharsets.UTF_8);
        long solved = rows.lines().filter(row -> row.contains(",solved,")).count();
        if (solved != POINTS) {
            throw new IllegalStateException(solved + " of " + POINTS + " points are solved");
        }
    }

    /** The cascade as a case. */
    static String caseText(CascadeSolution design) {
        Cascade cascade = design.cascade();
        String composition = cascade.elements().stream()
                .map(element -> String.format(
                        Locale.ROOT,
                        "%s: %.12f %%",
                        element.symbol(),
                        100.0 * cascade.feeds().get(0).mixture().moleFraction(element)))
                .collect(Collectors.joining(", "));
        String factors = design.factors().used().stream()
                .map(factor -> pair(factor) + ": " + factor.value())
                .collect(Collectors.joining(", "));
        int extraction = cascade.feeds().get(0).stage();
        return "feed: {composition: {" + composition + "}, basis: mol, flow: 1 mol/h}\n"
                + "equilibrium: {model: separation-factors, factors: {" + factors + "}}\n"
                + "cut: Tb | Dy\n"
                + "products: {raffinate: {purity: 99.9 %}, extract: {purity: 99.9 %}}\n"
                + "cascade: {extraction: " + extraction + ", scrub: " + (cascade.stages() - extraction) + ", S: "
                + cascade.s() + ", extract: " + cascade.extract() + "}\n";
    }

    private static String pair(SeparationFactor factor) {
        return factor.more().symbol() + "/" + factor.less().symbol();
    }

    /** All factors by 2 % to either side. */
    static String studyText(CascadeSolution design) {
        String axes = design.factors().used().stream()
                .map(factor ->
                        "  - {path: equilibrium.factors." + pair(factor) + ", normal: {deviation: 2 %}, least: 1.05}\n")
                .collect(Collectors.joining());
        return "case: case.yaml\nrun: solve\naxes:\n" + axes + "sample: {method: sobol points, points: "
                + POINTS * CHUNKS + ", seed: 1}\n";
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public byte[] rows() {
        chunk = (chunk + 1) % CHUNKS;
        return worker.rows(chunk);
    }

    static Row row(BenchmarkParams params) {
        CascadeCase work = CascadeCase.valueOf(params.getParam("work"));
        return DenseKernel.row(work.words(), work.stages)
                .withAnswer(BenchmarkCascades.bytes(work.stages, work.elements));
    }
}
