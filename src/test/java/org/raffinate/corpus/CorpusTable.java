package org.raffinate.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raffinate.cascade.Convergence;
import org.raffinate.corpus.Verdict.End;

/**
 * What became of all cases: a table in Markdown, and a line for each case in CSV.
 *
 * @param title of the table
 * @param verdicts at least one
 * @param seconds that the run took
 */
record CorpusTable(String title, List<Verdict> verdicts, double seconds) {
    CorpusTable {
        verdicts = List.copyOf(verdicts);
    }

    /** The cases that a solver must not leave so. */
    List<Verdict> failures() {
        return verdicts.stream().filter(verdict -> !verdict.end().right).toList();
    }

    /** Counts by path and by end, the slowest cases, then every failure with its seed. */
    String markdown() {
        long refused = with(End.REFUSED).count();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "# %s, seeds %d to %d%n%n%d cases, %d of them feasible; %d converged and balance, %d failed; %.1f s.%n%n"
                        + "| converged by | cases | worst balance, own books | as stated | steps, mean | most |%n"
                        + "|---|---|---|---|---|---|%n",
                title,
                verdicts.get(0).seed(),
                verdicts.get(verdicts.size() - 1).seed(),
                verdicts.size(),
                verdicts.size() - refused,
                with(End.STEADY).count(),
                failures().size(),
                seconds));
        for (Convergence.Path path : Convergence.Path.values()) {
            List<Verdict> rows =
                    with(End.STEADY).filter(verdict -> verdict.path() == path).toList();
            if (!rows.isEmpty()) {
                text.append(row(path.label(), rows));
            }
        }
        List<Verdict> steady = with(End.STEADY).toList();
        if (!steady.isEmpty()) {
            text.append(row("all", steady));
        }
        text.append(String.format("%n| ended as | cases |%n|---|---|%n"));
        for (End end : End.values()) {
            text.append(String.format(
                    Locale.ROOT, "| %s | %d |%n", end.words, with(end).count()));
        }
        text.append(String.format("%n## Slowest%n%n"));
        verdicts.stream()
                .sorted(Comparator.comparingDouble(Verdict::seconds).reversed())
                .limit(5)
                .forEach(verdict ->
                        text.append(String.format(Locale.ROOT, "- %.2f s: %s%n", verdict.seconds(), verdict)));
        text.append(String.format("%n## Failures%n%n"));
        failures().forEach(verdict -> text.append(String.format("- %s%n", verdict)));
        return text.toString();
    }

    /** One line a case, without times: two runs of the same solver give the same file. */
    String csv() {
        return Stream.concat(
                        Stream.of("seed,size,end,path,steps,stated balance,own balance,remark"),
                        verdicts.stream()
                                .map(verdict -> String.format(
                                        Locale.ROOT,
                                        "%d,\"%s\",%s,%s,%d,%.3e,%.3e,\"%s\"",
                                        verdict.seed(),
                                        verdict.size(),
                                        verdict.end(),
                                        verdict.path(),
                                        verdict.steps(),
                                        verdict.told(),
                                        verdict.found(),
                                        verdict.remark().replace('"', '\''))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Writes both into a folder, as {@code name.md} and {@code name.csv}. */
    void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), markdown());
        Files.writeString(folder.resolve(name + ".csv"), csv());
    }

    private Stream<Verdict> with(End end) {
        return verdicts.stream().filter(verdict -> verdict.end() == end);
    }

    private static String row(String label, List<Verdict> rows) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1e | %.1e | %.1f | %.0f |%n",
                label,
                rows.size(),
                most(rows, Verdict::found),
                most(rows, Verdict::told),
                rows.stream().mapToInt(Verdict::steps).average().orElse(0.0),
                most(rows, Verdict::steps));
    }

    private static double most(List<Verdict> rows, ToDoubleFunction<Verdict> number) {
        return rows.stream().mapToDouble(number).max().orElse(0.0);
    }
}
