package org.raffinate.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.SectionKind;
import org.raffinate.reagents.ReagentUse;

/** Makes the streams of a plant: what a battery asks for and gives, and what is done around it. */
final class PlantBooks {
    static final Formula OXALATE = Formula.of("C2O4^2-");

    private final Boundary boundary;
    private final PlantPlan plan;
    private final Formula boughtBase;
    private final Formula acid;
    private final List<Stream> streams = new ArrayList<>();
    private final Map<String, Double> products = new LinkedHashMap<>();
    /** Acid that the battery's liquors need, and of it what comes back, mol/h. */
    private final double acidNeeded;

    private double acidRecovered;
    /** Process water, mol/h. */
    private double water;

    private PlantBooks(Boundary boundary, PlantPlan plan) {
        this.boundary = boundary;
        this.plan = plan;
        boughtBase = ReagentUse.bought(boundary.cation());
        acid = Formula.of(boundary.medium().acid());
        acidNeeded =
                boundary.acids().stream().mapToDouble(Boundary.AcidLiquor::acid).sum();
    }

    static Ledger of(Boundary boundary, PlantPlan plan) {
        PlantBooks books = new PlantBooks(boundary, plan);
        books.namesMatch();
        books.streams.addAll(boundary.fed());
        books.saponification();
        boundary.outflows().forEach(books::outflow);
        books.acids();
        books.solvent();
        return new Ledger(
                books.streams, books.products, boundary.medium(), boundary.cation(), plan, boundary.assumptions());
    }

