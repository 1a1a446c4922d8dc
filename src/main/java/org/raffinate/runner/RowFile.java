package org.raffinate.runner;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
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
import org.raffinate.runner.Journal.Chunk;
import org.raffinate.runner.Journal.Heading;
import org.raffinate.study.StudyWork;

/**
 * Rows of a study on their way to the disk, chunk after chunk in their order.
 *
 * <p>Of each chunk the {@link Journal} beside them tells after its rows are written. Whatever the program died of, the
 * chunks of the journal whose rows have their checksum are whole, and what lies behind them is cut off before it goes on.
 */
final class RowFile implements AutoCloseable {
    static final String ROWS = "points.csv";
    /** The same until they are whole. */
    private static final String BEGUN = ".points.part";

    private final Path folder;
    private final Journal journal;
    private final FileChannel rows;
    private long chunk;
    private long end;

    private RowFile(Path folder, Journal journal, FileChannel rows, long chunk, long end) {
        this.folder = folder;
        this.journal = journal;
        this.rows = rows;
        this.chunk = chunk;
        this.end = end;
    }

    /**
     * Opens the rows of a part in a folder, to go on behind what is whole there.
     *
     * @param restart whether what is there is thrown away
     * @throws RunException where it belongs to another study or version, or another process writes there
     */
    static RowFile open(StudyWork work, Seal seal, Part part, Path folder, boolean restart) throws IOException {
        make(folder);
        Journal journal = Journal.open(folder);
        try {
            Path finished = folder.resolve(ROWS);
            if (!restart && journal.isEmpty() && Files.exists(finished)) {
                throw new RunException(
                        withoutJournal(folder) + ". Say --restart to throw them away, or --output for another folder");
            }
            Heading heading = new Heading(seal, part, work.chunkSize());
            List<Chunk> told = restart ? List.of() : journal.chunks(heading, folder);
            Path begun = folder.resolve(BEGUN);
            if (restart) {
                Files.deleteIfExists(finished);
            } else if (Files.exists(finished)) {
                Files.move(finished, begun, StandardCopyOption.REPLACE_EXISTING);
            }
            byte[] header = work.header();
            List<Chunk> whole = whole(begun, header, told);
            FileChannel rows = FileChannel.open(begun, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long end;
            if (whole.isEmpty()) {
                rows.truncate(0);
                Bytes.write(rows, header);
                end = header.length;
            } else {
                end = whole.get(whole.size() - 1).end();
                rows.truncate(end).position(end);
            }
            journal.keep(heading, whole);
            return new RowFile(folder, journal, rows, part.from(work.chunks()) + whole.size(), end);
        } catch (IOException | RuntimeException refused) {
            journal.close();
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

    private static String withoutJournal(Path folder) {
        return "the points in " + folder + " have no journal beside them, expected " + Journal.FILE
                + " as it was written";
    }

    /** The first of some chunks, as far as their rows are in a file as they were written. */
    private static List<Chunk> whole(Path file, byte[] header, List<Chunk> told) throws IOException {
        List<Chunk> whole = new ArrayList<>();
        if (told.isEmpty() || !Files.exists(file)) {
            return whole;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (!Arrays.equals(bytes.readNBytes(header.length), header)) {
                return whole;
            }
            long place = header.length;
            for (Chunk chunk : told) {
                byte[] rows = bytes.readNBytes((int) Math.max(0, Math.min(Integer.MAX_VALUE - 8, chunk.end() - place)));
                if (!chunk.equals(Chunk.after(place, rows))) {
                    break;
                }
                whole.add(chunk);
                place = chunk.end();
            }
        }
        return whole;
    }

    /**
     * Bytes of each chunk of a part that is whole, as its journal has them.
     *
     * @throws RunException where the part belongs to another study or version, or its rows do not agree with the journal
     */
    static List<Integer> lengths(StudyWork work, Seal seal, Part part, Path folder) throws IOException {
        if (!Files.exists(folder.resolve(Journal.FILE))) {
            throw new RunException(
                    withoutJournal(folder) + ". Copy the folder whole, or start the shard again with --restart");
        }
        List<Chunk> told = Journal.read(new Heading(seal, part, work.chunkSize()), folder);
        byte[] header = work.header();
        if (whole(folder.resolve(ROWS), header, told).size() != told.size()) {
            throw new RunException("the points in " + folder
                    + " were changed after they were computed: start the shard again with --restart");
        }
        List<Integer> lengths = new ArrayList<>();
        long end = header.length;
        for (Chunk chunk : told) {
            lengths.add(Math.toIntExact(chunk.end() - end));
            end = chunk.end();
        }
        return lengths;
    }

    /** The next chunk to be added. */
    long next() {
        return chunk;
    }

    /** Adds the rows of the next chunk. */
    void add(byte[] lines) throws IOException {
        Bytes.write(rows, lines);
        Chunk added = Chunk.after(end, lines);
        journal.add(added);
        end = added.end();
        chunk++;
    }

    /** Gives the rows their name, when the last chunk is there. */
    void finish() throws IOException {
        rows.force(true);
        Files.move(folder.resolve(BEGUN), folder.resolve(ROWS), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        // The rows first: nobody else may begin before they are on the disk.
        try (journal;
                rows) {
            rows.force(true);
        }
    }
}
