package org.raffinate.jmh.table;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * One measurement of a run.
 *
 * @param microseconds time of one operation: median over every single one, which other work on the machine moves less than
 *     a mean
 * @param spread half of the distance between the quartiles, as a share of the median; NaN from fewer than four operations
 * @param bytes allocated by one operation, the median again; NaN where not profiled
 */
record Measured(double microseconds, double spread, double bytes) {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** Class, method and parameters, by which a {@link Row} names what it is held against. */
    static String key(BenchmarkParams params) {
        Map<String, String> values = new TreeMap<>();
        params.getParamsKeys().forEach(name -> values.put(name, params.getParam(name)));
        String benchmark = params.getBenchmark();
        int method = benchmark.lastIndexOf('.');
        return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1) + values;
    }

    static Measured of(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        if (!time.getScoreUnit().equals("us/op")) {
            throw new IllegalArgumentException(
                    result.getParams().getBenchmark() + " is measured in " + time.getScoreUnit() + ", expected us/op");
        }
        Statistics samples = time.getStatistics();
        double median = samples.getPercentile(50.0);
        double spread = samples.getN() < 4
                ? Double.NaN
                : 0.5 * (samples.getPercentile(75.0) - samples.getPercentile(25.0)) / median;
        Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
        return new Measured(
                median,
                spread,
                allocation == null ? Double.NaN : allocation.getStatistics().getPercentile(50.0));
    }
}
