package org.raffinate.circuit;

import java.util.Locale;

/** Duties of a section, in the order in which the organic meets them. */
public enum SectionKind {
    EXTRACTION("raffinate"),
    SCRUB("scrub raffinate"),
    STRIP("strip liquor"),
    WASH("wash liquor");

    private final String liquor;

    SectionKind(String liquor) {
        this.liquor = liquor;
    }

    /** The word in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the aqueous is called that leaves the circuit from such a section. */
    public String liquor() {
        return liquor;
    }
}
