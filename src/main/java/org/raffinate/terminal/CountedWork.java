package org.raffinate.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;

/**
 * Work whose end is known: a bar with rate and time left on a terminal, a line now and then in a log. The first report
 * tells what earlier runs did; the rate counts what is done since.
 */
public final class CountedWork implements AutoCloseable {
    private static final int WIDTH = 78;
    private static final int LONGEST_BAR = 20;
    private static final long FIRST_LINE = TimeUnit.SECONDS.toNanos(10);
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(30);
    private static final int REFRESH = 500;

    private final String unit;
    private final PrintWriter err;
    private final boolean terminal;
    private Optional<ProgressBar> bar = Optional.empty();
    private long before = -1;
    private long started;
    private long nextLine;

    private CountedWork(String unit, PrintWriter err, boolean terminal) {
        this.unit = unit;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Work that is reported on the error stream.
     *
     * @param unit what is counted, in the plural
     */
    public static CountedWork of(String unit, PrintWriter err) {
        return new CountedWork(unit, err, Progress.isTerminal());
    }

    /** For tests: as on a terminal, or as in a log. */
    static CountedWork of(String unit, PrintWriter err, boolean terminal) {
        return new CountedWork(unit, err, terminal);
    }

    /** So much of all is done. */
    public void done(long done, long all) {
        if (before < 0) {
            begin(done, all);
        } else if (bar.isPresent()) {
            bar.get().stepTo(done);
        } else if (System.nanoTime() > nextLine) {
            nextLine = System.nanoTime() + BETWEEN_LINES;
            err.println(line(done, all, (System.nanoTime() - started) * 1e-9));
            err.flush();
        }
    }

    private void begin(long done, long all) {
        before = done;
        started = System.nanoTime();
        nextLine = started + FIRST_LINE;
        if (terminal) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setInitialMax(all)
                    .startsFrom(done, Duration.ZERO)
                    .setRenderer(this::drawn)
                    .setUpdateIntervalMillis(REFRESH)
                    .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
                    .build());
        }
    }

    /** A bar and the line of a log; the library's own drawing measures letters with jline, which is not here. */
    private String drawn(ProgressState state, int width) {
        double share = (double) state.getCurrent() / Math.max(1, state.getMax());
        double seconds = (System.nanoTime() - started) * 1e-9;
        String said = String.format(
                Locale.ROOT, "] %3.0f %%  %s", 100.0 * share, line(state.getCurrent(), state.getMax(), seconds));
        int cells = Math.max(0, Math.min(LONGEST_BAR, width - said.length() - 1));
        int full = (int) (cells * Math.min(1.0, share));
        String bar = "[" + "=".repeat(full) + " ".repeat(cells - full) + said;
        return String.format(Locale.ROOT, "%-" + width + "." + width + "s", bar);
    }

    private void show(String line) {
        err.print("\r" + line);
        err.flush();
    }

    /** E.g. {@code 12,000 of 100,000 points, 2,300 a second, 38 s left}. */
    String line(long done, long all, double seconds) {
        double rate = (done - before) / seconds;
        double left = (all - done) / rate;
        return String.format(
                Locale.ROOT, "%,d of %,d %s, %s a second, %s left", done, all, unit, rate(rate), time(left));
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, rate >= 10.0 ? "%,.0f" : "%.2g", rate);
    }

    private static String time(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "unknown time";
        }
        long whole = Math.round(seconds);
        if (whole < 120) {
            return whole + " s";
        }
        return whole < 7200 ? whole / 60 + " min" : String.format(Locale.ROOT, "%.1f h", whole / 3600.0);
    }

    /** Ends the bar. */
    @Override
    public void close() {
        bar.ifPresent(shown -> {
            shown.close();
            err.println();
            err.flush();
        });
    }
}
