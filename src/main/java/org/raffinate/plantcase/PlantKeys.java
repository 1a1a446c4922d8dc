package org.raffinate.plantcase;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.raffinate.document.Vocabulary;

/** The keys of {@code plant}, part by part, in the order in which they are best written. */
public enum PlantKeys implements Vocabulary {
    PLANT(
            "plant",
            "site",
            "finishing",
            "liquors",
            "reagents",
            "losses",
            "boxes",
            "cost",
            "prices",
            "numbers",
            "objective"),
    FINISHING("plant.finishing", "raffinate", "extract", "scrub raffinate", "wash liquor", "draws"),
    LIQUORS(
            "plant.liquors",
            "extractant",
            "loading",
            "feed",
            "scrub acid",
            "strip acid",
            "strip excess",
            "strip stages",
            "residual",
            "base"),
    REAGENTS(
            "plant.reagents",
            "acid",
            "base",
            "acid recovery",
            "mother liquor recovery",
            "recovered acid",
            "neutralise effluent"),
    LOSSES("plant.losses", "entrained", "dissolved", "degradation"),
    BOXES("plant.boxes", Words.BOX, "extraction", "scrub", "strip", "wash"),
    SECTION("plant.boxes.*", Words.BOX),
    COST(
            "plant.cost",
            "mixer-settler",
            "operators",
            "construction",
            "installation",
            "capital charge",
            "interest",
            "wage",
            "supervision",
            "maintenance",
            "cost index"),
    BOX("plant.cost.mixer-settler", "cost", "size", "exponent");

    private static final String IN_SOLVENT = "it under solvent: a case with chemistry has its own liquors";

    @SuppressWarnings("ImmutableEnumChecker") // its list cannot be changed
    private final Part part;

    PlantKeys(String place, String... words) {
        part = new Part(place, List.of(words));
    }

    PlantKeys(String place, List<String> common, String... words) {
        part = new Part(
                place, Stream.concat(common.stream(), Arrays.stream(words)).toList());
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public Optional<String> instead(String word) {
        return Optional.ofNullable(this == LOSSES ? Map.of("bleed", IN_SOLVENT).get(word) : null);
    }

    /** Words that two parts share. */
    private static final class Words {
        static final List<String> BOX = List.of(
                "residence time",
                "rate",
                "specific flow",
                "organic depth",
                "aqueous depth",
                "length to width",
                "power number",
                "N3D2",
                "largest mixer",
                "largest settler",
                "margin",
                "sizes");

        private Words() {}
    }
}
