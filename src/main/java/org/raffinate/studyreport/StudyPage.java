package org.raffinate.studyreport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.raffinate.chart.Drawing;
import org.raffinate.chart.Figures;
import org.raffinate.chart.PictureFormat;
import org.raffinate.insight.Quantiles;
import org.raffinate.page.Chapter;
import org.raffinate.page.Page;
import org.raffinate.page.Page.KeyFigure;
import org.raffinate.page.Page.Picture;
import org.raffinate.page.Page.Standing;
import org.raffinate.report.Manuscript;
import org.raffinate.table.Column;
import org.raffinate.table.Table;

/** The page on a study. */
final class StudyPage {
    private static final double PERCENT = 100.0;
    private static final double LOW = 0.05;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.95;

    private StudyPage() {}

    /**
     * The page.
     *
     * @param charts by the names of their files
     * @param tables the findings
     * @param listings the study and its case
     * @param madeBy program and version
     */
    static Page of(
            Findings findings,
            Manuscript manuscript,
            Map<String, Drawing> charts,
            List<Table> tables,
            List<Page.Listing> listings,
            String madeBy) {
        List<Chapter> chapters = new ArrayList<>(Chapter.of(manuscript));
        List<Picture> pictures = new ArrayList<>();
        charts.forEach((name, chart) -> pictures.add(new Picture(
                name, name.replace('-', ' '), new String(PictureFormat.SVG.render(chart), StandardCharsets.UTF_8))));
        Chapter.illustrate(
                chapters, pictures, StudyPage::about, "Maps and all points", List.of("results", "best points"));
        return new Page(
                findings.study().title(),
                Chapter.lead(manuscript),
                findings.tally().solved() > 0 ? Standing.SOLVED : Standing.UNSOLVED,
                figures(findings),
                Optional.empty(),
                Chapter.warnings(chapters),
                chapters,
                tables,
                listings,
                madeBy);
    }

    /** The words that the chapter of a picture begins with; blank for one that has no chapter yet. */
    private static String about(String picture) {
        String kind = picture.replaceFirst("-.*", "");
        String what = picture.replaceFirst("^[a-z]+-?", "").replace('-', ' ');
        return switch (kind) {
            case "stages" -> "stages for";
            case "pareto" -> "best points";
            case "distribution" -> "results";
            case "tornado" -> "what moves " + what;
            case "sobol" -> "shares of the variance of " + what;
            default -> "";
        };
    }

    private static List<KeyFigure> figures(Findings findings) {
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(new KeyFigure(
                "points",
                String.format(Locale.ROOT, "%,d", findings.tally().points()),
                "",
                String.format(
                        Locale.ROOT, "%,d with an answer", findings.tally().solved())));
        String asked = Figures.number(PERCENT * findings.study().confidence(), 3) + " %";
        findings.stages().ifPresent(stages -> {
            figures.add(new KeyFigure("stages", stages(stages.likely()), "", "meet all in " + asked + " of worlds"));
            figures.add(new KeyFigure("stages, surely", stages(stages.sure()), "", "so says the interval's lower end"));
        });
        findings.chances().stream()
                .limit(1)
                .forEach(chance -> figures.add(new KeyFigure(
                        chance.name() + " met",
                        Figures.number(PERCENT * chance.probability().estimate(), 4),
                        "%",
                        "of all points")));
        for (Findings.Output output : findings.outputs()) {
            if (findings.study().show().contains(output.column().name())) {
                output.summary().ifPresent(summary -> figures.add(figure(output.column(), summary)));
            }
        }
        return figures;
    }

    private static KeyFigure figure(Column column, Quantiles.Summary summary) {
        String median = StudyText.figure(column, StudyText.quantile(summary, MIDDLE));
        return new KeyFigure(
                column.name() + ", median",
                median,
                median.endsWith("%") ? "" : column.unit(),
                StudyText.figure(column, StudyText.quantile(summary, LOW)) + " to "
                        + StudyText.figure(column, StudyText.quantile(summary, HIGH)) + " in nine of ten points");
    }

    private static String stages(OptionalInt stages) {
        return stages.isPresent() ? String.valueOf(stages.getAsInt()) : "none";
    }
}
