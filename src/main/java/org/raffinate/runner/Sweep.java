package org.raffinate.runner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.raffinate.study.StudyWork;

/** Runs a study, or a part of it, into a folder, and goes on where a run before it ended. */
public final class Sweep {
    private Sweep() {}

    /** Who wants to know how far it is. */
    public interface Progress {
        /**
         * So many points are on the disk.
         *
         * @param done points of this part, those of earlier runs with them
         * @param all points of this part
         */
        void done(long done, long all);
    }

    /**
     * Rows that are whole.
     *
     * @param file where they are
     * @param points how many there are
     * @param before how many of them were there when it began
     */
    public record Rows(Path file, long points, long before) {
        /** How many are of earlier runs, in words behind others; blank where none is. */
        public String earlier() {
            return before == 0 ? "" : String.format(Locale.ROOT, " (%,d points from earlier runs)", before);
        }
    }

    /**
     * Computes the chunks of a part that are not on the disk yet.
     *
     * @param folder of the study; a shard has one in it
     * @param restart whether what is there is thrown away
     * @throws RunException where the folder holds rows of another study or version, or another process writes there
     * @throws IOException where rows cannot be written; those that are there are kept
     */
    public static Rows run(
            StudyWork work, Part part, Path folder, Machines machines, boolean restart, Progress progress)
            throws IOException {
        Path place = folder(folder, part);
        long chunks = work.chunks();
        long before;
        try (RowFile file = RowFile.open(work, Seal.of(work.study()), part, place, restart)) {
            before = points(work, part, file.next());
            long all = points(work, part, part.to(chunks));
            progress.done(before, all);
            machines.compute(work, file.next(), part.to(chunks), rows -> {
                file.add(rows);
                progress.done(points(work, part, file.next()), all);
            });
            file.finish();
        }
        return new Rows(place.resolve(RowFile.ROWS), points(work, part, part.to(chunks)), before);
    }

    /**
     * Joins the shards of a study.
     *
     * @param folder of the study, with the folders of all its shards in it
     * @throws RunException where a shard is missing, not at its end, or of another study or version
     */
    public static Rows merge(StudyWork work, Path folder, boolean restart, Progress progress) throws IOException {
        List<Part> parts = parts(folder);
        Seal seal = Seal.of(work.study());
        List<String> missing = new ArrayList<>();
        for (Part part : parts) {
            if (!Files.exists(folder(folder, part).resolve(RowFile.ROWS))) {
                missing.add(part.toString());
            }
        }
        if (!missing.isEmpty()) {
            throw new RunException("shards that are not whole yet: " + String.join(", ", missing)
                    + ". Start them again: they go on where they stopped");
        }
        try (RowFile merged = RowFile.open(work, seal, Part.ALL, folder, restart)) {
            for (Part part : parts) {
                copy(work, seal, part, folder, merged, progress);
            }
            merged.finish();
        }
        return new Rows(folder.resolve(RowFile.ROWS), work.study().points(), 0);
    }

    private static void copy(StudyWork work, Seal seal, Part part, Path folder, RowFile merged, Progress progress)
            throws IOException {
        Path place = folder(folder, part);
        long all = work.study().points();
        List<Integer> lengths = RowFile.lengths(work, seal, part, place);
        long chunk = part.from(work.chunks());
        if (lengths.size() != part.to(work.chunks()) - chunk) {
            throw new RunException("shard " + part + " is not whole: start it again, and it goes on where it stopped");
        }
        try (InputStream rows = Files.newInputStream(place.resolve(RowFile.ROWS))) {
            rows.skipNBytes(work.header().length);
            for (int length : lengths) {
                byte[] lines = rows.readNBytes(length);
                if (chunk++ >= merged.next()) {
                    merged.add(lines);
                    progress.done(points(work, Part.ALL, merged.next()), all);
                }
            }
        }
    }

    /** The shards that a folder has some of. */
    private static List<Part> parts(Path folder) throws IOException {
        int count = 0;
        if (Files.isDirectory(folder)) {
            try (var entries = Files.list(folder)) {
                for (Path entry : entries.toList()) {
                    String name = String.valueOf(entry.getFileName());
                    if (name.matches("shard-\\d{1,6}-of-\\d{1,6}")) {
                        int other = Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
                        if (count != 0 && count != other) {
                            throw new RunException("shards of " + count + " and of " + other + " in " + folder
                                    + ": remove those that do not belong there");
                        }
                        count = other;
                    }
                }
            }
        }
        if (count == 0) {
            throw new RunException("no shards in " + folder + ": 'sweep --shard i/n' makes them");
        }
        List<Part> parts = new ArrayList<>();
        for (int index = 1; index <= count; index++) {
            parts.add(new Part(index, count));
        }
        return parts;
    }

    private static Path folder(Path folder, Part part) {
        return part.isAll() ? folder : folder.resolve(part.folder());
    }

    /** Points of a part before a chunk. */
    private static long points(StudyWork work, Part part, long chunk) {
        long first = part.from(work.chunks()) * work.chunkSize();
        return Math.min(work.study().points(), chunk * work.chunkSize())
                - Math.min(work.study().points(), first);
    }
}
