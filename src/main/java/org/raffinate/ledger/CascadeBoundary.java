package org.raffinate.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.plant.LiquorPlan;

/**
 * The boundary of a cascade with constant factors, by a {@link LiquorPlan}.
 *
 * <pre>
 *   saponification   3 S mol of base: HA + NH3 → NH4A
 *   stage 1          RE³⁺ + 3 NH4A → REA3 + 3 NH4⁺          the base leaves with the raffinate
 *   scrub            REA3 + 3 H⁺ → RE³⁺ + 3 HA              3 W mol of acid
 *   strip            the same                             3 (extract) (1 + excess) mol of acid
 * </pre>
 *
 * Draws from the organic are stripped like the extract. What the stripped solvent keeps comes round again and counts with
 * the extract. A loaded organic that is fed brings its solvent, which leaves stripped. Acids of a two-charged anion count in
 * equivalents, mol/L of protons. Feed liquors hold no free acid.
 */
final class CascadeBoundary {
    private final CascadeSolution solution;
    private final Cascade cascade;
    private final double molPerHour;
    private final LiquorPlan plan;
    private final Medium medium;
    private final Solute cation;
    private final SolventRecipe recipe;

    private CascadeBoundary(
            CascadeSolution solution,
            double molPerHour,
            LiquorPlan plan,
            Medium medium,
            Solute cation,
            SolventRecipe recipe) {
        this.solution = solution;
        this.molPerHour = molPerHour;
        this.plan = plan;
        this.medium = medium;
        this.cation = cation;
        this.recipe = recipe;
        cascade = solution.cascade();
    }

    /**
     * What crosses it in steady state; refused where none was found.
     *
     * @param molPerHour rare earths of the main feed, mol/h, above 0
     */
    static Boundary of(
            CascadeSolution solution,
            double molPerHour,
            LiquorPlan plan,
            Medium medium,
            Solute cation,
            SolventRecipe recipe) {
        Require.above0("the feed, mol/h,", molPerHour);
        return new CascadeBoundary(solution, molPerHour, plan, medium, cation, recipe).boundary();
    }

    private Boundary boundary() {
        List<Stream> fed = new ArrayList<>();
        double organicFed = 0.0;
        for (Feed feed : cascade.feeds()) {
            Map<Element, Double> moles = new LinkedHashMap<>();
            for (Element element : feed.mixture().elements()) {
                moles.put(element, feed.flow() * molPerHour * feed.mixture().moleFraction(element));
            }
            double flow = feed.flow() * molPerHour;
            if (feed.phase() == Phase.AQUEOUS) {
                fed.add(Stream.joint(Stream.Kind.FEED, "feed", liquor(flow / plan.feed(), moles, 0.0, 0.0)));
            } else {
                organicFed += flow;
                Content loaded = recipe.loaded(flow / plan.loading(), plan.extractant(), ions(moles));
                fed.add(Stream.joint(Stream.Kind.FEED, "loaded organic", loaded));
            }
        }
        double w = LiquorPlan.ACID * cascade.w() * molPerHour;
        List<Boundary.AcidLiquor> acids = new ArrayList<>();
        acids.add(new Boundary.AcidLiquor("scrub acid", w / medium.charge(), w / plan.scrubAcid()));
        List<Boundary.Outflow> outflows = outflows(acids);
        if (organicFed > 0.0) {
            double litres = organicFed / plan.loading();
            outflows.add(new Boundary.Outflow(
                    "stripped solvent", Phase.ORGANIC, litres, false, recipe.of(litres, plan.extractant())));
        }
        return new Boundary(
                medium,
                cation,
                base(),
                plan.extractant(),
                fed,
                acids,
                Content.NOTHING,
                outflows,
                List.of(String.format(
                        Locale.ROOT,
                        "Constant factors know no reagents: taken for granted are three moles of base for each mole that the "
                                + "solvent takes up, of acid for each that is put back or stripped (%.3g %% more to strip), "
                                + "and a feed without free acid.",
                        100.0 * plan.stripExcess())));
    }

