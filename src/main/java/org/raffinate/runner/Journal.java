package org.raffinate.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What is written down of rows that come chunk after chunk: whose they are in the first line, then for each chunk where its
 * rows end and their checksum. It lies beside the rows, and who writes it keeps others from doing so.
 */
final class Journal implements AutoCloseable {
    /** Its name in the folder of the rows. */
    static final String FILE = ".points.journal";

    /** A line of it, with the numbers as they are written: no sign, no zero before them. */
    private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,17}) (0|[1-9]\\d{0,17}) \\.");

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * A chunk of rows.
     *
     * @param end bytes of the file up to its end
     * @param checksum of its rows
     */
    record Chunk(long end, long checksum) {
        /** The chunk behind another. */
        static Chunk after(long before, byte[] rows) {
            CRC32 checksum = new CRC32();
            checksum.update(rows);
            return new Chunk(before + rows.length, checksum.getValue());
        }

        private String line() {
            return end + " " + checksum + " .\n";
        }
    }

    /**
     * Whose rows they are.
     *
     * @param seal the study
     * @param part of it
     * @param chunkSize points of a chunk
     */
    record Heading(Seal seal, Part part, int chunkSize) {
        private String rows() {
            return "rows of " + part + " in chunks of " + chunkSize;
        }

        private String line() {
            return rows() + " by " + seal.line();
        }

        private void refuseOthers(String line, Path folder) {
            int by = line.lastIndexOf(" by ");
            String difference = seal.difference(by < 0 ? "" : line.substring(by + 4));
            if (!difference.isEmpty()) {
                throw new RunException("the points in " + folder + " are of another run: " + difference
                        + ". Say --restart to throw them away, or --output for another folder");
            }
            if (!line.equals(line())) {
                throw new RunException("the points in " + folder + " are " + line.substring(0, by) + ", expected "
                        + rows() + ". Say --restart to throw them away, or --output for another folder");
            }
        }
    }

    /**
     * Opens the journal of a folder, or begins one; no other can until it is closed.
     *
     * @throws RunException where another process writes there
     */
    static Journal open(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, folder);
            return new Journal(channel);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private static void lock(FileChannel channel, Path folder) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException same) {
            throw new RunException("another sweep writes into " + folder + " now", same);
        }
        throw new RunException("another sweep writes into " + folder + " now");
    }

    /** Whether nothing was written yet. */
    boolean isEmpty() throws IOException {
        return channel.size() == 0;
    }

    /**
     * The chunks it tells of; a line that was cut off or spoilt ends them.
     *
     * @throws RunException where it is not of these rows
     */
    List<Chunk> chunks(Heading expected, Path folder) throws IOException {
        // Not closed: on Linux that would give up the lock.
        return chunks(
                new BufferedReader(Channels.newReader(channel.position(0), StandardCharsets.ISO_8859_1)),
                expected,
                folder);
    }

    /** The chunks that the journal of a folder tells of, which nobody writes to. */
    static List<Chunk> read(Heading expected, Path folder) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.ISO_8859_1)) {
            return chunks(lines, expected, folder);
        }
    }

    private static List<Chunk> chunks(BufferedReader lines, Heading expected, Path folder) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        Optional<String> heading = wholeLine(lines);
        if (heading.isEmpty()) {
            return chunks;
        }
        expected.refuseOthers(heading.get(), folder);
        Optional<Chunk> next = wholeLine(lines).flatMap(Journal::chunk);
        while (next.isPresent()) {
            chunks.add(next.get());
            next = wholeLine(lines).flatMap(Journal::chunk);
        }
        return chunks;
    }

    /** The next line without its end; nothing where it was cut off before that. */
    private static Optional<String> wholeLine(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = lines.read(); letter != '\n'; letter = lines.read()) {
            if (letter < 0) {
                return Optional.empty();
            }
            line.append((char) letter);
        }
        return Optional.of(line.toString());
    }

    /** The chunk that a line tells of; nothing where it is not as it was written. */
    private static Optional<Chunk> chunk(String line) {
        Matcher words = LINE.matcher(line);
        return words.matches()
                ? Optional.of(new Chunk(Long.parseLong(words.group(1)), Long.parseLong(words.group(2))))
                : Optional.empty();
    }

    /** Cuts off what stands behind these chunks, its first ones. */
    void keep(Heading heading, List<Chunk> chunks) throws IOException {
        StringBuilder lines = new StringBuilder(heading.line()).append('\n');
        if (chunks.isEmpty()) {
            channel.truncate(0);
            Bytes.write(channel, bytes(lines.toString()));
            return;
        }
        chunks.forEach(chunk -> lines.append(chunk.line()));
        channel.truncate(lines.length()).position(lines.length());
    }

    /** Tells of a chunk whose rows are written. */
    void add(Chunk chunk) throws IOException {
        Bytes.write(channel, bytes(chunk.line()));
    }

    private static byte[] bytes(String lines) {
        return lines.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.force(true);
        }
    }
}
