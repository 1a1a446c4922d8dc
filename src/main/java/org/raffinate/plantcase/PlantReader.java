package org.raffinate.plantcase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.CostCurve;
import org.raffinate.cost.Good;
import org.raffinate.cost.Ranged;
import org.raffinate.cost.Term;
import org.raffinate.design.Product;
import org.raffinate.document.Entry;
import org.raffinate.document.Problem;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.ReagentPlan;
import org.raffinate.ledger.SolventRecipe;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.PlantTables;
import org.raffinate.library.PlantValue;
import org.raffinate.library.Quantity;
import org.raffinate.plant.LiquorPlan;
import org.raffinate.works.BoxWishes;
import org.raffinate.works.CostCurves;
import org.raffinate.works.GivenTerms;
import org.raffinate.works.SiteTerms;
import org.raffinate.works.SolventRecipes;
import org.raffinate.works.Treatment;
import org.raffinate.works.WorksPlan;

/** Reads {@code plant}; what it does not say is what the library's tables and the trade take as usual. */
public final class PlantReader {
    private static final double PERCENT = 100.0;
    /** Stands for extractants of which a number is not known. */
    private static final String BEST_KNOWN = "EHEHPA";

    private static final int MOST_STRIP_STAGES = 100;
    private static final String STAGES = "a whole number of strip stages from 0 to " + MOST_STRIP_STAGES;
    private static final String STRIP_LIQUOR = SectionKind.STRIP.liquor();
    private static final Map<String, String> OUTLETS = Map.of(
            "raffinate", SectionKind.EXTRACTION.liquor(),
            "extract", STRIP_LIQUOR,
            "scrub raffinate", SectionKind.SCRUB.liquor(),
            "wash liquor", SectionKind.WASH.liquor(),
            "draws", "aqueous draw");
    /** What only a case with chemistry has. */
    private static final List<String> CHEMICAL_OUTLETS = List.of("scrub raffinate", "wash liquor");

    private static final Map<String, Solute> BASES = Map.of("ammonia", Solute.AMMONIUM, "soda", Solute.SODIUM);
    private static final List<String> OBJECTIVES = List.of("solvent x stages", "cost");
    private static final String NUMBERS = "numbers such as {PUMP_HEAD: 20 m, HOLDING_TIME of feed liquor: 12 h}";
    private static final String PRICES = "prices such as {HCl: 0.4 USD/kg, Dy: 260 USD/kg}";

    private final DataLibrary library;
    /** With what the case says otherwise, once that is read. */
    private PlantTables tables;

    private final Known known;
    /** Numbers of the tables that the plan is made of. */
    private final Set<PlantValue> taken = new LinkedHashSet<>();

    /**
     * What is known of a case besides.
     *
     * @param extractant the extractant, where named
     * @param medium name of the medium
     * @param solvent extractant of the case's solvent as monomer, mol/L, where the case has the solvent
     * @param base cation of its base, where it has one
     * @param feed rare earths of the feed liquor, mol/L, where given
     * @param hours of operation in a year
     * @param products that the case specifies
     */
    public record Known(
            Optional<Extractant> extractant,
            String medium,
            OptionalDouble solvent,
            Optional<Solute> base,
            OptionalDouble feed,
            double hours,
            Set<Product> products) {}

    public PlantReader(DataLibrary library, PlantTables tables, Known known) {
        this.library = library;
        this.tables = tables;
        this.known = known;
    }

    /**
     * A plan, or why there is none.
     *
     * @param plan what is planned, where the case names an extractant and a medium that the library knows to mix and dose
     * @param lack what is missing, as a sentence
     * @param given the key, where the case has it
     */
    public record Read(Optional<WorksPlan> plan, Optional<String> lack, Optional<Entry> given) {
        /** That the plan does not fit what was solved. */
        public List<Problem> unfit(String reason) {
            return given.stream()
                    .map(entry -> entry.problem("a plant that does not fit", "another, for " + reason))
                    .toList();
        }
    }

