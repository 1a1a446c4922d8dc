package org.raffinate.chemistry;

/** Whether a number was read in the work that is cited for it. */
public enum Verification {
    VERIFIED("verified", "Read in the source named."),
    VERIFIED_SECONDARY("verified, secondary", "Read in a work that cites the source."),
    DERIVED("derived", "Computed from data read in the source."),
    CHECKED(
            "checked",
            "Known from the field in general, and consistent with sums or bounds that were read in a source."),
    GIVEN("given", "Given in the case file, which answers for it."),
    UNVERIFIED("unverified", "Known from the field in general; its source still has to be read.");

    private final String label;
    private final String explanation;

    Verification(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    public String label() {
        return label;
    }

    /** One short sentence that says what the status means. */
    public String explanation() {
        return explanation;
    }
}
