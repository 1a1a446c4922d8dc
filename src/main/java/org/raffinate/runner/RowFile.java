package org.raffinate.runner;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.raffinate.study.StudyWork;

/**
 * Rows of a study on their way to the disk, chunk after chunk in their order.
 *
 * <p>Beside the rows lies a journal: the seal and the part in its first line, then for each chunk where its rows end and
 * their checksum, written after the rows are. Whatever the program died of, the chunks of the journal whose rows have that
 * checksum are whole, and what lies behind them is cut off before it goes on.
 */
final class RowFile implements AutoCloseable {
    static final String ROWS = "points.csv";
    /** The same until they are whole. */
    private static final String BEGUN = ".points.part";

    private static final String JOURNAL = ".points.journal";

    /** A line of it, with the numbers as they are written: no sign, no zero before them. */
    private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,17}) (0|[1-9]\\d{0,17}) \\.");

    private final StudyWork work;
    private final Part part;
    private final FileChannel rows;
    private final FileChannel journal;
    private long chunk;
    private long end;

    private RowFile(StudyWork work, Part part, FileChannel rows, FileChannel journal) {
        this.work = work;
        this.part = part;
        this.rows = rows;
        this.journal = journal;
        chunk = part.from(work.chunks());
    }

    /** A chunk that the journal tells of. */
    private record Written(long end, long checksum) {}

    /**
     * Opens the rows of a part in a folder, to go on behind what is whole there.
     *
     * @param restart whether what is there is thrown away
     * @throws RunException where it belongs to another study or version, or another process writes there
     */
    static RowFile open(StudyWork work, Seal seal, Part part, Path folder, boolean restart) throws IOException {
        make(folder);
        Path journal = folder.resolve(JOURNAL);
        FileChannel log =
                FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(log, folder);
            // Not closed: on Linux that would give up the lock.
            BufferedReader lines = new BufferedReader(Channels.newReader(log, StandardCharsets.ISO_8859_1));
            if (!restart && log.size() == 0 && Files.exists(folder.resolve(ROWS))) {
                throw new RunException(
                        withoutJournal(folder) + ". Say --restart to throw them away, or --output for another folder");
            }
            List<Written> written = restart ? List.of() : written(lines, seal, part, work, folder);
            Path file = folder.resolve(BEGUN);
            if (restart) {
                Files.deleteIfExists(folder.resolve(ROWS));
            } else if (Files.exists(folder.resolve(ROWS))) {
                Files.move(folder.resolve(ROWS), file, StandardCopyOption.REPLACE_EXISTING);
            }
            FileChannel rows = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            RowFile opened = new RowFile(work, part, rows, log);
            opened.goOn(file, seal, written);
            return opened;
        } catch (IOException | RuntimeException refused) {
            log.close();
            throw refused;
        }
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new RunException("cannot write into " + folder + ": it is no folder", file);
        } catch (AccessDeniedException denied) {
            throw new IOException("cannot make the folder " + folder + ": permission denied", denied);
        } catch (FileSystemException refused) {
            throw new IOException("cannot make the folder " + folder + ": " + refused.getReason(), refused);
        }
    }

    private static void lock(FileChannel log, Path folder) throws IOException {
        try {
            FileLock lock = log.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException same) {
            throw new RunException("another sweep writes into " + folder + " now", same);
        }
        throw new RunException("another sweep writes into " + folder + " now");
    }

    private static String withoutJournal(Path folder) {
        return "the points in " + folder + " have no journal beside them, expected " + JOURNAL + " as it was written";
    }

    private static String head(Seal seal, Part part, StudyWork work) {
        return "rows of " + part + " in chunks of " + work.chunkSize() + " by " + seal.line();
    }

    /** The chunks that a journal tells of; a line that was cut off or spoilt ends it. */
    private static List<Written> written(BufferedReader lines, Seal seal, Part part, StudyWork work, Path folder)
            throws IOException {
        List<Written> written = new ArrayList<>();
        Optional<String> head = wholeLine(lines);
        if (head.isEmpty()) {
            return written;
        }
        refuseOthers(head.get(), seal, part, work, folder);
        Optional<Written> known = wholeLine(lines).flatMap(RowFile::written);
        while (known.isPresent()) {
            written.add(known.get());
            known = wholeLine(lines).flatMap(RowFile::written);
        }
        return written;
    }

    private static List<Written> written(Path journal, Seal seal, Part part, StudyWork work, Path folder)
            throws IOException {
        if (!Files.exists(journal)) {
            throw new RunException(
                    withoutJournal(folder) + ". Copy the folder whole, or start the shard again with --restart");
        }
        try (BufferedReader lines = Files.newBufferedReader(journal, StandardCharsets.ISO_8859_1)) {
            return written(lines, seal, part, work, folder);
        }
    }

    private static void refuseOthers(String head, Seal seal, Part part, StudyWork work, Path folder) {
        int by = head.lastIndexOf(" by ");
        String difference = seal.difference(by < 0 ? "" : head.substring(by + 4));
        if (!difference.isEmpty()) {
            throw new RunException("the points in " + folder + " are of another run: " + difference
                    + ". Say --restart to throw them away, or --output for another folder");
        }
        if (!head.equals(head(seal, part, work))) {
            throw new RunException("the points in " + folder + " are " + head.substring(0, by)
                    + ", expected rows of " + part + " in chunks of " + work.chunkSize()
                    + ". Say --restart to throw them away, or --output for another folder");
        }
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
    private static Optional<Written> written(String line) {
        Matcher words = LINE.matcher(line);
        return words.matches()
                ? Optional.of(new Written(Long.parseLong(words.group(1)), Long.parseLong(words.group(2))))
                : Optional.empty();
    }

    /** Cuts off what is not whole, of the rows and of the journal. */
    private void goOn(Path file, Seal seal, List<Written> written) throws IOException {
        byte[] header = work.header();
        List<Written> whole = whole(file, header, written);
        StringBuilder lines = new StringBuilder(head(seal, part, work)).append('\n');
        end = header.length;
        for (Written known : whole) {
            lines.append(line(known));
            end = known.end;
            chunk++;
        }
        if (whole.isEmpty()) {
            rows.truncate(0);
            write(rows, header);
            journal.truncate(0);
            write(journal, bytes(lines.toString()));
        } else {
            rows.truncate(end).position(end);
            journal.truncate(lines.length()).position(lines.length());
        }
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Written> whole(Path file, byte[] header, List<Written> written) throws IOException {
        List<Written> whole = new ArrayList<>();
        if (written.isEmpty() || !Files.exists(file)) {
            return whole;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (!Arrays.equals(bytes.readNBytes(header.length), header)) {
                return whole;
            }
            long place = header.length;
            for (Written known : written) {
                long length = known.end - place;
                byte[] chunk = bytes.readNBytes((int) Math.max(0, Math.min(Integer.MAX_VALUE, length)));
                if (chunk.length != length || checksum(chunk) != known.checksum) {
                    break;
                }
                whole.add(known);
                place = known.end;
            }
        }
        return whole;
    }

    /**
     * Bytes of each chunk of a part, as its journal has them.
     *
     * @throws RunException where the part belongs to another study or version, or its rows do not agree with the journal
     */
    static List<Integer> lengths(Path folder, Seal seal, Part part, StudyWork work) throws IOException {
        List<Written> written = written(folder.resolve(JOURNAL), seal, part, work, folder);
        byte[] header = work.header();
        if (whole(folder.resolve(ROWS), header, written).size() != written.size()) {
            throw new RunException("the points in " + folder
                    + " were changed after they were computed: start the shard again with --restart");
        }
        List<Integer> lengths = new ArrayList<>();
        long end = header.length;
        for (Written known : written) {
            lengths.add(Math.toIntExact(known.end - end));
            end = known.end;
        }
        return lengths;
    }

    private static String line(Written written) {
        return written.end + " " + written.checksum + " .\n";
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    /** The next chunk to be added. */
    long next() {
        return chunk;
    }

    /** Adds the rows of the next chunk. */
    void add(byte[] lines) throws IOException {
        write(rows, lines);
        end += lines.length;
        write(journal, bytes(line(new Written(end, checksum(lines)))));
        chunk++;
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** Gives the rows their name, when the last chunk is there. */
    static void finish(Path folder) throws IOException {
        Files.move(folder.resolve(BEGUN), folder.resolve(ROWS), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try (rows;
                journal) {
            rows.force(true);
            journal.force(true);
        }
    }
}
