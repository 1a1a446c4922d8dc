package org.raffinate.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Source;
import org.raffinate.design.Design;
import org.raffinate.design.Designer;
import org.raffinate.design.Problems;
import org.raffinate.design.Shortcut;

/** The worked cascades of {@code zhang-zhao-schreiner-2016.properties}. */
final class Textbook {
    private static final Source BOOK = new Source(
            "Zhang 2016",
            "J. Zhang, B. Zhao, B. Schreiner, Separation Hydrometallurgy of Rare Earth Elements, Springer 2016, two worked"
                    + " cascades: Tb | Dy with β 2, half and half, for 99.99 and 99.9 %; Sm | Eu | Gd with a draw");

    private final Reference book = Reference.load("cascade/zhang-zhao-schreiner-2016.properties");

    static Stream<Comparison> comparisons() {
        Textbook textbook = new Textbook();
        return Stream.of(textbook.design(), textbook.unroundedBinary(), textbook.printedBinary(), textbook.outlets())
                .flatMap(List::stream);
    }

    /** Xu's optimum and what the rigorous design makes of the same S. */
    private List<Comparison> design() {
        Design design = new Designer()
                .design(Problems.textbook(
                        OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.of(book.value("binary.S"))));
        assertThat(design.outcome()).isEqualTo(Design.Outcome.FOUND);
        Shortcut shortcut = design.shortcut().orElseThrow();
        int stages = book.count("binary.extraction") + book.count("binary.scrub");
        return List.of(
                printed("binary: Xu's optimum S", "binary.S", shortcut.s()),
                printed("binary: Xu's optimum W", "binary.W", shortcut.w()),
                printed(
                        "binary: fewest stages (Fenske)",
                        "binary.fenske",
                        design.bounds().orElseThrow().minimumStages()),
                Comparison.printed(
                        BOOK,
                        "binary: stages for both purities at this S",
                        String.valueOf(stages),
                        design.solution().orElseThrow().cascade().stages(),
                        Bound.apart(1.0, "the book's 45 miss both by a hair")));
    }

    /** Xu's optimum before it is rounded for print. */
    private List<Comparison> unroundedBinary() {
        double less = 1.0 - 0.01 * book.value("binary.specification.raffinate");
        double extract = (0.5 - less) / (0.01 * book.value("binary.specification.extract") - less);
        double w = extract / (Math.sqrt(book.value("binary.factor")) - 1.0);
        double s = w * Math.sqrt(book.value("binary.factor"));
        CascadeSolution solution = binary(s, s - extract);
        return List.of(
                printed(
                        "binary, 24 + 21 stages, S and W unrounded: Tb in raffinate, %",
                        "binary.raffinate", raffinate(solution, Element.TB)),
                printed(
                        "binary, unrounded: Dy in extract, %",
                        "binary.extract", percent(solution.extract(), Element.DY)));
    }

    private List<Comparison> printedBinary() {
        List<CascadeSolution> rounded = new ArrayList<>();
        for (double s : roundedTo("binary.S")) {
            for (double w : roundedTo("binary.W")) {
                rounded.add(binary(s, w));
            }
        }
        return List.of(
                covered(
                        "binary, 24 + 21 stages, S and W as printed: Tb in raffinate, %",
                        "binary.raffinate", rounded, solution -> raffinate(solution, Element.TB)),
                covered(
                        "binary, as printed: Dy in extract, %",
                        "binary.extract", rounded, solution -> percent(solution.extract(), Element.DY)));
    }

    private List<Comparison> outlets() {
        List<CascadeSolution> rounded = new ArrayList<>();
        for (double w : roundedTo("outlets.W")) {
            for (double draw : roundedTo("outlets.draw.flow")) {
                rounded.add(outlets(w, draw));
            }
        }
        return List.of(
                covered(
                        "three outlets, 22 + 63 stages: Sm in raffinate, %",
                        "outlets.raffinate", rounded, solution -> raffinate(solution, Element.SM)),
                covered(
                        "three outlets: Gd in extract, %",
                        "outlets.extract", rounded, solution -> percent(solution.extract(), Element.GD)),
                covered(
                        "three outlets: Eu in the draw, %",
                        "outlets.draw",
                        rounded,
                        solution -> percent(solution.draws().get(0), Element.EU)));
    }

    private CascadeSolution binary(double s, double w) {
        Cascade cascade = Cascade.of(
                book.count("binary.extraction"),
                book.count("binary.scrub"),
                Phase.AQUEOUS,
                Given.mixture(Map.of(Element.TB, 0.5, Element.DY, 0.5)),
                s,
                s - w);
        return new CascadeSolver().solve(cascade, Given.factors(Element.TB, Element.DY, book.value("binary.factor")));
    }

    private CascadeSolution outlets(double w, double draw) {
        double s = book.value("outlets.S");
        double europium = book.value("outlets.factor.EuSm");
        double gadolinium = europium * book.value("outlets.factor.GdEu");
        Feed feed = new Feed(
                book.count("outlets.extraction"),
                Phase.AQUEOUS,
                1.0,
                Given.mixture(Map.of(
                        Element.SM, book.value("outlets.feed.Sm"),
                        Element.EU, book.value("outlets.feed.Eu"),
                        Element.GD, book.value("outlets.feed.Gd"))));
        Cascade cascade = new Cascade(
                book.count("outlets.extraction") + book.count("outlets.scrub"),
                List.of(feed),
                List.of(new Draw(book.count("outlets.draw.stage"), Phase.AQUEOUS, draw)),
                s,
                s - w);
        return new CascadeSolver()
                .solve(cascade, Given.factors(Map.of(Element.SM, 1.0, Element.EU, europium, Element.GD, gadolinium)));
    }

    private Comparison printed(String subject, String key, double ours) {
        return Comparison.printed(BOOK, subject, book.text(key), ours, Bound.printed());
    }

    /**
     * That the printed number lies within what inputs give that round to the printed ones; the inputs as printed stand in
     * the middle of the list.
     */
    private Comparison covered(
            String subject, String key, List<CascadeSolution> rounded, ToDoubleFunction<CascadeSolution> result) {
        double ours = result.applyAsDouble(rounded.get(rounded.size() / 2));
        double printed = book.value(key);
        double reach = rounded.stream()
                .mapToDouble(result)
                .filter(value -> (value - ours) * (printed - ours) >= 0.0)
                .map(value -> Math.abs(value - ours))
                .max()
                .orElseThrow();
        return Comparison.printed(
                BOOK, subject, book.text(key), ours, Bound.apart(reach + halfAUnit(key), "flows printed rounded"));
    }

    private double[] roundedTo(String key) {
        return new double[] {book.value(key) - halfAUnit(key), book.value(key), book.value(key) + halfAUnit(key)};
    }

    private double halfAUnit(String key) {
        return 0.5 * new BigDecimal(book.text(key)).ulp().doubleValue();
    }

    private static double raffinate(CascadeSolution solution, Element element) {
        return percent(solution.raffinate(), element);
    }

    private static double percent(ProductStream stream, Element element) {
        return 100.0 * stream.purity(Set.of(element), Basis.MOL);
    }
}
