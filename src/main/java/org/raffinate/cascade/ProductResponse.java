package org.raffinate.cascade;

import java.util.List;
import org.raffinate.chemistry.Element;

/**
 * How the raffinate of a steady state answers to S and to the extract flow: first derivatives of each element's flow.
 *
 * <p>Dimensionless (mol per mol of feed over the same). The extract answers with the opposite sign.
 */
public final class ProductResponse {
    private final List<Element> elements;
    private final double[] toS;
    private final double[] toExtract;

    ProductResponse(List<Element> elements, double[] toS, double[] toExtract) {
        this.elements = elements;
        this.toS = toS;
        this.toExtract = toExtract;
    }

    /** ∂(raffinate flow of the element)/∂S at constant extract flow. */
    public double toS(Element element) {
        return toS[index(element)];
    }

    /** ∂(raffinate flow of the element)/∂(extract flow) at constant S. */
    public double toExtract(Element element) {
        return toExtract[index(element)];
    }

    private int index(Element element) {
        int index = elements.indexOf(element);
        if (index < 0) {
            throw new IllegalArgumentException(element.symbol() + " is not in this cascade: " + elements);
        }
        return index;
    }
}
