package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.FeedStream;
import org.raffinate.chart.Figures;
import org.raffinate.chart.Question;
import org.raffinate.chart.SplitGroups;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.design.Cut;
import org.raffinate.design.Specification;
import org.raffinate.design.SpecificationResult;

/** The parts of the text that every answer has: what was asked, what was wanted and reached, where numbers are from. */
final class QuestionText {
    /** Length up to which a citation stands for itself, where else its id does. */
    private static final int SHORT = 100;

    private QuestionText() {}

    /** The section ASKED; what is known of the cut's factor comes after its name. */
    static void asked(Question question, Manuscript lines, Consumer<Cut> cut) {
        FeedStream feed = question.feed();
        lines.section("ASKED");
        lines.wrapped(
                "feed",
                feed.name() + ", " + feed.phase().label()
                        + (feed.concentration().isPresent()
                                ? " at " + Figures.factor(feed.concentration().getAsDouble(), 5) + " mol/L"
                                : ""));
        double oxides = question.oxidePerHour();
        lines.wrapped(
                "flow",
                Figures.number(question.tonnesPerYear(oxides)) + " t/a oxides (REO) = " + Figures.number(oxides)
                        + " kg/h in " + Figures.factor(feed.hoursPerYear(), 5) + " h/a = "
                        + Figures.number(feed.flow()) + " mol/h"
                        + (feed.concentration().isPresent()
                                ? " = "
                                        + Figures.number(feed.flow()
                                                / feed.concentration().getAsDouble()
                                                / 1000.0)
                                        + " m3/h"
                                : ""));
        question.composition().ifPresent(source -> lines.wrapped("composition", standing(source)));
        if (!question.extractant().isBlank()) {
            lines.wrapped("extractant", question.extractant());
        }
        question.cut().ifPresent(cut);
        question.notes().forEach(note -> lines.wrapped("note", note));
    }

    /** The section SPECIFICATIONS; nothing where none was asked. */
    static void reached(List<SpecificationResult> checks, Manuscript lines) {
        if (checks.isEmpty()) {
            return;
        }
        lines.section("SPECIFICATIONS");
        List<List<String>> rows = new ArrayList<>();
        for (SpecificationResult check : checks) {
            List<String> row = new ArrayList<>(wanted(check.specification()));
            row.add("reached " + Figures.share(check.reached(), check.shortfall()));
            row.add(check.met() ? "met" : "NOT MET");
            rows.add(row);
        }
        lines.leftTable(rows);
    }

    /** The section WANTED, where nothing was reached; nothing where none was asked. */
    static void wanted(Question question, Manuscript lines) {
        if (!question.specifications().isEmpty()) {
            lines.section("WANTED");
            lines.leftTable(
                    question.specifications().stream().map(QuestionText::wanted).toList());
        }
    }

    private static List<String> wanted(Specification wanted) {
        return List.of(
                wanted.product().label(),
                wanted.kind().label() + " of " + SplitGroups.names(wanted.of()) + ", "
                        + wanted.basis().label(),
                "wanted " + Figures.wanted(wanted.shortfall()));
    }

    /** Where a number is from and how far it is to be trusted. */
    static String standing(Provenance provenance) {
        if (provenance.verification() == Verification.GIVEN) {
            return source(provenance);
        }
        return source(provenance) + ", " + label(provenance)
                + (provenance.confidence().isBlank() ? "" : ", confidence " + provenance.confidence());
    }

    static String source(Provenance provenance) {
        Source source = provenance.source();
        return source.citation().length() <= SHORT ? source.citation() : source.id();
    }

    static String label(Provenance provenance) {
        String label = provenance.verification().label();
        return provenance.verification() == Verification.UNVERIFIED ? label.toUpperCase(Locale.ROOT) : label;
    }

    /** What a run without an answer says instead of numbers. */
    static String unsolved(Convergence convergence) {
        String notes = String.join("; ", convergence.notes());
        if (convergence.status() == Convergence.Status.INFEASIBLE) {
            return "INFEASIBLE: " + notes;
        }
        return "NOT CONVERGED, so there are no numbers to show: "
                + (notes.isEmpty()
                        ? "residual " + Figures.magnitude(convergence.residual()) + " after " + convergence.iterations()
                                + " steps"
                        : notes);
    }
}
