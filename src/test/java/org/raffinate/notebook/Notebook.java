package org.raffinate.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A Jupyter notebook of Java cells.
 *
 * @param file where it is
 * @param cells prose and code in their order
 */
record Notebook(Path file, List<Cell> cells) {
    /** Bold and with a digit: a number that was computed. */
    private static final Pattern SAID = Pattern.compile("\\*\\*([^*]*\\d[^*]*)\\*\\*");
    /** What the function {@code check} of every notebook prints of such a number. */
    private static final Pattern CHECKED = Pattern.compile("(?m)^checked: (.*?) \\(.*\\)$");

    /**
     * A cell.
     *
     * @param number from 1, prose counted too
     * @param code whether it is run
     * @param source prose or code; without the lines that begin with % and speak to the kernel alone
     * @param printed what it printed when it was run last
     */
    record Cell(int number, boolean code, String source, String printed) {}

    static Notebook read(Path file) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (JsonNode cell : new ObjectMapper().readTree(file.toFile()).path("cells")) {
            boolean code = cell.path("cell_type").asText().equals("code");
            String source = text(cell.path("source"));
            String printed = StreamSupport.stream(cell.path("outputs").spliterator(), false)
                    .filter(output -> output.path("name").asText().equals("stdout"))
                    .map(output -> text(output.path("text")))
                    .collect(Collectors.joining());
            cells.add(new Cell(cells.size() + 1, code, code ? withoutMagic(source) : source, printed));
        }
        return new Notebook(file, List.copyOf(cells));
    }

    /** The format has a text as a string or as its lines. */
    private static String text(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining())
                : node.asText();
    }

    private static String withoutMagic(String source) {
        return source.lines().filter(line -> !line.startsWith("%")).collect(Collectors.joining("\n"));
    }

    /**
     * The notebook with what its code cells print now, when they are run one after the other.
     *
     * @throws AssertionError that names notebook and cell where one does not compile or throws
     */
    Notebook run() {
        List<Cell> run = new ArrayList<>();
        try (Shell shell = new Shell()) {
            for (Cell cell : cells) {
                String printed = cell.code() ? printed(shell, cell) : "";
                run.add(new Cell(cell.number(), cell.code(), cell.source(), printed));
            }
        }
        return new Notebook(file, List.copyOf(run));
    }

    private String printed(Shell shell, Cell cell) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream paper = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(paper);
            shell.run(cell.source());
        } catch (AssertionError failure) {
            throw new AssertionError(named(cell) + ": " + failure.getMessage(), failure);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** Cells that do not print now what stands below them. */
    List<String> stale() {
        Notebook now = run();
        return cells.stream()
                .filter(cell -> !cell.printed()
                        .equals(now.cells().get(cell.number() - 1).printed()))
                .map(this::named)
                .toList();
    }

    /** Computed numbers of the prose that no cell has checked. */
    List<String> unchecked() {
        Set<String> checked = new LinkedHashSet<>();
        cells.forEach(cell -> CHECKED.matcher(cell.printed()).results().forEach(found -> checked.add(found.group(1))));
        return cells.stream()
                .filter(cell -> !cell.code())
                .flatMap(cell -> SAID.matcher(cell.source())
                        .results()
                        .map(found -> found.group(1))
                        .filter(said -> !checked.contains(said))
                        .map(said -> named(cell) + ": " + said))
                .toList();
    }

    private String named(Cell cell) {
        return file.getFileName() + ", cell " + cell.number();
    }
}
