package org.raffinate.labreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.raffinate.chart.Figures;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.FittedConstants;
import org.raffinate.laboratory.Shakeouts.Citation;
import org.raffinate.report.Manuscript;

/**
 * A fit as text: what was read and left out, the constants with their uncertainty, how well they meet the measurements,
 * what the data leave open and the block for a case file.
 *
 * <p>Plain ASCII but for what the file itself brings, at most 100 columns but for the block. A fit that did not converge
 * shows what was read and why it has no answer, and none of its numbers.
 */
public final class FitText {
    private final FitAnswer answer;
    private final FittedConstants fitted;
    private final Manuscript lines = new Manuscript();

    private FitText(FitAnswer answer) {
        this.answer = answer;
        this.fitted = answer.constants();
    }

    /** The report; every line ends with a line feed. The block is as it is, too wide for the lines of a report. */
    public static String of(FitAnswer answer) {
        return manuscript(answer).text()
                + FitBlock.yaml(answer).map(yaml -> "\n" + yaml).orElse("");
    }

    /** What it says before the block. */
    public static Manuscript manuscript(FitAnswer answer) {
        FitText text = new FitText(answer);
        text.lines.heading(answer.title());
        text.verdict();
        text.data();
        text.sources();
        text.leftOut();
        if (answer.constants().converged()) {
            new FitNumbers(answer, text.lines).write();
        }
        text.undetermined();
        text.block();
        return text.lines;
    }

    private void verdict() {
        if (!fitted.converged()) {
            lines.wrapped("", "NOT CONVERGED, so there are no constants to show.");
            return;
        }
        List<String> exponents = List.of(fitted.acidExponent(), fitted.dimerExponent()).stream()
                .filter(exponent -> !exponent.fixed())
                .map(FittedConstants.Parameter::name)
                .toList();
        String free = exponents.isEmpty()
                ? ""
                : (exponents.size() == 1 ? " and the exponent " : " and the exponents ")
                        + String.join(" and ", exponents);
        lines.wrapped(
                "",
                text(
                        "FITTED: log K of %d element%s%s to %d points; rms %.3f in log10 D",
                        fitted.logConstants().size(),
                        fitted.logConstants().size() == 1 ? "" : "s",
                        free,
                        fitted.points().size(),
                        fitted.goodness().overall().rms()));
        lines.wrapped(
                "",
                text(
                        "log10 D = log10 K + m log10 e - n log10 h, with acid h and free dimer e = C/2 - %s y in mol/L;"
                                + " D predicted from %s",
                        Figures.given(fitted.fit().dimersPerRareEarth()),
                        FitNumbers.from(fitted.fit().predictor())));
    }

    private void data() {
        lines.section("DATA");
        lines.wrapped(
                "file",
                text(
                        "%s: %d shake-outs of %d source%s with %s%s, %d distribution ratios of %s",
                        answer.file(),
                        answer.data().measurements().size(),
                        answer.data().sources().size(),
                        answer.data().sources().size() == 1 ? "" : "s",
                        answer.data().extractant(),
                        answer.extractantName().equals(answer.data().extractant())
                                ? ""
                                : " (" + answer.extractantName() + ")",
                        answer.ratios(),
                        symbols(answer.data().elements())));
        labelled("told", answer.told());
        labelled("note", answer.data().notes());
        labelled("remark", answer.data().remarks());
    }

    private void labelled(String label, List<String> paragraphs) {
        paragraphs.forEach(paragraph -> lines.wrapped(label, paragraph));
    }

    private void sources() {
        lines.section("SOURCES");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "shake-outs", "points fitted"));
        for (String source : answer.sourcesAskedFor()) {
            rows.add(List.of(source, String.valueOf(answer.shakeouts(source)), String.valueOf(answer.points(source))));
        }
        lines.table(rows);
        Map<String, Citation> citations = answer.data().citations();
        citations.keySet().retainAll(answer.sourcesAskedFor());
        citations.forEach((source, citation) -> {
            if (!citation.caution().isEmpty()) {
                lines.item(source + ": " + citation.caution());
            }
        });
        cite(citations, Citation::work, ": ");
        cite(citations, Citation::collection, ": cite beside the works themselves ");
    }

    /** Every citation once, with all sources it stands for. */
    private void cite(Map<String, Citation> citations, Function<Citation, String> part, String link) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        citations.forEach((source, citation) -> labels.computeIfAbsent(part.apply(citation), any -> new ArrayList<>())
                .add(source));
        labels.forEach((citation, sources) -> lines.item(String.join(", ", sources) + link + citation));
    }

    private void leftOut() {
        List<String> passed = answer.passedOver();
        if (passed.isEmpty() && fitted.excluded().isEmpty()) {
            return;
        }
        lines.section("LEFT OUT");
        if (!passed.isEmpty()) {
            lines.item("not asked for: " + String.join(", ", passed));
        }
        for (FitAnswer.LeftOut group : answer.leftOut()) {
            lines.item(text(
                    "%s, %d point%s of %s, line%s %s: %s",
                    group.source(),
                    group.count(),
                    group.count() == 1 ? "" : "s",
                    symbols(group.elements()),
                    group.lines().matches("\\d+") ? "" : "s",
                    group.lines(),
                    group.reason()));
        }
    }

    private void undetermined() {
        lines.section("WHAT THE DATA DO NOT DETERMINE");
        fitted.undetermined().forEach(lines::item);
    }

    private void block() {
        lines.section("EQUILIBRIUM BLOCK");
        FitBlock.obstacle(answer)
                .ifPresentOrElse(
                        reason -> lines.wrapped("", "None: " + reason + "."),
                        () -> lines.wrapped(
                                "",
                                "Takes the place of 'equilibrium:' in a case file."
                                        + (answer.extractant().isPresent()
                                                ? " Elements of the feed without a constant are placed beside these by the"
                                                        + " library's separation factors."
                                                : "")));
    }

    private static String symbols(Iterable<Element> elements) {
        List<String> symbols = new ArrayList<>();
        elements.forEach(element -> symbols.add(element.symbol()));
        return String.join(", ", symbols);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
