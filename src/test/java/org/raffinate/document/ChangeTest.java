package org.raffinate.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.document.Entry.Row;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Other values in a tree that stays as it is. */
class ChangeTest {
    private static final String TEXT = """
            title: Two
            feed: {flow: 500 t/a REO, composition: {Tb: 0.1, Dy: 0.9}}
            cascade:
              S: 1.4
              draws: [{stage: 1, flow: 0.1}, {stage: 2, flow: 0.2}]
              list: [a, b, c]
            """;

    private static Node composed(String text) {
        return Objects.requireNonNull(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
    }

    private static CaseTree tree(String text) {
        return new CaseTree(Path.of("x.yaml"), "", composed(text));
    }

    /** What a tree says, as maps and lists. */
    private static Object value(Node node) {
        return new Reader().value(node);
    }

    private static final class Reader extends SafeConstructor {
        Reader() {
            super(new LoaderOptions());
        }

        Object value(Node node) {
            return constructDocument(node);
        }
    }

    private static void gives(Change change, String expected) {
        Node before = composed(TEXT);

        assertThat(value(change.applied(before))).isEqualTo(value(composed(expected)));
        assertThat(value(before)).isEqualTo(value(composed(TEXT)));
    }

    @Test
    void aValueIsReadAsAnother() {
        gives(Change.to("Three", "title"), TEXT.replace("Two", "Three"));
        gives(Change.to("2.5", "cascade", "S"), TEXT.replace("1.4", "2.5"));
        gives(Change.to("0.3", "feed", "composition", "Tb"), TEXT.replace("0.1, Dy", "0.3, Dy"));
    }

    @Test
    void aMappingMayBecomeAWordAndAWordAList() {
        gives(Change.to("clay", "feed"), TEXT.replaceFirst("feed: .*", "feed: clay"));
        gives(Change.toList(List.of("Tb", "1.5"), "title"), TEXT.replace("Two", "[Tb, 1.5]"));
    }

    @Test
    void aKeyThatIsNotThereIsAdded() {
        gives(Change.to("40", "cascade", "scrub"), TEXT + "  scrub: 40\n");
        gives(Change.to("8", "plant", "boxes", "height"), TEXT + "plant: {boxes: {height: 8}}\n");
        gives(Change.toList(List.of("Tb"), "plant", "of"), TEXT + "plant: {of: [Tb]}\n");
    }

    @Test
    void aKeyIsLeftOut() {
        gives(Change.without("cascade", "S"), TEXT.replace("  S: 1.4\n", ""));
        gives(Change.without("feed", "composition", "Tb"), TEXT.replace("Tb: 0.1, ", ""));
    }

    @Test
    void whatIsNotThereNeedNotBeLeftOut() {
        Node before = composed(TEXT);

        assertThat(Change.without("cascade", "scrub").applied(before)).isNotNull();
        gives(Change.without("cascade", "scrub"), TEXT);
        gives(Change.without("plant", "boxes"), TEXT);
    }

    @Test
    void itemsOfListsAreCountedFromOne() {
        gives(Change.to("b2", "cascade", "list[2]"), TEXT.replace("a, b, c", "a, b2, c"));
        gives(Change.to("7", "cascade", "draws[2]", "stage"), TEXT.replace("stage: 2", "stage: 7"));
        gives(
                Change.to("organic", "cascade", "draws[1]", "phase"),
                TEXT.replace("flow: 0.1", "flow: 0.1, phase: organic"));
        gives(Change.without("cascade", "list[1]"), TEXT.replace("a, b, c", "b, c"));
        gives(Change.without("cascade", "draws[1]", "flow"), TEXT.replace(", flow: 0.1", ""));
        gives(Change.toList(List.of("d", "e"), "cascade", "list[3]"), TEXT.replace("a, b, c", "a, b, [d, e]"));
    }

    @Test
    void aWayThroughWhatIsNoSuchThingChangesNothing() {
        for (Change change : List.of(
                Change.to("1", "title", "word"),
                Change.without("title", "word"),
                Change.to("1", "cascade", "list", "first"),
                Change.to("1", "cascade", "list[0]"),
                Change.to("1", "cascade", "list[4]"),
                Change.without("cascade", "list[4]"),
                Change.to("1", "cascade", "none[1]"),
                Change.to("1", "title[1]"),
                Change.to("1", "cascade", "list[1]", "further"))) {
            gives(change, TEXT);
        }
    }

    @Test
    void theTreeSharesWhatIsNotChanged() {
        CaseTree before = tree(TEXT);
        CaseTree after = before.with(List.of(Change.to("1.6", "cascade", "S")));

        assertThat(node(after, "feed")).isSameAs(node(before, "feed"));
        assertThat(node(after, "cascade", "draws")).isSameAs(node(before, "cascade", "draws"));
        assertThat(node(after, "cascade")).isNotSameAs(node(before, "cascade"));
        assertThat(before.glimpse(List.of("cascade", "S"))).contains("1.4");
        assertThat(after.glimpse(List.of("cascade", "S"))).contains("1.6");
        assertThat(after.file()).isEqualTo(before.file());
    }

    @Test
    void severalChangesFollowEachOther() {
        CaseTree after = tree(TEXT)
                .with(List.of(
                        Change.without("cascade", "list[1]"),
                        Change.to("second", "cascade", "list[1]"),
                        Change.to("1", "new", "key"),
                        Change.to("2", "new", "key")));

        assertThat(after.glimpse(List.of("cascade", "list[1]"))).contains("second");
        assertThat(after.glimpse(List.of("cascade", "list[2]"))).contains("c");
        assertThat(after.glimpse(List.of("new", "key"))).contains("2");
    }

    @Test
    void aNewValueStandsInTheLineOfTheOldOne() {
        Problems problems = new Problems(Path.of("x.yaml"));
        Entry whole =
                tree(TEXT).with(List.of(Change.to("much", "cascade", "S"))).entry(problems);

        whole.below(List.of("cascade", "S")).orElseThrow().refuse("a number");
        assertThat(problemsOf(problems)).isEqualTo("x.yaml:4: cascade.S: found 'much', expected a number");
    }

    @Test
    void aTreeWithoutChangesIsRead() {
        Entry whole = tree(TEXT).with(List.of()).entry(new Problems(Path.of("x.yaml")));

        assertThat(whole.rows("keys").stream().map(Row::word)).containsExactly("title", "feed", "cascade");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[x", "{x", "*x", "&x", "%x", "@x", "`x", "'x", "\"x", "- x", "a: b", "# x", "|", "!x y", "x\ty"
            })
    void aWordThatIsNoYamlIsTextAllTheSame(String word) {
        assertThat(tree(TEXT)
                        .with(List.of(Change.to(word, "title")))
                        .entry(new Problems(Path.of("x.yaml")))
                        .below(List.of("title"))
                        .flatMap(entry -> entry.text("a title")))
                .contains(word);
    }

    @Test
    void aWordThatYamlTakesForNothingIsNothing() {
        Problems problems = new Problems(Path.of("x.yaml"));
        Entry whole = tree(TEXT).with(List.of(Change.to("~", "title"))).entry(problems);

        assertThat(whole.below(List.of("title")).flatMap(entry -> entry.text("a title")))
                .isEmpty();
        assertThat(problemsOf(problems)).isEqualTo("x.yaml:1: title: found nothing, expected a title");
    }

    @Test
    void aChangeNeedsAWay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.to("x"))
                .withMessageContaining("a change needs the way to a key");
    }

    private static Node node(CaseTree tree, String... way) {
        return tree.entry(new Problems(tree.file()))
                .below(List.of(way))
                .orElseThrow()
                .node();
    }

    private static String problemsOf(Problems problems) {
        try {
            problems.refuse();
            return "";
        } catch (CaseException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Of a mapping that no key was taken from, the tree itself. */
    @Test
    void leavingOutWhatIsNotThereKeepsTheSameTree() {
        Node before = composed(TEXT);

        assertThat(before).isInstanceOf(MappingNode.class);
        assertThat(Change.without("plant").applied(before)).isSameAs(before);
    }
}
