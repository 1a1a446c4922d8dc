package org.raffinate.chemistrycase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.document.Vocabulary;

/** The keys of a case with chemistry, part by part, in the order in which they are best written. */
public enum ChemicalKeys implements Vocabulary {
    CASE("", "title", "feed", "equilibrium", "solvent", "stages", "cut", "products", "cascade", "limits", "plant"),
    FEED(
            "feed",
            "source",
            "composition",
            "concentrations",
            "elements",
            "basis",
            "flow",
            "concentration",
            "acid",
            "hydrogen",
            "anion",
            "metals",
            "operating"),
    MASS_ACTION(
            "equilibrium",
            "model",
            "extractant",
            "medium",
            "set",
            "constants",
            "factors",
            "exponents",
            "complexing",
            "dissociation"),
    CORRELATION("equilibrium", "model", "extractant", "medium", "set", "correlations", "constants", "dissociation"),
    CONSTANT("equilibrium.constants.*", "log K", "acid", "extractant", "dimers", "complexing", "source"),
    EXPONENTS("equilibrium.exponents", "acid", "extractant"),
    LINE("equilibrium.correlations.*", "a", "b", "s", "c", "scale", "dimers", "from", "to", "source"),
    SOLVENT("solvent", "concentration", "saponification", "base", "recycle", "bleed", "carries"),
    STAGES("stages", "efficiency", "organic in aqueous", "aqueous in organic", "extraction", "scrub", "strip", "wash"),
    QUALITY("stages.*", "efficiency", "organic in aqueous", "aqueous in organic"),
    CASCADE("cascade", "organic", "extraction", "scrub", "strip", "wash", "draws", "feeds"),
    EXTRACTION("cascade.extraction", "stages"),
    SECTION("cascade.*", "stages", "flow", "acid", "metals", "reflux"),
    DRAW("cascade.draws", "stage", "phase", "share"),
    SIDE_FEED("cascade.feeds", "stage", "phase", "flow", "concentrations", "acid", "hydrogen", "anion"),
    LIMITS("limits", "hydrolysis", "loading", "residual", "phase ratio");

    private static final String FLOWS =
            "litres per hour, because the liquors have volumes here: organic, and flow under scrub and strip";

    /** What to write in place of a key that only cases with separation factors have. */
    private static final Map<ChemicalKeys, Map<String, String>> INSTEAD = Map.of(
            FEED,
            Map.of(
                    "phase",
                    "an aqueous feed, without the key; a loaded organic enters under cascade.feeds with phase: organic"),
            MASS_ACTION,
            Map.of("correlations", "model: correlation beside it, or constants"),
            CORRELATION,
            Map.of(
                    "factors", "correlations, from which the factors follow, or model: mass-action",
                    "exponents", "correlations, which have slopes, or model: mass-action",
                    "complexing",
                            "correlations, which hold at the ligand they were measured at, or model: mass-action"),
            CASCADE,
            Map.of("S", FLOWS, "W", FLOWS, "extract", FLOWS, "reflux", FLOWS + "; reflux under strip, in %"),
            DRAW,
            Map.of("flow", "share, in % of the phase that leaves the stage"),
            SIDE_FEED,
            Map.of(
                    "source", "concentrations such as {Tb: 0.1 mol/L}",
                    "composition", "concentrations such as {Tb: 0.1 mol/L}",
                    "elements", "concentrations such as {Tb: 0.1 mol/L}",
                    "metals", "the metals among the concentrations"));

    @SuppressWarnings("ImmutableEnumChecker") // its list cannot be changed
    private final Part part;

    ChemicalKeys(String place, String... words) {
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
