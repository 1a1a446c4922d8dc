package org.raffinate.works;

/** What becomes of a liquor that leaves the battery, by the word that a case has for it. */
public enum Treatment {
    /** Precipitated with oxalic acid and calcined. */
    OXALATE("oxalate"),
    /** Precipitated with ammonium bicarbonate and calcined. */
    CARBONATE("carbonate"),
    /** Precipitated with soda ash and calcined. */
    SODA_ASH("soda ash"),
    /** It goes on as it is, to the next cut or for sale. */
    ONWARD("onward"),
    /** It leaves as effluent. */
    EFFLUENT("effluent");

    private final String word;

    Treatment(String word) {
        this.word = word;
    }

    /** Its word. */
    public String word() {
        return word;
    }
}
