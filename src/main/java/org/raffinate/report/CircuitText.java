package org.raffinate.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raffinate.cascade.Convergence;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.Figures;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Verification;
import org.raffinate.circuit.Breach;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.design.Design;
import org.raffinate.design.SpecificationResult;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.reagents.CircuitDesign;

/**
 * The answer to a circuit as text: what was asked, the plant, its products and reagents, the limits, on which numbers and
 * how it was computed.
 *
 * <p>Plain ASCII but for what the case itself brings, at most 100 columns. A run that did not converge shows its status
 * and its notes, and no number of the circuit.
 */
public final class CircuitText {
    /** Symbols that fit beside a paragraph. */
    private static final int LABEL = 13;

    private final CircuitAnswer answer;
    private final Manuscript lines = new Manuscript();

    private CircuitText(CircuitAnswer answer) {
        this.answer = answer;
    }

    /** The report as plain text; every line ends with a line feed. */
    public static String of(CircuitAnswer answer) {
        return manuscript(answer).text();
    }

    /** The report. */
    static Manuscript manuscript(CircuitAnswer answer) {
        CircuitText text = new CircuitText(answer);
        text.lines.heading(answer.question().title());
        text.verdict();
        QuestionText.asked(answer.question(), text.lines, cut -> text.lines.wrapped("cut", String.valueOf(cut)));
        answer.solution().ifPresentOrElse(text::solved, () -> QuestionText.wanted(answer.question(), text.lines));
        answer.design().ifPresent(text::design);
        text.laws();
        answer.solution().ifPresent(solution -> text.assumed(solution.circuit()));
        text.notes();
        return text.lines;
    }

    private void verdict() {
        Convergence convergence = answer.convergence();
        if (answer.solution().isEmpty()) {
            lines.wrapped("", QuestionText.unsolved(convergence));
            return;
        }
        CircuitSolution solution = answer.solution().orElseThrow();
        String stages = solution.circuit().sections().stream()
                .map(section -> section.stages() + " " + section.kind().word())
                .collect(Collectors.joining(" + "));
        List<SpecificationResult> checks = answer.checks();
        boolean met = checks.stream().allMatch(SpecificationResult::met);
        lines.wrapped(
                "",
                begun() + stages + " stages"
                        + (checks.isEmpty()
                                ? ""
                                : met ? "; every specification is met" : "; A SPECIFICATION IS NOT MET")
                        + limits(answer.breaches()));
        lines.wrapped(
                "",
                "Converged in " + convergence.iterations() + " steps ("
                        + convergence.path().label() + "), residual "
                        + Figures.magnitude(convergence.residual()) + "; balances hold to "
                        + Figures.magnitude(solution.balanceError()));
    }

    private static String limits(List<Breach> breaches) {
        if (breaches.stream().anyMatch(breach -> breach.kind() != Breach.Kind.OUT_OF_RANGE)) {
            return "; A LIMIT IS BROKEN";
        }
        return breaches.isEmpty() ? "; all limits are kept" : "; all limits are kept, but laws are stretched";
    }

    private String begun() {
        if (answer.design().isEmpty()) {
            return "SOLVED: ";
        }
        boolean found = answer.design().map(CircuitDesign::outcome).orElseThrow() == Design.Outcome.FOUND;
        return found ? "DESIGNED: " : "NO DESIGN FOUND, the last attempt: ";
    }

    private void solved(CircuitSolution solution) {
        CircuitStreams streams = new CircuitStreams(solution);
        new CircuitPlantText(answer, solution, lines).write();
        CircuitProductText products = new CircuitProductText(answer, streams, lines);
        products.write();
        QuestionText.reached(answer.checks(), lines);
        products.alsoLeaves(solution);
        CircuitReagentText.reagents(solution, lines);
    }

    private void design(CircuitDesign design) {
        CircuitReagentText.comparison(design, answer.solution(), lines);
    }

    private void laws() {
        if (answer.laws().isEmpty()) {
            return;
        }
        lines.section("DISTRIBUTION LAWS (D organic over aqueous; e free dimer, h hydrogen ion, mol/L)");
        Map<Provenance, List<LawSource>> bySource = answer.laws().stream()
                .collect(Collectors.groupingBy(LawSource::provenance, LinkedHashMap::new, Collectors.toList()));
        bySource.forEach(this::laws);
        List<String> unverified = answer.laws().stream()
                .filter(law -> law.provenance().verification() == Verification.UNVERIFIED)
                .map(law -> law.solute().symbol())
                .toList();
        boolean composition = answer.question().composition().stream()
                .anyMatch(source -> source.verification() == Verification.UNVERIFIED);
        if (!unverified.isEmpty() || composition) {
            lines.wrapped(
                    "!!",
                    "UNVERIFIED NUMBERS DRIVE THIS RESULT: "
                            + (unverified.isEmpty() ? "" : "the laws of " + String.join(", ", unverified))
                            + (unverified.isEmpty() || !composition ? "" : " and ")
                            + (composition ? "the composition of the feed" : ""));
        }
    }

    /** The laws that one source gives under the same conditions. */
    private void laws(Provenance provenance, List<LawSource> laws) {
        String solutes = laws.stream().map(law -> law.solute().symbol()).collect(Collectors.joining(", "));
        String values = laws.size() == 1
                ? laws.get(0).law()
                : laws.stream()
                        .map(law -> law.solute().symbol() + " " + law.law())
                        .collect(Collectors.joining("; "));
        lines.wrapped(
                solutes.length() > LABEL ? "laws" : solutes,
                values
                        + (laws.size() == 1 ? ", " : ": ")
                        + QuestionText.standing(provenance)
                        + (provenance.conditions().isBlank() ? "" : "; " + provenance.conditions()));
    }

    private void assumed(Circuit circuit) {
        lines.section("ASSUMED");
        lines.wrapped(
                "equilibrium",
                "concentrations stand for activities, so each law holds at the ionic strength of its source; pH is "
                        + "-log10 of the hydrogen ion in mol/L");
        lines.wrapped(
                "phases",
                "volumes add up and transfer does not change them; extractant is lost as drops and bleed only");
        if (circuit.model().medium().charge() == 2) {
            lines.wrapped(
                    "acid",
                    "the second dissociation constant of "
                            + circuit.model().medium().acid() + " is "
                            + Figures.number(circuit.model().secondDissociation(), 3) + " mol/L");
        }
        lines.wrapped(
                "reagents",
                "no excess: base for what the solvent lacks and for acid drops on the stripped solvent; acid and water "
                        + "as they are fed");
    }

    /** What the status line has not said already. */
    private void notes() {
        List<String> said = answer.solution().isEmpty() ? answer.convergence().notes() : List.of();
        List<String> notes = Stream.concat(
                        answer.convergence().notes().stream(),
                        answer.design().map(CircuitDesign::notes).orElse(List.of()).stream())
                .distinct()
                .filter(note -> !said.contains(note))
                .toList();
        if (!notes.isEmpty()) {
            lines.section("NOTES");
            notes.forEach(note -> lines.wrapped("note", note));
        }
    }
}
