package org.raffinate.study;

/** What is computed at each point. */
public enum Run {
    /** The cascade that the case gives. */
    SOLVE("solve"),
    /** A cascade for the products. */
    DESIGN("design"),
    /** A plant is designed once, then solved in every world that it may find itself in. */
    DESIGN_THEN_SOLVE("design then solve");

    private final String label;

    Run(String label) {
        this.label = label;
    }

    /** The words of a study file. */
    public String label() {
        return label;
    }
}
