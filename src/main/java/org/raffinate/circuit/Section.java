package org.raffinate.circuit;

/**
 * A run of stages with one duty.
 *
 * @param kind its duty
 * @param stages ideal or real stages, at least 1
 * @param efficiency Murphree efficiency on the organic, above 0 and at most 1
 * @param organicInAqueous organic drops in the aqueous that leaves a stage, volume per volume of aqueous, 0 to below 1
 * @param aqueousInOrganic aqueous drops in the organic that leaves a stage, volume per volume of organic, 0 to below 1
 * @param reflux share of the aqueous leaving the section's first stage that goes on to the section before; the rest
 *     leaves the circuit. 1 joins two sections (scrub to extraction), 0 parts them
 */
public record Section(
        SectionKind kind,
        int stages,
        double efficiency,
        double organicInAqueous,
        double aqueousInOrganic,
        double reflux) {
    public Section {
        if (stages < 1) {
            throw new IllegalArgumentException("a section has at least one stage, found " + stages);
        }
        if (!(efficiency > 0.0 && efficiency <= 1.0)) {
            throw new IllegalArgumentException("the efficiency must be above 0 and at most 1, found " + efficiency);
        }
        requireShare("organic in aqueous", organicInAqueous, 0.5);
        requireShare("aqueous in organic", aqueousInOrganic, 0.5);
        requireShare("reflux", reflux, 1.0);
    }

    private static void requireShare(String what, double share, double most) {
        if (!(share >= 0.0 && share <= most)) {
            throw new IllegalArgumentException(what + " must lie between 0 and " + most + ", found " + share);
        }
    }

    /** A section of ideal stages without entrainment. */
    public static Section ideal(SectionKind kind, int stages, double reflux) {
        return new Section(kind, stages, 1.0, 0.0, 0.0, reflux);
    }

    /** The same section with another number of stages. */
    public Section withStages(int newStages) {
        return new Section(kind, newStages, efficiency, organicInAqueous, aqueousInOrganic, reflux);
    }
}
