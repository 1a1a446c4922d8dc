package org.raffinate.chemistrycase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;

/**
 * The separation factors that distribution laws of unlike form have at one state, β = D_a / D_b: what a search by
 * constant factors starts from.
 *
 * <p>The state is the feed's pH, moved into the range that the laws of the rare earths share, and half of the extractant
 * free.
 *
 * @param factors the factors at that state
 * @param note what the state is
 */
record ImpliedFactors(SeparationFactors factors, String note) {
    /** Far enough for any use, and its inverse is a double. */
    private static final double MOST = 1e100;

    static ImpliedFactors of(EquilibriumModel model, Set<Element> rareEarths, double feedPh, double capacity) {
        List<Extraction> laws = model.extractions().stream()
                .filter(law ->
                        law.solute().element().filter(rareEarths::contains).isPresent())
                .toList();
        double from =
                laws.stream().mapToDouble(law -> law.range().lowestPh()).max().orElse(feedPh);
        double to =
                laws.stream().mapToDouble(law -> law.range().highestPh()).min().orElse(feedPh);
        double ph = from <= to ? Math.min(Math.max(feedPh, from), to) : 0.5 * (from + to);
        double free = 0.5 * capacity;
        Map<Element, Double> logD = new LinkedHashMap<>();
        laws.forEach(law -> logD.put(
                law.solute().element().orElseThrow(), law.law().logD(Math.log(free), -ph * Math.log(10.0), 0.0)));
        List<Element> order = logD.keySet().stream()
                .sorted(Comparator.comparingDouble(element -> logD.getOrDefault(element, 0.0)))
                .toList();
        String where = String.format(Locale.ROOT, "pH %.2f and %.3g mol/L of free dimer", ph, free);
        Source source = new Source("laws", "the distribution laws of this case at " + where);
        List<SeparationFactor> chain = new ArrayList<>();
        for (int i = 1; i < order.size(); i++) {
            Element more = order.get(i);
            Element less = order.get(i - 1);
            double beta = Math.exp(logD.getOrDefault(more, 0.0) - logD.getOrDefault(less, 0.0));
            chain.add(new SeparationFactor(
                    more,
                    less,
                    Math.min(beta, MOST),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    new Provenance(source, where, Verification.DERIVED, "")));
        }
        return new ImpliedFactors(
                SeparationFactors.resolve(rareEarths, List.of(), chain),
                "The search starts from the separation factors that the laws have at " + where + ".");
    }
}
