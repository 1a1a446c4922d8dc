package org.raffinate.jmh.table;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where and when a run was made. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Processor, system, how busy it is with all that runs on it, Java and date in one line. */
    public static String description() {
        Runtime runtime = Runtime.getRuntime();
        return processor().map(name -> name + ", ").orElse("")
                + runtime.availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + load() + "; " + System.getProperty("java.vm.name") + " "
                + Runtime.version()
                + "; " + LocalDate.now(ZoneOffset.UTC);
    }

    /** The load average where the system tells it. */
    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0.0 ? "" : String.format(Locale.ROOT, ", load %.1f at the start", load);
    }

    /** The processor's name where the system tells it. */
    private static Optional<String> processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException untold) {
            return Optional.empty();
        }
    }
}
