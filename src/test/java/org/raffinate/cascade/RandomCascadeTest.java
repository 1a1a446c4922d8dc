package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

/** The generator reaches the ends of what it promises, within the first 500 seeds. */
class RandomCascadeTest {
    private final List<RandomCascade> all =
            LongStream.range(0, 500).mapToObj(RandomCascade::of).toList();
    private final List<Cascade> cascades =
            all.stream().map(random -> random.cascade).toList();

    @Test
    void stagesElementsFeedsAndDraws() {
        assertThat(cascades).anyMatch(cascade -> cascade.stages() == 1);
        assertThat(cascades).anyMatch(cascade -> cascade.stages() == 500);
        assertThat(cascades).anyMatch(cascade -> cascade.elements().size() == 1);
        assertThat(cascades).anyMatch(cascade -> cascade.elements().size() == 17);
        assertThat(cascades).anyMatch(cascade -> cascade.feeds().size() > 2);
        assertThat(cascades).anyMatch(cascade -> cascade.draws().size() > 2);
        assertThat(cascades).anyMatch(cascade -> cascade.extract() == 0.0);
        assertThat(cascades).anyMatch(cascade -> cascade.raffinate() == 0.0);
        for (Phase phase : Phase.values()) {
            assertThat(cascades)
                    .anyMatch(cascade -> cascade.feeds().get(0).phase() == phase)
                    .anyMatch(cascade -> cascade.draws().stream().anyMatch(draw -> draw.phase() == phase));
        }
    }

    @Test
    void factorsTracesAndReflux() {
        assertThat(all)
                .anyMatch(random -> random.reflux > 1.0 && random.reflux < 1.0 + 2e-6)
                .anyMatch(random -> random.reflux > 900.0)
                .anyMatch(random -> random.reflux < 0.5)
                .anyMatch(random -> closest(random) < 1.051)
                .anyMatch(random -> closest(random) > 10.0)
                .anyMatch(random ->
                        random.cascade.elements().stream().anyMatch(element -> fraction(random, element) < 1e-11));
    }

    @Test
    void bothProductsAtSevenNines() {
        assertThat(all)
                .filteredOn(random -> random.cascade.stages() < 50)
                .anyMatch(random -> impurity(random) < 1.01e-7);
    }

    @Test
    void theSameSeedDrawsTheSameCascade() {
        assertThat(RandomCascade.of(7).cascade).isEqualTo(all.get(7).cascade);
        assertThat(RandomCascade.of(8).cascade).isNotEqualTo(all.get(7).cascade);
    }

    /** Of the worse product, for the best of all cuts. */
    private static double impurity(RandomCascade random) {
        List<Element> order = random.factors.order();
        if (order.size() < 2 || random.cascade.raffinate() == 0.0 || random.cascade.extract() == 0.0) {
            return 1.0;
        }
        CascadeSolution solution = new CascadeSolver().solve(random.cascade, random.factors);
        return IntStream.range(1, order.size())
                .mapToDouble(cut -> {
                    Set<Element> least = new HashSet<>(order.subList(0, cut));
                    Set<Element> most = new HashSet<>(order.subList(cut, order.size()));
                    return Math.max(
                            solution.raffinate().impurity(least, Basis.MOL),
                            solution.extract().impurity(most, Basis.MOL));
                })
                .min()
                .orElse(1.0);
    }

    private static double closest(RandomCascade random) {
        List<Element> order = random.factors.order();
        return IntStream.range(1, order.size())
                .mapToDouble(i -> random.factors.factor(order.get(i), order.get(i - 1)))
                .min()
                .orElse(2.0);
    }

    private static double fraction(RandomCascade random, Element element) {
        return random.cascade.feeds().get(0).mixture().moleFraction(element);
    }
}
