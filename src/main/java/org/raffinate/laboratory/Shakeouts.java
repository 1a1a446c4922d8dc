package org.raffinate.laboratory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.MeasurementException.Fault;

/**
 * The shake-outs of one file in comma-separated values, a line each.
 *
 * <p>Columns, in any order: {@code label} (who measured), {@code Feed H+[M]} or {@code Feed pH}, {@code Eq H+[M]} or
 * {@code Eq pH} (one of the two acids at least), {@code PC88A[M]} or whatever the extractant is called (formal
 * concentration of the monomer HA); for each element two at least of {@code Feed Nd[M]}, {@code Xaq Nd} (aqueous at
 * equilibrium) and {@code D Nd}; where wanted {@code O/A} (else 1), {@code Saponification} (0 to 1) and {@code Weight}
 * (else 1). Concentrations in mol/L; pH is taken as -log10 of the concentration. Lines that begin with # are notes.
 *
 * <p>Zero or blank means not measured. Where feed, equilibrium concentration and D are all given and differ by more than
 * 5 % of D and half its last digit, D is fitted, because laboratories compute it before they round, the two
 * concentrations give loading and acid, and a remark says so. A repeated column may be rounded otherwise; the first
 * counts.
 *
 * @param name the file, as it was named
 * @param extractant as its column is titled
 * @param measurements in the order of the file, one at least
 * @param notes the lines that begin with #
 * @param remarks what was assumed or found odd while reading
 */
