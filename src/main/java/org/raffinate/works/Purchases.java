package org.raffinate.works;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.raffinate.chemistry.Formula;
import org.raffinate.cost.Good;
import org.raffinate.ledger.Content;
import org.raffinate.ledger.Ledger;
import org.raffinate.ledger.SolventRecipe;
import org.raffinate.ledger.Stream;

/** What a ledger's streams are as goods: each in its unit, by the hour. */
final class Purchases {
    private static final Map<String, Good> REAGENTS = Map.of(
            "HCl", Good.HYDROCHLORIC_ACID,
            "HNO3", Good.NITRIC_ACID,
            "H2SO4", Good.SULFURIC_ACID,
            "NaOH", Good.CAUSTIC_SODA,
            "NH3", Good.AMMONIA,
            "H2C2O4.2H2O", Good.OXALIC_ACID,
            "NH4HCO3", Good.AMMONIUM_BICARBONATE,
            "Na2CO3", Good.SODA_ASH);
    private static final String METHANE = "CH4";
    private static final double LITRES = 1000.0;

    private Purchases() {}

    /** All of them but power; the salt is all that is dissolved in the effluent. */
    static Map<Good, Double> of(Ledger ledger) {
        EnumMap<Good, Double> goods = new EnumMap<>(Good.class);
        for (Stream stream : ledger.streams()) {
            switch (stream.kind()) {
                case REAGENT -> reagents(stream.content(), goods);
                case WATER -> goods.merge(Good.WATER, stream.content().litres() / LITRES, Double::sum);
                case SOLVENT ->
                    solvent(stream.content(), ledger.plan().solvent().recipe())
                            .forEach((good, amount) -> goods.merge(good, amount, Double::sum));
                case FIRING -> goods.merge(Good.FUEL_GAS, heat(stream.content()), Double::sum);
                case FEED, OXIDE, ONWARD, EFFLUENT, GAS, SPENT_SOLVENT -> {}
            }
        }
        goods.merge(Good.SALT, Math.max(0.0, ledger.effluent().dissolved()), Double::sum);
        goods.values().removeIf(amount -> amount == 0.0);
        return goods;
    }

    private static void reagents(Content content, Map<Good, Double> goods) {
        content.amounts()
                .keySet()
                .forEach(substance -> Optional.ofNullable(REAGENTS.get(substance.text()))
                        .ifPresent(good -> goods.merge(good, content.kilograms(substance), Double::sum)));
    }

    /** kg of extractant and of diluent in a solvent. */
    static Map<Good, Double> solvent(Content content, SolventRecipe recipe) {
        Map<Formula, Good> parts = new HashMap<>();
        parts.put(recipe.extractant(), Good.EXTRACTANT);
        parts.put(recipe.extractant().deprotonated(), Good.EXTRACTANT);
        parts.put(recipe.diluent(), Good.DILUENT);
        EnumMap<Good, Double> goods = new EnumMap<>(Good.class);
        parts.forEach((substance, good) -> {
            if (content.of(substance) > 0.0) {
                goods.merge(good, content.kilograms(substance), Double::sum);
            }
        });
        return goods;
    }

    /** GJ. */
    private static double heat(Content content) {
        return content.kilograms(Formula.of(METHANE)) * FinishingRules.METHANE_HEAT / 1000.0;
    }
}
