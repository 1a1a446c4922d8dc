package org.raffinate.spark;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.raffinate.runner.Machines;
import org.raffinate.runner.RunException;
import org.raffinate.study.StudyWork;

/**
 * The executors of a Spark cluster. Jobs of some tasks follow each other, several at a time, so that no core waits for the
 * slowest task of a job; their rows are taken in the order of the chunks, and no more jobs begun than some megabytes of
 * rows a core. What an executor loses Spark computes again elsewhere, and takes once.
 */
public final class SparkMachines implements Machines {
    /** Chunks of a task: a quarter of a second to a few, against the milliseconds that a task costs the driver. */
    private static final int LONGEST_TASK = 8;
    /** Tasks for each core that are under way or wait for their turn to be written; as many share the end of a study. */
    private static final int AHEAD = 4;
    /** Tasks of a job: more would only make the driver hold more rows at a time. */
    private static final int LARGEST_JOB = 64;

    /** Chunks that are computed, or will be. */
    private record Job(JavaFutureAction<List<byte[]>> rows, int tasks) {}

    @Override
    public void compute(StudyWork work, long from, long to, Sink sink) throws IOException {
        if (from >= to) {
            return;
        }
        SparkConf conf =
                new SparkConf().setIfMissing("spark.app.name", work.study().title());
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            compute(spark, spark.broadcast(ShippedStudy.of(work.study())), from, to, sink);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RunException("the sweep was interrupted: submit it again, and it goes on", stopped);
        } catch (ExecutionException broken) {
            throw ended(String.valueOf(broken.getCause()), broken);
        } catch (IllegalStateException gone) {
            // A context that the cluster has stopped refuses whatever is asked.
            throw ended(String.valueOf(gone.getMessage()), gone);
        }
    }

    private static void compute(JavaSparkContext spark, Broadcast<ShippedStudy> study, long from, long to, Sink sink)
            throws IOException, InterruptedException, ExecutionException {
        ArrayDeque<Job> underWay = new ArrayDeque<>();
        int tasks = 0;
        long next = from;
        while (next < to || !underWay.isEmpty()) {
            // Executors come and go: how many cores there are is asked each time.
            int cores = Math.max(1, spark.defaultParallelism());
            while (next < to && tasks < AHEAD * cores) {
                long length = Math.max(1, Math.min(LONGEST_TASK, (to - next) / ((long) AHEAD * cores)));
                int count = (int) Math.min(Math.min(cores, LARGEST_JOB), (to - next + length - 1) / length);
                long end = Math.min(to, next + count * length);
                underWay.add(submit(spark, study, next, end, count));
                tasks += count;
                next = end;
            }
            Job first = underWay.remove();
            for (byte[] rows : first.rows().get()) {
                sink.add(rows);
            }
            tasks -= first.tasks();
        }
    }

    private static Job submit(JavaSparkContext spark, Broadcast<ShippedStudy> study, long from, long to, int tasks) {
        List<Long> chunks = LongStream.range(from, to).boxed().toList();
        return new Job(
                spark.parallelize(chunks, tasks)
                        .map(chunk -> study.value().rows(chunk))
                        .collectAsync(),
                tasks);
    }

    /** Spark tells the whole stack of its workers: the first line has the reason. */
    private static RunException ended(String told, Exception cause) {
        String reason = told.lines().findFirst().orElse("no reason was given");
        return new RunException("the cluster gave no rows: " + reason + " Submit it again, and it goes on", cause);
    }
}
