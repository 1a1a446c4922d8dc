package org.raffinate.chemistrycase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.circuit.Liquor;
import org.raffinate.document.Entry;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Solute;

/**
 * What a case says of its feed beside the rare earths' shares and flow: a whole analysis, or the other metals, and the
 * acid.
 *
 * @param analysed mol/L of every solute, where the feed is given by concentrations
 * @param metals mol/L of the solutes that stand beside the rare earths' shares
 * @param acidity its acid, where it could be read
 * @param notes what was assumed
 */
public record FeedAnalysis(
        Optional<Map<Solute, Double>> analysed,
        Map<Solute, Double> metals,
        Optional<Acidity> acidity,
        List<String> notes) {
    private static final String CONCENTRATIONS = "concentrations such as {La: 0.986 mg/L, Al: 422 mg/L}";
    private static final String METALS = "other metals such as {Fe: 20 mg/L, Al: 0.1 g/L}";

    public FeedAnalysis {
        notes = List.copyOf(notes);
    }

    /** Whether a feed is given by concentrations, whether or not they can be read. */
    public static boolean isGiven(Section feed) {
        return feed.has("concentrations");
    }

    /** Reads {@code concentrations}, {@code metals}, {@code acid}, {@code hydrogen} and {@code anion}. */
    public static FeedAnalysis read(Section feed, Entry owner) {
        Optional<Map<Solute, Double>> analysed = feed.entry("concentrations")
                .flatMap(entry ->
                        Amounts.concentrations(entry, CONCENTRATIONS).filter(read -> holdsRareEarth(read, entry)));
        if (isGiven(feed)) {
            for (String key : List.of("source", "composition", "elements", "concentration", "metals")) {
                feed.entry(key)
                        .ifPresent(second -> second.refuse(
                                "the key '" + key + "' beside concentrations",
                                "all that the liquor holds among the concentrations",
                                Optional.empty()));
            }
        }
        Map<Solute, Double> metals = feed.entry("metals")
                .flatMap(entry -> Amounts.concentrations(entry, METALS).filter(read -> holdsNoRareEarth(read, entry)))
                .orElse(Map.of());
        List<String> notes = new ArrayList<>();
        if (!feed.has("acid") && !feed.has("hydrogen") && !feed.has("anion")) {
            notes.add("The feed liquor is taken as pH 2: feed.acid is not given.");
        }
        return new FeedAnalysis(analysed, metals, Acidity.read(feed, owner), notes);
    }

    private static boolean holdsRareEarth(Map<Solute, Double> read, Entry entry) {
        boolean holds = read.keySet().stream().anyMatch(Solute::isRareEarth);
        if (!holds) {
            entry.refuse("no rare earth above 0", "at least one rare earth", Optional.empty());
        }
        return holds;
    }

    private static boolean holdsNoRareEarth(Map<Solute, Double> read, Entry entry) {
        boolean holds = read.keySet().stream().anyMatch(Solute::isRareEarth);
        if (holds) {
            entry.refuse(
                    "a rare earth among the other metals",
                    "rare earths in the composition, or all in concentrations",
                    Optional.empty());
        }
        return !holds;
    }

    /** mol/L of the rare earths in all, where the feed is given by concentrations. */
    public Optional<Map<Element, Double>> rareEarths() {
        return analysed.map(read -> {
            Map<Element, Double> rareEarths = new LinkedHashMap<>();
            read.forEach((solute, concentration) ->
                    solute.element().ifPresent(element -> rareEarths.put(element, concentration)));
            return rareEarths;
        });
    }

    /** mol/L of every solute, for rare earths of this composition and concentration. */
    Map<Solute, Double> solutes(Mixture mixture, double concentration) {
        if (analysed.isPresent()) {
            return analysed.get();
        }
        Map<Solute, Double> all = new LinkedHashMap<>();
        mixture.elements()
                .forEach(element -> all.put(Solute.of(element), concentration * mixture.moleFraction(element)));
        all.putAll(metals);
        return all;
    }

    /** The liquor; nothing, and a problem, where metals and acid make none. */
    Optional<Liquor> liquor(EquilibriumModel model, Map<Solute, Double> solutes) {
        return acidity.flatMap(acid -> acid.liquor(model, solutes));
    }
}
