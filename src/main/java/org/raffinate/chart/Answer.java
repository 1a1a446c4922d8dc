package org.raffinate.chart;

import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Design;
import org.raffinate.design.SpecificationResult;

/**
 * What was asked and what came out, of a solve or of a design: all that a report needs.
 *
 * @param question what was asked
 * @param factors the separation factors it was answered with
 * @param convergence how it ended
 * @param run the cascade that was solved, converged or not; empty where a design found none
 * @param design the design, empty for a solve
 */
public record Answer(
        Question question,
        SeparationFactors factors,
        Convergence convergence,
        Optional<CascadeSolution> run,
        Optional<Design> design) {

    /** The answer to a fixed cascade, whose main feed is the first of its feeds. */
    public static Answer of(Question question, CascadeSolution solution) {
        return new Answer(
                question, solution.factors(), solution.convergence(), Optional.of(solution), Optional.empty());
    }

    /** The answer to a design problem. */
    public static Answer of(Question question, Design design) {
        Convergence convergence = switch (design.outcome()) {
            case FOUND -> design.solution().orElseThrow().convergence();
            case INFEASIBLE -> new Convergence(Status.INFEASIBLE, Path.NONE, 0, 0.0, design.notes());
            case NOT_FOUND -> new Convergence(Status.NOT_CONVERGED, Path.NONE, 0, 0.0, design.notes());
        };
        return new Answer(question, design.problem().factors(), convergence, design.solution(), Optional.of(design));
    }

    /** The steady state, empty unless converged: nothing else may be printed as a number of the cascade. */
    public Optional<CascadeSolution> solution() {
        return convergence.converged() ? run : Optional.empty();
    }

    /** The specifications held against the steady state, empty unless converged. */
    public List<SpecificationResult> checks() {
        return solution()
                .map(solution -> question.specifications().stream()
                        .map(specification -> SpecificationResult.of(specification, solution))
                        .toList())
                .orElse(List.of());
    }

    /** mol/h of what flows at so many mol per mol of feed. */
    public double molPerHour(double flow) {
        return flow * question.feed().flow();
    }

    /** Rare-earth oxides of the whole feed, kg/h. */
    public double oxidePerHour() {
        return question.oxidePerHour();
    }

    /** Rare-earth oxides of a stream, kg/h: f F Σ x_i m_i / 1000 with F mol/h of feed and oxide masses m_i, g/mol. */
    public double oxidePerHour(ProductStream stream) {
        double massPerMol = stream.moleFractions().entrySet().stream()
                .mapToDouble(part -> part.getValue() * part.getKey().oxideMass())
                .sum();
        return molPerHour(stream.flow()) * massPerMol / 1000.0;
    }

    /** t/a of what flows at so many kg/h. */
    public double tonnesPerYear(double kilogramsPerHour) {
        return question.tonnesPerYear(kilogramsPerHour);
    }

    /** Extraction stages of the cascade that was solved: the main feed enters at the last of them; 0 if there is none. */
    public int extraction() {
        return design.map(Design::extraction)
                .filter(stages -> stages > 0)
                .or(() -> run.map(solved -> solved.cascade().feeds().get(0).stage()))
                .orElse(0);
    }
}
