package org.raffinate.api;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.raffinate.answers.Answered;
import org.raffinate.answers.Answers;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.chart.Answer;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.Drawing;
import org.raffinate.chart.PictureFormat;
import org.raffinate.design.Design;
import org.raffinate.document.CaseTree;
import org.raffinate.page.AnswerPage;
import org.raffinate.page.HtmlPage;
import org.raffinate.page.Page;
import org.raffinate.plantchart.CascadeDiagram;
import org.raffinate.plantreport.AnswerReport;
import org.raffinate.report.Report;
import org.raffinate.report.ResultFolder;
import org.raffinate.runner.Seal;
import org.raffinate.table.Table;
import org.raffinate.workbook.XlsxPage;

/** What came out of a case: an answer, or why there is none. */
public final class SolvedCase {
    private final CaseTree asked;
    private final Answered answered;
    private final Report report;

    SolvedCase(CaseTree asked, Answers.Work work) {
        this.asked = asked;
        answered = work.run();
        report = AnswerReport.of(answered);
    }

    /** The program and its version: that in the jar's manifest, or {@code development} when run from class files. */
    public static String madeBy() {
        return "raffinate " + Seal.current();
    }

    /** The answer in full. */
    public Answered answered() {
        return answered;
    }

    /** Whether there is a steady state: without one there are no numbers. */
    public boolean solved() {
        return report.solved();
    }

    /** Whether there is one and it meets every specification. */
    public boolean met() {
        return report.met();
    }

    /**
     * Stages of the cascade, or of all sections of a circuit.
     *
     * @throws NoSuchElementException where there is no steady state
     */
    public int stages() {
        return answered.cascade()
                .flatMap(Answer::solution)
                .map(solution -> solution.cascade().stages())
                .or(() -> answered.circuit()
                        .flatMap(CircuitAnswer::solution)
                        .map(solution -> solution.circuit().stages()))
                .orElseThrow(() -> new NoSuchElementException(answered.title() + " has no steady state"));
    }

    /**
     * S of a cascade with constant factors: rare earths that the organic takes up, mol per mol of feed.
     *
     * @throws NoSuchElementException where there is no such cascade
     */
    public double s() {
        return solution().cascade().s();
    }

    /**
     * W of a cascade with constant factors: rare earths that the scrub puts back into the aqueous, mol per mol of feed.
     *
     * @throws NoSuchElementException where there is no such cascade
     */
    public double w() {
        return solution().cascade().w();
    }

    private CascadeSolution solution() {
        return answered.cascade()
                .flatMap(Answer::solution)
                .orElseThrow(() -> new NoSuchElementException(answered.title() + " is no solved cascade"));
    }

    /**
     * The design: its bounds, the shortcut, stages against S.
     *
     * @throws NoSuchElementException where a cascade was solved, or a circuit designed
     */
    public Design design() {
        return answered.cascade()
                .flatMap(Answer::design)
                .orElseThrow(() -> new NoSuchElementException(answered.title() + " is no designed cascade"));
    }

    /** The report as plain text. */
    public String text() {
        return report.text();
    }

    /**
     * A section of that, by the first words of its heading, e.g. {@code COST}.
     *
     * @throws NoSuchElementException that lists what there is
     */
    public String text(String heading) {
        return report.manuscript().part(heading).text().stripLeading();
    }

    /** All tables. */
    public List<Table> tables() {
        return report.tables();
    }

    /**
     * A table by its name, e.g. {@code profile}, {@code products}, {@code cost}.
     *
     * @throws NoSuchElementException that lists what there is
     */
    public Table table(String name) {
        return Gallery.table(name, answered.title(), tables());
    }

    /** Names of all pictures. */
    public List<String> pictures() {
        return gallery().names();
    }

    /**
     * A picture by its name, e.g. {@code cascade}, {@code profile-log}, {@code mccabe-thiele}, two pixels a unit.
     *
     * @throws NoSuchElementException that lists what there is
     */
    public BufferedImage picture(String name) {
        return gallery().image(name);
    }

    /**
     * The same so many pixels wide, for a notebook or a slide.
     *
     * @param width in pixels, 1 or more
     * @throws NoSuchElementException that lists what there is
     */
    public BufferedImage picture(String name, int width) {
        return gallery().image(name, width);
    }

    /**
     * A picture by its name as SVG.
     *
     * @throws NoSuchElementException that lists what there is
     */
    public String svg(String name) {
        return gallery().svg(name);
    }

    private Gallery gallery() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        AnswerPage.plan(answered).ifPresent(plan -> drawings.put(Report.DRAWING, CascadeDiagram.of(plan)));
        drawings.putAll(report.pictures());
        return new Gallery(answered.title(), drawings);
    }

    /** All of it as a page of HTML that needs nothing beside it. */
    public String page() {
        return HtmlPage.of(whole());
    }

    /** Its tables as a workbook (.xlsx), with the first screen of the page before them and charts of their own. */
    public byte[] workbook() {
        return XlsxPage.of(whole());
    }

    private Page whole() {
        return AnswerPage.of(
                answered,
                report,
                List.of(new Page.Listing(String.valueOf(asked.file().getFileName()), asked.text())),
                madeBy());
    }

    /**
     * Writes page, workbook, text, JSON, tables and pictures, and returns their paths, that of the page first; the folder is made where
     * it does not exist.
     *
     * @throws IOException that names what could not be written; nothing half-written is left behind
     */
    public List<Path> write(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Page page = whole();
        files.put(Report.PAGE, HtmlPage.of(page).getBytes(StandardCharsets.UTF_8));
        files.put(Report.WORKBOOK, XlsxPage.of(page));
        files.putAll(report.files());
        for (PictureFormat format : PictureFormat.values()) {
            AnswerPage.plan(answered)
                    .ifPresent(plan -> files.put(
                            Report.DRAWING + "." + format.extension(), format.render(CascadeDiagram.of(plan))));
        }
        return ResultFolder.write(folder, files, Report.optionalFiles());
    }

    /** The title of the case and how it ended. */
    @Override
    public String toString() {
        return answered.title() + ": "
                + (solved()
                        ? stages() + " stages"
                        : answered.convergence().status().name().toLowerCase(Locale.ROOT));
    }
}
