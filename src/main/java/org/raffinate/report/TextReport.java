package org.raffinate.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Convergence;
import org.raffinate.chart.Answer;
import org.raffinate.chart.Figures;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Verification;
import org.raffinate.design.Design;
import org.raffinate.design.SpecificationResult;

/**
 * An answer on one screen: what was asked, the cascade and its products, on which numbers and how it was computed.
 *
 * <p>Plain ASCII but for what the case itself brings, at most 100 columns. A run that did not converge shows its status,
 * its notes and the bounds, and no number of a cascade.
 */
public final class TextReport {
    /** Factors up to which each is shown with its conditions. */
    private static final int FEW = 4;

    private final Answer answer;
    private final Manuscript lines = new Manuscript();

    private TextReport(Answer answer) {
        this.answer = answer;
    }

    /** The report as plain text; every line ends with a line feed. */
    public static String of(Answer answer) {
        return manuscript(answer).text();
    }

    /** The report. */
    static Manuscript manuscript(Answer answer) {
        TextReport report = new TextReport(answer);
        report.lines.heading(answer.question().title());
        report.verdict();
        report.asked();
        answer.solution()
                .ifPresentOrElse(
                        solution -> new CascadeText(answer, solution, report.lines).write(),
                        () -> CascadeText.bounds(answer, report.lines));
        report.factors();
        report.computed();
        return report.lines;
    }

    private void verdict() {
        if (answer.solution().isEmpty()) {
            lines.wrapped("", QuestionText.unsolved(answer.convergence()));
        } else {
            Cascade cascade = answer.solution().orElseThrow().cascade();
            List<SpecificationResult> checks = answer.checks();
            String met = checks.stream().allMatch(SpecificationResult::met)
                    ? "every specification is met"
                    : "A SPECIFICATION IS NOT MET";
            lines.wrapped(
                    "",
                    (answer.design().isPresent() ? "DESIGNED: " : "SOLVED: ") + cascade.stages()
                            + (cascade.stages() == 1 ? " stage, S " : " stages, S ")
                            + Figures.number(cascade.s(), 4) + ", W " + Figures.number(cascade.w(), 4)
                            + " mol per mol of feed" + (checks.isEmpty() ? "" : "; " + met));
        }
    }

    private void asked() {
        QuestionText.asked(
                answer.question(),
                lines,
                cut -> lines.wrapped(
                        "cut", cut + ", beta " + Figures.factor(answer.factors().factor(cut.heavy(), cut.light()), 5)));
    }

    private void factors() {
        SeparationFactors factors = answer.factors();
        if (factors.used().isEmpty()) {
            return;
        }
        lines.section("SEPARATION FACTORS");
        if (factors.used().size() <= FEW) {
            factors.used().forEach(factor -> {
                String conditions = factor.provenance().conditions();
                String range = value(factor) + ", " + QuestionText.standing(factor.provenance());
                lines.wrapped(factor.pair(), range + (conditions.isBlank() ? "" : "; " + conditions));
            });
        } else {
            factors.used().stream()
                    .collect(Collectors.groupingBy(
                            factor -> QuestionText.source(factor.provenance()) + ", "
                                    + QuestionText.label(factor.provenance()),
                            LinkedHashMap::new,
                            Collectors.mapping(
                                    factor -> factor.pair() + " " + value(factor), Collectors.joining(", "))))
                    .forEach((source, values) -> lines.wrapped("beta", source + ": " + values));
        }
        for (SeparationFactor displaced : factors.displaced()) {
            lines.wrapped(
                    "not used",
                    displaced.pair() + " " + value(displaced) + ", " + QuestionText.source(displaced.provenance())
                            + ": "
                            + (factors.overridden().contains(displaced)
                                    ? "overridden by the case"
                                    : "follows from the factors of the case"));
        }
        String unverified = unverified();
        if (!unverified.isEmpty()) {
            lines.wrapped("!!", "UNVERIFIED NUMBERS DRIVE THIS RESULT: " + unverified);
        }
    }

    /** The unverified numbers that were used. */
    private String unverified() {
        List<SeparationFactor> used = answer.factors().used();
        List<String> pairs = used.stream()
                .filter(factor -> factor.provenance().verification() == Verification.UNVERIFIED)
                .map(SeparationFactor::pair)
                .toList();
        List<String> found = new ArrayList<>();
        if (!pairs.isEmpty()) {
            found.add(
                    pairs.size() <= FEW
                            ? "beta " + String.join(", ", pairs)
                            : pairs.size() + " of " + used.size() + " separation factors");
        }
        if (answer.question().composition().stream()
                .anyMatch(source -> source.verification() == Verification.UNVERIFIED)) {
            found.add("the composition of the feed");
        }
        return String.join(" and ", found);
    }

    private static String value(SeparationFactor factor) {
        String range = factor.low().isPresent() && factor.high().isPresent()
                ? " (" + Figures.given(factor.low().getAsDouble()) + " to "
                        + Figures.given(factor.high().getAsDouble()) + ")"
                : "";
        return Figures.given(factor.value()) + range;
    }

    private void computed() {
        if (answer.solution().isEmpty()) {
            return;
        }
        CascadeSolution solution = answer.solution().orElseThrow();
        Convergence convergence = solution.convergence();
        lines.section("COMPUTED");
        lines.wrapped(
                "status",
                "converged in " + convergence.iterations() + " Newton steps ("
                        + convergence.path().label() + "), residual "
                        + Figures.magnitude(convergence.residual()) + "; balances hold to "
                        + Figures.magnitude(solution.balanceError()));
        Stream.concat(convergence.notes().stream(), answer.design().map(Design::notes).orElse(List.of()).stream())
                .distinct()
                .forEach(note -> lines.wrapped("note", note));
    }
}
