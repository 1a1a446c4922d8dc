package org.raffinate.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.circuit.Breach.Kind;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.equilibrium.ValidRange;

/** Each limit broken once, in profiles written down by hand: extraction 1 to 4, strip 5 and 6, two rare earths. */
class LimitCheckTest {
    private static final Solute ND = Plants.ND;
    private static final Solute DY = Plants.DY;

    private final double[] organic = new double[12];
    private final double[] hydrogen = new double[6];
    private final double[] free = new double[6];
    private double solventFlow = 1.0;
    private ValidRange range = ValidRange.UNSTATED;

    LimitCheckTest() {
        Arrays.fill(organic, 0.02);
        Arrays.fill(organic, 8, 12, 1e-6);
        Arrays.fill(hydrogen, 0.1);
        Arrays.fill(free, 0.3);
    }

    @Test
    void aCleanPlantBreaksNothing() {
        assertThat(breaches()).isEmpty();
    }

    @Test
    void tooMuchOnTheOrganic() {
        organic[2] = 0.2;
        organic[4] = 0.25;
        organic[5] = 0.05;

        Breach breach = single(Kind.LOADING, 2, 3, 3);
        assertThat(breach.found()).isEqualTo(0.3);
        assertThat(breach.limit()).isEqualTo(1.0 / 6.0);
        assertThat(breach.sentence()).startsWith("0.300 mol").contains("limit 0.167");
    }

    @Test
    void noFreeExtractant() {
        free[3] = 4e-7;

        Breach breach = single(Kind.NO_FREE_EXTRACTANT, 4, 4, 4);
        assertThat(breach.found()).isEqualTo(4e-7);
        assertThat(breach.limit()).isEqualTo(5e-7);
        assertThat(breach.sentence()).contains("4.0e-07").contains("overloaded");
    }

    @Test
    void moreTakenUpThanThereIs() {
        free[0] = -0.1;

        assertThat(single(Kind.NO_FREE_EXTRACTANT, 1, 1, 1).found()).isEqualTo(-0.1);
    }

    @Test
    void tooLittleAcidForTheHydroxides() {
        hydrogen[0] = 1e-6;
        hydrogen[1] = 3e-6;

        Breach breach = single(Kind.HYDROLYSIS, 1, 2, 1);
        assertThat(breach.found()).isCloseTo(6.0, within(1e-12));
        assertThat(breach.limit()).isEqualTo(5.0);
        assertThat(breach.sentence()).startsWith("pH 6.00, limit 5.00");
    }

    @Test
    void moreBaseThanAcid() {
        hydrogen[4] = 1e-9;
        OperatingLimits alkaline = new OperatingLimits(1.0 / 6.0, 12.0, 1e-7, 10.0, 0.005);

        List<Breach> breaches = LimitCheck.of(solution(), alkaline);

        assertThat(breaches).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(Kind.NO_ACID);
            assertThat(breach.worstStage()).isEqualTo(5);
            assertThat(breach.found()).isEqualTo(1e-9);
            assertThat(breach.sentence()).contains("1.0e-09").contains("more base than acid");
        });
    }

    @Test
    void tooMuchOrganicForTheAqueous() {
        solventFlow = 11.0;

        // 1.0 L/h of feed in extraction, 0.5 of strip acid: the strip is twice as far off
        assertThat(breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(Kind.PHASE_RATIO);
            assertThat(breach.firstStage()).isEqualTo(1);
            assertThat(breach.lastStage()).isEqualTo(6);
            assertThat(breach.worstStage()).isEqualTo(5);
            assertThat(breach.found()).isCloseTo(22.0, within(1e-12));
            assertThat(breach.sentence()).isEqualTo("O/A 22.0 outside 1:10 to 10:1");
        });
    }

    @Test
    void tooMuchAqueousForTheOrganic() {
        solventFlow = 0.08;

        Breach breach = single(Kind.PHASE_RATIO, 1, 4, 1);
        assertThat(breach.found()).isCloseTo(0.08, within(1e-12));
    }

    @Test
    void rareEarthsStayOnTheStrippedSolvent() {
        organic[10] = 3e-4;
        organic[11] = 1e-4;

        Breach breach = single(Kind.INCOMPLETE_STRIP, 6, 6, 6);
        assertThat(breach.found()).isCloseTo(0.01, within(1e-15));
        assertThat(breach.sentence()).startsWith("1.00 % of the loaded").contains("limit 0.500 %");
    }

    @Test
    void aLawOutsideItsRange() {
        range = new ValidRange(0.5, 3.0);
        hydrogen[2] = 1e-4;
        hydrogen[5] = 1.0;

        List<Breach> breaches = breaches();

        assertThat(breaches).extracting(Breach::kind).containsExactly(Kind.OUT_OF_RANGE, Kind.OUT_OF_RANGE);
        assertThat(breaches).extracting(Breach::firstStage).containsExactly(3, 6);
        assertThat(breaches).extracting(Breach::lastStage).containsExactly(3, 6);
        assertThat(breaches.get(0).limit()).isEqualTo(3.0);
        assertThat(breaches.get(1).limit()).isEqualTo(0.5);
        assertThat(breaches.get(0).sentence())
                .isEqualTo("Dy: pH 4.00 is 1.00 outside the range of its law, pH 0.50 to 3.00");
    }

    @Test
    void twoRunsOfOneLimitAreTwoBreaches() {
        free[0] = 0.0;
        free[1] = 0.0;
        free[4] = 0.0;

        assertThat(breaches())
                .extracting(Breach::firstStage, Breach::lastStage)
                .containsExactly(tuple(1, 2), tuple(5, 5));
    }

    private Breach single(Kind kind, int first, int last, int worst) {
        List<Breach> breaches = breaches();
        assertThat(breaches).hasSize(1);
        Breach breach = breaches.get(0);
        assertThat(breach.kind()).isEqualTo(kind);
        assertThat(breach.firstStage()).isEqualTo(first);
        assertThat(breach.lastStage()).isEqualTo(last);
        assertThat(breach.worstStage()).isEqualTo(worst);
        return breach;
    }

    private List<Breach> breaches() {
        return LimitCheck.of(solution(), OperatingLimits.USUAL);
    }

    private CircuitSolution solution() {
        MassAction law = new MassAction(0.0, 3.0, 3.0, 0.0);
        EquilibriumModel model = EquilibriumModel.of(
                Medium.CHLORIDE, List.of(Extraction.of(ND, law, 3.0), new Extraction(DY, law, 3.0, range)));
        Circuit circuit = new Circuit(
                model,
                new Solvent(solventFlow, 1.0, 0.0, Solute.SODIUM, Map.of(), 0.0),
                List.of(Section.ideal(SectionKind.EXTRACTION, 4, 0.0), Section.ideal(SectionKind.STRIP, 2, 0.0)),
                List.of(
                        new AqueousInlet(4, 1.0, Liquor.acid(Medium.CHLORIDE, 0.1)),
                        new AqueousInlet(6, 0.5, Liquor.acid(Medium.CHLORIDE, 3.0))),
                List.of(),
                List.of());
        double[] aqueous = new double[12];
        CircuitProfile profile =
                new CircuitProfile(circuit, organic, aqueous, hydrogen, free, new double[6], new double[6]);
        return new CircuitSolution(
                circuit,
                new StageVolumes(circuit),
                new Convergence(Status.CONVERGED, Path.TWO_UNKNOWNS, 1, 0.0, List.of()),
                Optional.of(profile),
                0.0);
    }
}
