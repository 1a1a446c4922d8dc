package org.raffinate.document;

import java.io.StringReader;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * The text of a case file as a tree of YAML nodes, each with its line; nothing is read into it beyond that.
 *
 * <p>One document of a {@link FileText}, at most 20 levels deep, with at most 20,000 keys and values. A file that is
 * anything else is refused with one problem.
 */
public final class CaseText {
    private static final int LONGEST_SAYING = 200;
    private static final String EXAMPLE = "'flow: 500 t/a REO'";

    private CaseText() {}

    /**
     * The value that is the whole of a file.
     *
     * @param problems those of the file, where the parts of the value will report theirs
     * @param whole what a file holds, for one that is empty, e.g. {@code a case: title and feed}
     * @param example path of a file that can be read, for one that is not there
     * @throws CaseException with the one problem of a file that is not such a text
     */
    public static Entry read(Problems problems, String whole, String example) {
        return tree(problems.file(), whole, example).entry(problems);
    }

    /**
     * A file as a tree whose values can be read as others.
     *
     * @throws CaseException as {@link #read(Problems, String, String)}
     */
    public static CaseTree tree(Path file, String whole, String example) {
        return ofText(file, new FileText(file, "a case file", example).read(), whole);
    }

    /** The same of a text that was read before. */
    public static CaseTree ofText(Path file, String text, String whole) {
        return new CaseTree(file, text, compose(file, text, whole));
    }

    private static Node compose(Path file, String text, String whole) {
        Yaml yaml = new Yaml(new LoaderOptions());
        try {
            Extent.check(file, yaml.parse(new StringReader(text)));
            Node root = yaml.compose(new StringReader(text));
            if (root == null) {
                throw FileText.refused(file, 1, 1, "an empty file", whole);
            }
            return root;
        } catch (MarkedYAMLException malformed) {
            throw refusal(file, malformed);
        } catch (ReaderException unprintable) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(unprintable.getPosition())
                            .filter(point -> point == '\n')
                            .count();
            String character = String.format("character U+%04X", unprintable.getCodePoint());
            throw FileText.refused(file, line, 0, character, "printable text");
        } catch (YAMLException other) {
            throw notYaml(file, 0, 0, String.valueOf(other.getMessage()));
        }
    }

    private static CaseException refusal(Path file, MarkedYAMLException malformed) {
        String context = String.valueOf(malformed.getContext());
        // A key without its colon is noticed in the line after it.
        boolean key = context.contains("scanning a simple key") && malformed.getContextMark() != null;
        Mark mark = key ? malformed.getContextMark() : malformed.getProblemMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        int column = mark == null ? 0 : mark.getColumn() + 1;
        String problem = String.valueOf(malformed.getProblem());
        if (problem.contains("another document")) {
            return FileText.refused(file, line, column, "a second document", "one case in one file");
        }
        if (problem.contains("\\t(TAB)")) {
            return FileText.refused(file, line, column, "a tab", "spaces, as YAML wants them");
        }
        if (key) {
            return FileText.refused(
                    file, line, column, "a line without a key", "a key, a colon and a blank: " + EXAMPLE);
        }
        if (problem.contains("expected <block end>")) {
            String expected = "the keys of one part straight below each other";
            return FileText.refused(file, line, column, "an indentation like that of no line above", expected);
        }
        return notYaml(file, line, column, problem + (malformed.getContext() == null ? "" : " " + context));
    }

    private static CaseException notYaml(Path file, int line, int column, String said) {
        String found = "text that is not YAML (" + Entry.clipped(said, LONGEST_SAYING) + ")";
        return FileText.refused(file, line, column, found, "keys and values as in " + EXAMPLE);
    }
}
