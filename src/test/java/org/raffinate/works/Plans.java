package org.raffinate.works;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.ReagentPlan;
import org.raffinate.ledger.SolventRecipe;
import org.raffinate.library.PlantTables;
import org.raffinate.plant.LiquorPlan;

/** Plans as tests write them down. */
public final class Plans {
    public static final PlantTables TABLES = PlantTables.load();

    /** mol/h of the feed of {@link #terbium}. */
    public static final double FEED = 1000.0;

    /** Extraction stages of {@link #terbium}. */
    public static final int EXTRACTION = 20;

    /** EHEHPA in dodecane. */
    static final SolventRecipe RECIPE = new SolventRecipe(Formula.of("C16H35O3P"), 0.95, Formula.of("C12H26"), 0.79);

    static final LiquorPlan LIQUORS = new LiquorPlan(1.5, 0.18, 1.2, 3.0, 4.0, 0.0, 4, 0.005);

    static final Map<String, Treatment> OXALATES =
            Map.of("raffinate", Treatment.OXALATE, "strip liquor", Treatment.OXALATE);

    private Plans() {}

    /** Oxalates of both products, no acid in excess, effluent as it is, in the United States. */
    public static WorksPlan plain() {
        return plan("United States", OXALATES, BoxWishes.NONE, GivenTerms.NONE);
    }

    /** The same on a site, with other treatments, boxes and terms. */
    public static WorksPlan plan(String site, Map<String, Treatment> treatments, BoxWishes boxes, GivenTerms terms) {
        return new WorksPlan(
                site,
                "EHEHPA",
                RECIPE,
                Medium.CHLORIDE,
                Solute.AMMONIUM,
                LIQUORS,
                treatments,
                ReagentPlan.bought(0.31, 1.0),
                new WorksPlan.Losses(10.0, 20.0, 0.01),
                boxes,
                Map.<SectionKind, BoxWishes>of(),
                Optional.empty(),
                Optional.empty(),
                terms,
                List.of(),
                8000.0,
                false);
    }

    /** Everything a plan can ask for beside the boxes: acid comes back, the effluent is neutralised. */
    static WorksPlan rich(Medium medium, Solute base, Map<String, Treatment> treatments) {
        return new WorksPlan(
                "China",
                "EHEHPA",
                RECIPE,
                medium,
                base,
                new LiquorPlan(1.5, 0.18, 1.2, 3.0, 4.0, 0.3, 4, 0.005),
                treatments,
                new ReagentPlan(0.9, 0.3, 0.5, 0.6, 9.0, true),
                new WorksPlan.Losses(30.0, 5.0, 0.03),
                BoxWishes.NONE,
                Map.<SectionKind, BoxWishes>of(),
                Optional.empty(),
                Optional.empty(),
                GivenTerms.NONE,
                List.of(),
                7200.0,
                false);
    }

    public static Planning planning(WorksPlan plan) {
        return new Planning(TABLES, plan);
    }

    /**
     * Tb | Dy 15/85 for 99.9 % Dy and 99.99 % Tb by the reflux rule W = 1/(β^0.7 - 1), β = 2 (Zhang, Zhao &amp; Schreiner
     * 2016): S 2.452.
     */
    public static CascadeSolution terbium() {
        double extract = (0.85 - 0.0001) / (0.999 - 0.0001);
        double w = 1.0 / (Math.pow(2.0, 0.7) - 1.0);
        return new CascadeSolver()
                .solve(
                        Cascade.of(
                                EXTRACTION,
                                15,
                                Phase.AQUEOUS,
                                Given.mixture(Map.of(Element.TB, 0.15, Element.DY, 0.85)),
                                w + extract,
                                extract),
                        Given.factors(Element.TB, Element.DY, 2.0));
    }

    /** The works of {@link #terbium}. */
    public static Works works(WorksPlan plan) {
        return planning(plan).of(terbium(), FEED, EXTRACTION);
    }
}
