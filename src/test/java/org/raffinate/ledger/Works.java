package org.raffinate.ledger;

import java.util.Map;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Formula;
import org.raffinate.chemistry.Mixture;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.plant.LiquorPlan;

/** Plants as tests write them down. */
final class Works {
    static final String RAFFINATE = "raffinate";
    static final String STRIP_LIQUOR = "strip liquor";
    static final double FEED = 1000.0;

    /** EHEHPA in dodecane. */
    static final SolventRecipe RECIPE = new SolventRecipe(Formula.of("C16H35O3P"), 0.95, Formula.of("C12H26"), 0.75);

    static final LiquorPlan LIQUORS = new LiquorPlan(1.5, 0.18, 1.2, 3.0, 4.0, 0.0, 4, 0.005);

    static final Finishing.Oxide OXALATE =
            new Finishing.Oxide(Precipitant.OXALIC_ACID, 0.2, 8.0, 0.005, 20.0, 1.2, 0.3);
    static final Finishing.Oxide CARBONATE =
            new Finishing.Oxide(Precipitant.AMMONIUM_BICARBONATE, 0.1, 6.0, 0.002, 15.0, 1.5, 0.2);
    static final Finishing.Oxide SODA =
            new Finishing.Oxide(Precipitant.SODIUM_CARBONATE, 0.05, 5.0, 0.001, 25.0, 2.0, 0.25);

    private Works() {}

    static PlantPlan bare() {
        return new PlantPlan(Map.of(), ReagentPlan.bought(0.31, 1.0), SolventLoss.none(RECIPE), 7200.0);
    }

    static PlantPlan finishing(Map<String, Finishing> finishing) {
        return new PlantPlan(finishing, ReagentPlan.bought(0.31, 1.0), SolventLoss.none(RECIPE), 7200.0);
    }

    /** Everything a plan can ask for. */
    static PlantPlan full(Map<String, Finishing> finishing, double acid) {
        return new PlantPlan(
                finishing,
                new ReagentPlan(acid, 0.3, 0.5, 0.6, 9.0, true),
                new SolventLoss(RECIPE, 30.0, 5.0, 50_000.0, 0.03, 1.5),
                7200.0);
    }

    /**
     * Tb | Dy 15/85 for 99.9 % Dy and 99.99 % Tb by the reflux rule W = 1/(β^0.7 - 1), β = 2 (Zhang, Zhao &amp; Schreiner
     * 2016).
     */
    static CascadeSolution terbium() {
        Mixture feed = Mixture.of(Map.of(Element.TB, 0.15, Element.DY, 0.85), Basis.MOL);
        double extract = (0.85 - 0.0001) / (0.999 - 0.0001);
        double w = 1.0 / (Math.pow(2.0, 0.7) - 1.0);
        return new CascadeSolver()
                .solve(
                        Cascade.of(20, 15, Phase.AQUEOUS, feed, w + extract, extract),
                        Given.factors(Element.TB, Element.DY, 2.0));
    }

    static Ledger terbium(LiquorPlan liquors, PlantPlan plan) {
        return Ledger.of(terbium(), FEED, liquors, Medium.CHLORIDE, Solute.AMMONIUM, plan);
    }
}
