package org.raffinate.design;

import org.raffinate.chemistry.Element;

/**
 * The two neighbours between which the cut falls.
 *
 * @param light light key, less extracted: goes to the raffinate
 * @param heavy heavy key, more extracted: goes to the extract
 */
public record Cut(Element light, Element heavy) {
    @Override
    public String toString() {
        return light.symbol() + " | " + heavy.symbol();
    }
}
