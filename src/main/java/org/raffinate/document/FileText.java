package org.raffinate.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The text of a file that somebody named: UTF-8, at most 1 MiB, there within a minute.
 *
 * @param file as it was named
 * @param kind what it should be, e.g. {@code a case file}
 * @param example a file of this kind that can be read, or where there is one, for a file that is not there
 */
public record FileText(Path file, String kind, String example) {
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * The text, without the mark that some editors put before it.
     *
     * @throws CaseException with the one problem of a file that is not such a text
     */
    public String read() {
        return read(PATIENCE);
    }

    /** The text, waiting no longer for its end than this. */
    String read(Duration patience) {
        if (file.toString().isEmpty()) {
            throw refused("an empty name", kind + " such as " + example);
        }
        if (Files.isDirectory(file)) {
            throw refused("a folder", kind);
        }
        try {
            byte[] bytes = within(patience);
            if (bytes.length > MOST_BYTES) {
                throw refused("more than 1 MiB", kind + " of 1 MiB at most");
            }
            return decoded(bytes);
        } catch (NoSuchFileException missing) {
            throw refused("no such file", kind + " such as " + example);
        } catch (AccessDeniedException denied) {
            throw refused("a file that may not be read", kind + " that may be read");
        } catch (IOException unreadable) {
            throw refused("an unreadable file (" + reason(unreadable) + ")", kind + " that can be read");
        }
    }

    /** A pipe that nobody writes to keeps whoever reads it for ever, hence the thread. */
    private byte[] within(Duration patience) throws IOException {
        FutureTask<byte[]> reading = new FutureTask<>(this::beginning);
        Thread reader = new Thread(reading, "reading " + file);
        reader.setDaemon(true);
        reader.start();
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            throw refused("no end of it within " + patience.toSeconds() + " s", kind);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", ended);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** The file, or of a larger one enough to know that it is larger. */
    private byte[] beginning() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private String decoded(byte[] bytes) {
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

    /** What the system says, without the path that stands before it. */
    private static String reason(IOException unreadable) {
        return unreadable instanceof FileSystemException said && said.getReason() != null
                ? said.getReason()
                : String.valueOf(unreadable.getMessage());
    }

    private CaseException refused(String found, String expected) {
        return refused(file, 0, 0, found, expected);
    }

    /** A file with one problem that is not one of its values. */
    static CaseException refused(Path file, int line, int column, String found, String expected) {
        Problems problems = new Problems(file);
        problems.add(new Problem(file, line, column, "", found, expected, Optional.empty()));
        problems.refuse();
        throw new IllegalStateException("a problem was not refused: " + found);
    }
}
