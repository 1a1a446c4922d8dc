package org.raffinate.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.raffinate.cost.Estimate.Bought;
import org.raffinate.cost.Estimate.Line;

/**
 * Cost of a plant on given terms.
 *
 * <pre>
 *   equipment   count · reference cost · (size / reference size)^exponent · index / reference index
 *   plant       equipment · construction · installation
 *   capital     plant · charge, (solvent + locked rare earths) · interest
 *   labour      operators · hours of the year · wage · (1 + supervision)
 *   upkeep      plant · maintenance
 *   goods       amount in a year · price
 * </pre>
 */
public final class Estimator {
    /** Of a mean year: a plant is manned when it stands, too. */
    private static final double HOURS_OF_A_YEAR = 8766.0;

    private final Plant plant;
    private final Terms terms;
    private final ToDoubleFunction<Ranged> value;

    private Estimator(Plant plant, Terms terms, ToDoubleFunction<Ranged> value) {
        this.plant = plant;
        this.terms = terms;
        this.value = value;
    }

    /** The estimate with the likely value of every number. */
    public static Estimate estimate(Plant plant, Terms terms) {
        return estimate(plant, terms, Ranged::value);
    }

    /** The estimate with the values that a function chooses from the ranges. */
    static Estimate estimate(Plant plant, Terms terms, ToDoubleFunction<Ranged> value) {
        return new Estimator(plant, terms, value).estimate();
    }

    private Estimate estimate() {
        List<Bought> equipment = plant.equipment().stream()
                .map(item -> new Bought(
                        item, item.cost(value.applyAsDouble(item.curve().cost()), factor(Term.COST_INDEX))))
                .toList();
        double bare = equipment.stream().mapToDouble(Bought::cost).sum();
        double fixed = bare * factor(Term.CONSTRUCTION) * factor(Term.INSTALLATION);
        double fill = 0.0;
        for (Map.Entry<Good, Double> good : plant.fill().entrySet()) {
            fill += good.getValue() * price(good.getKey());
        }
        double locked = locked();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Cause.CAPITAL, "plant", fixed, "money", fixed * factor(Term.CHARGE)));
        lines.add(new Line(Cause.WORKING_CAPITAL, "solvent", fill, "money", fill * factor(Term.INTEREST)));
        lines.add(new Line(
                Cause.WORKING_CAPITAL, "rare earths in the plant", locked, "money", locked * factor(Term.INTEREST)));
        plant.consumption().forEach((good, perHour) -> {
            double amount = perHour * plant.hoursPerYear();
            lines.add(new Line(good.cause(), good.label(), amount, good.unit(), amount * price(good)));
        });
        double hours = value.applyAsDouble(plant.operators()) * HOURS_OF_A_YEAR;
        lines.add(new Line(Cause.LABOUR, "operators", hours, "h", hours * factor(Term.WAGE)));
        lines.add(new Line(
                Cause.LABOUR,
                Term.SUPERVISION.label(),
                hours,
                "h",
                hours * factor(Term.WAGE) * factor(Term.SUPERVISION)));
        lines.add(new Line(
                Cause.MAINTENANCE, Term.MAINTENANCE.label(), fixed, "money", fixed * factor(Term.MAINTENANCE)));
        return new Estimate(equipment, fixed, fill, locked, lines, plant.made());
    }

    private double locked() {
        double[] sum = new double[1];
        plant.locked().forEach((element, kilograms) -> {
            Ranged price = terms.oxides().get(element);
            sum[0] += price == null ? 0.0 : kilograms * value.applyAsDouble(price);
        });
        return sum[0];
    }

    private double factor(Term term) {
        return value.applyAsDouble(terms.factor(term));
    }

    private double price(Good good) {
        Ranged price = terms.prices().get(good);
        if (price == null) {
            throw new IllegalArgumentException("there is no price of " + good.label());
        }
        return value.applyAsDouble(price);
    }
}