    private void namesMatch() {
        List<String> names =
                boundary.outflows().stream().map(Boundary.Outflow::name).toList();
        for (String name : plan.finishing().keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("nothing called '" + name + "' leaves the battery, only " + names);
            }
        }
    }

    private void saponification() {
        if (boundary.base() > 0.0) {
            Content bought = bought(boughtBase, boundary.base(), plan.reagents().base());
            streams.add(Stream.joint(Stream.Kind.REAGENT, "base", bought));
            double drained = bought.of(Aqueous.WATER) + boundary.base() * boughtBase.count("O");
            effluent(Stream.joint(Stream.Kind.EFFLUENT, "saponification water", Content.of(Aqueous.WATER, drained)));
        }
    }

    /** So many mol with the water they come in. */
    private static Content bought(Formula substance, double moles, double share) {
        double companion = moles * substance.molarMass() * (1.0 - share) / share / Aqueous.WATER.molarMass();
        return Content.of(substance, moles).plus(Aqueous.WATER, companion);
    }

    private void outflow(Boundary.Outflow outflow) {
        Finishing finishing = plan.finishing()
                .getOrDefault(
                        outflow.name(),
                        outflow.name().equals(CircuitBoundary.SPENT_LIQUOR)
                                ? new Finishing.Effluent()
                                : new Finishing.Onward());
        String name = unused(outflow.name());
        if (outflow.phase() == Phase.ORGANIC) {
            organic(name, outflow, finishing);
            return;
        }
        Content liquor = outflow.content();
        if (outflow.name().startsWith(SectionKind.STRIP.liquor())) {
            liquor = recovered(liquor, plan.reagents().fromStripLiquor());
        }
        if (finishing instanceof Finishing.Oxide oxide) {
            FinishingLine line = FinishingLine.of(name, liquor, oxide);
            streams.addAll(line.streams());
            water += line.water();
            line.streams().stream()
                    .filter(stream -> stream.kind() == Stream.Kind.OXIDE)
                    .forEach(stream -> products.put(name, stream.content().kilograms()));
            Content mother = recovered(line.motherLiquor(), plan.reagents().fromMotherLiquor());
            effluent(Stream.of(name, Stream.Kind.EFFLUENT, "mother liquor", mother));
        } else if (finishing instanceof Finishing.Effluent) {
            effluent(Stream.joint(Stream.Kind.EFFLUENT, name, liquor));
        } else {
            onward(name, liquor);
        }
    }

    private String unused(String name) {
        String unused = name;
        for (int k = 2; taken(unused); k++) {
            unused = name + " " + k;
        }
        return unused;
    }

    private boolean taken(String name) {
        return products.containsKey(name)
                || streams.stream()
                        .anyMatch(stream ->
                                !stream.kind().enters() && stream.name().equals(name));
    }

    private void organic(String name, Boundary.Outflow outflow, Finishing finishing) {
        if (!(finishing instanceof Finishing.Onward)) {
            throw new IllegalArgumentException(
                    "the " + name + " is an organic: it is stripped before it can be finished or treated");
        }
        boolean product =
                outflow.name().equals("loaded organic") || outflow.name().equals("organic draw");
        if (product) {
            onward(name, outflow.content());
        } else {
            streams.add(Stream.joint(Stream.Kind.SPENT_SOLVENT, name, outflow.content()));
        }
    }

    private void onward(String name, Content content) {
        streams.add(Stream.joint(Stream.Kind.ONWARD, name, content));
        double oxides = oxides(content);
        if (oxides > 0.0) {
            products.put(name, oxides);
        }
    }

    /** Oxides that the rare earths of a liquor make, kg/h. */
    static double oxides(Content content) {
        double oxides = 0.0;
        for (Map.Entry<Element, Double> part : FinishingLine.rareEarths(content).entrySet()) {
            oxides += part.getValue() * part.getKey().oxideMass() / 1000.0;
        }
        return oxides;
    }

    /** Takes a share of a liquor's free acid back, no more than is still needed. */
    private Content recovered(Content liquor, double share) {
        int charge = boundary.medium().charge();
        Formula anion = boundary.medium().ion();
        double free = Math.min(liquor.of(Aqueous.PROTON) / charge, liquor.of(anion));
        double back = Math.min(share * free, acidNeeded - acidRecovered);
        if (back <= 0.0) {
            return liquor;
        }
        double along = back / plan.reagents().recovered() * Aqueous.MOLAR;
        if (along > liquor.of(Aqueous.WATER)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "acid of %.3g mol/L cannot come back from a liquor that holds less water than it",
                    plan.reagents().recovered()));
        }
        acidRecovered += back;
        water -= along;
        return liquor.plus(Aqueous.PROTON, -back * charge).plus(anion, -back).plus(Aqueous.WATER, -along);
    }

    private void effluent(Stream stream) {
        Content content = stream.content();
        if (plan.reagents().neutralised()) {
            double oxalic = content.of(Precipitant.OXALIC_ACID.dissolved());
            double protons = content.of(Aqueous.PROTON);
            double used = protons + 2.0 * oxalic;
            Content base = bought(boughtBase, used, plan.reagents().base());
            if (used > 0.0) {
                streams.add(new Stream(Stream.Kind.REAGENT, "base for effluent", stream.product(), base));
                content = content.without(Precipitant.OXALIC_ACID.dissolved())
                        .without(Aqueous.PROTON)
                        .plus(OXALATE, oxalic)
                        .plus(boundary.cation().ion(), used)
                        .plus(Aqueous.WATER, base.of(Aqueous.WATER) + used * boughtBase.count("O"));
            }
        }
        if (!content.amounts().isEmpty()) {
            streams.add(new Stream(Stream.Kind.EFFLUENT, stream.name(), stream.product(), content));
        }
    }

    private void acids() {
        double boughtShare = acidNeeded > 0.0 ? 1.0 - acidRecovered / acidNeeded : 1.0;
        Map<String, Double> byName = new LinkedHashMap<>();
        for (Boundary.AcidLiquor liquor : boundary.acids()) {
            byName.merge(liquor.name(), liquor.acid() * boughtShare, Double::sum);
            water += liquor.litres() * Aqueous.MOLAR;
        }
        byName.forEach((name, moles) -> {
            Content bought = bought(acid, moles, plan.reagents().acid());
            water -= bought.of(Aqueous.WATER);
            if (moles > 0.0) {
                streams.add(Stream.joint(Stream.Kind.REAGENT, name, bought));
            }
        });
        if (water < 0.0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "acid of %.1f %% brings more water than the liquors hold that it makes",
                    100.0 * plan.reagents().acid()));
        }
        streams.add(Stream.joint(Stream.Kind.WATER, "water", Content.of(Aqueous.WATER, water)));
    }

    private void solvent() {
        SolventLoss loss = plan.solvent();
        SolventRecipe recipe = loss.recipe();
        double aqueous = 0.0;
        double settling = 0.0;
        for (Boundary.Outflow outflow : boundary.outflows()) {
            if (outflow.phase() == Phase.AQUEOUS) {
                aqueous += outflow.litres();
                settling += outflow.drops() ? 0.0 : outflow.litres();
            }
        }
        double density = recipe.density(boundary.extractant());
        double fed = boundary.fed().stream()
                .mapToDouble(stream -> oxides(stream.content()))
                .sum();
        double entrained = loss.entrained() * settling / 1e6 / density;
        double degraded = loss.degraded() * loss.inventory() / plan.hours() + loss.perTonne() * fed / 1000.0 / density;
        Content dissolved = Content.of(
                recipe.extractant(),
                loss.dissolved() * aqueous / 1000.0 / recipe.extractant().molarMass());
        Content drops = recipe.of(entrained, boundary.extractant());
        Content broken = recipe.of(degraded, boundary.extractant());
        lost("entrained solvent", drops);
        lost("dissolved extractant", dissolved);
        lost("degraded solvent", broken);
        Content makeUp = boundary.fresh().plus(drops).plus(dissolved).plus(broken);
        if (!makeUp.amounts().isEmpty()) {
            streams.add(Stream.joint(Stream.Kind.SOLVENT, "make-up", makeUp));
        }
    }

    private void lost(String name, Content content) {
        if (!content.amounts().isEmpty()) {
            streams.add(Stream.joint(Stream.Kind.SPENT_SOLVENT, name, content));
        }
    }
}
