package org.raffinate.api;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.raffinate.document.CaseException;
import org.raffinate.document.FileText;
import org.raffinate.document.Problem;
import org.raffinate.equilibrium.Medium;
import org.raffinate.laboratory.ConstantFit;
import org.raffinate.laboratory.Shakeout;
import org.raffinate.laboratory.Shakeouts;
import org.raffinate.labreport.FitAnswer;

/** Shake-outs of single stages that were read and found without fault. Immutable; may serve several threads. */
public final class OpenShakeouts {
    /** Twenty times the largest collection there is; what is compared pair by pair takes a second for so many. */
    private static final int MOST_LINES = 5_000;

    private static final int MOST_COLUMNS = 500;
    private static final int MOST_CELLS = 100_000;

    private final Path file;
    private final Shakeouts data;
    private final List<String> told;
    private final Map<String, String> beside;

    private OpenShakeouts(Path file, Shakeouts data, List<String> told, Map<String, String> beside) {
        this.file = file;
        this.data = data;
        this.told = List.copyOf(told);
        this.beside = beside;
    }

    /**
     * The measurements in a file of comma-separated values.
     *
     * @throws CaseException where the file cannot be read, or is too large
     * @throws org.raffinate.laboratory.MeasurementException that lists everything that is wrong with what is in it
     */
    public static OpenShakeouts read(Path file) {
        String text = new FileText(file, "a file of measurements", "the one that 'fit --example' writes").read();
        int lines = (int) text.lines().count();
        int cells = lines + commas(text);
        int columns = 1 + text.lines().mapToInt(OpenShakeouts::commas).max().orElse(0);
        if (lines > MOST_LINES || cells > MOST_CELLS || columns > MOST_COLUMNS) {
            String found = lines + " lines, up to " + columns + " cells in one, " + cells + " in all";
            String expected =
                    "at most " + MOST_LINES + " lines, " + MOST_COLUMNS + " cells in one, " + MOST_CELLS + " in all";
            throw new CaseException(List.of(new Problem(file, 0, 0, "", found, expected, Optional.empty())));
        }
        try {
            Shakeouts data = Shakeouts.read(file.toString(), new StringReader(text));
            return new OpenShakeouts(file, data, List.of(), Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be read", impossible);
        }
    }

    private static int commas(String text) {
        return (int) text.chars().filter(sign -> sign == ',').count();
    }

    /** The 215 shake-outs with PC88A in hydrochloric acid that come with the program, collected by the LLEPE project. */
    public static OpenShakeouts example() {
        Shakeouts data = Shakeouts.pc88aInHydrochloricAcid();
        return new OpenShakeouts(Path.of(data.name()), data, List.of(), Shakeouts.pc88aFiles());
    }

    /**
     * The same with what the file does not say, or says wrongly.
     *
     * @param correction of each shake-out
     * @param told what it is, in words, for the report
     */
    public OpenShakeouts corrected(UnaryOperator<Shakeout> correction, List<String> told) {
        return new OpenShakeouts(file, data.corrected(correction), told, beside);
    }

    /** Its file. */
    public Path file() {
        return file;
    }

    /** What was measured: sources, elements, each shake-out. */
    public Shakeouts data() {
        return data;
    }

    /**
     * The constants that fit best, in a chloride solution.
     *
     * @param fit which exponents are free, what is predicted from what, and which measurements it is to use
     * @throws IllegalArgumentException where a source, line or element that it names was not measured, or nothing is left
     *     to fit
     */
    public FittedShakeouts fit(ConstantFit fit) {
        return fit(fit, Medium.CHLORIDE);
    }

    /** The same in another medium. */
    public FittedShakeouts fit(ConstantFit fit, Medium medium) {
        return new FittedShakeouts(FitAnswer.of(name(), data, told, medium, fit), beside);
    }

    private String name() {
        return Objects.toString(file.getFileName(), file.toString());
    }

    /** Its file and how many there are. */
    @Override
    public String toString() {
        return data.measurements().size() + " shake-outs of " + name();
    }
}
