package org.raffinate.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.raffinate.chart.Answer;
import org.raffinate.chart.ChartKind;
import org.raffinate.chart.PictureFormat;

/**
 * All files of an answer in one folder: {@code report.txt}, {@code result.json}, tables and charts.
 *
 * <p>Everything is made before anything is written, and every file is written beside its place and then moved there: a
 * file under its final name is whole. A file of an earlier answer that this one does not have, say the profile of a run
 * that now is infeasible, is removed; any other file in the folder is left alone.
 */
public final class ResultFolder {
    private static final String PROFILE = "profile.csv";
    private static final String PRODUCTS = "products.csv";
    private static final String TRADE_OFF = "trade-off.csv";

    private ResultFolder() {}

    /**
     * Writes the files and returns their paths; the folder is made where it does not exist.
     *
     * @throws IOException that names the path which could not be written; nothing half-written is left behind
     */
    public static List<Path> write(Path folder, Answer answer) throws IOException {
        Map<String, byte[]> files = files(answer);
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new IOException("cannot write into " + folder + ": it is a file and not a folder", file);
        } catch (IOException refused) {
            throw new IOException("cannot make the folder " + folder + ": " + reason(refused), refused);
        }
        List<Path> written = write(folder, files);
        for (String stale : names()) {
            if (!files.containsKey(stale)) {
                Files.deleteIfExists(folder.resolve(stale));
            }
        }
        return written;
    }

    private static List<Path> write(Path folder, Map<String, byte[]> files) throws IOException {
        // Not Files.createTempFile: what it makes only its owner may read.
        long process = ProcessHandle.current().pid();
        Map<Path, Path> pending = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = folder.resolve(file.getKey());
                try {
                    Path draft = folder.resolve("." + file.getKey() + "." + process + ".part");
                    pending.put(draft, place);
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
            for (Path draft : pending.keySet()) {
                Files.deleteIfExists(draft);
            }
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

    private static Map<String, byte[]> files(Answer answer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.txt", utf8(TextReport.of(answer)));
        files.put("result.json", utf8(ResultJson.text(answer)));
        answer.solution().ifPresent(solution -> {
            files.put(PROFILE, utf8(CsvReport.profile(solution.profile())));
            files.put(PRODUCTS, utf8(CsvReport.products(answer, solution)));
        });
        answer.design()
                .flatMap(design -> design.tradeOff())
                .ifPresent(tradeOff -> files.put(TRADE_OFF, utf8(CsvReport.tradeOff(tradeOff))));
        for (ChartKind kind : ChartKind.values()) {
            kind.draw(answer).ifPresent(chart -> pictures(kind, chart, files));
        }
        return files;
    }

    private static void pictures(ChartKind kind, JFreeChart chart, Map<String, byte[]> files) {
        for (PictureFormat format : PictureFormat.values()) {
            files.put(kind.fileName() + "." + format.extension(), format.render(chart));
        }
    }

    /** Every name that some answer has and another may not have. */
    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(PROFILE, PRODUCTS, TRADE_OFF));
        for (ChartKind kind : ChartKind.values()) {
            for (PictureFormat format : PictureFormat.values()) {
                names.add(kind.fileName() + "." + format.extension());
            }
        }
        return names;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the system says, without the path that it often is alone. */
    private static String reason(IOException refused) {
        String said = refused.getMessage();
        String kind = refused.getClass().getSimpleName().replace("Exception", "");
        return said == null || refused instanceof FileSystemException ? kind : said;
    }
}
