package org.raffinate.plantcase;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;
import org.raffinate.document.Section;

/**
 * A kind of number that a plant has: its units, its range and an example.
 *
 * @param units factor of each unit that may stand behind the number; the empty one where none need stand there
 * @param least least value, in the unit of factor 1
 * @param most most value
 * @param example what may stand there, in words
 */
record Unit(Map<String, Double> units, double least, double most, String example) {
    static final Unit TIME = new Unit(Map.of("min", 1.0, "s", 1.0 / 60.0), 0.1, 30.0, "0.1 to 30 min, such as 5 min");
    static final Unit RATE = new Unit(Map.of("1/min", 1.0, "/min", 1.0), 0.01, 100.0, "a rate such as 2.5 1/min");
    static final Unit SETTLING = new Unit(
            Map.of("m3/m2/h", 1.0, "m/h", 1.0), 0.1, 20.0, "0.1 to 20 m3/m2/h of both phases, such as 2 m3/m2/h");
    static final Unit DEPTH = new Unit(Map.of("m", 1.0, "mm", 0.001), 0.02, 3.0, "0.02 to 3 m, such as 0.3 m");
    static final Unit AREA = new Unit(Map.of("m2", 1.0), 0.01, 1000.0, "an area up to 1000 m2, such as 60 m2");
    static final Unit VOLUME =
            new Unit(Map.of("m3", 1.0, "L", 0.001), 1e-4, 1000.0, "a volume up to 1000 m3, such as 10 m3");
    static final Unit DISPERSION = new Unit(Map.of("m2/s3", 1.0), 0.05, 5.0, "N3D2 from 0.05 to 5 m2/s3");
    static final Unit RATIO = new Unit(Map.of("", 1.0), 0.2, 20.0, "a ratio from 0.2 to 20");
    static final Unit MARGIN = new Unit(Map.of("", 1.0), 1.0, 3.0, "a factor from 1 to 3, such as 1.2");
    static final Unit MOLAR = new Unit(Map.of("mol/L", 1.0), 1e-4, 12.0, "mol/L up to 12, such as 3 mol/L");
    static final Unit TRACE = new Unit(Map.of("mg/L", 1.0, "g/L", 1000.0), 0.0, 1e5, "mg/L from 0, such as 50 mg/L");
    static final Unit SHARE = new Unit(Map.of("%", 0.01), 0.0, 1.0, "a share from 0 to 100 %");
    static final Unit PART =
            new Unit(Map.of("%", 0.01), 1e-6, 1.0 - 1e-9, "a share above 0 and below 100 %, such as 0.5 %");
    static final Unit STRENGTH =
            new Unit(Map.of("%", 0.01), 0.01, 1.0, "a share by mass from 1 to 100 %, such as 31 %");
    static final Unit YEARLY = new Unit(
            Map.of("%/a", 0.01, "1/a", 1.0), 0.0, 1.0, "a share by the year from 0 to 100 %/a, such as 10 %/a");
    static final Unit FACTOR = new Unit(Map.of("", 1.0), 0.0, 100.0, "a factor from 0 to 100");
    static final Unit INDEX = new Unit(Map.of("", 1.0), 1.0, 1e5, "a cost index such as 798.8 (CEPCI, 2024)");
    static final Unit WAGE = new Unit(Map.of("USD/h", 1.0), 0.0, 1e4, "USD/h from 0, such as 45 USD/h");
    static final Unit MONEY =
            new Unit(Map.of("USD", 1.0, "kUSD", 1e3, "MUSD", 1e6), 0.0, 1e12, "USD from 0, such as 60000 USD");
    static final Unit PEOPLE = new Unit(Map.of("", 1.0), 0.0, 1000.0, "people on duty at any hour, from 0 to 1000");
    static final Unit PER_KILOGRAM =
            new Unit(Map.of("USD/kg", 1.0, "USD/t", 0.001), 0.0, 1e6, "USD/kg or USD/t from 0, such as 260 USD/kg");
    static final Unit PER_VOLUME =
            new Unit(Map.of("USD/m3", 1.0, "USD/L", 1000.0), 0.0, 1e6, "USD/m3 from 0, such as 1 USD/m3");
    static final Unit PER_POWER =
            new Unit(Map.of("USD/kWh", 1.0, "USD/MWh", 0.001), 0.0, 100.0, "USD/kWh from 0, such as 0.08 USD/kWh");
    static final Unit PER_HEAT = new Unit(
            Map.of("USD/GJ", 1.0, "USD/MMBtu", 1.0 / 1.05505585),
            0.0,
            1e4,
            "USD/GJ or USD/MMBtu from 0, such as 5 USD/GJ");

    /** The value of a key; empty where it is not there or, reported, where it is no such number. */
    OptionalDouble read(Section section, String key) {
        return section.entry(key).map(this::read).orElse(OptionalDouble.empty());
    }

    /** The value; empty where, reported, it is no such number. */
    OptionalDouble read(Entry entry) {
        Optional<Measure> measure = entry.measure(example);
        if (measure.isEmpty()) {
            return OptionalDouble.empty();
        }
        Double factor = units.get(measure.get().unit());
        double value = factor == null ? Double.NaN : measure.get().number().doubleValue() * factor;
        if (value >= least && value <= most) {
            return OptionalDouble.of(value);
        }
        entry.refuse(example);
        return OptionalDouble.empty();
    }
}
