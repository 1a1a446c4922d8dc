package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** One stage by hand. */
class OneContactTest {
    private static final Solute ND = Solute.of(Element.ND);
    private static final Solute NA = Solute.SODIUM;
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

    @ParameterizedTest
    @CsvSource({"-1.9, 0.01, 0.1", "0.6, 0.001, 0.1", "3, 1, 0.3", "-4, 0.1, 0.02", "2, 1e-5, 1.5", "0.6, 6, 0.001"})
    void aSoluteSharesOutByTheCubicOfMassAction(double logK, double acid, double fed) {
        // equal volumes: y moves over, 3 y protons come back, 3 y dimers are taken: y h³ = K x e³
        double k = Math.pow(10.0, logK);
        double low = 0.0;
        double high = Math.min(fed, 0.5 / 3.0);
        for (int halving = 0; halving < 200; halving++) {
            double y = 0.5 * (low + high);
            boolean more = y * Math.pow(acid + 3.0 * y, 3) < k * (fed - y) * Math.pow(0.5 - 3.0 * y, 3);
            low = more ? y : low;
            high = more ? high : y;
        }
        EquilibriumModel model = EquilibriumModel.of(
                Medium.CHLORIDE, List.of(Extraction.of(ND, new MassAction(logK, 3.0, 3.0, 0.0), 3.0)));
        CircuitProfile profile = contact(
                model,
                new Solvent(1.0, 1.0, 0.0, NA, Map.of(), 0.0),
                1.0,
                new Liquor(Map.of(ND, fed), acid, acid + 3.0 * fed));

        // hydroxide, 1e-14/h, is no part of the cubic
        assertThat(profile.concentration(1, Phase.ORGANIC, ND)).isCloseTo(low, ROUNDING);
        assertThat(profile.concentration(1, Phase.AQUEOUS, ND)).isCloseTo(fed - low, Percentage.withPercentage(1e-7));
        assertThat(profile.hydrogen(1)).isCloseTo(acid + 3.0 * low, ROUNDING);
    }

    private static CircuitProfile contact(EquilibriumModel model, Solvent solvent, double aqueous, Liquor feed) {
        Circuit circuit = new Circuit(
                model,
                solvent,
                List.of(Section.ideal(SectionKind.EXTRACTION, 1, 0.0)),
                List.of(new AqueousInlet(1, aqueous, feed)),
                List.of(),
                List.of());
        return new CircuitSolver().solve(circuit).profile();
    }
}
