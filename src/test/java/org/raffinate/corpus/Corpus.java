package org.raffinate.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.raffinate.corpus.Verdict.End;

/**
 * Hard cases from a run of seeds, each drawn, solved and balanced by books of its own.
 *
 * @param first first seed
 * @param cases number of seeds
 * @param patience seconds after which a case that is still at work is given up
 */
record Corpus(long first, int cases, long patience) {
    /** As the system properties {@code corpus.first} and {@code corpus.cases} say; else the cases of every build. */
    static Corpus asked() {
        return new Corpus(Long.getLong("corpus.first", 0L), Integer.getInteger("corpus.cases", 500), 60L);
    }

    /** Verdicts in the order of the seeds, on all processors. */
    List<Verdict> run(LongFunction<Verdict> judge) throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        while (verdicts.size() < cases) {
            verdicts.addAll(runFrom(first + verdicts.size(), judge));
        }
        return verdicts;
    }

    /** Up to the first case that gives no answer in time: it keeps its worker, the others need new ones. */
    private List<Verdict> runFrom(long seed, LongFunction<Verdict> judge) throws InterruptedException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Corpus::daemon);
        List<Verdict> verdicts = new ArrayList<>();
        try {
            List<Future<Verdict>> futures = LongStream.range(seed, first + cases)
                    .mapToObj(each -> workers.submit(() -> timed(judge, each)))
                    .toList();
            for (Future<Verdict> future : futures) {
                Verdict verdict = await(future, seed + verdicts.size());
                verdicts.add(verdict);
                if (verdict.end() == End.NO_ANSWER) {
                    break;
                }
            }
        } finally {
            workers.shutdownNow();
        }
        return verdicts;
    }

    private static Verdict timed(LongFunction<Verdict> judge, long seed) {
        long begin = System.nanoTime();
        return judge.apply(seed).taking(1e-9 * (System.nanoTime() - begin));
    }

    private Verdict await(Future<Verdict> future, long seed) throws InterruptedException {
        try {
            return future.get(patience, TimeUnit.SECONDS);
        } catch (ExecutionException thrown) {
            return Verdict.of(seed, End.THREW, String.valueOf(thrown.getCause()));
        } catch (TimeoutException late) {
            return Verdict.of(seed, End.NO_ANSWER, "still at work after " + patience + " s");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "corpus");
        thread.setDaemon(true);
        return thread;
    }
}
