package org.raffinate.chemistrycase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.raffinate.chemistry.ContradictoryFactorsException;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.MissingFactorException;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Solute;
import org.raffinate.library.ContradictoryConstantsException;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.LawRecord;
import org.raffinate.library.LawWords;
import org.raffinate.library.MassActionData;
import org.raffinate.library.MassActionData.Constant;
import org.raffinate.library.MassActionSet;
import org.raffinate.library.MissingConstantException;

/**
 * Finds the distribution law of every solute of a case: the case's own, else the library's, else what the factors say.
 *
 * <p>Rare earths under mass action come from {@link MassActionSet}, unless the case gives each of them its own constant
 * and these are of unlike form. What no law is found for is reported.
 */
final class LawFinder {
    private final DataLibrary library;
    private final Section equilibrium;
    private final GivenLaws given;
    private final List<Extraction> extractions = new ArrayList<>();
    private final List<LawSource> sources = new ArrayList<>();
    private Optional<SeparationFactors> factors = Optional.empty();
    private boolean whole = true;

    LawFinder(DataLibrary library, Section equilibrium, GivenLaws given) {
        this.library = library;
        this.equilibrium = equilibrium;
        this.given = given;
    }

    /** The model with the sources of its laws, and the separation factors where they come with the laws. */
    record Found(EquilibriumModel model, List<LawSource> sources, Optional<SeparationFactors> factors) {}

    /** The laws of these solutes; nothing where one was not found. */
    Optional<Found> find(Collection<Element> rareEarths, Collection<Solute> others) {
        if (given.correlation()) {
            rareEarths.forEach(element -> line(Solute.of(element)));
        } else if (!rareEarths.isEmpty()) {
            massAction(rareEarths);
        }
        others.forEach(this::other);
        return whole
                ? Optional.of(new Found(
                        new EquilibriumModel(given.medium(), given.dissociation(), extractions),
                        List.copyOf(sources),
                        factors))
                : Optional.empty();
    }

    private void line(Solute solute) {
        Optional<LawRecord> row = ofLibrary(LawRecord.CORRELATION, solute);
        if (given.lawOf(solute).isPresent()) {
            add(given.lawOf(solute).get());
        } else if (row.isPresent()) {
            add(row.get());
        } else {
            lack("correlations", solute, "a line such as " + solute.symbol() + ": {a: -1.0, b: 3.2}");
        }
    }

    /** A metal beside the rare earths, or a base's cation. */
    private void other(Solute solute) {
        Optional<LawRecord> row = ofLibrary(LawRecord.CORRELATION, solute)
                .filter(line -> given.correlation())
                .or(() -> ofLibrary(LawRecord.MASS_ACTION, solute))
                .or(() -> given.extractant().flatMap(known -> library.counterIon(known, solute)));
        if (given.lawOf(solute).isPresent()) {
            add(given.lawOf(solute).get());
        } else if (row.isPresent()) {
            add(row.get());
        } else {
            lack("constants", solute, "log K such as " + solute.symbol() + ": -4.5");
        }
    }

    private void massAction(Collection<Element> rareEarths) {
        List<Constant> own = given.laws().values().stream()
                .flatMap(law -> constant(law.extraction(), law.provenance()).stream())
                .toList();
        long forms = own.stream().map(LawFinder::form).distinct().count();
        if (forms > 1) {
            each(rareEarths);
            return;
        }
        try {
            MassActionSet set = MassActionSet.resolve(rareEarths, data(own));
            extractions.addAll(set.extractions());
            sources.addAll(set.sources());
            factors = Optional.of(set.factors());
        } catch (MissingFactorException gaps) {
            for (String pair : gaps.pairs()) {
                lack("factors." + pair, "a factor such as " + pair + ": 2.0, or constants of both");
            }
        } catch (MissingConstantException missing) {
            String example = rareEarths.iterator().next().symbol() + ": 0.6";
            lack("constants", "log K of one rare earth at least, such as " + example);
        } catch (ContradictoryConstantsException | ContradictoryFactorsException contradiction) {
            whole = false;
            String found = "a contradiction: " + contradiction.getMessage();
            equilibrium
                    .entry("constants")
                    .or(() -> equilibrium.entry("factors"))
                    .ifPresent(entry -> entry.refuse(found, "constants and factors that agree", Optional.empty()));
        }
    }

