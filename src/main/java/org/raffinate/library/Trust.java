package org.raffinate.library;

import java.util.List;
import java.util.stream.Stream;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Verification;

/** How far to trust a number that was computed from several: no further than the worst of them. */
final class Trust {
    private static final List<String> WORST_FIRST = List.of("low", "low-medium", "medium", "medium-high", "high");

    private Trust() {}

    /** The lower of two confidences; a text that is none counts as the highest. */
    static String least(String one, String other) {
        return rank(other) < rank(one) ? other : one;
    }

    /** The provenance of what was computed from all of these, at the source of the worst one. */
    static Provenance of(List<Provenance> parts, String conditions) {
        Provenance worst = parts.stream()
                .filter(part -> part.verification() == Verification.UNVERIFIED)
                .findFirst()
                .orElse(parts.get(0));
        boolean allGiven = parts.stream().allMatch(part -> part.verification() == Verification.GIVEN);
        return new Provenance(
                worst.source(),
                conditions,
                allGiven
                        ? Verification.GIVEN
                        : worst.verification() == Verification.UNVERIFIED
                                ? Verification.UNVERIFIED
                                : Verification.DERIVED,
                parts.stream().map(Provenance::confidence).reduce("", Trust::least));
    }

    private static int rank(String confidence) {
        return Stream.of(confidence)
                .mapToInt(WORST_FIRST::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(WORST_FIRST.size());
    }
}
