package org.raffinate.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.library.DataLibrary;
import org.raffinate.table.Columns;
import org.raffinate.table.CsvLines;

/**
 * The work of a study, cut into chunks: runs of points that follow each other, of the same length but for the last. The
 * rows of a chunk follow from its number alone, wherever and whenever it is computed. May serve several threads, each with
 * a worker of its own.
 */
public final class StudyWork {
    /** Header of the column that says how a point ended. */
    public static final String STATUS = StudyTable.STATUS.header();
    /** Header of the column that says why. */
    public static final String REASON = StudyTable.REASON.header();
    /** Header of the column that says whether every specification is met. */
    public static final String MET = StudyTable.MET.header();

    /** Points of a chunk, where a point takes the tenth of a millisecond: eight blocks side by side. */
    private static final int SHORT_POINTS = 256;
    /** Where it takes some milliseconds. */
    private static final int LONG_POINTS = 16;

    private final Study study;
    private final DataLibrary library;
    private final Case base;
    private final Results results;
    private final StudyTable table;
    private final Designs designs = new Designs();
    private final int chunkSize;

    public StudyWork(Study study, DataLibrary library) {
        this.study = study;
        this.library = library;
        base = new CaseReader(library).read(study.base());
        results = Results.all(base).only(study.results());
        table = new StudyTable(study, results);
        boolean isShort = study.run() != Run.DESIGN && base.chemistry().isEmpty() && !results.isPlanned();
        chunkSize = isShort ? SHORT_POINTS : LONG_POINTS;
    }

    /** Computes chunks, one after the other. Not for use by several threads. */
    public final class Worker {
        private final PointWork work = new PointWork(study, library, results, designs);
        private final CsvLines lines = new CsvLines(table.columns());

        private Worker() {}

        /**
         * The rows of a chunk as lines of the table.
         *
         * @param chunk from 0 to below {@link StudyWork#chunks}
         */
        public byte[] rows(long chunk) {
            long from = chunk * chunkSize;
            work.points(from, Math.min(study.points(), from + chunkSize)).forEach(point -> table.append(point, lines));
            return drained(lines);
        }
    }

    private static byte[] drained(CsvLines lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(lines.size());
        try {
            lines.drainTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** A worker for one thread. */
    public Worker worker() {
        return new Worker();
    }

    /** The study. */
    public Study study() {
        return study;
    }

    /** The columns of its table. */
    public Columns columns() {
        return table.columns();
    }

    /**
     * What a specification allows of a result, in its unit; empty where none speaks of it, or where it varies itself.
     *
     * @param result name of a result
     */
    public OptionalDouble allowed(String result) {
        boolean varies = study.axes().stream()
                .filter(axis -> !axis.design())
                .flatMap(axis -> axis.ways().stream())
                .anyMatch(way -> way.keys().get(0).equals("products"));
        return varies ? OptionalDouble.empty() : ResultCatalogue.allowed(base, result);
    }

    /** The first line of its table. */
    public byte[] header() {
        return drained(new CsvLines(table.columns()).header());
    }

    /** Points of a chunk; the last one may have fewer. */
    public int chunkSize() {
        return chunkSize;
    }

    /** How many chunks there are. */
    public long chunks() {
        return (study.points() + chunkSize - 1) / chunkSize;
    }
}
