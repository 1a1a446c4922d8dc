package org.raffinate.casefile;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.raffinate.cascade.FeedStream;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistrycase.ChemicalKeys;
import org.raffinate.design.Product;
import org.raffinate.document.CaseException;
import org.raffinate.document.CaseText;
import org.raffinate.document.CaseTree;
import org.raffinate.document.Change;
import org.raffinate.document.Entry;
import org.raffinate.document.Problems;
import org.raffinate.document.Readings;
import org.raffinate.document.Section;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.PlantTables;
import org.raffinate.plantcase.PlantReader;

/** Reads case files. Immutable; may serve several threads. */
public final class CaseReader {
    private static final int LONGEST_TITLE = 200;
    private static final String WHOLE = "a case: title, feed, equilibrium and products or cascade";
    private static final String EXAMPLE = "cascades/tb-dy-longnan.yaml";
    private static final String TITLE = "a title in words, at most 200 characters";

    private final DataLibrary library;
    private final PlantTables tables;

    /** Reads cases with the data library that comes with the program. */
    public CaseReader() {
        this(DataLibrary.load());
    }

    /** Reads cases with this data library. */
    public CaseReader(DataLibrary library) {
        this.library = library;
        tables = PlantTables.load();
    }

    /**
     * The case in this file.
     *
     * @throws CaseException that lists everything that is wrong with it
     */
    public Case read(Path file) {
        return read(file, List.of());
    }

    /**
     * The case in this file with some of its values read as others.
     *
     * @throws CaseException that lists everything that is wrong with it
     */
    public Case read(Path file, List<Change> changes) {
        return read(tree(file).with(changes));
    }

    /**
     * The file of a case, for its values to be read as others.
     *
     * @throws CaseException where it is no such text
     */
    public CaseTree tree(Path file) {
        return CaseText.tree(file, WHOLE, EXAMPLE);
    }

    /**
     * The same of a text that was read before.
     *
     * @throws CaseException where it is no such text
     */
    public CaseTree tree(Path file, String text) {
        return CaseText.ofText(file, text, WHOLE);
    }

    /**
     * The case in a tree.
     *
     * @throws CaseException that lists everything that is wrong with it
     */
    public Case read(CaseTree tree) {
        return read(tree, new Readings());
    }

    /**
     * The same where trees that share parts are read one after the other.
     *
     * @param readings what was read before by this reader, and is now
     */
    public Case read(CaseTree tree, Readings readings) {
        Problems problems = new Problems(tree.file());
        Entry whole = tree.entry(problems);
        Optional<String> model = ChemicalCaseReader.model(whole);
        Optional<Case> read = model.isPresent()
                ? whole.section(ChemicalKeys.CASE)
                        .flatMap(root -> new ChemicalCaseReader(library, tables, model.get()).read(root, problems))
                : whole.section(Keys.CASE).flatMap(root -> read(root, problems, readings));
        problems.refuse();
        return read.orElseThrow(() -> new IllegalStateException("nothing was read from " + tree.file()));
    }

    private Optional<Case> read(Section root, Problems problems, Readings readings) {
        String title = title(root, problems);
        MixtureReader mixtures = new MixtureReader(library);
        Optional<FeedReader.Read> feed = root.required("feed", Keys.FEED.expected())
                .flatMap(entry -> readings.of(
                        "feed",
                        Optional.of(entry),
                        "",
                        problems,
                        () -> entry.section(Keys.FEED).map(section -> new FeedReader(mixtures).read(section))));
        Basis basis = feed.map(FeedReader.Read::basis).orElse(Basis.OXIDE_MASS);
        Optional<Section> cascadeSection = root.entry("cascade").flatMap(entry -> entry.section(Keys.CASCADE));
        CascadeReader.Read cascade = cascadeSection
                .map(section -> new CascadeReader(mixtures).read(section, basis))
                .orElse(CascadeReader.Read.NOTHING);
        Optional<EquilibriumReader.Read> equilibrium = root.required("equilibrium", Keys.EQUILIBRIUM.expected())
                .flatMap(entry -> readings.of(
                        "equilibrium",
                        Optional.of(entry),
                        elements(feed, cascade),
                        problems,
                        () -> entry.section(Keys.EQUILIBRIUM)
                                .map(section ->
                                        new EquilibriumReader(library).read(section, elements(feed, cascade)))));
        ProductsReader.Read products =
                new ProductsReader(equilibrium.flatMap(EquilibriumReader.Read::factors)).read(root, basis);
        PlantReader.Known known = new PlantReader.Known(
                equilibrium.flatMap(EquilibriumReader.Read::extractant),
                equilibrium.map(EquilibriumReader.Read::medium).orElse(""),
                OptionalDouble.empty(),
                Optional.empty(),
                feed.flatMap(FeedReader.Read::stream)
                        .map(FeedStream::concentration)
                        .orElse(OptionalDouble.empty()),
                feed.map(FeedReader.Read::hours).orElse(FeedReader.DEFAULT_HOURS),
                products(products));
        PlantReader.Read plant = readings.of(
                "plant",
                root.entry("plant"),
                known,
                problems,
                () -> new PlantReader(library, tables, known).read(root));
        if (!problems.isEmpty() || feed.isEmpty() || equilibrium.isEmpty()) {
            return Optional.empty();
        }
        FeedStream stream = feed.get().stream().orElseThrow();
        SeparationFactors factors = equilibrium.get().factors().orElseThrow();
        Tasks tasks = Tasks.of(root, cascadeSection, cascade, stream, factors, products);
        tasks.refuseUnlessOne(root, problems);
        return Optional.of(new Case(
                title,
                problems.file(),
                stream,
                feed.get().composition().flatMap(MixtureReader.Composition::provenance),
                basis,
                equilibrium.get().extractant(),
                equilibrium.get().medium(),
                factors,
                products.cut(),
                products.specifications(),
                tasks.cascade(),
                tasks.design(),
                tasks.solveLacks(),
                tasks.designLacks(),
                Optional.empty(),
                plant,
                Stream.concat(feed.get().notes().stream(), equilibrium.get().notes().stream())
                        .toList()));
    }

    /** The products that a case specifies. */
    static Set<Product> products(ProductsReader.Read products) {
        Set<Product> asked = EnumSet.noneOf(Product.class);
        products.specifications().forEach(specification -> asked.add(specification.product()));
        return asked;
    }

    /** All that enter; none if one of the feeds could not be read. */
    private static Set<Element> elements(Optional<FeedReader.Read> feed, CascadeReader.Read cascade) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        feed.flatMap(FeedReader.Read::composition).ifPresent(known -> {
            elements.addAll(known.mixture().elements());
            cascade.sideFeeds().forEach(side -> elements.addAll(side.mixture().elements()));
        });
        return elements;
    }

    /** The title, or the name of the file. */
    static String title(Section root, Problems problems) {
        return root.entry("title").flatMap(CaseReader::title).orElseGet(() -> fileName(problems.file()));
    }

    private static Optional<String> title(Entry entry) {
        return entry.text(TITLE).filter(title -> {
            boolean fits = title.length() <= LONGEST_TITLE && title.equals(Entry.oneLine(title));
            if (!fits) {
                entry.refuse(TITLE);
            }
            return fits;
        });
    }

    private static String fileName(Path file) {
        return Entry.oneLine(String.valueOf(file.getFileName()));
    }
}
