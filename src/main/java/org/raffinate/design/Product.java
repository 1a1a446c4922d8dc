package org.raffinate.design;

/** One of the two ends of a cascade. */
public enum Product {
    RAFFINATE("raffinate"),
    EXTRACT("extract");

    private final String label;

    Product(String label) {
        this.label = label;
    }

    /** The word used in case files and reports. */
    public String label() {
        return label;
    }
}
