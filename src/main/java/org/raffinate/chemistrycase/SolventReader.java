package org.raffinate.chemistrycase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.document.Entry;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.Solute;

/** Reads {@code solvent}: how much extractant it holds, its saponification, and whether it returns. */
final class SolventReader {
    /** mol/L; no extractant in use is stronger when neat. */
    private static final double MOST_CONCENTRATED = 5.0;
    /** A solvent saponified further turns into a microemulsion or a gel. */
    private static final double MOST_SAPONIFIED = 0.6;

    private static final Map<String, Solute> BASES = Map.of("ammonia", Solute.AMMONIUM, "soda", Solute.SODIUM);
    private static final String BASE = "ammonia or soda";
    private static final String CARRIED = "what fresh solvent holds, such as {Sc: 1.7 mg/L}";
    private static final String BLEED = "the share of the solvent that does not return, from 0 to 100 %, such as 0.1 %";
    private static final String SAPONIFICATION =
            "the share of the extractant's protons that the base replaces, from 0 to 60 %, such as 36 %";

    private final Optional<Neat> neat;
    private final String concentration;
    private final List<String> notes = new ArrayList<>();

    /**
     * The extractant without diluent.
     *
     * @param name its name
     * @param density g/L
     * @param molarMass g/mol
     * @param purity of what is sold, by mass
     */
    record Neat(String name, double density, double molarMass, double purity) {
        /** Extractant in what is so many percent by volume of the product as sold, mol/L. */
        double molar(double percent) {
            return percent / 100.0 * density / molarMass * purity;
        }
    }

    /**
     * @param neat the extractant without diluent, where known
     */
    SolventReader(Optional<Neat> neat) {
        this.neat = neat;
        concentration = "extractant above 0 and up to "
                + String.format(Locale.ROOT, neat.isPresent() ? "%.2f mol/L, which is neat" : "%.1f mol/L", most())
                + ", such as 1.5 mol/L" + (neat.isPresent() ? " or 26 % v/v" : "");
    }

    /**
     * The solvent as given.
     *
     * @param extractant mol/L of monomer
     * @param saponification share of its protons
     * @param base the base's cation, where there is one
     * @param recycle whether it returns, where given
     * @param bleed share that does not return
     * @param carries where that is given, what else fresh solvent holds
     * @param carried mol/L of it
     * @param notes what was assumed
     */
    record Read(
            double extractant,
            double saponification,
            Optional<Solute> base,
            Optional<Entry> recycle,
            boolean closed,
            double bleed,
            Optional<Entry> carries,
            Map<Solute, Double> carried,
            List<String> notes) {}

    /** As given; nothing where its concentration could not be read. */
    Optional<Read> read(Section solvent) {
        OptionalDouble extractant = solvent.required("concentration", concentration).stream()
                .map(this::concentration)
                .findFirst()
                .orElse(OptionalDouble.empty());
        double saponification = solvent.entry("saponification")
                .map(entry -> Amounts.share(entry, MOST_SAPONIFIED, SAPONIFICATION))
                .orElse(OptionalDouble.empty())
                .orElse(0.0);
        Optional<Solute> base = solvent.entry("base")
                .flatMap(entry -> entry.word(List.of("ammonia", "soda")))
                .map(BASES::get);
        if (solvent.has("base") && !solvent.has("saponification")) {
            solvent.entry("base")
                    .orElseThrow()
                    .refuse("a base without saponification", SAPONIFICATION, Optional.empty());
        }
        if (saponification > 0.0) {
            solvent.required("base", BASE + ", because the solvent is saponified");
        }
        Optional<Entry> recycle = solvent.entry("recycle");
        Optional<String> answer = recycle.flatMap(entry -> entry.word(List.of("yes", "no", "true", "false")));
        boolean closed =
                answer.map(word -> word.equals("yes") || word.equals("true")).orElse(true);
        double bleed = solvent.entry("bleed")
                .map(entry -> Amounts.share(entry, 1.0, BLEED))
                .orElse(OptionalDouble.empty())
                .orElse(0.0);
        if (!closed) {
            solvent.entry("bleed")
                    .ifPresent(entry -> entry.refuse(
                            "a bleed of a solvent that does not return",
                            "recycle: yes, or no bleed",
                            Optional.empty()));
        }
        Optional<Entry> carries = solvent.entry("carries");
        Map<Solute, Double> carried =
                carries.flatMap(entry -> Amounts.concentrations(entry, CARRIED)).orElse(Map.of());
        return extractant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Read(
                        extractant.getAsDouble(),
                        saponification,
                        base,
                        recycle,
                        closed,
                        bleed,
                        carries,
                        carried,
                        notes));
    }

    private double most() {
        return neat.map(known -> known.density() / known.molarMass()).orElse(MOST_CONCENTRATED);
    }

    private OptionalDouble concentration(Entry entry) {
        if (entry.glimpse(List.of()).filter(text -> text.contains("%")).isEmpty()) {
            return Amounts.molar(entry, 1e-6, most(), concentration);
        }
        if (neat.isEmpty()) {
            entry.refuse(
                    entry.found() + ", which needs the molar mass and density of an extractant of the library",
                    "mol/L, such as 1.5 mol/L",
                    Optional.empty());
            return OptionalDouble.empty();
        }
        OptionalDouble percent = Amounts.exactly(entry, "% v/v", 1e-4, 100.0, concentration);
        if (percent.isEmpty()) {
            return percent;
        }
        Neat sold = neat.get();
        double molar = sold.molar(percent.getAsDouble());
        notes.add(String.format(
                Locale.ROOT,
                "%s of %s is taken as %.4g mol/L: %.4g g/L, %.5g g/mol, %.3g %% pure.",
                entry.found().replace("'", ""),
                sold.name(),
                molar,
                sold.density(),
                sold.molarMass(),
                100.0 * sold.purity()));
        return OptionalDouble.of(molar);
    }
}
