package org.raffinate.api;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.raffinate.chart.PictureFormat;
import org.raffinate.report.Report;
import org.raffinate.study.StudyWork;
import org.raffinate.studyreport.StudyFolder;
import org.raffinate.table.Column;
import org.raffinate.table.NumberColumns;

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
        return Sections.section(text(), heading);
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

    /** Names of all pictures. */
    public List<String> pictures() {
        String end = "." + PictureFormat.SVG.extension();
        return written.files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.endsWith(end))
                .map(name -> name.substring(0, name.length() - end.length()))
                .toList();
    }

    /**
     * A picture by its name, e.g. {@code stages}, {@code tornado-stages}, two pixels a unit.
     *
     * @throws NoSuchElementException that lists what there is
     * @throws IOException where its file cannot be read
     */
    public BufferedImage picture(String name) throws IOException {
        return Pictures.image(Files.readAllBytes(file(name, PictureFormat.PNG)));
    }

    /**
     * The same so many pixels wide, for a notebook or a slide.
     *
     * @param width in pixels, 1 or more
     * @throws NoSuchElementException that lists what there is
     * @throws IOException where its file cannot be read
     */
    public BufferedImage picture(String name, int width) throws IOException {
        return Pictures.scaled(picture(name), width);
    }

    /**
     * A picture by its name as SVG.
     *
     * @throws NoSuchElementException that lists what there is
     * @throws IOException where its file cannot be read
     */
    public String svg(String name) throws IOException {
        return Files.readString(file(name, PictureFormat.SVG), StandardCharsets.UTF_8);
    }

    private Path file(String name, PictureFormat format) {
        if (!pictures().contains(name)) {
            throw new NoSuchElementException(
                    "no picture '" + name + "' of " + this + ", expected one of " + String.join(", ", pictures()));
        }
        return rows.resolveSibling(name + "." + format.extension());
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
