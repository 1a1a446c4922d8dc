package org.raffinate.runner;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.raffinate.study.StudyWork;

/**
 * The cores of this machine. Chunks are begun in their order, and no more of them than wait for a slower one before: memory
 * does not grow with the study.
 *
 * @param threads how many chunks are computed at a time, 1 or more
 */
public record LocalCores(int threads) implements Machines {
    /** Chunks for each thread that are under way or wait for their turn to be written. */
    private static final int AHEAD = 8;

    public LocalCores {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads, expected one at least");
        }
    }

    /** All cores. */
    public static LocalCores all() {
        return new LocalCores(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void compute(StudyWork work, long from, long to, Sink sink) throws IOException {
        Workers workers = new Workers(work);
        ExecutorService cores = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "sweep");
            thread.setDaemon(true);
            return thread;
        });
        try {
            ArrayDeque<Future<byte[]>> underWay = new ArrayDeque<>();
            long next = from;
            while (next < to || !underWay.isEmpty()) {
                while (next < to && underWay.size() < AHEAD * threads) {
                    long chunk = next++;
                    underWay.add(cores.submit(() -> workers.rows(chunk)));
                }
                sink.add(underWay.remove().get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RunException("the sweep was interrupted: start it again, and it goes on", stopped);
        } catch (ExecutionException broken) {
            throw new RunException("a chunk could not be computed: " + broken.getCause(), broken);
        } finally {
            cores.shutdownNow();
        }
    }
}
