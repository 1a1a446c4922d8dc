package org.raffinate.cost;

/** What a plant buys or has to get rid of, by the unit it is paid for. */
public enum Good {
    HYDROCHLORIC_ACID("hydrochloric acid, as HCl", "kg", Cause.REAGENTS),
    NITRIC_ACID("nitric acid, as HNO3", "kg", Cause.REAGENTS),
    SULFURIC_ACID("sulfuric acid, as H2SO4", "kg", Cause.REAGENTS),
    CAUSTIC_SODA("caustic soda, as NaOH", "kg", Cause.REAGENTS),
    AMMONIA("ammonia, as NH3", "kg", Cause.REAGENTS),
    OXALIC_ACID("oxalic acid, dihydrate", "kg", Cause.REAGENTS),
    AMMONIUM_BICARBONATE("ammonium bicarbonate", "kg", Cause.REAGENTS),
    SODA_ASH("soda ash", "kg", Cause.REAGENTS),
    WATER("process water", "m3", Cause.REAGENTS),
    EXTRACTANT("extractant", "kg", Cause.SOLVENT),
    DILUENT("diluent", "kg", Cause.SOLVENT),
    POWER("electric power", "kWh", Cause.ENERGY),
    FUEL_GAS("fuel gas", "GJ", Cause.ENERGY),
    SALT("salt in the waste water", "kg", Cause.EFFLUENT);

    private final String label;
    private final String unit;
    private final Cause cause;

    Good(String label, String unit, Cause cause) {
        this.label = label;
        this.unit = unit;
        this.cause = cause;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** What it is counted in. */
    public String unit() {
        return unit;
    }

    /** What it is spent for. */
    public Cause cause() {
        return cause;
    }
}
