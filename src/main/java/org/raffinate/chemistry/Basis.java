package org.raffinate.chemistry;

import java.util.Arrays;
import java.util.Optional;

/** What a share or an amount of rare earth counts: mol, grams of metal, or grams of the traded oxide (REO). */
public enum Basis {
    MOL("mol"),
    METAL_MASS("metal mass"),
    OXIDE_MASS("oxide mass");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Amount on this basis that one mol of the element makes: 1 for mol, else g per mol of the metal. */
    public double massPerMol(Element element) {
        return switch (this) {
            case MOL -> 1;
            case METAL_MASS -> element.molarMass();
            case OXIDE_MASS -> element.oxideMass();
        };
    }

    /** The basis with this label, in any mix of upper and lower case. */
    public static Optional<Basis> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(basis -> basis.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
