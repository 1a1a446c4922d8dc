package org.raffinate.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.raffinate.chemistry.Element;

/**
 * What an estimate has to know of a plant.
 *
 * @param equipment everything that is built
 * @param consumption of every good per hour of operation, in its unit, 0 or more
 * @param fill of the solvent's goods before the first hour, in their unit
 * @param locked oxides that stand in the plant, kg of each element
 * @param products what is made
 * @param operators on duty at any hour, 0 or more at least
 * @param hoursPerYear hours of operation in a year, above 0
 */
public record Plant(
        List<EquipmentItem> equipment,
        Map<Good, Double> consumption,
        Map<Good, Double> fill,
        Map<Element, Double> locked,
        List<Made> products,
        Ranged operators,
        double hoursPerYear) {
    public Plant {
        equipment = List.copyOf(equipment);
        consumption = amounts(Good.class, consumption);
        fill = amounts(Good.class, fill);
        locked = amounts(Element.class, locked);
        products = List.copyOf(products);
        if (products.isEmpty()) {
            throw new IllegalArgumentException("a plant makes something");
        }
        if (!(operators.low() >= 0.0)) {
            throw new IllegalArgumentException("operators must be 0 or more, found " + operators.low());
        }
        if (!(hoursPerYear > 0.0 && hoursPerYear <= 8784.0)) {
            throw new IllegalArgumentException("a year has up to 8784 h, found " + hoursPerYear);
        }
    }

    /**
     * A product.
     *
     * @param name as the trade knows it
     * @param oxides kg/h of each element's oxide; above 0 together
     */
    public record Made(String name, Map<Element, Double> oxides) {
        public Made {
            oxides = amounts(Element.class, oxides);
            if (!(sum(oxides) > 0.0)) {
                throw new IllegalArgumentException("of " + name + " more than 0 kg/h are made, found " + oxides);
            }
        }

        /** All oxides, kg/h. */
        public double flow() {
            return sum(oxides);
        }
    }

    private static double sum(Map<?, Double> amounts) {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static <K extends Enum<K>> Map<K, Double> amounts(Class<K> keys, Map<K, Double> given) {
        EnumMap<K, Double> copy = new EnumMap<>(keys);
        given.forEach((key, amount) -> {
            if (!(amount >= 0.0) || !Double.isFinite(amount)) {
                throw new IllegalArgumentException("an amount of " + key + " must be 0 or more, found " + amount);
            }
            copy.put(key, amount);
        });
        return Collections.unmodifiableMap(copy);
    }

    /** All oxides that are made, kg in a year. */
    public double made() {
        return products.stream().mapToDouble(Made::flow).sum() * hoursPerYear;
    }
}
