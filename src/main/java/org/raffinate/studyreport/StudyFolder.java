package org.raffinate.studyreport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.raffinate.chart.Drawing;
import org.raffinate.chart.PictureFormat;
import org.raffinate.page.HtmlPage;
import org.raffinate.page.Page;
import org.raffinate.report.Manuscript;
import org.raffinate.report.Report;
import org.raffinate.report.ResultFolder;
import org.raffinate.runner.RunException;
import org.raffinate.runner.Seal;
import org.raffinate.study.Study;
import org.raffinate.study.StudyWork;
import org.raffinate.table.DataPackage;
import org.raffinate.table.ParquetTable;
import org.raffinate.table.Table;
import org.raffinate.workbook.Points;
import org.raffinate.workbook.XlsxPage;

/** Makes the answers of a study from its rows, and puts them beside these. */
public final class StudyFolder {
    /** Points whose columns fit into memory. */
    private static final long MOST_POINTS = 5_000_000L;

    private static final String PARQUET = "points.parquet";

    private StudyFolder() {}

    /**
     * Answers in the two forms that can be printed, and the files that were written.
     *
     * @param manuscript for a reader
     * @param json for a program
     * @param tables the findings
     * @param pictures its charts by the names of their files without the end
     * @param files what was written
     * @param solved whether a point has an answer
     */
    public record Written(
            Manuscript manuscript,
            String json,
            List<Table> tables,
            Map<String, Drawing> pictures,
            List<Path> files,
            boolean solved) {
        public Written {
            tables = List.copyOf(tables);
            pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
            files = List.copyOf(files);
        }

        /** For a reader at a screen; every line ends with a line feed. */
        public String text() {
            return manuscript.text();
        }
    }

    /**
     * Writes the rows as Parquet, the study and its case as they were, the answers and their charts.
     *
     * @param rows a whole table of the study
     * @throws IOException where something could not be written; the rows are kept
     */
    public static Written write(StudyWork work, Path rows) throws IOException {
        return write(work, rows, MOST_POINTS);
    }

    /** The same with answers for so many points at most. */
    static Written write(StudyWork work, Path rows, long most) throws IOException {
        Study study = work.study();
        Path folder = rows.resolveSibling("");
        Seal seal = Seal.of(study);
        String asked = study.file().text();
        String base = study.base().text();
        Path parquet = rows.resolveSibling(PARQUET);
        ParquetTable.write(rows, work.columns(), metadata(study, seal, asked, base), parquet);
        if (study.points() > most) {
            throw new RunException(String.format(
                    Locale.ROOT,
                    "%,d points are in %s and %s: their answers are not made, as at most %,d fit into memory",
                    study.points(),
                    rows,
                    parquet.getFileName(),
                    most));
        }
        Findings findings = new Finder(work, rows).find();
        String madeBy = "raffinate " + seal.version();
        Manuscript manuscript = StudyText.of(findings, madeBy + ", study and case in study.yaml and case.yaml");
        String json = StudyJson.of(findings, seal, work.columns().list());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.txt", manuscript.text().getBytes(StandardCharsets.UTF_8));
        files.put("result.json", json.getBytes(StandardCharsets.UTF_8));
        files.put("study.yaml", asked.getBytes(StandardCharsets.UTF_8));
        files.put("case.yaml", base.getBytes(StandardCharsets.UTF_8));
        Map<String, Drawing> charts = new LinkedHashMap<>();
        StudyCharts.of(findings, work, new PointColumns(rows, work.columns()))
                .forEach((name, chart) -> charts.put(name, new Drawing.OfChart(chart)));
        List<Table> tables = StudyTables.of(findings);
        Page page = StudyPage.of(
                findings,
                manuscript,
                charts,
                tables,
                List.of(new Page.Listing("study.yaml", asked), new Page.Listing("case.yaml", base)),
                madeBy);
        files.put(Report.PAGE, HtmlPage.of(page).getBytes(StandardCharsets.UTF_8));
        files.put(Report.DATA, DataPackage.whole(study.title(), tables).getBytes(StandardCharsets.UTF_8));
        Points points = new Points(rows, work.columns(), study.points(), rows.getFileName() + " or " + PARQUET);
        files.put(Report.WORKBOOK, XlsxPage.of(page, points));
        for (PictureFormat format : PictureFormat.values()) {
            charts.forEach((name, chart) -> files.put(name + "." + format.extension(), format.render(chart)));
        }
        List<Path> written = new ArrayList<>(List.of(rows, parquet));
        written.addAll(ResultFolder.write(folder, files, stale(folder, files)));
        return new Written(
                manuscript, json, tables, charts, written, findings.tally().solved() > 0);
    }

    private static Map<String, String> metadata(Study study, Seal seal, String asked, String base) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("raffinate.version", seal.version());
        metadata.put("raffinate.title", study.title());
        metadata.put("raffinate.study", asked);
        metadata.put("raffinate.study.sha256", seal.study());
        metadata.put("raffinate.case", base);
        metadata.put("raffinate.case.sha256", seal.base());
        metadata.put("raffinate.method", study.sample().method().label());
        metadata.put("raffinate.seed", String.valueOf(study.sample().seed()));
        return metadata;
    }

    /** Charts of an earlier run, and files on a case, that this one does not have. */
    private static List<String> stale(Path folder, Map<String, byte[]> files) throws IOException {
        Set<String> ofACase = Set.copyOf(Report.optionalFiles());
        List<String> stale = new ArrayList<>();
        try (var entries = Files.list(folder.toAbsolutePath())) {
            entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> StudyCharts.isChart(name) || ofACase.contains(name))
                    .filter(name -> !files.containsKey(name))
                    .forEach(stale::add);
        }
        return stale;
    }
}
