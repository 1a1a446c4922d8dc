package org.raffinate.plantcase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final String place;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes no other
    private final List<String> words;

    PlantKeys(String place, String... words) {
        this.place = place;
        this.words = List.of(words);
    }

    PlantKeys(String place, List<String> common, String... words) {
        this.place = place;
        this.words = java.util.stream.Stream.concat(common.stream(), java.util.Arrays.stream(words))
                .toList();
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public List<? extends Vocabulary> everywhere() {
        return List.of(values());
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
