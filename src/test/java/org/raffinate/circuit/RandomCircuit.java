package org.raffinate.circuit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * Circuits drawn at random, the same for the same seed: 1 to 400 stages (as many below 20 as above), 2 to 17 solutes,
 * neighbours 1.05 to 20 apart, three media, two bases, exponents of 1 to 3.5 on the acid and 0.5 to 3.5 on the extractant,
 * in a third of them the same for both and ideal stages, saponified 0 to 60 %, scrub acid 0.1 to 6 and strip acid 0.1 to 8
 * eq/L, impurities down to 1e-12 of the feed, feeds out of speciation equilibrium, efficiencies, entrainment, organic
 * feeds, draws, reflux of strip liquor, wash sections and closed loops with and without a bleed.
 *
 * <p>Every circuit has a steady state, unless entrainment leaves a stage without one of its phases: what a stage holds is
 * bounded by what enters, its contact gives one answer for every content, and a continuous map of a bounded convex set
 * into itself has a fixed point.
 */
public final class RandomCircuit {
    private static final double FEED_FLOW = 1.0;
    private static final List<Medium> MEDIA = List.of(Medium.values());

    private final Random random;
    /** Ideal stages and solutes that exchange for protons one for one, as a third of the circuits do. */
    private final boolean exchanging;

    private final Medium medium;
    private final Solute base;
    private final List<Extraction> extractions = new ArrayList<>();
    private final Map<Solute, Double> feed = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<AqueousInlet> aqueousInlets = new ArrayList<>();
    private final double efficiency;
    private final double organicInAqueous;
    private final double aqueousInOrganic;
    private int stages;

    private RandomCircuit(long seed) {
        // neighbouring seeds begin alike
        random = new Random(new Random(seed).nextLong());
        exchanging = oneIn(3);
        medium = exchanging
                ? MEDIA.get(random.nextInt(2))
                : oneIn(4) ? Medium.SULFATE : MEDIA.get(random.nextInt(MEDIA.size()));
        base = random.nextBoolean() ? Solute.SODIUM : Solute.AMMONIUM;
        efficiency = exchanging || random.nextBoolean() ? 1.0 : uniform(0.8, 1.0);
        organicInAqueous = exchanging || random.nextBoolean() ? 0.0 : spread(1e-5, 0.02);
        aqueousInOrganic = exchanging || random.nextBoolean() ? 0.0 : spread(1e-5, 0.02);
    }

    /** The circuit of this seed. */
    public static Circuit of(long seed) {
        return new RandomCircuit(seed).draw();
    }

    /** One rare earth and no base, an extraction section without entrainment, a solvent that enters bare. */
    public static Circuit ofOne(long seed) {
        return new RandomCircuit(seed).bare();
    }

    private Circuit draw() {
        double strength = spread(0.01, 1.5);
        rareEarths(strength, 1 + random.nextInt(oneIn(4) ? 15 : 7));
        extractions.add(Extraction.of(base, new MassAction(uniform(-6.0, -3.0), 1.0, 1.0, 0.0), 1.0));
        if (oneIn(4)) {
            Solute iron = new Solute("Fe", 55.845, 3);
            extractions.add(Extraction.of(iron, new MassAction(uniform(-1.0, 3.0), 3.0, 3.0, 0.0), 3.0));
            feed.put(iron, strength * spread(1e-6, 0.3));
        }
        EquilibriumModel model = EquilibriumModel.of(medium, extractions);
        double extractant = spread(0.1, 1.8);
        double saponified = oneIn(4) ? 0.0 : uniform(0.0, 0.6);
        double fed = 3.0 * strength * FEED_FLOW;
        double wanted = saponified > 0.05
                ? fed * spread(0.2, 5.0) / (saponified * extractant)
                : fed * spread(0.3, 20.0) / extractant;
        double flow = Math.max(0.02, Math.min(100.0, wanted));
        double load = saponified > 0.05 ? Math.min(fed, saponified * extractant * flow) : fed;
        boolean strips = sections(model, strength, flow, load);
        double recycled = strips && !oneIn(4) ? (random.nextBoolean() ? 1.0 : 0.99) : 0.0;
        return new Circuit(
                model,
                new Solvent(flow, extractant, saponified, base, Map.of(), recycled),
                sections,
                aqueousInlets,
                organicInlets(extractant, flow),
                draws());
    }

    private Circuit bare() {
        double strength = spread(0.01, 1.5);
        rareEarths(strength, 1);
        EquilibriumModel model = EquilibriumModel.of(medium, extractions);
        double extractant = spread(0.1, 1.8);
        double flow = Math.max(0.02, Math.min(100.0, 3.0 * strength * FEED_FLOW * spread(0.3, 20.0) / extractant));
        int count = (int) spread(1.0, 31.0);
        return new Circuit(
                model,
                new Solvent(flow, extractant, 0.0, base, Map.of(), 0.0),
                List.of(new Section(SectionKind.EXTRACTION, count, efficiency, 0.0, 0.0, 0.0)),
                List.of(new AqueousInlet(count, FEED_FLOW, Liquor.salts(model, feed, spread(1e-4, 0.5)))),
                List.of(),
                List.of());
    }

