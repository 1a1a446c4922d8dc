package org.raffinate.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raffinate.document.Vocabulary;

/** The keys that each part of a case file may have, in the order in which they are best written. */
enum Keys implements Vocabulary {
    CASE("", "title", "feed", "equilibrium", "cut", "products", "cascade", "plant"),
    FEED("feed", "source", "composition", "elements", "basis", "flow", "concentration", "phase", "operating"),
    EQUILIBRIUM("equilibrium", "model", "extractant", "medium", "factors"),
    FACTOR("equilibrium.factors.*", "value", "source"),
    PRODUCTS("products", "raffinate", "extract"),
    PRODUCT("products.*", "of", "purity", "recovery", "basis"),
    CASCADE("cascade", "extraction", "scrub", "S", "W", "extract", "reflux", "draws", "feeds"),
    DRAW("cascade.draws", "stage", "phase", "flow"),
    SIDE_FEED("cascade.feeds", "stage", "phase", "flow", "source", "composition", "elements", "basis");

    private static final String CHEMISTRY = "it only in a case with model: mass-action or model: correlation";
    private static final String PER_FEED = "flows in mol per mol of feed: S, W, extract or reflux";

    /** What to write in place of a key that only cases with chemistry have. */
    private static final Map<Keys, Map<String, String>> INSTEAD = Map.of(
            CASE, all(CHEMISTRY, "solvent", "stages", "limits"),
            FEED, all(CHEMISTRY, "concentrations", "acid", "hydrogen", "anion", "metals"),
            EQUILIBRIUM, all(CHEMISTRY, "set", "constants", "exponents", "complexing", "dissociation", "correlations"),
            CASCADE,
                    Map.of(
                            "organic", PER_FEED + ", or model: mass-action",
                            "strip", CHEMISTRY,
                            "wash", CHEMISTRY),
            DRAW, Map.of("share", "flow, in mol per mol of feed"),
            SIDE_FEED, all(CHEMISTRY, "concentrations", "acid", "hydrogen", "anion"));

    private static Map<String, String> all(String instead, String... words) {
        return Arrays.stream(words).collect(Collectors.toUnmodifiableMap(word -> word, word -> instead));
    }

    @SuppressWarnings("ImmutableEnumChecker") // its list cannot be changed
    private final Part part;

    Keys(String place, String... words) {
        part = new Part(place, List.of(words));
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public Optional<String> instead(String word) {
        return Optional.ofNullable(INSTEAD.getOrDefault(this, Map.of()).get(word));
    }
}
