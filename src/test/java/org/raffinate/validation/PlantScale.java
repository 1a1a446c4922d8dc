package org.raffinate.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Source;
import org.raffinate.design.Design;
import org.raffinate.design.Designer;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.NamedFeed;
import org.raffinate.library.PlantTables;
import org.raffinate.works.Planning;
import org.raffinate.works.Works;

/**
 * The cost of five cuts of the Carina feed against what a project for the same feed published for a whole plant.
 *
 * <p>La to Nd | Sm, Ce | Pr, Gd | Tb, Tb | Dy and Dy | Ho, each with what a sharp split leaves it: these make NdPr, Tb and Dy
 * oxides and send the rest on. Effluent plant, impurity removal and what is common to a site are not in it.
 */
final class PlantScale {
    private static final double FEED = 5400.0;
    private static final String LIGHT = "La, Ce, Pr, Nd";
    private static final String HEAVY = "Tb, Dy, Ho, Er, Tm, Yb, Lu, Y";

    private static final Source ACLARA =
            new Source("Aclara 2024", "class 5 estimate of a heavy rare-earth plant in the Americas, as in costs.csv");

    private PlantScale() {}

    static Stream<Comparison> comparisons() {
        List<Works> cuts = List.of(
                cut("Nd | Sm", LIGHT + ", Sm, Eu, Gd, " + HEAVY, "onward", "onward"),
                cut("Ce | Pr", LIGHT, "onward", "oxalate"),
                cut("Gd | Tb", "Sm, Eu, Gd, " + HEAVY, "onward", "onward"),
                cut("Tb | Dy", HEAVY, "oxalate", "onward"),
                cut("Dy | Ho", HEAVY.substring(4), "oxalate", "onward"));
        double capital = cuts.stream()
                .mapToDouble(works -> works.estimate().fixedCapital())
                .sum();
        double operating =
                cuts.stream().mapToDouble(works -> works.estimate().operating()).sum();
        return Stream.of(
                Comparison.printed(
                        ACLARA,
                        "capital of solvent extraction, MUSD; ours: five cuts of the Carina feed, 5400 t/a",
                        "244",
                        // to whole MUSD: an estimate, and no case for the last digit of a design
                        Math.rint(capital / 1e6),
                        Bound.apart(230.0, "a twelfth: five cuts of welded boxes are no full separation")),
                Comparison.printed(
                        ACLARA,
                        "operating cost, USD/kg REO; ours: the same five cuts, per kg fed",
                        "12",
                        operating / (1000.0 * FEED),
                        Bound.apart(8.0, "five cuts are no full separation")));
    }

    private static Works cut(String cut, String elements, String raffinate, String extract) {
        String text = """
                feed:
                  source: Carina (Aclara)
                  elements: [%s]
                  flow: %s t/a REO
                  concentration: 1.0 mol/L
                equilibrium: {model: separation-factors, extractant: EHEHPA, medium: chloride}
                cut: %s
                products: {raffinate: {purity: 99.5 %%}, extract: {purity: 99.5 %%}}
                plant: {finishing: {raffinate: %s, extract: %s}}
                """.formatted(elements, FEED * share(elements), cut, raffinate, extract);
        Case read = read(text);
        Design design = new Designer().design(read.designProblem());
        return new Planning(PlantTables.load(), read.plant().plan().orElseThrow())
                .of(design.solution().orElseThrow(), read.feed().flow(), design.extraction());
    }

    private static double share(String elements) {
        NamedFeed carina = DataLibrary.load().feeds().stream()
                .filter(feed -> feed.name().startsWith("Carina"))
                .findFirst()
                .orElseThrow();
        double part = 0.0;
        double all = 0.0;
        for (Element element : carina.mixture().elements()) {
            double mass = carina.mixture().moleFraction(element) * element.oxideMass();
            all += mass;
            part += List.of(elements.split(", ", -1)).contains(element.symbol()) ? mass : 0.0;
        }
        return part / all;
    }

    private static Case read(String text) {
        try {
            Path file = Files.createTempFile("cut", ".yaml");
            try {
                return new CaseReader().read(Files.writeString(file, text));
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