    /** The plan of a case, whether it has the key or not. */
    public Read read(Section root) {
        Optional<Section> plant = root.entry("plant").flatMap(entry -> entry.section(PlantKeys.PLANT));
        taken.addAll(numbers(plant));
        tables = tables.with(List.copyOf(taken));
        Optional<Medium> medium = Medium.called(known.medium());
        Optional<SolventRecipe> recipe =
                known.extractant().flatMap(extractant -> SolventRecipes.of(library, extractant));
        WorksPlan.Losses losses = losses(part(plant, "losses", PlantKeys.LOSSES));
        Optional<Section> given = part(plant, "liquors", PlantKeys.LIQUORS);
        if (isChemical() && given.isPresent()) {
            plant.flatMap(section -> section.entry("liquors"))
                    .ifPresent(entry -> entry.refuse(
                            "liquors beside those of the chemistry",
                            "none: a case with chemistry has its own",
                            Optional.empty()));
            given = Optional.empty();
        }
        Optional<LiquorPlan> liquors = liquors(given, recipe);
        Solute base = base(given);
        Map<String, Treatment> treatments = treatments(part(plant, "finishing", PlantKeys.FINISHING));
        ReagentPlan reagents =
                reagents(part(plant, "reagents", PlantKeys.REAGENTS), medium.orElse(Medium.CHLORIDE), base);
        Optional<Section> boxes = part(plant, "boxes", PlantKeys.BOXES);
        BoxWishes general = boxes.map(this::wishes).orElse(BoxWishes.NONE);
        Map<SectionKind, BoxWishes> sections = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            boxes.flatMap(all -> all.entry(kind.word()))
                    .flatMap(entry -> entry.section(PlantKeys.SECTION))
                    .ifPresent(own -> sections.put(kind, wishes(own)));
        }
        Optional<Section> cost = part(plant, "cost", PlantKeys.COST);
        String site = plant.flatMap(section -> section.entry("site"))
                .flatMap(entry -> entry.word(SiteTerms.sites(tables)))
                .orElse(SiteTerms.USUAL);
        GivenTerms terms = terms(cost, plant);
        double index = Optional.ofNullable(terms.factors().get(Term.COST_INDEX))
                .map(Ranged::value)
                .orElseGet(() -> tables.get("COST_INDEX").value());
        Optional<CostCurve> box =
                cost.flatMap(section -> section.entry("mixer-settler")).flatMap(entry -> curve(entry, index));
        Optional<Ranged> operators = cost.flatMap(section -> section.entry("operators"))
                .flatMap(entry -> Unit.PEOPLE.read(entry).stream()
                        .mapToObj(people -> Ranged.exactly("operators on duty", "1", people, given(entry)))
                        .findFirst());
        Optional<String> lack = lack(medium, recipe.isPresent());
        if (lack.isPresent() || liquors.isEmpty()) {
            plant.filter(section -> lack.isPresent())
                    .ifPresent(section -> root.entry("plant")
                            .orElseThrow()
                            .refuse("a plant without its liquors", lack.get(), Optional.empty()));
            return new Read(Optional.empty(), lack, root.entry("plant"));
        }
        return new Read(
                Optional.of(new WorksPlan(
                        site,
                        known.extractant().orElseThrow().name(),
                        recipe.orElseThrow(),
                        medium.orElseThrow(),
                        base,
                        liquors.get(),
                        treatments,
                        reagents,
                        losses,
                        general,
                        sections,
                        box,
                        operators,
                        terms,
                        List.copyOf(taken),
                        known.hours(),
                        plant.flatMap(section -> section.entry("objective"))
                                .flatMap(entry -> entry.word(OBJECTIVES))
                                .filter(OBJECTIVES.get(1)::equals)
                                .isPresent())),
                Optional.empty(),
                root.entry("plant"));
    }

    /** Whether the case has the solvent, and with it liquors and stages of its own. */
    private boolean isChemical() {
        return known.solvent().isPresent();
    }

    private Optional<String> lack(Optional<Medium> medium, boolean mixed) {
        if (known.extractant().isEmpty()) {
            return Optional.of("equilibrium.extractant, so that solvent and reagents can be counted");
        }
        if (!mixed) {
            return Optional.of("an acidic extractant of one formula, such as EHEHPA, D2EHPA or Cyanex 272");
        }
        return medium.isPresent() ? Optional.empty() : Optional.of("a medium of chloride, nitrate or sulfate");
    }

    private static Optional<Section> part(Optional<Section> plant, String key, PlantKeys keys) {
        return plant.flatMap(section -> section.entry(key)).flatMap(entry -> entry.section(keys));
    }

    private WorksPlan.Losses losses(Optional<Section> losses) {
        String extractant = known.extractant().map(Extractant::name).orElse(BEST_KNOWN);
        return new WorksPlan.Losses(
                or(losses, "entrained", Unit.TRACE, () -> usual("ORGANIC_ENTRAINMENT", "coalesced")),
                or(losses, "dissolved", Unit.TRACE, () -> usual("SOLUBILITY", extractant, BEST_KNOWN)),
                or(losses, "degradation", Unit.YEARLY, () -> usual("DEGRADATION", BEST_KNOWN) / PERCENT));
    }

    /** The number that is given, or else the usual one. */
    private static double or(Optional<Section> section, String key, Unit unit, DoubleSupplier usual) {
        return section.map(present -> unit.read(present, key))
                .orElse(OptionalDouble.empty())
                .orElseGet(usual);
    }

    /** A number of the tables, which is then one that the plan is made of. */
    private double usual(String quantity, String... subjects) {
        PlantValue row = tables.get(quantity, subjects);
        taken.add(row);
        return row.value();
    }

    private double usualLiquor(String quantity) {
        return usual(quantity, "liquors");
    }

    /** Nothing where what is given does not fit together, which is reported. */
    private Optional<LiquorPlan> liquors(Optional<Section> liquors, Optional<SolventRecipe> recipe) {
        double extractant = or(
                liquors,
                "extractant",
                Unit.MOLAR,
                () -> known.solvent().orElseGet(() -> usualLiquor("EXTRACTANT_CONCENTRATION")));
        double most = recipe.map(SolventRecipe::mostExtractant).orElse(Double.POSITIVE_INFINITY);
        Optional<Entry> strong = liquors.flatMap(section -> section.entry("extractant"));
        if (extractant > most && strong.isPresent()) {
            strong.get()
                    .refuse(
                            strong.get().found() + ", more than the pure extractant holds",
                            String.format(Locale.ROOT, "at most %.3f mol/L", most),
                            Optional.empty());
            return Optional.empty();
        }
        double limit = known.extractant()
                .flatMap(named -> library.quantity(named, Quantity.Kind.LOADING_LIMIT))
                .map(Quantity::value)
                .orElse(1.0 / LiquorPlan.MONOMERS);
        double usual = Math.min(limit, 1.0 / LiquorPlan.MONOMERS) * extractant;
        double loading = or(liquors, "loading", Unit.MOLAR, () -> usual);
        if (loading > extractant / LiquorPlan.MONOMERS * (1.0 + 1e-12)) {
            Entry entry = liquors.orElseThrow()
                    .entry("loading")
                    .or(() -> liquors.get().entry("extractant"))
                    .orElseThrow();
            entry.refuse(
                    entry.found() + ", more than a sixth of the extractant",
                    "at most " + extractant / LiquorPlan.MONOMERS + " mol/L of rare earths on " + extractant + " mol/L",
                    Optional.empty());
            return Optional.empty();
        }
        OptionalInt stages = liquors.flatMap(section -> section.entry("strip stages"))
                .map(entry -> entry.whole(0, MOST_STRIP_STAGES, STAGES))
                .orElse(OptionalInt.empty());
        return Optional.of(new LiquorPlan(
                extractant,
                loading,
                or(liquors, "feed", Unit.MOLAR, () -> known.feed().orElseGet(() -> usualLiquor("FEED_CONCENTRATION"))),
                or(liquors, "scrub acid", Unit.MOLAR, () -> usualLiquor("SCRUB_ACID")),
                or(liquors, "strip acid", Unit.MOLAR, () -> usualLiquor("STRIP_ACID")),
                or(liquors, "strip excess", Unit.SHARE, () -> usualLiquor("STRIP_EXCESS") / PERCENT),
                stages.orElseGet(() -> (int) Math.round(usualLiquor("STRIP_STAGES"))),
                or(liquors, "residual", Unit.PART, () -> usualLiquor("STRIP_RESIDUAL") / PERCENT)));
    }

    private Solute base(Optional<Section> liquors) {
        return liquors.flatMap(section -> section.entry("base"))
                .flatMap(entry -> entry.word(List.of("ammonia", "soda")))
                .map(BASES::get)
                .or(known::base)
                .orElse(Solute.AMMONIUM);
    }

    private Map<String, Treatment> treatments(Optional<Section> finishing) {
        Map<String, Treatment> treatments = new LinkedHashMap<>();
        if (known.products().contains(Product.RAFFINATE)) {
            treatments.put(SectionKind.EXTRACTION.liquor(), Treatment.OXALATE);
        }
        if (known.products().contains(Product.EXTRACT)) {
            treatments.put(STRIP_LIQUOR, Treatment.OXALATE);
        }
        for (String key : PlantKeys.FINISHING.words()) {
            Optional<Entry> entry = finishing.flatMap(section -> section.entry(key));
            entry.flatMap(given -> given.oneOf(List.of(Treatment.values()), Treatment::word))
                    .ifPresent(treatment -> treatments.put(Objects.requireNonNull(OUTLETS.get(key)), treatment));
            if (!isChemical() && CHEMICAL_OUTLETS.contains(key)) {
                entry.ifPresent(given -> given.refuse(
                        "an outlet that no cascade with constant factors has",
                        "raffinate, extract or draws",
                        Optional.empty()));
            }
        }
        return treatments;
    }

    private ReagentPlan reagents(Optional<Section> reagents, Medium medium, Solute base) {
        String bought = base.equals(Solute.SODIUM) ? "NaOH" : "NH3";
        double acid = or(reagents, "acid", Unit.STRENGTH, () -> usual("STRENGTH", medium.acid()));
        boolean neutralised = reagents.flatMap(section -> section.entry("neutralise effluent"))
                .flatMap(entry -> entry.word(List.of("yes", "no", "true", "false")))
                .map(word -> word.equals("yes") || word.equals("true"))
                .orElse(true);
        return new ReagentPlan(
                acid,
                or(reagents, "base", Unit.STRENGTH, () -> usual("STRENGTH", bought)),
                or(reagents, "acid recovery", Unit.SHARE, () -> 0.0),
                or(reagents, "mother liquor recovery", Unit.SHARE, () -> 0.0),
                or(reagents, "recovered acid", Unit.MOLAR, () -> usualLiquor("SCRUB_ACID")),
                neutralised);
    }

    private BoxWishes wishes(Section boxes) {
        OptionalDouble time = Unit.TIME.read(boxes, "residence time");
        OptionalDouble rate = Unit.RATE.read(boxes, "rate");
        if (time.isPresent() && rate.isPresent()) {
            boxes.entry("rate")
                    .orElseThrow()
                    .refuse("a rate beside a residence time", "one of them: the other follows", Optional.empty());
            rate = OptionalDouble.empty();
        } else if (rate.isPresent() && !isChemical()) {
            boxes.entry("rate")
                    .orElseThrow()
                    .refuse(
                            "a rate for stages of constant factors, which reach equilibrium",
                            "a residence time: only stages of a case with chemistry have an efficiency",
                            Optional.empty());
        }
        return new BoxWishes(
                time,
                rate,
                Unit.SETTLING.read(boxes, "specific flow"),
                Unit.DEPTH.read(boxes, "organic depth"),
                Unit.DEPTH.read(boxes, "aqueous depth"),
                Unit.RATIO.read(boxes, "length to width"),
                Unit.RATIO.read(boxes, "power number"),
                Unit.DISPERSION.read(boxes, "N3D2"),
                Unit.VOLUME.read(boxes, "largest mixer"),
                Unit.AREA.read(boxes, "largest settler"),
                Unit.MARGIN.read(boxes, "margin"),
                boxes.entry("sizes").map(PlantReader::sizes));
    }

    /** Volumes of mixers that are made; none for {@code any}. */
    private static List<Double> sizes(Entry entry) {
        if (entry.isWord("any")) {
            return List.of();
        }
        String expected = "any, or rising volumes such as [0.5 m3, 1 m3, 2 m3]";
        List<Double> sizes = new ArrayList<>();
        for (Entry item : entry.items(expected)) {
            double last = sizes.isEmpty() ? 0.0 : sizes.get(sizes.size() - 1);
            Unit.VOLUME.read(item).ifPresent(size -> {
                if (size > last) {
                    sizes.add(size);
                } else {
                    item.refuse(expected);
                }
            });
        }
        return sizes;
    }

    /** The index is that of the money in which a cost is given. */
    private Optional<CostCurve> curve(Entry entry, double index) {
        if (entry.isMapping()) {
            Optional<Section> curve = entry.section(PlantKeys.BOX);
            OptionalDouble cost = curve.map(section -> section.required("cost", Unit.MONEY.example())
                            .map(Unit.MONEY::read)
                            .orElse(OptionalDouble.empty()))
                    .orElse(OptionalDouble.empty());
            OptionalDouble size = curve.map(section -> section.required("size", Unit.VOLUME.example())
                            .map(Unit.VOLUME::read)
                            .orElse(OptionalDouble.empty()))
                    .orElse(OptionalDouble.empty());
            CostCurve welded = CostCurves.of(tables, CostCurves.WELDED);
            OptionalDouble exponent = curve.map(section ->
                            new Unit(Map.of("", 1.0), 0.0, 1.5, "0 to 1.5, such as 0.45").read(section, "exponent"))
                    .orElse(OptionalDouble.empty());
            if (cost.isEmpty() || size.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new CostCurve(
                    "mixer-settler, as given",
                    "m3",
                    size.getAsDouble(),
                    Ranged.exactly("mixer-settler, as given", "USD", cost.getAsDouble(), given(entry)),
                    exponent.orElse(welded.exponent()),
                    index));
        }
        return entry.word(List.of("welded", "published"))
                .map(word ->
                        CostCurves.of(tables, word.equals("welded") ? CostCurves.WELDED : CostCurves.PUBLISHED.get(0)));
    }

    private GivenTerms terms(Optional<Section> cost, Optional<Section> plant) {
        Map<Term, Ranged> factors = new EnumMap<>(Term.class);
        cost.ifPresent(section -> {
            factor(section, "construction", Unit.FACTOR, Term.CONSTRUCTION, factors);
            factor(section, "installation", Unit.FACTOR, Term.INSTALLATION, factors);
            factor(section, "capital charge", Unit.YEARLY, Term.CHARGE, factors);
            factor(section, "interest", Unit.YEARLY, Term.INTEREST, factors);
            factor(section, "wage", Unit.WAGE, Term.WAGE, factors);
            factor(section, "supervision", Unit.FACTOR, Term.SUPERVISION, factors);
            factor(section, "maintenance", Unit.YEARLY, Term.MAINTENANCE, factors);
            factor(section, "cost index", Unit.INDEX, Term.COST_INDEX, factors);
        });
        Map<Good, Ranged> prices = new EnumMap<>(Good.class);
        Map<Element, Ranged> oxides = new EnumMap<>(Element.class);
        plant.flatMap(section -> section.entry("prices")).ifPresent(entry -> {
            for (Entry.Row row : entry.rows(PRICES)) {
                price(row, prices, oxides);
            }
        });
        return new GivenTerms(factors, prices, oxides);
    }

    private static void factor(Section cost, String key, Unit unit, Term term, Map<Term, Ranged> factors) {
        cost.entry(key)
                .ifPresent(entry -> unit.read(entry)
                        .ifPresent(value ->
                                factors.put(term, Ranged.exactly(term.label(), term.unit(), value, given(entry)))));
    }

    private static void price(Entry.Row row, Map<Good, Ranged> prices, Map<Element, Ranged> oxides) {
        Good good = Goods.byWord().get(row.word());
        Optional<Element> element = Element.ofSymbol(row.word());
        if (good != null) {
            Goods.unit(good)
                    .read(row.value())
                    .ifPresent(value -> prices.put(
                            good, Ranged.exactly(good.label(), "USD/" + good.unit(), value, given(row.value()))));
        } else if (element.isPresent()) {
            Unit.PER_KILOGRAM
                    .read(row.value())
                    .ifPresent(value -> oxides.put(
                            element.get(), Ranged.exactly(element.get().oxide(), "USD/kg", value, given(row.value()))));
        } else {
            row.name()
                    .refuse(
                            row.name().found(),
                            "one of " + String.join(", ", Goods.all()),
                            Problem.nearest(row.word(), Goods.all()));
        }
    }

    /** Numbers of the tables that are given otherwise. */
    private List<PlantValue> numbers(Optional<Section> plant) {
        List<PlantValue> numbers = new ArrayList<>();
        plant.flatMap(section -> section.entry("numbers")).ifPresent(entry -> {
            for (Entry.Row row : entry.rows(NUMBERS)) {
                number(row).ifPresent(numbers::add);
            }
        });
        return numbers;
    }

    private Optional<PlantValue> number(Entry.Row given) {
        String[] words = given.word().split(" of ", 2);
        String subject = words.length == 2 ? words[1] : PlantTables.ANY;
        List<PlantValue> rows = tables.values(subject, words[0]);
        if (rows.isEmpty()) {
            List<String> known = tables.values().stream()
                    .map(row -> row.subject().equals(PlantTables.ANY)
                            ? row.quantity()
                            : row.quantity() + " of " + row.subject())
                    .toList();
            given.name()
                    .refuse(
                            given.name().found(),
                            "a quantity of the tables, alone or with what it is of: " + NUMBERS,
                            Problem.nearest(given.word(), known));
            return Optional.empty();
        }
        if (rows.size() > 1) {
            given.name()
                    .refuse(
                            given.name().found() + ", of which the tables say " + rows.size() + " numbers",
                            "a quantity that they say once",
                            Optional.empty());
            return Optional.empty();
        }
        PlantValue table = rows.get(0);
        String unit = table.unit().equals("1") ? "" : table.unit();
        String expected = ("a number of 0 or more in " + table.unit()).replace(" in 1", "") + ", such as "
                + Double.toString(table.value()) + (unit.isEmpty() ? "" : " " + unit);
        OptionalDouble value = new Unit(Map.of(unit, 1.0), 0.0, 1e12, expected).read(given.value());
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlantValue(
                        table.subject(),
                        table.quantity(),
                        OptionalDouble.empty(),
                        value.getAsDouble(),
                        OptionalDouble.empty(),
                        table.unit(),
                        given(given.value())));
    }

    private static Provenance given(Entry entry) {
        return new Provenance(new Source(entry.position(), "the case itself"), "", Verification.GIVEN, "");
    }
}
