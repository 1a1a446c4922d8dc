package org.raffinate.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
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
 * <p>At most 1 MiB of UTF-8, one document, twenty levels deep. A file that is anything else is refused with one
 * problem.
 */
public final class CaseText {
    private static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 20;
    private static final int MOST_ALIASES = 50;

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
        return new Entry(compose(problems.file(), whole, example), problems);
    }

    private static Node compose(Path file, String whole, String example) {
        String text = decode(file, bytes(file, example));
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_BYTES);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            Node root = new Yaml(limits).compose(new StringReader(text));
            if (root == null) {
                throw refused(file, 1, 1, "an empty file", whole);
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
            throw refused(file, line, 0, character, "printable text");
        } catch (YAMLException limit) {
            String allowed = "at most " + DEEPEST + " levels and " + MOST_ALIASES + " aliases";
            throw refused(file, 0, 0, "a file that is nested too deep (" + limit.getMessage() + ")", allowed);
        }
    }

    private static byte[] bytes(Path file, String example) {
        if (Files.isDirectory(file)) {
            throw refused(file, 0, 0, "a folder", "a case file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused(file, 0, 0, "more than 1 MiB", "a case file of a few lines");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw refused(file, 0, 0, "no such file", "a case file such as " + example);
        } catch (AccessDeniedException denied) {
            throw refused(file, 0, 0, "a file that may not be read", "a readable case file");
        } catch (IOException unreadable) {
            throw refused(file, 0, 0, "an unreadable file (" + unreadable.getMessage() + ")", "a readable case file");
        }
    }

    private static String decode(Path file, byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            int line = 1;
            // The decoder stops in front of the byte it cannot read.
            for (int i = 0; i < input.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw refused(file, line, 0, "bytes that are not UTF-8", "a text file in UTF-8");
        }
    }

    private static CaseException refusal(Path file, MarkedYAMLException malformed) {
        Mark mark = malformed.getProblemMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        int column = mark == null ? 0 : mark.getColumn() + 1;
        String problem = String.valueOf(malformed.getProblem());
        if (problem.contains("another document")) {
            return refused(file, line, column, "a second document", "one case in one file");
        }
        if (problem.contains("\\t(TAB)")) {
            return refused(file, line, column, "a tab", "spaces, as YAML wants them");
        }
        String context = malformed.getContext() == null ? "" : " " + malformed.getContext();
        return refused(
                file,
                line,
                column,
                "text that is not YAML (" + Entry.oneLine(problem + context) + ")",
                "keys and values as in 'flow: 500 t/a REO'");
    }

    private static CaseException refused(Path file, int line, int column, String found, String expected) {
        Problems problems = new Problems(file);
        problems.add(new Problem(file, line, column, "", found, expected, Optional.empty()));
        problems.refuse();
        throw new IllegalStateException("a problem was not refused: " + found);
    }
}
