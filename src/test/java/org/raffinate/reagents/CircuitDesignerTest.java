package org.raffinate.reagents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Breach;
import org.raffinate.circuit.CircuitBalance;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.LimitCheck;
import org.raffinate.circuit.Section;
import org.raffinate.design.Design.Outcome;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.design.SpecificationResult;
import org.raffinate.steadystate.CircuitSolver;

/** Designs in reagents: each held against what a search without any cleverness finds around it. */
class CircuitDesignerTest {
    private static final double SHORTFALL = 1e-3;

    private static CircuitDesign design(ReagentProblem problem) {
        CircuitDesign design = new CircuitDesigner().design(problem);
        assertThat(design.outcome()).as("%s", design.notes()).isEqualTo(Outcome.FOUND);
        return design;
    }

    private static Train train(CircuitDesign design) {
        CircuitSolution solution = design.solution().orElseThrow();
        List<Section> sections = solution.circuit().sections();
        List<AqueousInlet> inlets = solution.circuit().aqueousInlets();
        return new Train(
                sections.get(0).stages(),
                sections.get(1).stages(),
                sections.get(2).stages(),
                solution.circuit().solvent().flow(),
                inlets.get(1).flow() * inlets.get(1).liquor().anion(),
                inlets.get(2).flow() * inlets.get(2).liquor().anion());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.2, 0.36, 0.45})
    void aDesignKeepsItsSpecificationsInASteadyStateSolvedAfresh(double saponification) {
        CircuitDesign design = design(ReagentProblems.tbDy(SHORTFALL, saponification));

        CircuitSolution afresh =
                new CircuitSolver().solve(design.solution().orElseThrow().circuit());

        assertThat(afresh.convergence().converged()).isTrue();
        assertThat(CircuitBalance.worst(afresh.circuit(), afresh.volumes(), afresh.profile()))
                .isLessThan(1e-10);
        assertThat(design.problem().separation().specifications())
                .allSatisfy(asked ->
                        assertThat(CircuitCheck.of(asked, afresh).met()).isTrue());
    }

    @Test
    void bothEndsAreAsGoodAsAskedAndNoBetter() {
        CircuitDesign design = design(ReagentProblems.tbDy(SHORTFALL, 0.36));

        assertThat(design.checks())
                .extracting(SpecificationResult::shortfall)
                .allSatisfy(missing -> assertThat(missing).isCloseTo(SHORTFALL, within(2e-3 * SHORTFALL)));
    }

    @Test
    void oneInAHundredLessOrganicMissesASpecificationWhateverTheScrubAcid() {
        CircuitDesign design = design(ReagentProblems.tbDy(SHORTFALL, 0.36));
        Train found = train(design);
        Balancing balancing = new Balancing(design.problem());

        boolean anyMet = IntStream.rangeClosed(-200, 200)
                .mapToObj(k -> found.withFlows(0.99 * found.organic(), found.scrubAcid() * Math.exp(0.0005 * k)))
                .flatMap(train -> balancing.solve(train).stream())
                .anyMatch(solution -> design.problem().separation().specifications().stream()
                        .allMatch(asked -> CircuitCheck.of(asked, solution).met()));

        assertThat(anyMet).isFalse();
    }

    @Test
    void noNeighbourHasLessSolventTimesStages() {
        CircuitDesign design = design(ReagentProblems.tbDy(SHORTFALL, 0.36));
        Train found = train(design);
        double measure = found.organic() * (found.extraction() + found.scrub());
        Balancing balancing = new Balancing(design.problem());

        for (int[] move : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, -1}, {-1, 1}}) {
            int extraction = found.extraction() + move[0];
            int scrub = found.scrub() + move[1];
            balancing
                    .leastOrganic(found.withStages(extraction, scrub))
                    .ifPresent(other -> assertThat(other.organic() * (extraction + scrub))
                            .as("%d + %d stages", extraction, scrub)
                            .isGreaterThan(measure * (1.0 - 2e-3)));
        }
    }

    @Test
    void theStripLeavesNoMoreThanTheLimit() {
        CircuitDesign design = design(ReagentProblems.tbDy(SHORTFALL, 0.36));
        CircuitProfile profile = design.solution().orElseThrow().profile();
        Train found = train(design);

        double residual = profile.rareEarths(profile.stages(), Phase.ORGANIC)
                / profile.rareEarths(found.extraction() + found.scrub(), Phase.ORGANIC);

        assertThat(residual).isLessThan(design.problem().limits().residual());
        assertThat(LimitCheck.of(
                        design.solution().orElseThrow(), design.problem().limits()))
                .isEmpty();
    }

    @Test
    void realStagesTakeMoreSolventTimesStages() {
        ReagentProblem ideal = ReagentProblems.tbDy(SHORTFALL, 0.36);
        Train best = train(design(ideal));
        CircuitDesign design = design(ReagentProblems.withStages(ideal, new StageQuality(0.9, 1e-3, 1e-3)));
        Train real = train(design);

        assertThat(real.organic() * (real.extraction() + real.scrub()))
                .isGreaterThan(1.02 * best.organic() * (best.extraction() + best.scrub()));
        assertThat(design.comparison()).anyMatch(sentence -> sentence.startsWith("Ideal stages"));
        assertThat(design.comparison()).anyMatch(sentence -> sentence.startsWith("Clean solvent"));
    }

    @Test
    void givenExtractionAndScrubStagesAreKept() {
        ReagentProblem free = ReagentProblems.tbDy(SHORTFALL, 0.36);
        DesignProblem asked = free.separation();
        CircuitDesign design = design(ReagentProblems.withSeparation(
                free,
                new DesignProblem(
                        asked.feed(),
                        asked.phase(),
                        asked.factors(),
                        asked.cut(),
                        asked.specifications(),
                        OptionalInt.of(12),
                        OptionalInt.of(10),
                        asked.s(),
                        asked.sideFeeds(),
                        asked.draws())));

        assertThat(train(design).extraction()).isEqualTo(12);
        assertThat(train(design).scrub()).isEqualTo(10);
        assertThat(train(design).organic()).isLessThan(train(design(free)).organic());
    }

    @Test
    void givenStrengthsAndStripStagesAreKept() {
        ReagentProblem free = ReagentProblems.tbDy(SHORTFALL, 0.36);
        ReagentProblem given = new ReagentProblem(
                free.separation(),
                free.model(),
                free.feed(),
                free.solvent(),
                free.quality(),
                OptionalDouble.of(2.0),
                OptionalDouble.of(4.0),
                OptionalInt.of(7),
                free.limits());

        CircuitSolution solution = design(given).solution().orElseThrow();

        assertThat(solution.circuit().sections().get(2).stages()).isEqualTo(7);
        assertThat(solution.circuit().aqueousInlets().get(1).liquor().anion()).isEqualTo(2.0);
        assertThat(solution.circuit().aqueousInlets().get(2).liquor().anion()).isEqualTo(4.0);
    }

    @Test
    void aBaseThatClaimsAllOfTheExtractantIsNamedAndSoIsTheStageWhereTheAcidVanishes() {
        CircuitDesign design = design(ReagentProblems.tbDy(SHORTFALL, 0.55));

        assertThat(design.notes()).anyMatch(note -> note.contains("saponification"));
        assertThat(LimitCheck.of(
                        design.solution().orElseThrow(), design.problem().limits()))
                .extracting(Breach::kind, Breach::worstStage)
                .contains(
                        tuple(Breach.Kind.NO_ACID, 1),
                        tuple(Breach.Kind.HYDROLYSIS, 1),
                        tuple(Breach.Kind.NO_FREE_EXTRACTANT, 1));
    }

    @Test
    void aSeparationThatNoCascadeMakesIsNotDesignedInReagentsEither() {
        ReagentProblem free = ReagentProblems.tbDy(SHORTFALL, 0.36);
        DesignProblem asked = free.separation();
        List<Specification> impossible = List.of(
                Specification.recovery(Product.RAFFINATE, List.of(Element.TB), Basis.MOL, SHORTFALL),
                Specification.recovery(Product.RAFFINATE, List.of(Element.DY), Basis.MOL, SHORTFALL),
                Specification.purity(Product.RAFFINATE, List.of(Element.TB), Basis.MOL, SHORTFALL));
        ReagentProblem problem = ReagentProblems.withSeparation(
                free,
                new DesignProblem(
                        asked.feed(),
                        asked.phase(),
                        asked.factors(),
                        asked.cut(),
                        impossible,
                        asked.extraction(),
                        asked.scrub(),
                        asked.s(),
                        asked.sideFeeds(),
                        asked.draws()));

        CircuitDesign design = new CircuitDesigner().design(problem);

        assertThat(design.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(design.notes()).isEqualTo(design.start().notes()).isNotEmpty();
    }

    /** Over extraction and scrub the base brought is what the loaded organic holds more, and the acid used up. */
    @Test
    void theBaseAddsUp() {
        CircuitSolution solution =
                design(ReagentProblems.tbDy(SHORTFALL, 0.36)).solution().orElseThrow();
        CircuitProfile profile = solution.profile();
        int loaded = profile.stages() - solution.circuit().sections().get(2).stages();
        double flow = solution.circuit().solvent().flow();
        double onTop = profile.solutes().stream()
                .mapToDouble(solute -> solute.charge() * profile.concentration(loaded, Phase.ORGANIC, solute))
                .sum();
        double returnedRareEarths =
                3.0 * solution.volumes().returned() * profile.rareEarths(profile.stages(), Phase.ORGANIC);
        AqueousInlet scrub = solution.circuit().aqueousInlets().get(1);
        AqueousInlet feed = solution.circuit().aqueousInlets().get(0);
        double acidIn = scrub.flow() * scrub.liquor().hydrogen()
                + feed.flow() * feed.liquor().hydrogen();
        double acidOut = (scrub.flow() + feed.flow()) * profile.acid(1);

        double brought = flow * solution.circuit().solvent().counterIon() + returnedRareEarths;

        assertThat(brought).isCloseTo(flow * onTop + acidIn - acidOut, within(1e-9 * brought));
    }
}
