package org.raffinate.design;

import java.util.List;
import org.raffinate.cascade.CascadeSolver.ProductConditions;
import org.raffinate.chemistry.Element;

/** Both ends just within their specifications, for a search that lists the elements in an order of its own. */
final class MarginConditions implements ProductConditions {
    private final EndMargins margins;
    private final int[] places;
    private final double[] change;

    /**
     * Conditions from margins.
     *
     * @param elements as the margins take them
     * @param listed as the search lists them
     */
    MarginConditions(EndMargins margins, List<Element> elements, List<Element> listed) {
        this.margins = margins;
        places = elements.stream().mapToInt(listed::indexOf).toArray();
        change = new double[places.length];
    }

    @Override
    public void margins(double[] raffinate, double[] extract, double[] ends) {
        Outlets outlets = outlets(raffinate, extract);
        ends[0] = margins.margin(Product.RAFFINATE, outlets);
        ends[1] = margins.margin(Product.EXTRACT, outlets);
    }

    @Override
    public void slopes(double[] raffinate, double[] extract, double[] gained, double[] slopes) {
        Outlets outlets = outlets(raffinate, extract);
        ordered(gained, change);
        slopes[0] = margins.slope(Product.RAFFINATE, outlets, change);
        slopes[1] = margins.slope(Product.EXTRACT, outlets, change);
    }

    private Outlets outlets(double[] raffinate, double[] extract) {
        Outlets outlets = new Outlets(new double[places.length], new double[places.length]);
        ordered(raffinate, outlets.raffinate);
        ordered(extract, outlets.extract);
        return outlets;
    }

    private void ordered(double[] listed, double[] ordered) {
        for (int i = 0; i < places.length; i++) {
            ordered[i] = listed[places[i]];
        }
    }
}
