package org.raffinate.design;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;

/** Design problems for tests. */
public final class Problems {
    private static final Provenance MADE_UP =
            new Provenance(new Source("test", "made up for a test"), "none", Verification.UNVERIFIED, "low");

    private Problems() {}

    static SeparationFactor factor(Element more, Element less, double value) {
        return new SeparationFactor(more, less, value, OptionalDouble.empty(), OptionalDouble.empty(), MADE_UP);
    }

    /** A chain of lanthanides from La on, each extracted {@code betas[i]} times as strongly as the one before. */
    static SeparationFactors chain(double... betas) {
        List<Element> elements = List.of(Element.values()).subList(2, 3 + betas.length);
        List<SeparationFactor> factors = new ArrayList<>();
        for (int i = 0; i < betas.length; i++) {
            factors.add(factor(elements.get(i + 1), elements.get(i), betas[i]));
        }
        return SeparationFactors.resolve(elements, factors, List.of());
    }

    static Mixture mixture(SeparationFactors factors, double... shares) {
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int i = 0; i < shares.length; i++) {
            amounts.put(factors.order().get(i), shares[i]);
        }
        return Mixture.of(amounts, Basis.MOL);
    }

    /** Purities of everything below the cut in the raffinate and of everything above it in the extract. */
    static List<Specification> purities(
            SeparationFactors factors, int light, Basis basis, double raffinateShortfall, double extractShortfall) {
        List<Element> order = factors.order();
        return List.of(
                Specification.purity(Product.RAFFINATE, order.subList(0, light + 1), basis, raffinateShortfall),
                Specification.purity(Product.EXTRACT, order.subList(light + 1, order.size()), basis, extractShortfall));
    }

    static DesignProblem free(
            Mixture feed, Phase phase, SeparationFactors factors, int light, List<Specification> specifications) {
        return given(
                feed,
                phase,
                factors,
                light,
                specifications,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    static DesignProblem given(
            Mixture feed,
            Phase phase,
            SeparationFactors factors,
            int light,
            List<Specification> specifications,
            OptionalInt extraction,
            OptionalInt scrub,
            OptionalDouble s) {
        Cut cut = new Cut(factors.order().get(light), factors.order().get(light + 1));
        return new DesignProblem(feed, phase, factors, cut, specifications, extraction, scrub, s, List.of(), List.of());
    }

    /** The textbook binary: β = 2, half and half, 99.99 % raffinate and 99.9 % extract by mol. */
    public static DesignProblem textbook(OptionalInt extraction, OptionalInt scrub, OptionalDouble s) {
        SeparationFactors factors = chain(2.0);
        return given(
                mixture(factors, 0.5, 0.5),
                Phase.AQUEOUS,
                factors,
                0,
                purities(factors, 0, Basis.MOL, 1e-4, 1e-3),
                extraction,
                scrub,
                s);
    }

    /** A random problem that the seed alone fixes: 2-8 elements, β 1.3-6, purities 99 to 99.9999 %. */
    static DesignProblem random(long seed) {
        Random random = new Random(seed);
        int count = 2 + random.nextInt(7);
        double[] betas = new double[count - 1];
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            shares[i] = 0.02 + random.nextDouble();
            if (i > 0) {
                betas[i - 1] = 1.3 * Math.pow(6.0 / 1.3, random.nextDouble() * random.nextDouble());
            }
        }
        SeparationFactors factors = chain(betas);
        int light = random.nextInt(count - 1);
        Basis basis = List.of(Basis.MOL, Basis.METAL_MASS, Basis.OXIDE_MASS).get(random.nextInt(3));
        List<Specification> specifications = purities(
                factors,
                light,
                basis,
                Math.pow(10.0, -2 - 4 * random.nextDouble()),
                Math.pow(10.0, -2 - 4 * random.nextDouble()));
        Phase phase = random.nextInt(3) == 0 ? Phase.ORGANIC : Phase.AQUEOUS;
        return free(mixture(factors, shares), phase, factors, light, specifications);
    }
}
