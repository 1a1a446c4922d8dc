package org.raffinate.api;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.raffinate.report.Report;
import org.raffinate.study.StudyWork;
import org.raffinate.studyreport.StudyFolder;
import org.raffinate.table.Column;
import org.raffinate.table.NumberColumns;
import org.raffinate.table.Table;

/** The points of a study with what they say together; both lie in its folder. */
public final class SweptStudy {
    private final StudyWork work;
    private final Path rows;
    private final StudyFolder.Written written;

    SweptStudy(StudyWork work, Path rows, StudyFolder.Written written) {
        this.work = work;
        this.rows = rows;
        this.written = written;
    }

    /** Whether a point has an answer. */
    public boolean solved() {
        return written.solved();
    }

    /** The answers as plain text. */
    public String text() {
        return written.text();
    }

    /**
     * A section of that, by the first words of its heading, e.g. {@code STAGES FOR}.
     *
     * @throws NoSuchElementException that lists what there is
     */
    public String text(String heading) {
        return written.manuscript().part(heading).text().stripLeading();
    }

    /** The columns of its points. */
    public List<Column> columns() {
        return work.columns().list();
    }

    /**
     * The numbers of a column, point by point: NaN where a point has none, 1 and 0 for yes and no.
     *
     * @param header e.g. {@code stages} or {@code met}
     * @throws IllegalArgumentException where there is no such column, or it holds words
     * @throws IOException where the file of the points cannot be read
     */
    public List<Double> numbers(String header) throws IOException {
        NumberColumns read = NumberColumns.read(rows, work.columns(), List.of(header));
        return Arrays.stream(read.values(header)).boxed().toList();
    }

    /** All tables of what the points say together. */
    public List<Table> tables() {
        return written.tables();
    }

    /**
     * A table by its name, e.g. {@code results}, {@code levels}, {@code front}.
     *
     * @throws NoSuchElementException that lists what there is
     */
    public Table table(String name) {
        return Gallery.table(name, toString(), tables());
    }

    /** Names of all pictures. */
    public List<String> pictures() {
        return gallery().names();
    }

    /**
     * A picture by its name, e.g. {@code stages}, {@code tornado-stages}, two pixels a unit.
     *
     * @throws NoSuchElementException that lists what there is
     */
    public BufferedImage picture(String name) {
        return gallery().image(name);
    }

    /**
     * The same so many pixels wide, for a notebook or a slide.
     *
     * @param width in pixels, 1 or more
     * @throws NoSuchElementException that lists what there is
     */
    public BufferedImage picture(String name, int width) {
        return gallery().image(name, width);
    }

    /**
     * A picture by its name as SVG.
     *
     * @throws NoSuchElementException that lists what there is
     */
    public String svg(String name) {
        return gallery().svg(name);
    }

    private Gallery gallery() {
        return new Gallery(toString(), written.pictures());
    }

    /** The page on it: HTML that needs nothing beside it. */
    public Path page() {
        return rows.resolveSibling(Report.PAGE);
    }

    /** All files: points, answers, pictures. */
    public List<Path> files() {
        return written.files();
    }

    /** Its title and how many points it has. */
    @Override
    public String toString() {
        return work.study().title() + ": " + work.study().points() + " points";
    }
}
