package org.raffinate.cost;

/** A rate or factor that an estimate needs, whatever the plant. */
public enum Term {
    COST_INDEX("cost index of plants, of the estimate's year", "1", Cause.CAPITAL),
    CONSTRUCTION("cost of building at the site over the reference's", "1", Cause.CAPITAL),
    INSTALLATION("plant in all over its bare erected equipment", "1", Cause.CAPITAL),
    CHARGE("capital charge", "1/a", Cause.CAPITAL),
    INTEREST("interest on working capital", "1/a", Cause.WORKING_CAPITAL),
    WAGE("an hour of an operator on duty, all in", "USD/h", Cause.LABOUR),
    SUPERVISION("supervision, laboratory and plant overhead over operators' wages", "1", Cause.LABOUR),
    MAINTENANCE("maintenance, insurance and taxes, of the plant's cost", "1/a", Cause.MAINTENANCE);

    private final String label;
    private final String unit;
    private final Cause cause;

    Term(String label, String unit, Cause cause) {
        this.label = label;
        this.unit = unit;
        this.cause = cause;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** Its unit. */
    public String unit() {
        return unit;
    }

    /** What it bears on most. */
    public Cause cause() {
        return cause;
    }
}
