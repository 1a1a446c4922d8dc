package org.raffinate.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import org.raffinate.chart.Answer;
import org.raffinate.chart.ChartKind;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.CircuitChartKind;
import org.raffinate.chart.Drawing;
import org.raffinate.chart.PictureFormat;
import org.raffinate.design.SpecificationResult;
import org.raffinate.table.DataPackage;
import org.raffinate.table.Table;

/** An answer of either kind in every form that a reader may want: text, JSON, tables and charts. */
public final class Report {
    /** Names of all tables that an answer may have. */
    private static final List<String> TABLES = List.of("profile", "products", "outlets", "reagents", "trade-off");

    private static final String CSV = ".csv";
    /** What the columns of the tables are. */
    private static final String PACKAGE = "datapackage.json";
    /** The tables in one file, with what their columns are. */
    public static final String DATA = "tables.json";
    /** Name of the page on an answer, which is written beside these files. */
    public static final String PAGE = "report.html";
    /** Name of the workbook on an answer, likewise. */
    public static final String WORKBOOK = "report.xlsx";
    /** Name of the drawing of a cascade, likewise, without its end. */
    public static final String DRAWING = "cascade";

    private final String title;
    private final Supplier<Manuscript> manuscript;
    private final Supplier<ObjectNode> json;
    private final Supplier<List<Table>> tables;
    private final Supplier<Map<String, JFreeChart>> charts;
    private final boolean solved;
    private final boolean met;
    private final Optional<Supplement> supplement;

    private Report(
            String title,
            Supplier<Manuscript> manuscript,
            Supplier<ObjectNode> json,
            Supplier<List<Table>> tables,
            Supplier<Map<String, JFreeChart>> charts,
            boolean solved,
            boolean met,
            Optional<Supplement> supplement) {
        this.title = title;
        this.manuscript = manuscript;
        this.json = json;
        this.tables = tables;
        this.charts = charts;
        this.solved = solved;
        this.met = met;
        this.supplement = supplement;
    }

    /** The report on a cascade with constant separation factors. */
    public static Report of(Answer answer) {
        return new Report(
                answer.question().title(),
                () -> TextReport.manuscript(answer),
                () -> ResultJson.of(answer),
                () -> CascadeTables.of(answer),
                () -> {
                    Map<String, JFreeChart> charts = new LinkedHashMap<>();
                    for (ChartKind kind : ChartKind.values()) {
                        kind.draw(answer).ifPresent(chart -> charts.put(kind.fileName(), chart));
                    }
                    return charts;
                },
                answer.solution().isPresent(),
                answer.checks().stream().allMatch(SpecificationResult::met),
                Optional.empty());
    }

    /** The report on a circuit that carries its acid. */
    public static Report of(CircuitAnswer answer) {
        return new Report(
                answer.question().title(),
                () -> CircuitText.manuscript(answer),
                () -> CircuitJson.of(answer),
                () -> CircuitTables.of(answer),
                () -> {
                    Map<String, JFreeChart> charts = new LinkedHashMap<>();
                    for (CircuitChartKind kind : CircuitChartKind.values()) {
                        kind.draw(answer).ifPresent(chart -> charts.put(kind.fileName(), chart));
                    }
                    return charts;
                },
                answer.solution().isPresent(),
                answer.checks().stream().allMatch(SpecificationResult::met),
                Optional.empty());
    }

    /** This report with a part behind it. */
    public Report with(Supplement supplement) {
        return new Report(
                title,
                () -> {
                    Manuscript whole = manuscript.get();
                    supplement.write(whole);
                    return whole;
                },
                () -> {
                    ObjectNode document = json.get();
                    supplement.json(document);
                    return document;
                },
                () -> {
                    List<Table> all = new ArrayList<>(tables.get());
                    all.addAll(supplement.tables());
                    return all;
                },
                charts,
                solved,
                met,
                Optional.of(supplement));
    }

    /** What it says. */
    public Manuscript manuscript() {
        return manuscript.get();
    }

    /** Its tables, those of a part behind it with them. */
    public List<Table> tables() {
        return tables.get();
    }

    /** Its charts and drawings, by the names of their files without the end. */
    public Map<String, Drawing> pictures() {
        Map<String, Drawing> pictures = new LinkedHashMap<>();
        charts.get().forEach((name, chart) -> pictures.put(name, new Drawing.OfChart(chart)));
        supplement.ifPresent(part -> pictures.putAll(part.pictures()));
        return pictures;
    }

    /** For a reader at a screen; every line ends with a line feed. */
    public String text() {
        return manuscript.get().text();
    }

    /** For a program. */
    public String json() {
        return JsonParts.text(json.get());
    }

    /** Whether there is a steady state to show. */
    public boolean solved() {
        return solved;
    }

    /** Whether there is one and it meets every specification that was asked; limits of a circuit do not count. */
    public boolean met() {
        return solved && met;
    }

    /** The content of every file by its name: text, JSON, tables, each chart in every format. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.txt", utf8(text()));
        files.put("result.json", utf8(json()));
        List<Table> all = tables.get();
        all.forEach(table -> files.put(table.name() + CSV, utf8(table.csv())));
        if (!all.isEmpty()) {
            files.put(PACKAGE, utf8(DataPackage.beside(title, all)));
            files.put(DATA, utf8(DataPackage.whole(title, all)));
        }
        pictures().forEach((name, picture) -> {
            for (PictureFormat format : PictureFormat.values()) {
                files.put(name + "." + format.extension(), format.render(picture));
            }
        });
        return files;
    }

    /** Every name that some answer has and another may not have. */
    public static List<String> optionalFiles() {
        List<String> names = new ArrayList<>(List.of(PACKAGE, DATA, PAGE, WORKBOOK));
        TABLES.forEach(table -> names.add(table + CSV));
        Supplement.TABLES.forEach(table -> names.add(table + CSV));
        for (PictureFormat format : PictureFormat.values()) {
            for (ChartKind kind : ChartKind.values()) {
                names.add(kind.fileName() + "." + format.extension());
            }
            for (CircuitChartKind kind : CircuitChartKind.values()) {
                names.add(kind.fileName() + "." + format.extension());
            }
            names.add(DRAWING + "." + format.extension());
            Supplement.CHARTS.forEach(chart -> names.add(chart + "." + format.extension()));
        }
        return names;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
