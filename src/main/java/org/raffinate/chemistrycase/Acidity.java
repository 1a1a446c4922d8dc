package org.raffinate.chemistrycase;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.circuit.Liquor;
import org.raffinate.document.Entry;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Solute;

/**
 * The acid of a liquor as a case gives it: the free hydrogen ion of salts without charge, or protons and anion as they were
 * analysed, whose charges need not balance those of the metals.
 *
 * @param place where it stands, or the liquor itself
 * @param free hydrogen ion, mol/L
 * @param hydrogen free and bound protons, mol/L, where analysed
 * @param anion of the medium, mol/L, where analysed
 */
record Acidity(Entry place, double free, OptionalDouble hydrogen, OptionalDouble anion) {
    /** Stronger acids are no scrub or strip liquors. */
    static final double STRONGEST = 12.0;

    private static final double USUAL_PH = 2.0;
    private static final double MOST_ANION = 24.0;
    private static final String ACID =
            "a pH from -1 to 14 or the free hydrogen ion up to 12 mol/L, such as pH 2 or 0.01 mol/L";
    private static final String HYDROGEN =
            "all protons, those of HSO4- included, from 0 to 24 mol/L, such as 0.114 mol/L";
    private static final String ANION = "all of the medium's anion, from 0 to 24 mol/L, such as 0.104 mol/L";

    /** Reads {@code acid}, or {@code hydrogen} and {@code anion}; nothing where they could not be read. */
    static Optional<Acidity> read(Section liquor, Entry owner) {
        Optional<Entry> acid = liquor.entry("acid");
        boolean analysed = liquor.has("hydrogen") || liquor.has("anion");
        if (!analysed) {
            OptionalDouble free = acid.isPresent() ? free(acid.get()) : OptionalDouble.of(Math.pow(10.0, -USUAL_PH));
            return free.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Acidity(
                            acid.orElse(owner), free.getAsDouble(), OptionalDouble.empty(), OptionalDouble.empty()));
        }
        acid.ifPresent(entry -> entry.refuse(
                "the free acid beside what was analysed", "acid, or hydrogen and anion", Optional.empty()));
        Optional<Entry> hydrogen = liquor.required("hydrogen", HYDROGEN + ", beside the anion");
        Optional<Entry> anion = liquor.required("anion", ANION + ", beside hydrogen");
        OptionalDouble protons =
                hydrogen.isEmpty() ? OptionalDouble.empty() : Amounts.molar(hydrogen.get(), 0.0, MOST_ANION, HYDROGEN);
        OptionalDouble anions =
                anion.isEmpty() ? OptionalDouble.empty() : Amounts.molar(anion.get(), 0.0, MOST_ANION, ANION);
        return protons.isEmpty() || anions.isEmpty() || acid.isPresent()
                ? Optional.empty()
                : Optional.of(new Acidity(anion.orElseThrow(), Double.NaN, protons, anions));
    }

    private static OptionalDouble free(Entry entry) {
        if (entry.glimpse(List.of()).filter(Amounts::isPh).isPresent()) {
            OptionalDouble ph = Amounts.ph(entry, ACID);
            return ph.isEmpty() ? ph : OptionalDouble.of(Math.pow(10.0, -ph.getAsDouble()));
        }
        return Amounts.molar(entry, 1e-14, STRONGEST, ACID);
    }

    /** The liquor of these metals; nothing, and a problem, where they and the acid make none. */
    Optional<Liquor> liquor(EquilibriumModel model, Map<Solute, Double> metals) {
        if (hydrogen.isPresent()) {
            return Optional.of(new Liquor(metals, hydrogen.getAsDouble(), anion.orElseThrow()));
        }
        double excess = EquilibriumModel.WATER / free - free;
        double positive = metals.entrySet().stream()
                .mapToDouble(metal -> metal.getKey().charge() * metal.getValue())
                .sum();
        if (positive < excess) {
            String found =
                    String.format(Locale.ROOT, "pH %.2f, more base than the metals have anions", -Math.log10(free));
            place.refuse(found, "an acid liquor, such as pH 2", Optional.empty());
            return Optional.empty();
        }
        return Optional.of(Liquor.salts(model, metals, free));
    }
}