    /** Constants of unlike form: no factor leads from one to another, so each rare earth needs its own. */
    private void each(Collection<Element> rareEarths) {
        for (Element element : rareEarths) {
            Solute solute = Solute.of(element);
            if (given.lawOf(solute).isPresent()) {
                add(given.lawOf(solute).get());
            } else {
                whole = false;
                equilibrium.missing(
                        "constants." + solute.symbol(),
                        "log K of every rare earth, because the exponents of the constants differ; or the same exponents"
                                + " for all");
            }
        }
    }

    private MassActionData data(List<Constant> own) {
        MassActionData data = given.extractant()
                .map(known -> MassActionData.of(library, known, given.mediumWord()))
                .orElse(new MassActionData(List.of(), List.of(), List.of(), List.of(), MassActionData.Spacing.FACTORS));
        if (given.extractant().isPresent() && given.set().isPresent()) {
            data = data.withLibrarySet(library.laws(
                    given.extractant().get(),
                    given.mediumWord(),
                    LawRecord.MASS_ACTION,
                    given.set().get()));
        }
        return complexed(data).withConstants(own).withFactors(given.factors());
    }

    /** The library's constants with the complexing of the case, where that is given. */
    private MassActionData complexed(MassActionData data) {
        if (given.complexing().isEmpty()) {
            return data;
        }
        List<Constant> constants = data.libraryConstants().stream()
                .map(constant -> new Constant(
                        constant.element(),
                        new MassAction(
                                constant.law().logK(),
                                constant.law().acidExponent(),
                                constant.law().extractantExponent(),
                                given.complexing().getAsDouble()),
                        constant.dimers(),
                        constant.range(),
                        constant.provenance()))
                .toList();
        return new MassActionData(data.constants(), data.factors(), constants, data.libraryFactors(), data.spacing());
    }

    private static Optional<Constant> constant(Extraction extraction, Provenance provenance) {
        return extraction.law() instanceof MassAction law
                ? extraction
                        .solute()
                        .element()
                        .map(element -> new Constant(element, law, extraction.dimers(), extraction.range(), provenance))
                : Optional.empty();
    }

    private static List<Double> form(Constant constant) {
        MassAction law = constant.law();
        return List.of(law.acidExponent(), law.extractantExponent(), law.complexing(), constant.dimers());
    }

    private Optional<LawRecord> ofLibrary(String model, Solute solute) {
        return given
                .extractant()
                .map(known -> given.set()
                        .map(set -> library.laws(known, given.mediumWord(), model, set))
                        .orElse(library.laws(known, given.mediumWord(), model)))
                .stream()
                .flatMap(List::stream)
                .filter(row -> row.solute().equals(solute))
                .findFirst();
    }

    private void add(ConstantReader.Given law) {
        extractions.add(law.extraction());
        sources.add(new LawSource(
                law.extraction().solute(), LawWords.of(law.extraction().law()), law.provenance()));
    }

    private void add(LawRecord row) {
        extractions.add(row.extraction());
        sources.add(row.source());
    }

    private void lack(String part, Solute solute, String expected) {
        lack(part + "." + solute.symbol(), expected, sets().stream().anyMatch(set -> holds(set, solute)));
    }

    private void lack(String key, String expected) {
        lack(key, expected, true);
    }

    /**
     * @param setHelps whether one of the library's sets of laws may have it
     */
    private void lack(String key, String expected, boolean setHelps) {
        whole = false;
        List<String> sets = sets();
        if (setHelps && given.set().isEmpty() && sets.size() > 1) {
            equilibrium.missing("set", "the set of the library's laws to use, one of " + String.join(", ", sets));
        } else {
            equilibrium.missing(key, expected + "; " + where());
        }
    }

    /** The sets of laws that the library has for this extractant, medium and model. */
    private List<String> sets() {
        String model = given.correlation() ? LawRecord.CORRELATION : LawRecord.MASS_ACTION;
        return given.extractant()
                .map(known -> library.lawSets(known, given.mediumWord(), model))
                .orElse(List.of());
    }

    private boolean holds(String set, Solute solute) {
        String model = given.correlation() ? LawRecord.CORRELATION : LawRecord.MASS_ACTION;
        return given.extractant().stream()
                .flatMap(known -> library.laws(known, given.mediumWord(), model, set).stream())
                .anyMatch(row -> row.solute().equals(solute));
    }

    private String where() {
        return given.extractant()
                .map(known -> "the library has none for it with " + known.name() + " in " + given.mediumWord()
                        + given.set().map(set -> ", set " + set).orElse(""))
                .orElse("the case names no extractant for the library's laws");
    }
}
