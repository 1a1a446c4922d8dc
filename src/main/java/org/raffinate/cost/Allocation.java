package org.raffinate.cost;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the cost of making several products together is shared among them: nothing in the plant says so, it is a convention.
 */
public enum Allocation {
    /** Every kg of oxide bears the same. */
    BY_MASS("by mass of oxide") {
        @Override
        double weight(Plant.Made product, Terms terms) {
            return product.flow();
        }
    },
    /** Every product bears in proportion to what it sells for. */
    BY_VALUE("by value of the oxides") {
        @Override
        double weight(Plant.Made product, Terms terms) {
            return product.oxides().entrySet().stream()
                    .mapToDouble(oxide -> {
                        Ranged price = terms.oxides().get(oxide.getKey());
                        return price == null ? 0.0 : oxide.getValue() * price.value();
                    })
                    .sum();
        }
    };

    private final String label;

    Allocation(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }

    abstract double weight(Plant.Made product, Terms terms);

    /** Cost of a kg of each product's oxides, by its name; of one without value nothing. */
    public Map<String, Double> perKilogram(Plant plant, Terms terms, Estimate estimate) {
        List<Plant.Made> products = plant.products();
        double all = products.stream().mapToDouble(made -> weight(made, terms)).sum();
        if (!(all > 0.0)) {
            throw new IllegalArgumentException("no product has a value to share the cost by");
        }
        LinkedHashMap<String, Double> costs = new LinkedHashMap<>();
        for (Plant.Made product : products) {
            double share = weight(product, terms) / all;
            costs.put(product.name(), share * estimate.perYear() / (product.flow() * plant.hoursPerYear()));
        }
        return Collections.unmodifiableMap(costs);
    }
}
