package org.raffinate.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Says on a terminal that work goes on, from the third second; says nothing anywhere else. */
public final class Progress {
    private static final int PATIENCE = 2;

    private final Supplier<String> work;
    private int longest;
    private final PrintWriter terminal;
    private final long started = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private boolean shown;

    /** Work that may fail in a way of its own. */
    public interface Task<T, E extends Exception> {
        /** Does it. */
        T run() throws E;
    }

    private Progress(Supplier<String> work, PrintWriter terminal) {
        this.work = work;
        this.terminal = terminal;
    }

    /** Does the work, with a word on the error stream if that is a terminal. */
    public static <T, E extends Exception> T during(String work, PrintWriter err, Task<T, E> task) throws E {
        return during(() -> work, err, task);
    }

    /** The same where the word changes as the work goes on. */
    public static <T, E extends Exception> T during(Supplier<String> work, PrintWriter err, Task<T, E> task) throws E {
        if (!isTerminal()) {
            return task.run();
        }
        Progress progress = new Progress(work, err);
        var unused = progress.clock.scheduleAtFixedRate(progress::show, PATIENCE, 1, TimeUnit.SECONDS);
        try {
            return task.run();
        } finally {
            progress.stop();
        }
    }

    /** Stops the clock and wipes the line. */
    private synchronized void stop() {
        clock.shutdownNow();
        if (shown) {
            terminal.print("\r" + " ".repeat(longest) + "\r");
            terminal.flush();
        }
    }

    private synchronized void show() {
        if (!clock.isShutdown()) {
            shown = true;
            String line = work.get() + ", " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started) + " s";
            longest = Math.max(longest, line.length());
            terminal.print("\r" + line + " ".repeat(longest - line.length()));
            terminal.flush();
        }
    }

    /** Whether somebody looks at a terminal; Linux is asked about the error stream itself, others about the output. */
    static boolean isTerminal() {
        Path errors = Path.of("/proc/self/fd/2");
        try {
            boolean elsewhere =
                    Files.exists(errors) && !Files.readSymbolicLink(errors).startsWith("/dev/pts");
            return !elsewhere && CommandLine.Help.Ansi.AUTO.enabled();
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
