package org.raffinate.cascade;

/** One of the two liquids of a mixer-settler. */
public enum Phase {
    AQUEOUS("aqueous"),
    ORGANIC("organic");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** The word used in case files and reports. */
    public String label() {
        return label;
    }
}
