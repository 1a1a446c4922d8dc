package org.raffinate.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.chart.Answer;
import org.raffinate.chart.CircuitAnswer;

/**
 * All files of an answer in one folder: {@code report.txt}, {@code result.json}, tables and charts.
 *
 * <p>Everything is made before anything is written, and every file is written beside its place and then moved there: a
 * file under its final name is whole. A file of an earlier answer that this one does not have, say the profile of a run
 * that now is infeasible, is removed; any other file in the folder is left alone.
 */
public final class ResultFolder {
    private ResultFolder() {}

    /**
     * Writes the files and returns their paths; the folder is made where it does not exist.
     *
     * @throws IOException that names the path which could not be written; nothing half-written is left behind, and no
     *     folder that was made for it
     */
    public static List<Path> write(Path folder, Report report) throws IOException {
        return write(folder, report.files(), Report.optionalFiles());
    }

    /**
     * Writes files by their names and returns their paths.
     *
     * @param optional names that are removed where they are not among the files
     * @throws IOException that names the path which could not be written; nothing half-written is left behind
     */
    public static List<Path> write(Path folder, Map<String, byte[]> files, List<String> optional) throws IOException {
        List<Path> missing = missing(folder);
        try {
            make(folder);
            List<Path> written = write(folder, files);
            for (String stale : optional) {
                if (!files.containsKey(stale)) {
                    remove(folder.resolve(stale));
                }
            }
            return written;
        } catch (IOException refused) {
            missing.forEach(ResultFolder::discard);
            throw refused;
        }
    }

    /** The folder and what it lies in, as far as that is not there, the innermost first. */
    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        Path above = folder.toAbsolutePath();
        while (above != null && Files.notExists(above, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(above);
            above = above.getParent();
        }
        return missing;
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new IOException("cannot write into " + folder + ": it is no folder", file);
        } catch (IOException refused) {
            throw new IOException("cannot make the folder " + folder + ": " + reason(refused), refused);
        }
    }

    /** Writes the report on a cascade. */
    public static List<Path> write(Path folder, Answer answer) throws IOException {
        return write(folder, Report.of(answer));
    }

    /** Writes the report on a circuit. */
    public static List<Path> write(Path folder, CircuitAnswer answer) throws IOException {
        return write(folder, Report.of(answer));
    }

    private static List<Path> write(Path folder, Map<String, byte[]> files) throws IOException {
        // Not Files.createTempFile: what it makes only its owner may read.
        long process = ProcessHandle.current().pid();
        Map<Path, Path> pending = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = folder.resolve(file.getKey());
                if (Files.isDirectory(place)) {
                    throw new IOException("cannot write " + place + ": a folder has this name");
                }
                Path draft = folder.resolve("." + file.getKey() + "." + process + ".part");
                pending.put(draft, place);
                try {
                    Files.write(draft, file.getValue());
                } catch (IOException refused) {
                    throw new IOException("cannot write " + place + ": " + reason(refused), refused);
                }
            }
            for (Map.Entry<Path, Path> file : pending.entrySet()) {
                move(file.getKey(), file.getValue());
            }
            return List.copyOf(pending.values());
        } finally {
            pending.keySet().forEach(ResultFolder::discard);
        }
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            try {
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException unsupported) {
                Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException refused) {
            throw new IOException("cannot write " + place + ": " + reason(refused), refused);
        }
    }

    private static void remove(Path stale) throws IOException {
        try {
            Files.deleteIfExists(stale);
        } catch (IOException refused) {
            throw new IOException("cannot remove " + stale + " of an earlier answer: " + reason(refused), refused);
        }
    }

    /** Takes back a draft, if it is still there, or an empty folder. */
    private static void discard(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException stays) {
            // Whoever is told anything here is told why writing failed, not what followed from it.
            return;
        }
    }

    /** What the system says, without the path that it often is alone. */
    private static String reason(IOException refused) {
        if (refused instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (refused instanceof NoSuchFileException) {
            return "there is nothing it could lie in";
        }
        String said = refused instanceof FileSystemException system ? system.getReason() : refused.getMessage();
        return said == null ? refused.getClass().getSimpleName().replace("Exception", "") : said;
    }
}
