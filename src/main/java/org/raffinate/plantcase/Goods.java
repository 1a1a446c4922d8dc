package org.raffinate.plantcase;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.chemistry.Element;
import org.raffinate.cost.Good;

/** What a case calls the goods of a plant. */
final class Goods {
    private static final Map<String, Good> WORDS = words();

    private Goods() {}

    private static Map<String, Good> words() {
        Map<String, Good> words = new LinkedHashMap<>();
        words.put("HCl", Good.HYDROCHLORIC_ACID);
        words.put("HNO3", Good.NITRIC_ACID);
        words.put("H2SO4", Good.SULFURIC_ACID);
        words.put("NaOH", Good.CAUSTIC_SODA);
        words.put("NH3", Good.AMMONIA);
        words.put("oxalic acid", Good.OXALIC_ACID);
        words.put("ammonium bicarbonate", Good.AMMONIUM_BICARBONATE);
        words.put("soda ash", Good.SODA_ASH);
        words.put("water", Good.WATER);
        words.put("extractant", Good.EXTRACTANT);
        words.put("diluent", Good.DILUENT);
        words.put("power", Good.POWER);
        words.put("fuel gas", Good.FUEL_GAS);
        words.put("salt", Good.SALT);
        return words;
    }

    /** Every word for a good, then the symbols of the rare earths, for their oxides. */
    static List<String> all() {
        return java.util.stream.Stream.concat(
                        WORDS.keySet().stream(), Arrays.stream(Element.values()).map(Element::symbol))
                .toList();
    }

    static Map<String, Good> byWord() {
        return WORDS;
    }

    /** How the price of a good is written. */
    static Unit unit(Good good) {
        return switch (good) {
            case WATER -> Unit.PER_VOLUME;
            case POWER -> Unit.PER_POWER;
            case FUEL_GAS -> Unit.PER_HEAT;
            default -> Unit.PER_KILOGRAM;
        };
    }
}
