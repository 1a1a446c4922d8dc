package org.raffinate.ledger;

/** What becomes of a liquor that leaves the battery. */
public sealed interface Finishing {
    /** It leaves as it is: a feed of the next cut, a liquor for sale. */
    record Onward() implements Finishing {}

    /** It leaves as effluent. */
    record Effluent() implements Finishing {}

    /**
     * Its rare earths are precipitated, filtered, washed and calcined to the oxides of the trade.
     *
     * <p>Other metals are taken to stay dissolved, and the cake to hold water alone beside its solids.
     *
     * @param precipitant what brings them down
     * @param excess of it beyond what all rare earths of the liquor need, as a share of that, 0 or more
     * @param dissolving water that dissolves a kg of it as bought, L, 0 or more
     * @param loss share of the rare earths that the mother liquor keeps, 0 to below 1
     * @param washing wash water to a kg of oxide, L, 0 or more
     * @param moisture water that a kg of oxide's cake brings to the kiln, its water of crystallisation included, kg, 0 or more
     * @param fuel gas burnt for a kg of oxide, kg of methane, 0 or more
     */
    record Oxide(
            Precipitant precipitant,
            double excess,
            double dissolving,
            double loss,
            double washing,
            double moisture,
            double fuel)
            implements Finishing {
        public Oxide {
            Require.notNegative("the precipitant's excess", excess);
            Require.notNegative("the water that dissolves the precipitant, L/kg,", dissolving);
            Require.share("the precipitation loss", loss);
            Require.notNegative("the wash water, L/kg,", washing);
            Require.notNegative("the cake's water, kg/kg,", moisture);
            Require.notNegative("the fuel gas, kg/kg,", fuel);
            if (loss == 1.0) {
                throw new IllegalArgumentException("a precipitation that loses everything makes no oxide");
            }
        }
    }
}
