package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

/** The worked cascades of {@code zhang-zhao-schreiner-2016.properties}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextbookTest {
    private final Properties book = new Properties();

    @BeforeAll
    void read() throws IOException {
        try (InputStream file = TextbookTest.class.getResourceAsStream("zhang-zhao-schreiner-2016.properties")) {
            book.load(Objects.requireNonNull(file));
        }
    }

    @Test
    void theUnroundedBinarySplitGivesAllPrintedDigits() {
        double less = 1.0 - 0.01 * number("binary.specification.raffinate");
        double extract = (0.5 - less) / (0.01 * number("binary.specification.extract") - less);
        double w = extract / (Math.sqrt(number("binary.factor")) - 1.0);
        double s = w * Math.sqrt(number("binary.factor"));
        CascadeSolution solution = binary(s, s - extract);

        assertThat(s).isCloseTo(number("binary.S"), within(5e-6));
        assertThat(w).isCloseTo(number("binary.W"), within(5e-6));
        assertThat(percent(solution.raffinate(), Element.TB))
                .isCloseTo(number("binary.raffinate"), within(halfAUnit("binary.raffinate")));
        assertThat(percent(solution.extract(), Element.DY))
                .isCloseTo(number("binary.extract"), within(halfAUnit("binary.extract")));
    }

    @Test
    void thePrintedBinarySplitGivesThePrintedPuritiesWithinItsRounding() {
        List<CascadeSolution> rounded = new ArrayList<>();
        for (double s : roundedTo("binary.S")) {
            for (double w : roundedTo("binary.W")) {
                rounded.add(binary(s, w));
            }
        }

        assertCovers(rounded, solution -> percent(solution.raffinate(), Element.TB), "binary.raffinate");
        assertCovers(rounded, solution -> percent(solution.extract(), Element.DY), "binary.extract");
    }

    @Test
    void thePrintedThreeOutletsGiveThePrintedPuritiesWithinTheirRounding() {
        List<CascadeSolution> rounded = new ArrayList<>();
        for (double w : roundedTo("outlets.W")) {
            for (double draw : roundedTo("outlets.draw.flow")) {
                rounded.add(outlets(w, draw));
            }
        }

        assertCovers(rounded, solution -> percent(solution.raffinate(), Element.SM), "outlets.raffinate");
        assertCovers(rounded, solution -> percent(solution.extract(), Element.GD), "outlets.extract");
        assertCovers(rounded, solution -> percent(solution.draws().get(0), Element.EU), "outlets.draw");
    }

    private CascadeSolution binary(double s, double w) {
        Cascade cascade = Cascade.of(
                stages("binary.extraction"),
                stages("binary.scrub"),
                Phase.AQUEOUS,
                Given.mixture(Map.of(Element.TB, 0.5, Element.DY, 0.5)),
                s,
                s - w);
        return new CascadeSolver().solve(cascade, Given.factors(Element.TB, Element.DY, number("binary.factor")));
    }

    private CascadeSolution outlets(double w, double draw) {
        double s = number("outlets.S");
        double europium = number("outlets.factor.EuSm");
        Feed feed = new Feed(
                stages("outlets.extraction"),
                Phase.AQUEOUS,
                1.0,
                Given.mixture(Map.of(
                        Element.SM, number("outlets.feed.Sm"),
                        Element.EU, number("outlets.feed.Eu"),
                        Element.GD, number("outlets.feed.Gd"))));
        Cascade cascade = new Cascade(
                stages("outlets.extraction") + stages("outlets.scrub"),
                List.of(feed),
                List.of(new Draw(stages("outlets.draw.stage"), Phase.AQUEOUS, draw)),
                s,
                s - w);
        return new CascadeSolver()
                .solve(
                        cascade,
                        Given.factors(Map.of(
                                Element.SM,
                                1.0,
                                Element.EU,
                                europium,
                                Element.GD,
                                europium * number("outlets.factor.GdEu"))));
    }

    /** That the printed number lies within what inputs give that round to the printed ones. */
    private void assertCovers(List<CascadeSolution> rounded, ToDoubleFunction<CascadeSolution> result, String key) {
        double least = rounded.stream().mapToDouble(result).min().orElseThrow();
        double greatest = rounded.stream().mapToDouble(result).max().orElseThrow();
        assertThat(number(key)).as(key).isBetween(least - halfAUnit(key), greatest + halfAUnit(key));
    }

    private double[] roundedTo(String key) {
        return new double[] {number(key) - halfAUnit(key), number(key), number(key) + halfAUnit(key)};
    }

    private double halfAUnit(String key) {
        return 0.5 * new BigDecimal(book.getProperty(key)).ulp().doubleValue();
    }

    private static double percent(ProductStream stream, Element element) {
        return 100.0 * stream.purity(Set.of(element), Basis.MOL);
    }

    private double number(String key) {
        return Double.parseDouble(book.getProperty(key));
    }

    private int stages(String key) {
        return Integer.parseInt(book.getProperty(key));
    }
}