public record Shakeouts(
        String name, String extractant, List<Shakeout> measurements, List<String> notes, List<String> remarks) {
    private static final String PC88A = "pc88a_hcl_measurements.csv";
    private static final String SOURCES = "sources.csv";
    private static final ObjectReader READER =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    public Shakeouts {
        measurements = List.copyOf(measurements);
        notes = List.copyOf(notes);
        remarks = List.copyOf(remarks);
        if (measurements.isEmpty()) {
            throw new IllegalArgumentException(name + " has no measurements, expected one at least");
        }
    }

    /** One line of the file with the line's number. */
    private record Line(int number, List<String> cells) {
        boolean isNote() {
            return cells.get(0).stripLeading().startsWith("#");
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * The file at {@code path}, in UTF-8.
     *
     * @throws MeasurementException with everything that is wrong with it
     */
    public static Shakeouts read(Path path) {
        String name = path.toString();
        try (Reader reader = Files.newBufferedReader(path)) {
            return read(name, reader);
        } catch (CharacterCodingException binary) {
            throw refusal(name, 0, "bytes that are no UTF-8 text", "comma-separated values");
        } catch (IOException unreadable) {
            throw refusal(name, 0, "no file that can be read", "a file of comma-separated values");
        }
    }

    /**
     * The text of a file.
     *
     * @param name to be used in messages
     * @throws MeasurementException with everything that is wrong with it
     */
    public static Shakeouts read(String name, Reader text) throws IOException {
        List<Line> lines = lines(name, text);
        List<String> notes = lines.stream()
                .filter(Line::isNote)
                .map(line -> String.join(",", line.cells())
                        .stripLeading()
                        .substring(1)
                        .strip())
                .toList();
        List<Line> table = lines.stream().filter(line -> !line.isNote()).toList();
        if (table.isEmpty()) {
            throw refusal(name, 0, "no lines", "a header and a line for each measurement");
        }
        List<Fault> faults = new ArrayList<>();
        ShakeoutHeader header = new ShakeoutHeader(
                table.get(0).cells(),
                (column, wrong) ->
                        faults.add(new Fault(name, table.get(0).number(), column, wrong.get(0), wrong.get(1))));
        if (!faults.isEmpty()) {
            throw new MeasurementException(faults);
        }
        List<Shakeout> shakeouts = new ArrayList<>();
        List<String> remarks = new ArrayList<>(assumptions(header));
        Map<String, List<Integer>> rounded = new LinkedHashMap<>();
        for (Line line : table.subList(1, table.size())) {
            ShakeoutRow row = new ShakeoutRow(name, line.number(), header, line.cells());
            row.read().ifPresent(shakeouts::add);
            faults.addAll(row.faults());
            remarks.addAll(row.remarks());
            row.repeats()
                    .forEach(title -> rounded.computeIfAbsent(title, any -> new ArrayList<>())
                            .add(line.number()));
        }
        if (shakeouts.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(name, 0, "", "a header without measurements", "a line for each measurement"));
        }
        if (!faults.isEmpty()) {
            throw new MeasurementException(faults);
        }
        rounded.forEach((title, where) -> remarks.add(title + " is rounded otherwise than the column it repeats in "
                + where.size() + " lines, from line " + where.get(0) + " on: the first of the two is used"));
        return new Shakeouts(name, header.extractant(), shakeouts, notes, remarks);
    }

    /**
     * The 215 shake-outs of seven laboratories with PC88A (EHEHPA) in hydrochloric acid that the LLEPE project of
     * Argonne National Laboratory collected, as they were published; {@link #citations} names them.
     */
    public static Shakeouts pc88aInHydrochloricAcid() {
        try (Reader reader = resource(PC88A)) {
            return read(PC88A, reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(PC88A, unreadable);
        }
    }

    /** The file of {@link #pc88aInHydrochloricAcid} as it is, and what is known of it, licence included, by their names. */
    public static Map<String, String> pc88aFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : List.of(PC88A, PC88A.replace(".csv", ".provenance.txt"))) {
            try (Reader reader = resource(name)) {
                StringWriter text = new StringWriter();
                reader.transferTo(text);
                files.put(name, text.toString());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name, unreadable);
            }
        }
        return files;
    }

    /** The labels of the sources, in the order of the file. */
    public Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        measurements.forEach(shakeout -> sources.add(shakeout.source()));
        return sources;
    }

    /** The elements measured, in the order of the atomic numbers. */
    public Set<Element> elements() {
        Set<Element> elements = new TreeSet<>();
        measurements.forEach(shakeout -> elements.addAll(shakeout.assays().keySet()));
        return elements;
    }

    /**
     * Where the measurements of a source are from.
     *
     * @param work what is known of the work that the label names
     * @param collection where its numbers were collected
     * @param caution what stands out in them; empty where nothing does
     */
    public record Citation(String work, String collection, String caution) {}

    /** What is known of the works behind the labels of the sources; nothing for a label that is not known. */
    public Map<String, Citation> citations() {
        Map<String, Citation> known = new LinkedHashMap<>();
        try (Reader reader = resource(SOURCES)) {
            for (Line line : lines(SOURCES, reader)) {
                List<String> cells = line.cells();
                known.put(cells.get(0), new Citation(cells.get(1), cells.get(2), cells.get(3)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(SOURCES, unreadable);
        }
        Map<String, Citation> citations = new LinkedHashMap<>();
        sources().stream().filter(known::containsKey).forEach(source -> citations.put(source, known.get(source)));
        return citations;
    }

    /** The same file with every shake-out replaced, e.g. by itself {@linkplain Shakeout#atPhaseRatio corrected}. */
    public Shakeouts corrected(UnaryOperator<Shakeout> correction) {
        return new Shakeouts(
                name, extractant, measurements.stream().map(correction).toList(), notes, remarks);
    }

    void refuseUnknown(DataChoice data) {
        Set<String> labels = new TreeSet<>(data.sources());
        labels.addAll(data.weights().keySet());
        labels.addAll(data.saponification().keySet());
        labels.removeAll(sources());
        refuse(labels.stream().findFirst(), "source", sources());
        Set<Element> strangers = new TreeSet<>(data.elements());
        strangers.removeAll(elements());
        refuse(
                strangers.stream().findFirst().map(Element::symbol),
                "element",
                elements().stream().map(Element::symbol).toList());
        Set<Integer> lines = new TreeSet<>(data.leftOut());
        measurements.forEach(shakeout -> lines.remove(shakeout.line()));
        refuse(lines.stream().findFirst().map(String::valueOf), "line", "lines with a measurement");
    }

    private void refuse(Optional<String> unknown, String kind, Object known) {
        unknown.ifPresent(word -> {
            throw new IllegalArgumentException(
                    kind + " '" + word + "' is not in " + name + ", expected one of " + known);
        });
    }

    private static List<String> assumptions(ShakeoutHeader header) {
        List<String> assumptions = new ArrayList<>();
        if (!header.has(ShakeoutHeader.RATIO)) {
            assumptions.add("no column O/A: equal volumes of both phases are assumed");
        }
        if (!header.has(ShakeoutHeader.ACID) && !header.has(ShakeoutHeader.PH)) {
            assumptions.add("no acid at equilibrium: the feed's acid and three protons for each rare-earth ion"
                    + " extracted are taken for it");
        }
        if (!header.has(ShakeoutHeader.SAPONIFICATION)) {
            assumptions.add("no column Saponification: solvents are taken as not saponified, except that a feed at pH 5"
                    + " or above leaves it open");
        }
        return assumptions;
    }

    private static List<Line> lines(String name, Reader text) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (MappingIterator<String[]> cells = READER.readValues(text)) {
            while (cells.hasNextValue()) {
                int number = cells.getCurrentLocation().getLineNr();
                List<String> found = new ArrayList<>(List.of(cells.nextValue()));
                found.set(0, found.get(0).replace("\uFEFF", ""));
                Line line = new Line(number, found);
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
        } catch (JsonProcessingException malformed) {
            throw refusal(
                    name,
                    malformed.getLocation().getLineNr(),
                    malformed.getOriginalMessage(),
                    "comma-separated values");
        }
        return lines;
    }

    private static Reader resource(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(Shakeouts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8);
    }

    private static MeasurementException refusal(String name, int line, String found, String expected) {
        return new MeasurementException(List.of(new Fault(name, line, "", found, expected)));
    }
}
