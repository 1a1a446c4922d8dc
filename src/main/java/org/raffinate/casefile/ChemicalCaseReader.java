package org.raffinate.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.raffinate.cascade.FeedStream;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistrycase.ChemicalCase;
import org.raffinate.chemistrycase.ChemicalKeys;
import org.raffinate.chemistrycase.ChemicalParts;
import org.raffinate.chemistrycase.ChemicalTasks;
import org.raffinate.chemistrycase.FeedAnalysis;
import org.raffinate.document.Entry;
import org.raffinate.document.Problem;
import org.raffinate.document.Problems;
import org.raffinate.document.Section;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.PlantTables;
import org.raffinate.plantcase.PlantReader;

/** Reads cases whose model knows acid and extractant: feed, cut and products as ever, the rest by {@code chemistrycase}. */
final class ChemicalCaseReader {
    private final DataLibrary library;
    private final PlantTables tables;
    private final String model;

    /**
     * @param model one of {@link ChemicalParts#MODELS}
     */
    ChemicalCaseReader(DataLibrary library, PlantTables tables, String model) {
        this.library = library;
        this.tables = tables;
        this.model = model;
    }

    /** The model with chemistry that a case names, or misspells; nothing where it names another, or none. */
    static Optional<String> model(Entry whole) {
        return whole.glimpse(List.of("equilibrium", "model"))
                .or(() -> whole.glimpse(List.of("equilibrium")))
                .flatMap(word -> Problem.nearest(word, EquilibriumReader.MODELS))
                .filter(ChemicalParts.MODELS::contains);
    }

    /** The case; nothing where a part of it could not be read. */
    Optional<Case> read(Section root, Problems problems) {
        String title = CaseReader.title(root, problems);
        Optional<Entry> feedEntry = root.required("feed", ChemicalKeys.FEED.expected());
        Optional<Section> feedSection = feedEntry.flatMap(entry -> entry.section(ChemicalKeys.FEED));
        Optional<FeedAnalysis> analysis =
                feedSection.map(section -> FeedAnalysis.read(section, feedEntry.orElseThrow()));
        Optional<FeedReader.Read> feed = analysis.map(
                known -> new FeedReader(new MixtureReader(library)).read(feedSection.orElseThrow(), known));
        Basis basis = feed.map(FeedReader.Read::basis).orElse(Basis.OXIDE_MASS);
        Optional<Section> equilibrium =
                root.entry("equilibrium").flatMap(entry -> entry.section(ChemicalParts.keys(model)));
        equilibrium.ifPresent(EquilibriumReader::model);
        Optional<Extractant> extractant = equilibrium
                .flatMap(section -> section.entry("extractant"))
                .flatMap(new EquilibriumReader(library)::extractant);
        Optional<List<SeparationFactor>> factors = equilibrium
                .flatMap(section -> section.entry("factors"))
                .map(FactorReader::read)
                .orElse(Optional.of(List.of()));
        Optional<FeedStream> stream = feed.flatMap(FeedReader.Read::stream)
                .filter(known -> known.concentration().isPresent());
        Optional<ChemicalParts> parts = analysis.flatMap(known -> equilibrium.flatMap(section -> ChemicalParts.read(
                root,
                section,
                model.equals(ChemicalParts.MODELS.get(1)),
                new ChemicalParts.Known(extractant, factors, known, stream),
                library)));
        Optional<SeparationFactors> implied = parts.map(ChemicalParts::factors);
        ProductsReader.Read products = new ProductsReader(implied).read(root, basis);
        PlantReader.Read plant = new PlantReader(
                        library,
                        tables,
                        new PlantReader.Known(
                                extractant,
                                parts.map(known -> known.model().medium().name())
                                        .orElse(""),
                                parts.map(known -> OptionalDouble.of(known.extractant()))
                                        .orElse(OptionalDouble.empty()),
                                parts.flatMap(ChemicalParts::base),
                                stream.map(FeedStream::concentration).orElse(OptionalDouble.empty()),
                                feed.map(FeedReader.Read::hours).orElse(FeedReader.DEFAULT_HOURS),
                                CaseReader.products(products)))
                .read(root);
        if (!problems.isEmpty() || parts.isEmpty() || stream.isEmpty()) {
            return Optional.empty();
        }
        List<Problem> lacks = Tasks.missing(root, products);
        ChemicalCase chemistry = ChemicalTasks.of(root, parts.get(), products.cut(), products.specifications(), lacks);
        ChemicalTasks.refuseUnlessOne(chemistry, root, problems);
        Problem inMol = root.entry("equilibrium")
                .orElseThrow()
                .problem(
                        "model " + model + ", which has a circuit in litres per hour",
                        "model: separation-factors for a cascade in mol per mol of feed");
        return Optional.of(new Case(
                title,
                problems.file(),
                stream.get(),
                feed.flatMap(FeedReader.Read::composition).flatMap(MixtureReader.Composition::provenance),
                basis,
                extractant,
                parts.get().model().medium().name().toLowerCase(Locale.ROOT),
                parts.get().factors(),
                products.cut(),
                products.specifications(),
                Optional.empty(),
                Optional.empty(),
                List.of(inMol),
                List.of(inMol),
                Optional.of(chemistry),
                plant,
                Stream.concat(feed.stream().flatMap(read -> read.notes().stream()), parts.get().notes().stream())
                        .toList()));
    }
}
