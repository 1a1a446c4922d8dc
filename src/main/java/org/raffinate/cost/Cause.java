package org.raffinate.cost;

/** What money is spent for. */
public enum Cause {
    CAPITAL("capital of the plant"),
    WORKING_CAPITAL("solvent and rare earths in the plant"),
    REAGENTS("reagents"),
    SOLVENT("solvent make-up"),
    ENERGY("power and fuel"),
    LABOUR("labour"),
    MAINTENANCE("maintenance and overhead"),
    EFFLUENT("effluent");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}
