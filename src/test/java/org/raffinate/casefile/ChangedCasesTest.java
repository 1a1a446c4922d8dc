package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.document.CaseException;
import org.raffinate.document.Change;
import org.raffinate.document.Entry;
import org.raffinate.document.Problem;
import org.raffinate.document.Readings;

/** Cases that differ in a few values, read one after the other, are those that are read afresh. */
class ChangedCasesTest {
    private static final int SEED = 20261128;
    private static final int TIMES = 150;

    /** Some of the values are none: what is wrong is told each time. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("title", List.of("One", "Two", "[x")),
            Map.entry("feed.flow", List.of("300 t/a REO", "2 mol/h", "1 kmol/h", "much")),
            Map.entry("feed.concentration", List.of("0.8 mol/L", "1.2 mol/L", "99 mol/L")),
            Map.entry("feed.operating", List.of("7500 h/a", "8000 h/a")),
            Map.entry("feed.basis", List.of("mol", "metal mass", "oxide mass")),
            Map.entry("feed.composition.Eu", List.of("0.3", "0.2", "-1")),
            Map.entry("feed.composition.Sm", List.of("0.6", "0.4")),
            Map.entry("feed.source", List.of("Browns Range xenotime", "Longnan clay (heavy-Y)", "Atlantis")),
            Map.entry("equilibrium.factors.Dy/Tb", List.of("1.8", "2.4", "0")),
            Map.entry("equilibrium.factors.Tb/Gd", List.of("4.5", "5.5")),
            Map.entry("equilibrium.factors.Eu/Sm", List.of("1.9", "2.3", "none")),
            Map.entry("equilibrium.factors.Gd/Eu", List.of("1.5", "1.3")),
            Map.entry("equilibrium.extractant", List.of("D2EHPA", "EHEHPA", "soap")),
            Map.entry("products.raffinate.purity", List.of("99 %", "99.9 %", "110 %")),
            Map.entry("products.extract.purity", List.of("99 %", "99.95 %")),
            Map.entry("cascade.S", List.of("1.5", "1.8", "-1")),
            Map.entry("cascade.W", List.of("1.1", "1.3")),
            Map.entry("cascade.extraction", List.of("20", "30", "1.5")),
            Map.entry("cascade.draws[1].stage", List.of("30", "50", "500")),
            Map.entry("cascade.draws[1].flow", List.of("0.2", "0.3")),
            Map.entry("solvent.saponification", List.of("30 %", "40 %")),
            Map.entry("plant.site", List.of("China", "Moon")));

    @ParameterizedTest
    @ValueSource(strings = {"binary-textbook", "tb-dy-longnan", "three-outlets", "tb-dy-ehehpa-soda", "tb-dy-plant"})
    void readOneAfterTheOtherOrEachAfreshTheyAreTheSame(String name) {
        Random random = new Random(SEED);
        org.raffinate.document.CaseTree tree = Yaml.READER.tree(Path.of("cascades", name + ".yaml"));
        Readings readings = new Readings();
        int valid = 0;
        int refused = 0;
        for (int time = 0; time < TIMES; time++) {
            org.raffinate.document.CaseTree changed = tree.with(changes(random, tree));
            Answer kept = Answer.of(() -> Yaml.READER.read(changed, readings));
            Answer afresh = Answer.of(() -> Yaml.READER.read(changed));

            assertThat(kept.problems).isEqualTo(afresh.problems);
            assertThat(kept.read.isPresent()).isEqualTo(afresh.read.isPresent());
            if (kept.read.isPresent()) {
                same(kept.read.get(), afresh.read.orElseThrow());
            }
            valid += kept.read.isPresent() ? 1 : 0;
            refused += kept.problems.isEmpty() ? 0 : 1;
        }
        assertThat(valid).isGreaterThan(TIMES / 10);
        assertThat(refused).isGreaterThan(TIMES / 10);
    }

    /** Two of the keys that the case has, or may have, at a time; seldom one that it does not know. */
    private static List<Change> changes(Random random, org.raffinate.document.CaseTree tree) {
        List<String> paths = VALUES.keySet().stream().sorted().toList();
        List<Change> changes = new ArrayList<>();
        while (changes.size() < 2) {
            String path = paths.get(random.nextInt(paths.size()));
            String[] way = path.split("\\.");
            boolean known = tree.glimpse(List.of(way)).isPresent();
            List<String> values = VALUES.getOrDefault(path, List.of());
            if (known || random.nextInt(20) == 0) {
                changes.add(Change.to(values.get(random.nextInt(values.size())), way));
            }
        }
        return changes;
    }

    /** What was read, or what was wrong. */
    private record Answer(Optional<Case> read, List<Problem> problems) {
        interface Reading {
            Case read();
        }

        static Answer of(Reading reading) {
            try {
                return new Answer(Optional.of(reading.read()), List.of());
            } catch (CaseException refused) {
                return new Answer(Optional.empty(), refused.problems());
            }
        }
    }

    /** Part by part to the last number; of the plant's key, which is a place in the file, the place. */
    private static void same(Case kept, Case afresh) {
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("plant.given")
                .isEqualTo(afresh);
        assertThat(kept.plant().given().map(Entry::position))
                .isEqualTo(afresh.plant().given().map(Entry::position));
    }
}
