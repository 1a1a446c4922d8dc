package org.raffinate.chemistry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What takes rare earths into the organic phase, under one name and the other names it is sold and cited by.
 *
 * <p>Names are compared without regard to case, spaces and hyphens: {@code PC88A} and {@code PC-88A} are one.
 */
public record Extractant(String name, List<String> synonyms, String description) {
    public Extractant {
        synonyms = List.copyOf(synonyms);
    }

    /** Whether this is its name or one of its synonyms. */
    public boolean isCalled(String nameOrSynonym) {
        String wanted = bare(nameOrSynonym);
        return Stream.concat(Stream.of(name), synonyms.stream())
                .anyMatch(own -> bare(own).equals(wanted));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
