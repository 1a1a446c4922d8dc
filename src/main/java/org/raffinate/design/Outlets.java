package org.raffinate.design;

import java.util.List;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chemistry.Element;

/** Flow of every element, in one fixed order, to the raffinate, to the extract and to all draws; mol per mol of feed. */
final class Outlets {
    final double[] raffinate;
    final double[] extract;
    final double[] drawn;

    Outlets(double[] raffinate, double[] extract) {
        this.raffinate = raffinate;
        this.extract = extract;
        drawn = new double[raffinate.length];
    }

    private Outlets(CascadeSolution solution, List<Element> elements) {
        raffinate = flows(solution.raffinate(), elements);
        extract = flows(solution.extract(), elements);
        drawn = new double[elements.size()];
        for (ProductStream draw : solution.draws()) {
            double[] flows = flows(draw, elements);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] += flows[i];
            }
        }
    }

    static Outlets of(CascadeSolution solution, List<Element> elements) {
        return new Outlets(solution, elements);
    }

    private static double[] flows(ProductStream stream, List<Element> elements) {
        return elements.stream().mapToDouble(stream::flow).toArray();
    }
}