    private double base() {
        return LiquorPlan.ACID * cascade.s() * molPerHour;
    }

    /** Raffinate, strip liquors and draws; the strips buy their acid. */
    private List<Boundary.Outflow> outflows(List<Boundary.AcidLiquor> acids) {
        List<Boundary.Outflow> outflows = new ArrayList<>();
        double[] aqueous = aqueousFlows();
        ProductStream raffinate = solution.raffinate();
        double left = aqueous[0] - drawnVolume(1, aqueous[0]);
        outflows.add(aqueousOutflow(SectionKind.EXTRACTION.liquor(), left, moles(raffinate), base(), 0.0));
        strip(SectionKind.STRIP.liquor(), solution.extract(), acids, outflows);
        for (ProductStream draw : solution.draws()) {
            if (draw.phase() == Phase.ORGANIC) {
                strip("strip liquor of organic draw", draw, acids, outflows);
            } else {
                double litres = share(draw.stage(), draw.flow()) * aqueous[draw.stage() - 1];
                outflows.add(aqueousOutflow("aqueous draw", litres, moles(draw), 0.0, 0.0));
            }
        }
        return outflows;
    }

    private void strip(
            String name, ProductStream stream, List<Boundary.AcidLiquor> acids, List<Boundary.Outflow> outflows) {
        double bound = LiquorPlan.ACID * stream.flow() * molPerHour;
        if (bound > 0.0) {
            double protons = bound * (1.0 + plan.stripExcess());
            double litres = protons / plan.stripAcid();
            acids.add(new Boundary.AcidLiquor("strip acid", protons / medium.charge(), litres));
            outflows.add(aqueousOutflow(name, litres, moles(stream), 0.0, bound * plan.stripExcess()));
        }
    }

    /** Aqueous that leaves each stage, draws included, L/h. */
    private double[] aqueousFlows() {
        double[] flows = new double[cascade.stages()];
        double falling = LiquorPlan.ACID * cascade.w() * molPerHour / plan.scrubAcid();
        for (int stage = cascade.stages(); stage >= 1; stage--) {
            for (Feed feed : cascade.feeds()) {
                boolean here = feed.stage() == stage && feed.phase() == Phase.AQUEOUS;
                falling += here ? feed.flow() * molPerHour / plan.feed() : 0.0;
            }
            flows[stage - 1] = falling;
            falling -= drawnVolume(stage, falling);
        }
        return flows;
    }

    private double drawnVolume(int stage, double leaving) {
        return cascade.draws().stream()
                .filter(draw -> draw.stage() == stage && draw.phase() == Phase.AQUEOUS)
                .mapToDouble(draw -> share(stage, draw.flow()) * leaving)
                .sum();
    }

    /** Share of a stage's aqueous that a draw of so many mol takes. */
    private double share(int stage, double flow) {
        return flow / solution.profile().total(stage, Phase.AQUEOUS);
    }

    private Map<Element, Double> moles(ProductStream stream) {
        Map<Element, Double> moles = new LinkedHashMap<>();
        stream.moleFractions().keySet().forEach(element -> moles.put(element, stream.flow(element) * molPerHour));
        return moles;
    }

    private Boundary.Outflow aqueousOutflow(
            String name, double litres, Map<Element, Double> moles, double base, double protons) {
        return new Boundary.Outflow(name, Phase.AQUEOUS, litres, false, liquor(litres, moles, base, protons));
    }

    /** Salts of rare earths and base with free acid in so many litres. */
    private Content liquor(double litres, Map<Element, Double> moles, double base, double protons) {
        double charge = base + protons;
        for (double amount : moles.values()) {
            charge += LiquorPlan.ACID * amount;
        }
        return ions(moles)
                .plus(cation.ion(), base)
                .plus(Aqueous.ions(litres, protons, Content.of(medium.ion(), charge / medium.charge()), 0.0));
    }

    private static Content ions(Map<Element, Double> moles) {
        Map<Formula, Double> ions = new LinkedHashMap<>();
        moles.forEach((element, amount) -> ions.put(Solute.of(element).ion(), amount));
        return new Content(ions);
    }
}
