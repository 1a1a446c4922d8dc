package org.raffinate.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read once and what is read again. */
class ReadingsTest {
    private static final Path FILE = Path.of("x.yaml");
    private static final CaseTree TREE = CaseText.ofText(FILE, "feed: {flow: 1}\ncascade: {S: 2}\n", "a case");

    private final Readings readings = new Readings();
    private int readers;

    private String read(CaseTree tree, Object given, Problems problems) {
        Optional<Entry> feed = tree.entry(problems).below(List.of("feed"));
        return readings.of("feed", feed, given, problems, () -> {
            readers++;
            return feed.flatMap(entry -> entry.below(List.of("flow")))
                    .flatMap(entry -> entry.number("", "a number"))
                    .map(number -> number + " given " + given)
                    .orElse("nothing");
        });
    }

    @Test
    void aPartThatTreesShareIsReadOnce() {
        CaseTree other = TREE.with(List.of(Change.to("3", "cascade", "S")));

        assertThat(read(TREE, "", new Problems(FILE))).isEqualTo("1 given ");
        assertThat(read(other, "", new Problems(FILE))).isEqualTo("1 given ");
        assertThat(readers).isOne();
    }

    @Test
    void anotherPartOrOtherThingsGivenAreReadAgain() {
        CaseTree other = TREE.with(List.of(Change.to("3", "feed", "flow")));

        assertThat(read(TREE, "a", new Problems(FILE))).isEqualTo("1 given a");
        assertThat(read(other, "a", new Problems(FILE))).isEqualTo("3 given a");
        assertThat(read(other, "b", new Problems(FILE))).isEqualTo("3 given b");
        assertThat(read(TREE.with(List.of(Change.without("feed"))), "b", new Problems(FILE)))
                .isEqualTo("nothing");
        assertThat(read(TREE, "a", new Problems(FILE))).isEqualTo("1 given a");
        assertThat(readers).isEqualTo(5);
    }

    @Test
    void aPartWithAProblemIsReportedAgain() {
        CaseTree spoilt = TREE.with(List.of(Change.to("much", "feed", "flow")));

        for (int time = 1; time <= 2; time++) {
            Problems problems = new Problems(FILE);
            assertThat(read(spoilt, "", problems)).isEqualTo("nothing");
            assertThatExceptionOfType(CaseException.class)
                    .isThrownBy(problems::refuse)
                    .withMessage("x.yaml:1: feed.flow: found 'much', expected a number");
            assertThat(readers).isEqualTo(time);
        }
    }

    @Test
    void whatIsReadWhileSomethingElseIsWrongIsNotKept() {
        Problems problems = new Problems(FILE);
        problems.add(new Problem(FILE, 2, 1, "cascade", "nonsense", "sense", Optional.empty()));

        assertThat(read(TREE, "", problems)).isEqualTo("1 given ");
        assertThat(read(TREE, "", new Problems(FILE))).isEqualTo("1 given ");
        assertThat(readers).isEqualTo(2);
    }
}
