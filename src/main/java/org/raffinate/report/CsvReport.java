package org.raffinate.report;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.cascade.StageProfile;
import org.raffinate.chart.Answer;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.design.TradeOff;

/**
 * Tables in comma-separated values, units in the header, all digits in the cells.
 *
 * <p>A cell is empty where there is no finite number.
 */
public final class CsvReport {
    // The JDK's own Double.toString is not the shortest before release 19.
    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .build();

    private CsvReport() {}

    /** What leaves each stage: totals, then each element's flow and mole fraction in both phases. */
    public static String profile(StageProfile profile) {
        List<Object> header = new ArrayList<>(List.of("stage"));
        for (Phase phase : Phase.values()) {
            header.add(phase.label() + " (mol/mol feed)");
            profile.elements().forEach(e -> header.add(e.symbol() + " " + phase.label() + " (mol/mol feed)"));
            profile.elements().forEach(e -> header.add(e.symbol() + " " + phase.label() + " (mole fraction)"));
        }
        List<List<Object>> rows = new ArrayList<>(List.of(header));
        for (int stage = 1; stage <= profile.stages(); stage++) {
            List<Object> row = new ArrayList<>(List.of(stage));
            for (Phase phase : Phase.values()) {
                row.add(cell(profile.total(stage, phase)));
                for (Element element : profile.elements()) {
                    row.add(cell(profile.flow(stage, phase, element)));
                }
                for (Element element : profile.elements()) {
                    row.add(cell(profile.moleFraction(stage, phase, element)));
                }
            }
            rows.add(row);
        }
        return csv(rows);
    }

    /** What leaves the cascade: one row for the raffinate, the extract and each draw. */
    public static String products(Answer answer, CascadeSolution solution) {
        List<Element> elements = solution.profile().elements();
        List<Object> header = new ArrayList<>(List.of(
                "product", "stage", "phase", "flow (mol/mol feed)", "flow (mol/h)", "oxides (kg/h)", "oxides (t/a)"));
        elements.forEach(e -> header.add(e.symbol() + " (mole fraction)"));
        elements.forEach(e -> header.add(e.symbol() + " (oxide mass fraction)"));
        elements.forEach(e -> header.add(e.symbol() + " (recovery mol/mol)"));
        List<List<Object>> rows = new ArrayList<>(List.of(header));
        rows.add(product("raffinate", answer, solution, solution.raffinate()));
        rows.add(product("extract", answer, solution, solution.extract()));
        solution.draws().forEach(draw -> rows.add(product("draw", answer, solution, draw)));
        return csv(rows);
    }

    /** Stages against S, the chosen point marked. */
    public static String tradeOff(TradeOff tradeOff) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                "stages",
                "extraction (stages)",
                "scrub (stages)",
                "S (mol/mol feed)",
                "W (mol/mol feed)",
                tradeOff.objective(),
                "chosen"));
        for (int i = 0; i < tradeOff.points().size(); i++) {
            TradeOff.Point point = tradeOff.points().get(i);
            rows.add(List.of(
                    point.stages(),
                    point.extraction(),
                    point.scrub(),
                    cell(point.s()),
                    cell(point.w()),
                    cell(point.objective()),
                    i == tradeOff.chosen()));
        }
        return csv(rows);
    }

    private static List<Object> product(String name, Answer answer, CascadeSolution solution, ProductStream stream) {
        double oxides = answer.oxidePerHour(stream);
        List<Object> row =
                new ArrayList<>(List.of(name, stream.stage(), stream.phase().label(), cell(stream.flow())));
        row.add(cell(answer.molPerHour(stream.flow())));
        row.add(cell(oxides));
        row.add(cell(answer.tonnesPerYear(oxides)));
        row.addAll(cells(stream.moleFractions()));
        row.addAll(cells(stream.fractions(Basis.OXIDE_MASS)));
        row.addAll(cells(solution.recovery(stream)));
        return row;
    }

    private static List<Object> cells(Map<Element, Double> values) {
        return values.values().stream().map(CsvReport::cell).toList();
    }

    /** A number, empty where it is not finite. */
    public static Object cell(double value) {
        return Optional.<Object>of(value).filter(v -> Double.isFinite(value)).orElse("");
    }

    /** Rows as text. */
    public static String csv(List<List<Object>> rows) {
        StringWriter text = new StringWriter();
        try (SequenceWriter writer = MAPPER.writer().writeValues(text)) {
            for (List<Object> row : rows) {
                writer.write(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot fail to be written", impossible);
        }
        return text.toString();
    }
}
