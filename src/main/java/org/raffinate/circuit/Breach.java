package org.raffinate.circuit;

/**
 * A limit that is not kept.
 *
 * @param kind which limit
 * @param firstStage first stage of the run that breaks it
 * @param lastStage last stage of that run
 * @param worstStage the stage that breaks it most
 * @param found the value there
 * @param limit the limit
 * @param sentence what it means, with the numbers in their units
 */
public record Breach(
        Kind kind, int firstStage, int lastStage, int worstStage, double found, double limit, String sentence) {
    /** Limits that are checked. */
    public enum Kind {
        LOADING,
        NO_FREE_EXTRACTANT,
        HYDROLYSIS,
        NO_ACID,
        PHASE_RATIO,
        INCOMPLETE_STRIP,
        OUT_OF_RANGE
    }
}
