package org.raffinate.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a plant costs on given terms.
 *
 * @param equipment bare erected, in the order of the plant's list
 * @param fixedCapital the plant in all
 * @param firstFill solvent before the first hour
 * @param locked rare earths that stand in the plant
 * @param lines what is spent in a year
 * @param made oxides made in a year, kg
 */
public record Estimate(
        List<Bought> equipment, double fixedCapital, double firstFill, double locked, List<Line> lines, double made) {
    public Estimate {
        equipment = List.copyOf(equipment);
        lines = List.copyOf(lines);
    }

    /** Equipment with what all its pieces cost, bare erected. */
    public record Bought(EquipmentItem item, double cost) {}

    /**
     * Something that is paid for every year.
     *
     * @param cause what it is spent for
     * @param item what it is
     * @param amount of it in a year, in {@code unit}
     * @param perYear money in a year
     */
    public record Line(Cause cause, String item, double amount, String unit, double perYear) {}

    /** Working capital: solvent and rare earths. */
    public double workingCapital() {
        return firstFill + locked;
    }

    /** Money in a year. */
    public double perYear() {
        return lines.stream().mapToDouble(Line::perYear).sum();
    }

    /** Money in a year without what capital costs. */
    public double operating() {
        return perYear() - of(Cause.CAPITAL) - of(Cause.WORKING_CAPITAL);
    }

    /** Money in a year for one cause. */
    public double of(Cause cause) {
        return lines.stream()
                .filter(line -> line.cause() == cause)
                .mapToDouble(Line::perYear)
                .sum();
    }

    /** Money in a year, cause by cause. */
    public Map<Cause, Double> byCause() {
        EnumMap<Cause, Double> causes = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            causes.put(cause, of(cause));
        }
        return Collections.unmodifiableMap(causes);
    }

    /** Money for a kg of all oxides made. */
    public double perKilogram() {
        return perYear() / made;
    }
}