    /** Up to fifteen rare earths, each extracted better than the one before. */
    private void rareEarths(double strength, int kept) {
        List<Element> elements = new ArrayList<>(List.of(Element.values()));
        elements.removeAll(List.of(Element.SC, Element.PM));
        Collections.shuffle(elements, random);
        elements = elements.subList(0, kept);
        elements.sort(Comparator.comparingInt(Element::atomicNumber));
        double acidExponent = random.nextBoolean() ? 3.0 : uniform(1.0, 3.5);
        double extractantExponent = exchanging ? acidExponent : random.nextBoolean() ? 3.0 : uniform(0.5, 3.5);
        double complexing = oneIn(3) ? spread(0.1, 10.0) : 0.0;
        double logK = uniform(-3.0, 2.0);
        double total = 0.0;
        for (Element element : elements) {
            Solute solute = Solute.of(element);
            extractions.add(
                    Extraction.of(solute, new MassAction(logK, acidExponent, extractantExponent, complexing), 3.0));
            logK += Math.log10(spread(1.05, oneIn(4) ? 20.0 : 4.0));
            double amount = spread(oneIn(5) ? 1e-12 : 0.01, 1.0);
            feed.put(solute, amount);
            total += amount;
        }
        double scale = strength / total;
        feed.replaceAll((solute, amount) -> amount * scale);
    }

    /** Extraction and, as it falls, scrub, strip and wash; true where there is a strip. */
    private boolean sections(EquilibriumModel model, double strength, double flow, double load) {
        boolean scrubs = !oneIn(4);
        boolean strips = !oneIn(4);
        int total = (int) spread(1.0, 401.0);
        int strip = strips ? 1 + random.nextInt(Math.max(1, Math.min(12, total / 3))) : 0;
        int scrub = scrubs ? 1 + random.nextInt(Math.max(1, total - strip - 1)) : 0;
        add(SectionKind.EXTRACTION, Math.max(1, total - strip - scrub), 0.0);
        double acid = spread(1e-4, 0.5);
        Liquor liquor = oneIn(4)
                ? new Liquor(feed, 2.0 * acid, (3.0 * strength + acid) / medium.charge() * spread(0.9, 1.2))
                : Liquor.salts(model, feed, acid);
        aqueousInlets.add(new AqueousInlet(stages, FEED_FLOW, liquor));
        if (scrubs) {
            add(SectionKind.SCRUB, scrub, 1.0);
            double normality = spread(0.1, 6.0);
            double amount = Math.min(5.0 * FEED_FLOW + flow, load * spread(0.05, 1.5) / normality);
            acid(Math.max(flow / 20.0, amount), normality);
        }
        if (strips) {
            double reflux = oneIn(4) && scrubs ? uniform(0.0, 0.5) : 0.0;
            add(SectionKind.STRIP, strip, reflux);
            double normality = spread(0.1, 8.0);
            double amount = Math.min(2.0 * flow, load * spread(0.5, 3.0) / normality);
            acid(Math.max(flow / 20.0, amount), normality);
        }
        if (strips && oneIn(4)) {
            add(SectionKind.WASH, 1 + random.nextInt(2), random.nextBoolean() ? 1.0 : 0.0);
            acid(flow * spread(0.05, 1.0), 1e-6);
        }
        return strips;
    }

    private void add(SectionKind kind, int count, double reflux) {
        sections.add(new Section(kind, count, efficiency, organicInAqueous, aqueousInOrganic, reflux));
        stages += count;
    }

    private void acid(double flow, double normality) {
        aqueousInlets.add(new AqueousInlet(stages, flow, Liquor.acid(medium, normality / medium.charge())));
    }

    private List<OrganicInlet> organicInlets(double extractant, double flow) {
        if (!oneIn(6)) {
            return List.of();
        }
        Map<Solute, Double> loaded = new LinkedHashMap<>();
        for (Solute solute : feed.keySet()) {
            loaded.put(solute, 0.05 * extractant * spread(0.01, 1.0) / feed.size());
        }
        return List.of(new OrganicInlet(1 + random.nextInt(stages), flow * spread(0.01, 0.3), loaded));
    }

    private List<SideDraw> draws() {
        if (!oneIn(6)) {
            return List.of();
        }
        Phase phase = random.nextBoolean() ? Phase.AQUEOUS : Phase.ORGANIC;
        return List.of(new SideDraw(1 + random.nextInt(stages), phase, spread(0.01, 0.5)));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private double uniform(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** Even in the logarithm. */
    private double spread(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
