package org.raffinate.ledger;

import java.util.Optional;

/**
 * A stream that crosses the fence.
 *
 * @param kind what sort of stream it is, and in which direction it runs
 * @param name what the trade calls it
 * @param product the product it serves alone; empty where it serves all of them
 * @param content what it holds
 */
public record Stream(Kind kind, String name, Optional<String> product, Content content) {
    /** A stream that serves all products. */
    static Stream joint(Kind kind, String name, Content content) {
        return new Stream(kind, name, Optional.empty(), content);
    }

    /** A stream that serves one product alone. */
    static Stream of(String product, Kind kind, String name, Content content) {
        return new Stream(kind, name, Optional.of(product), content);
    }

    /** Sorts of streams. */
    public enum Kind {
        /** Liquors and loaded organics that bring what is to be parted. */
        FEED(true),
        /** Bought bases, acids and precipitants, with the water they come in. */
        REAGENT(true),
        /** Process water. */
        WATER(true),
        /** Extractant and diluent. */
        SOLVENT(true),
        /** Fuel gas, and the oxygen of the air. */
        FIRING(true),
        /** Oxides. */
        OXIDE(false),
        /** Liquors and organics that go on as they are. */
        ONWARD(false),
        /** Aqueous to treat. */
        EFFLUENT(false),
        /** Gases to the air. */
        GAS(false),
        /** Solvent that is lost, or leaves. */
        SPENT_SOLVENT(false);

        private final boolean enters;

        Kind(boolean enters) {
            this.enters = enters;
        }

        /** Whether such a stream runs into the plant. */
        public boolean enters() {
            return enters;
        }
    }
}
