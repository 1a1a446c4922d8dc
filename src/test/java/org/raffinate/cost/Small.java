package org.raffinate.cost;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;

/** A small plant and terms whose estimate can be worked out by hand. */
final class Small {
    static final Provenance MADE_UP =
            new Provenance(new Source("test", "made up"), "none", Verification.UNVERIFIED, "low");

    private Small() {}

    static Ranged number(double value) {
        return new Ranged("a number", "1", value, value, value, MADE_UP);
    }

    static Ranged number(double low, double value, double high) {
        return new Ranged("a number", "1", low, value, high, MADE_UP);
    }

    static CostCurve boxes(Ranged cost) {
        return new CostCurve("mixer-settler", "m3", 1.0, cost, 0.5, 500.0);
    }

    /** Ten boxes of 4 m3, 2 kg/h of acid, 30 kWh an hour; 1 kg/h Tb4O7 and 3 kg/h Dy2O3 in 8000 hours. */
    static Plant plant(Ranged boxCost) {
        return new Plant(
                List.of(new EquipmentItem("extraction", 10, 4.0, boxes(boxCost))),
                Map.of(Good.HYDROCHLORIC_ACID, 2.0, Good.POWER, 30.0),
                Map.of(Good.EXTRACTANT, 1000.0),
                Map.of(Element.TB, 20.0),
                List.of(
                        new Plant.Made("terbium", Map.of(Element.TB, 1.0)),
                        new Plant.Made("dysprosium", Map.of(Element.DY, 3.0))),
                number(2.0),
                8000.0);
    }

    static EnumMap<Term, Ranged> factors() {
        EnumMap<Term, Ranged> factors = new EnumMap<>(Term.class);
        factors.put(Term.COST_INDEX, number(600.0));
        factors.put(Term.CONSTRUCTION, number(1.1));
        factors.put(Term.INSTALLATION, number(3.0));
        factors.put(Term.CHARGE, number(0.15));
        factors.put(Term.INTEREST, number(0.1));
        factors.put(Term.WAGE, number(40.0));
        factors.put(Term.SUPERVISION, number(0.5));
        factors.put(Term.MAINTENANCE, number(0.04));
        return factors;
    }

    static Terms terms(Map<Term, Ranged> factors) {
        return new Terms(
                factors,
                Map.of(
                        Good.HYDROCHLORIC_ACID, number(0.5),
                        Good.POWER, number(0.1),
                        Good.EXTRACTANT, number(15.0)),
                Map.of(Element.TB, number(800.0), Element.DY, number(250.0)));
    }
}
