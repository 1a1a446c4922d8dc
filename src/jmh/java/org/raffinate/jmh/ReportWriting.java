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
import org.raffinate.jmh.table.Row;
import org.raffinate.report.CascadeTables;
import org.raffinate.report.ResultJson;
import org.raffinate.report.TextReport;

/**
 * A design as text, as JSON and as the table of its stages, without a disk.
 *
 * <pre>java -jar target/benchmarks.jar report</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportWriting {
    @Param("SMALL")
    CascadeCase work;

    private Answer answer;

    @Setup
    public void describe() {
        answer = Answers.of(work);
    }

    @Benchmark
    public String text() {
        return TextReport.of(answer);
    }

    @Benchmark
    public String json() {
        return ResultJson.text(answer);
    }

    @Benchmark
    public String csv() {
        return CascadeTables.profile(answer.solution().orElseThrow().profile()).csv();
    }

    static Row row(BenchmarkParams params) {
        CascadeCase work = CascadeCase.valueOf(params.getParam("work"));
        String benchmark = params.getBenchmark();
        return DenseKernel.row(benchmark.substring(benchmark.lastIndexOf('.') + 1) + ": " + work.words(), work.stages);
    }
}
