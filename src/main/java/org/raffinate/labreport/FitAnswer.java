package org.raffinate.labreport;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.equilibrium.Medium;
import org.raffinate.laboratory.ConstantFit;
import org.raffinate.laboratory.ConstantFit.Predictor;
import org.raffinate.laboratory.FittedConstants;
import org.raffinate.laboratory.FittedConstants.Excluded;
import org.raffinate.laboratory.Shakeout;
import org.raffinate.laboratory.Shakeouts;
import org.raffinate.library.DataLibrary;

/**
 * A fit of constants with what its reader has to know of it.
 *
 * @param title of the report
 * @param file name of the measurements, for citing them
 * @param data what was read, corrected as told
 * @param told what the user said of the measurements beyond the file, in words
 * @param extractant the library's, where it knows that of the file
 * @param medium the aqueous anion, which the file does not state
 * @param constants the answer
 * @param otherWay the same with the other predictor; empty where that has no answer
 */
public record FitAnswer(
        String title,
        String file,
        Shakeouts data,
        List<String> told,
        Optional<Extractant> extractant,
        Medium medium,
        FittedConstants constants,
        Optional<FittedConstants> otherWay) {
    public FitAnswer {
        told = List.copyOf(told);
    }

    /**
     * Fits, and fits again with the other predictor for comparison.
     *
     * @param file name of the measurements, for citing them
     * @param told what the user said of the measurements beyond the file, in words
     * @throws IllegalArgumentException as {@link ConstantFit#to} says
     */
    public static FitAnswer of(String file, Shakeouts data, List<String> told, Medium medium, ConstantFit fit) {
        return new FitAnswer(
                "Constants from " + file,
                file,
                data,
                told,
                DataLibrary.load().extractant(data.extractant()),
                medium,
                fit.to(data),
                otherWay(fit, data));
    }

    private static Optional<FittedConstants> otherWay(ConstantFit fit, Shakeouts data) {
        Predictor other =
                fit.predictor() == Predictor.MEASURED_STATE ? Predictor.INITIAL_CONDITIONS : Predictor.MEASURED_STATE;
        try {
            return Optional.of(fit.predictingFrom(other).to(data)).filter(FittedConstants::converged);
        } catch (IllegalArgumentException noPoints) {
            return Optional.empty();
        }
    }

    /** The constants as the {@code equilibrium} of a case file, in YAML; empty where a case cannot be run with them. */
    public Optional<String> equilibrium() {
        return FitBlock.yaml(this);
    }

    /**
     * Points left out of a fit for one reason.
     *
     * @param count points
     * @param lines where they stand, e.g. {@code 13-17, 20}
     */
    record LeftOut(String source, Set<Element> elements, int count, String lines, String reason) {}

    /** What was left out, source by source and reason by reason, in the order of the file. */
    List<LeftOut> leftOut() {
        Map<List<String>, List<Excluded>> groups = new LinkedHashMap<>();
        for (Excluded excluded : constants.excluded()) {
            groups.computeIfAbsent(List.of(excluded.source(), excluded.reason()), any -> new ArrayList<>())
                    .add(excluded);
        }
        return groups.values().stream().map(FitAnswer::together).toList();
    }

    private static LeftOut together(List<Excluded> group) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        Set<Integer> lines = new LinkedHashSet<>();
        group.forEach(excluded -> {
            elements.add(excluded.element());
            lines.add(excluded.line());
        });
        Excluded first = group.get(0);
        return new LeftOut(first.source(), elements, group.size(), ranges(List.copyOf(lines)), first.reason());
    }

    /** Line numbers as ranges. */
    private static String ranges(List<Integer> lines) {
        List<String> ranges = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i + 1 == lines.size() || lines.get(i + 1) != lines.get(i) + 1) {
                ranges.add(i == begin ? String.valueOf(lines.get(i)) : lines.get(begin) + "-" + lines.get(i));
                begin = i + 1;
            }
        }
        return String.join(", ", ranges);
    }

    /** The sources whose measurements were to be used, in the order of the file. */
    List<String> sourcesAskedFor() {
        Set<String> asked = constants.fit().data().sources();
        return data.sources().stream()
                .filter(source -> asked.isEmpty() || asked.contains(source))
                .toList();
    }

    /** Sources and elements of the file that were not asked for. */
    List<String> passedOver() {
        List<String> passed = new ArrayList<>(data.sources());
        passed.removeAll(sourcesAskedFor());
        if (!constants.fit().data().elements().isEmpty()) {
            data.elements().stream()
                    .filter(element -> !constants.fit().data().elements().contains(element))
                    .map(Element::symbol)
                    .forEach(passed::add);
        }
        return passed;
    }

    /** Shake-outs of a source in the file. */
    long shakeouts(String source) {
        return data.measurements().stream()
                .filter(shakeout -> shakeout.source().equals(source))
                .count();
    }

    /** Points of an element that were fitted. */
    long points(Element element) {
        return constants.points().stream()
                .filter(point -> point.element() == element)
                .count();
    }

    /** Points of a source that were fitted. */
    long points(String source) {
        return constants.points().stream()
                .filter(point -> point.shakeout().source().equals(source))
                .count();
    }

    /** Distribution ratios in the file. */
    int ratios() {
        return data.measurements().stream()
                .map(Shakeout::assays)
                .mapToInt(Map::size)
                .sum();
    }

    /** What the solvent's extractant is called. */
    String extractantName() {
        return extractant.map(Extractant::name).orElse(data.extractant());
    }
}
