package org.raffinate.api;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.raffinate.chart.Drawing;
import org.raffinate.chart.PictureFormat;
import org.raffinate.laboratory.FittedConstants;
import org.raffinate.labreport.FitAnswer;
import org.raffinate.labreport.FitFolder;
import org.raffinate.labreport.FitJson;
import org.raffinate.labreport.FitText;
import org.raffinate.table.Table;

/** Constants of the law of mass action, with what they were fitted to. */
public final class FittedShakeouts {
    private final FitAnswer answer;
    private final Map<String, String> beside;

    FittedShakeouts(FitAnswer answer, Map<String, String> beside) {
        this.answer = answer;
        this.beside = beside;
    }

    /** Whether the iteration settled: without that no number of it is an answer. */
    public boolean converged() {
        return answer.constants().converged();
    }

    /** Constants and exponents with their standard errors, the goodness of the fit, and what remains open. */
    public FittedConstants constants() {
        return answer.constants();
    }

    /** The report as plain text. */
    public String text() {
        return FitText.of(answer);
    }

    /**
     * A section of that, by the first words of its heading, e.g. {@code CONSTANTS}.
     *
     * @throws NoSuchElementException that lists what there is
     */
    public String text(String heading) {
        return FitText.manuscript(answer).part(heading).text().stripLeading();
    }

    /** The answer for a program. */
    public String json() {
        return FitJson.text(answer);
    }

    /** The points of the fit: the state of the phases, log10 D as measured, as fitted and as predicted. */
    public Table points() {
        return FitFolder.points(answer);
    }

    /** log10 D as fitted against log10 D as measured, two pixels a unit. */
    public BufferedImage parity() {
        return new Drawing.OfChart(FitFolder.parity(answer)).image();
    }

    /** The same so many pixels wide. */
    public BufferedImage parity(int width) {
        return new Drawing.OfChart(FitFolder.parity(answer)).image(width);
    }

    /** The same as SVG. */
    public String paritySvg() {
        return new String(PictureFormat.SVG.render(FitFolder.parity(answer)), StandardCharsets.UTF_8);
    }

    /**
     * The {@code equilibrium} of a case file, in YAML.
     *
     * @throws NoSuchElementException where a case cannot be run with these constants; the report says why
     */
    public String equilibrium() {
        return answer.equilibrium()
                .orElseThrow(() -> new NoSuchElementException(
                        "no case can be run with what was fitted to " + answer.file() + ": the report says why"));
    }

    /**
     * Writes text, JSON, points, the parity plot, the block, and the measurements where they came with the program; returns
     * their paths. The folder is made where it does not exist.
     *
     * @throws IOException that names what could not be written; nothing half-written is left behind
     */
    public List<Path> write(Path folder) throws IOException {
        return FitFolder.write(folder, answer, beside);
    }

    /** Its title and what it was fitted to. */
    @Override
    public String toString() {
        return answer.title() + ": " + answer.constants().points().size() + " points";
    }
}
