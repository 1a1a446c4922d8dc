package org.raffinate.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raffinate.answers.Answered;
import org.raffinate.chart.Answer;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.Figures;
import org.raffinate.chart.PictureFormat;
import org.raffinate.chart.SplitGroups;
import org.raffinate.design.Specification;
import org.raffinate.design.SpecificationResult;
import org.raffinate.page.Page.KeyFigure;
import org.raffinate.page.Page.Listing;
import org.raffinate.page.Page.Picture;
import org.raffinate.page.Page.Standing;
import org.raffinate.plantchart.CascadeDiagram;
import org.raffinate.plantchart.CascadePlan;
import org.raffinate.report.Manuscript;
import org.raffinate.report.Report;
import org.raffinate.works.Outlook;

/** The page on an answer. */
public final class AnswerPage {
    private static final String PROFILES = "Profiles and diagrams";

    private AnswerPage() {}

    /** The words that the chapter of a picture begins with; blank for one that has no chapter yet. */
    private static String about(String picture) {
        return switch (picture) {
            case "block-diagram" -> "mixer-settlers";
            case "inventory" -> "inventory";
            case "site-premium" -> "cost";
            default -> "";
        };
    }

    /** What pictures show, for who cannot see them. */
    private static String title(String name) {
        return switch (name) {
            case "profile" -> "Mole fractions in both phases over the stages";
            case "profile-log" -> "Profile over the stages in powers of ten";
            case "purity" -> "Purity of both groups along the stages";
            case "trade-off" -> "Stages against the organic";
            case "mccabe-thiele" -> "McCabe-Thiele diagram of the key pair";
            case "mccabe-thiele-level" -> "McCabe-Thiele diagram with the equilibrium drawn level";
            case "acid" -> "Acid and free extractant over the stages";
            case "loading" -> "Loading of the organic over the stages";
            case "block-diagram" -> "The boxes of the plant to scale";
            case "inventory" -> "Oxides that stand in the boxes";
            case "site-premium" -> "What the site adds to the cost";
            default -> name.replace('-', ' ');
        };
    }

    /**
     * The page.
     *
     * @param report on the same answer
     * @param listings the case file
     * @param madeBy program and version
     */
    public static Page of(Answered answered, Report report, List<Listing> listings, String madeBy) {
        Manuscript manuscript = report.manuscript();
        List<Chapter> chapters = new ArrayList<>(Chapter.of(manuscript));
        List<Picture> pictures = new ArrayList<>();
        report.pictures()
                .forEach((name, picture) -> pictures.add(new Picture(
                        name, title(name), new String(PictureFormat.SVG.render(picture), StandardCharsets.UTF_8))));
        Chapter.illustrate(chapters, pictures, AnswerPage::about, PROFILES, List.of("products", "specifications"));
        List<KeyFigure> figures = new ArrayList<>();
        answered.cascade()
                .flatMap(answer -> answer.solution().map(solution -> new CascadeSheet(answer, solution)))
                .ifPresent(sheet -> figures.addAll(sheet.figures()));
        answered.circuit()
                .flatMap(answer -> answer.solution().map(solution -> new CircuitSheet(answer, solution)))
                .ifPresent(sheet -> {
                    figures.addAll(sheet.figures());
                    if (answered.outlook().isEmpty()) {
                        figures.addAll(sheet.reagents());
                    }
                });
        List<SpecificationResult> checks = answered.checks();
        figures.addAll(0, checks.stream().map(AnswerPage::figure).toList());
        answered.outlook().ifPresent(outlook -> figures.addAll(figures(outlook)));
        return new Page(
                answered.title(),
                Chapter.lead(manuscript),
                standing(answered, report),
                figures,
                plan(answered).map(AnswerPage::drawing),
                Chapter.warnings(chapters),
                chapters,
                report.tables(),
                listings,
                madeBy);
    }

    private static Standing standing(Answered answered, Report report) {
        if (!report.solved()) {
            return Standing.UNSOLVED;
        }
        return answered.checks().isEmpty() ? Standing.SOLVED : report.met() ? Standing.MET : Standing.NOT_MET;
    }

    /** The drawing of the cascade or circuit, where there is a steady state. */
    public static Optional<CascadePlan> plan(Answered answered) {
        return answered.cascade()
                .flatMap(AnswerPage::plan)
                .or(() -> answered.circuit().flatMap(AnswerPage::plan));
    }

    private static Optional<CascadePlan> plan(Answer answer) {
        return answer.solution().map(solution -> new CascadeSheet(answer, solution).plan());
    }

    private static Optional<CascadePlan> plan(CircuitAnswer answer) {
        return answer.solution().map(solution -> new CircuitSheet(answer, solution).plan());
    }

    private static Picture drawing(CascadePlan plan) {
        return new Picture(
                "cascade",
                "The cascade with its streams",
                new String(PictureFormat.SVG.render(CascadeDiagram.of(plan)), StandardCharsets.UTF_8));
    }

    private static KeyFigure figure(SpecificationResult check) {
        Specification wanted = check.specification();
        return new KeyFigure(
                wanted.product().label() + ", " + wanted.kind().label() + " of " + SplitGroups.names(wanted.of()),
                Figures.share(check.reached(), check.shortfall()),
                "",
                (check.met() ? "met: " : "NOT MET: ") + Figures.wanted(wanted.shortfall()) + " wanted");
    }

    private static List<KeyFigure> figures(Outlook outlook) {
        return List.of(
                new KeyFigure(
                        "solvent in the plant", Figures.number(outlook.works().stock() / 1000.0, 3), "m³", ""),
                new KeyFigure("acid", Figures.number(outlook.works().acid(), 3), "kg/kg", "for oxides fed"),
                new KeyFigure("base", Figures.number(outlook.works().bases(), 3), "kg/kg", "for oxides fed"),
                new KeyFigure(
                        "cost",
                        Figures.number(outlook.works().estimate().perKilogram(), 3),
                        "USD/kg oxides",
                        Figures.number(outlook.low(), 3) + " to " + Figures.number(outlook.high(), 3)
                                + " in eight draws of ten; AACE class 5"));
    }
}
