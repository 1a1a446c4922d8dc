package org.raffinate.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.raffinate.chart.Answer;
import org.raffinate.chart.ChartKind;
import org.raffinate.chart.PictureFormat;
import org.raffinate.jmh.table.Row;

/**
 * One chart of a design, drawn and rendered into the bytes of its file.
 *
 * <pre>java -jar target/benchmarks.jar chart</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChartDrawing {
    private static final CascadeCase WORK = CascadeCase.SMALL;

    @Param({"PROFILE", "PURITY", "MCCABE_THIELE"})
    ChartKind kind;

    @Param
    PictureFormat format;

    private Answer answer;

    @Setup
    public void describe() {
        answer = Answers.of(WORK);
    }

    @Benchmark
    public byte[] draw() {
        return format.render(kind.draw(answer).orElseThrow());
    }

    static Row row(BenchmarkParams params) {
        ChartKind kind = ChartKind.valueOf(params.getParam("kind"));
        return DenseKernel.row(kind.fileName() + " as " + params.getParam("format"), WORK.stages);
    }
}
