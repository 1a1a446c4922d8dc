package org.raffinate.reagents;

import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;

/**
 * How good the stages of a section are.
 *
 * @param efficiency Murphree efficiency on the organic, above 0 and at most 1
 * @param organicInAqueous organic drops per volume of aqueous
 * @param aqueousInOrganic aqueous drops per volume of organic
 */
public record StageQuality(double efficiency, double organicInAqueous, double aqueousInOrganic) {
    /** Ideal stages without entrainment. */
    public static final StageQuality IDEAL = new StageQuality(1.0, 0.0, 0.0);

    /** A section of such stages. */
    public Section section(SectionKind kind, int stages, double reflux) {
        return new Section(kind, stages, efficiency, organicInAqueous, aqueousInOrganic, reflux);
    }
}
