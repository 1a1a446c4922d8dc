package org.raffinate.chemistrycase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.raffinate.cascade.FeedStream;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.circuit.SectionKind;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.equilibrium.Solute;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.Quantity;
import org.raffinate.reagents.FeedLiquor;
import org.raffinate.reagents.StageQuality;

/**
 * All that a case says of its chemistry, read and fitted together; what is asked for is not among it.
 *
 * @param model equilibrium of every solute
 * @param laws where each law comes from
 * @param factors separation factors of the rare earths that enter with feeds
 * @param stream the main feed in mol
 * @param feed the main feed as a liquor
 * @param solvent the solvent
 * @param quality of the stages of every section
 * @param limits what every stage must keep to
 * @param section the cascade, where given
 * @param cascade as much of the cascade as is given
 * @param sideLiquors the aqueous liquors of the further feeds, in their order; nothing for a loaded organic
 * @param notes what was assumed
 */
public record ChemicalParts(
        EquilibriumModel model,
        List<LawSource> laws,
        SeparationFactors factors,
        FeedStream stream,
        FeedLiquor feed,
        SolventReader.Read solvent,
        Map<SectionKind, StageQuality> quality,
        OperatingLimits limits,
        Optional<Section> section,
        CircuitReader.Read cascade,
        List<Optional<Liquor>> sideLiquors,
        List<String> notes) {

    /** What the reader of the whole case has read already. */
    public record Known(
            Optional<Extractant> extractant,
            Optional<List<SeparationFactor>> factors,
            FeedAnalysis analysis,
            Optional<FeedStream> stream) {}

    /** The models that this package reads. */
    public static final List<String> MODELS = List.of("mass-action", "correlation");

    private static final String SOLVENT =
            "a solvent such as {concentration: 1.5 mol/L, saponification: 36 %, base: ammonia}";

    /** Extractant of the solvent as monomer, mol/L. */
    public double extractant() {
        return solvent.extractant();
    }

    /** Cation of the base, where there is one. */
    public Optional<Solute> base() {
        return solvent.base();
    }

    /** The keys of {@code equilibrium} under one of the {@link #MODELS}. */
    public static ChemicalKeys keys(String model) {
        return model.equals(MODELS.get(0)) ? ChemicalKeys.MASS_ACTION : ChemicalKeys.CORRELATION;
    }

    /** Reads all parts; nothing where one of them could not be read, which is reported. */
    public static Optional<ChemicalParts> read(
            Section root, Section equilibrium, boolean correlation, Known known, DataLibrary library) {
        Optional<SolventReader.Read> solvent = root.required("solvent", SOLVENT)
                .flatMap(entry -> entry.section(ChemicalKeys.SOLVENT))
                .flatMap(section -> new SolventReader(neat(known, library)).read(section));
        StageReader.Read stages =
                StageReader.quality(root.entry("stages").flatMap(entry -> entry.section(ChemicalKeys.STAGES)));
        OperatingLimits limits = StageReader.limits(
                root.entry("limits").flatMap(entry -> entry.section(ChemicalKeys.LIMITS)), usual(known, library));
        Optional<Section> section = root.entry("cascade").flatMap(entry -> entry.section(ChemicalKeys.CASCADE));
        CircuitReader.Read cascade = section.map(CircuitReader::read).orElse(CircuitReader.Read.NOTHING);
        Optional<GivenLaws> given =
                GivenLaws.read(equilibrium, correlation, known.extractant(), known.factors(), library);
        boolean named = known.extractant().isPresent() || !equilibrium.has("extractant");
        if (known.stream().isEmpty() || given.isEmpty() || !named) {
            return Optional.empty();
        }
        FeedStream stream = known.stream().get();
        double concentration = stream.concentration().orElseThrow();
        Map<Solute, Double> fed = known.analysis().solutes(stream.mixture(), concentration);
        Optional<LawFinder.Found> found = new LawFinder(library, equilibrium, given.get())
                .find(rareEarths(fed, cascade, solvent), others(fed, cascade, solvent));
        if (found.isEmpty() || solvent.isEmpty()) {
            return Optional.empty();
        }
        EquilibriumModel model = found.get().model();
        if (!fits(cascade, solvent.get(), new Capacity(model, solvent.get().extractant()))) {
            return Optional.empty();
        }
        List<Optional<Liquor>> sideLiquors = new ArrayList<>();
        for (CircuitReader.SideFeed side : cascade.feeds()) {
            sideLiquors.add(side.acidity().flatMap(acid -> acid.liquor(model, side.solutes())));
        }
        Optional<Liquor> liquor = known.analysis().liquor(model, fed);
        if (liquor.isEmpty()) {
            return Optional.empty();
        }
        List<String> notes = new ArrayList<>(known.analysis().notes());
        notes.addAll(solvent.get().notes());
        notes.addAll(stages.notes());
        spectator(liquor.get(), model).ifPresent(notes::add);
        Set<Element> entering = EnumSet.copyOf(stream.mixture().elements());
        cascade.feeds()
                .forEach(side -> side.solutes()
                        .keySet()
                        .forEach(solute -> solute.element().ifPresent(entering::add)));
        SeparationFactors factors = factors(found.get(), entering, liquor.get(), solvent.get(), notes);
        return Optional.of(new ChemicalParts(
                model,
                found.get().sources(),
                factors,
                stream,
                new FeedLiquor(stream.flow() / concentration, liquor.get()),
                solvent.get(),
                stages.quality(),
                limits,
                section,
                cascade,
                sideLiquors,
                notes));
    }

    /** Whether what fresh solvent and loaded organics bring finds its extractant there. */
    private static boolean fits(CircuitReader.Read cascade, SolventReader.Read solvent, Capacity capacity) {
        boolean fresh = capacity.holds(solvent.carried(), solvent.carries());
        return cascade.feeds().stream()
                                .filter(feed -> feed.acidity().isEmpty())
                                .filter(feed -> !capacity.holds(feed.solutes(), feed.concentrations()))
                                .count()
                        == 0
                && fresh;
    }

    private static SeparationFactors factors(
            LawFinder.Found found, Set<Element> entering, Liquor feed, SolventReader.Read solvent, List<String> notes) {
        if (found.factors().isPresent()) {
            SeparationFactors all = found.factors().get();
            return Set.copyOf(all.order()).equals(entering)
                    ? all
                    : SeparationFactors.resolve(entering, all.used(), List.of());
        }
        double hydrogen = Math.max(feed.hydrogen(), 1e-14);
        ImpliedFactors implied =
                ImpliedFactors.of(found.model(), entering, -Math.log10(hydrogen), 0.5 * solvent.extractant());
        if (entering.size() > 1) {
            notes.add(implied.note());
        }
        return implied.factors();
    }

    /** Charges of an analysis that do not balance, as a sentence; nothing where they do but for a percent. */
    private static Optional<String> spectator(Liquor feed, EquilibriumModel model) {
        double missing = feed.spectator(model.medium());
        double negative = model.medium().charge() * feed.anion();
        return Math.abs(missing) <= 0.01 * Math.max(negative, Math.abs(feed.hydrogen()))
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The feed's analysis lacks %.3g eq/L of %s charge: that of ions which take part in nothing.",
                        Math.abs(missing),
                        missing > 0.0 ? "positive" : "negative"));
    }

    /** The solutes of all streams. */
    private static Stream<Solute> solutes(
            Map<Solute, Double> fed, CircuitReader.Read cascade, Optional<SolventReader.Read> solvent) {
        return Stream.of(
                        fed.keySet().stream(),
                        cascade.parts().values().stream().flatMap(part -> part.metals().keySet().stream()),
                        cascade.feeds().stream().flatMap(feed -> feed.solutes().keySet().stream()),
                        solvent.stream().flatMap(read -> read.carried().keySet().stream()),
                        solvent.stream().flatMap(read -> read.base().stream()))
                .flatMap(each -> each);
    }

    private static Set<Element> rareEarths(
            Map<Solute, Double> fed, CircuitReader.Read cascade, Optional<SolventReader.Read> solvent) {
        Set<Element> rareEarths = new TreeSet<>();
        solutes(fed, cascade, solvent).forEach(solute -> solute.element().ifPresent(rareEarths::add));
        return rareEarths;
    }

    private static Set<Solute> others(
            Map<Solute, Double> fed, CircuitReader.Read cascade, Optional<SolventReader.Read> solvent) {
        Set<Solute> others = new LinkedHashSet<>();
        solutes(fed, cascade, solvent).filter(solute -> !solute.isRareEarth()).forEach(others::add);
        return others;
    }

    private static OptionalDouble quantity(Known known, DataLibrary library, Quantity.Kind kind) {
        return known.extractant().flatMap(extractant -> library.quantity(extractant, kind)).stream()
                .mapToDouble(Quantity::value)
                .findFirst();
    }

    /** The extractant without diluent; pure where the library says nothing else. */
    private static Optional<SolventReader.Neat> neat(Known known, DataLibrary library) {
        OptionalDouble mass = quantity(known, library, Quantity.Kind.MOLAR_MASS);
        OptionalDouble density = quantity(known, library, Quantity.Kind.DENSITY);
        double purity = quantity(known, library, Quantity.Kind.PURITY).orElse(100.0) / 100.0;
        return mass.isEmpty() || density.isEmpty()
                ? Optional.empty()
                : known.extractant()
                        .map(named -> new SolventReader.Neat(
                                named.name(), density.getAsDouble(), mass.getAsDouble(), purity));
    }

    private static OperatingLimits usual(Known known, DataLibrary library) {
        OperatingLimits usual = OperatingLimits.USUAL;
        return new OperatingLimits(
                quantity(known, library, Quantity.Kind.LOADING_LIMIT).orElse(usual.loading()),
                quantity(known, library, Quantity.Kind.HYDROLYSIS_PH).orElse(usual.hydrolysisPh()),
                usual.leastAcid(),
                usual.phaseRatio(),
                usual.residual());
    }
}
