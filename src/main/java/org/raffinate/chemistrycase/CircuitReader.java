package org.raffinate.chemistrycase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.SideDraw;
import org.raffinate.document.Entry;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.Solute;

/** Reads {@code cascade} of a case with chemistry: sections with their liquors, draws and further feeds. */
final class CircuitReader {
    private static final int MOST_STAGES = 5000;
    private static final String STAGES = "a whole number of stages from 1 to " + MOST_STAGES;
    private static final String SECTION = STAGES + ", or {stages: 12, flow: 310 L/h, acid: 3 mol/L}";
    private static final String ACID = "mol of acid per litre, above 0 and up to 12 mol/L, such as 3 mol/L";
    private static final String METALS = "metals of the liquor such as {Dy: 0.3 mol/L}";
    private static final String REFLUX =
            "the share of the section's aqueous that goes on to the section before, from 0 to 100 %";
    private static final String SHARE =
            "a share above 0 and below 100 % of the phase that leaves the stage, such as 10 %";
    private static final String CONCENTRATIONS = "concentrations such as {Tb: 0.1 mol/L}";
    private static final List<Phase> PHASES = List.of(Phase.values());

    private CircuitReader() {}

    /**
     * A section as far as given.
     *
     * @param keys where its keys stand, where it has any
     * @param stages number of its stages
     * @param flow of its liquor, L/h
     * @param acid strength of its liquor, mol of acid per litre
     * @param metals of its liquor, mol/L
     * @param reflux share of its aqueous that goes on to the section before
     */
    record Part(
            Optional<Section> keys,
            OptionalInt stages,
            OptionalDouble flow,
            OptionalDouble acid,
            Map<Solute, Double> metals,
            double reflux) {}

    /** A further feed: a liquor, or a loaded organic where there is no acidity; and where its solutes are given. */
    record SideFeed(
            int stage,
            double flow,
            Map<Solute, Double> solutes,
            Optional<Acidity> acidity,
            Optional<Entry> concentrations) {}

    /** As much of the circuit as is given. */
    record Read(OptionalDouble organic, Map<SectionKind, Part> parts, List<SideDraw> draws, List<SideFeed> feeds) {
        static final Read NOTHING = new Read(OptionalDouble.empty(), Map.of(), List.of(), List.of());

        Optional<Part> part(SectionKind kind) {
            return Optional.ofNullable(parts.get(kind));
        }
    }

    static Read read(Section cascade) {
        OptionalDouble organic = cascade.entry("organic").map(Amounts::flow).orElse(OptionalDouble.empty());
        Map<SectionKind, Part> parts = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            cascade.entry(kind.word()).flatMap(entry -> part(entry, kind)).ifPresent(part -> parts.put(kind, part));
        }
        boolean counted = parts.values().stream().allMatch(part -> part.stages.isPresent());
        int stages =
                parts.values().stream().mapToInt(part -> part.stages.orElse(0)).sum();
        if (stages > MOST_STAGES) {
            cascade.entry(SectionKind.EXTRACTION.word())
                    .ifPresent(entry -> entry.refuse("at most " + MOST_STAGES + " stages in all sections together"));
        }
        int last = counted && stages > 0 ? Math.min(stages, MOST_STAGES) : MOST_STAGES;
        List<SideDraw> draws = new ArrayList<>();
        for (Section draw : sections(cascade, "draws", ChemicalKeys.DRAW)) {
            draw(draw, last).ifPresent(draws::add);
        }
        List<SideFeed> feeds = new ArrayList<>();
        for (Entry entry : items(cascade, "feeds", ChemicalKeys.SIDE_FEED)) {
            entry.section(ChemicalKeys.SIDE_FEED)
                    .flatMap(feed -> feed(feed, entry, last))
                    .ifPresent(feeds::add);
        }
        return new Read(organic, parts, List.copyOf(draws), List.copyOf(feeds));
    }

    private static Optional<Part> part(Entry entry, SectionKind kind) {
        boolean extraction = kind == SectionKind.EXTRACTION;
        if (!entry.isMapping()) {
            OptionalInt stages = entry.whole(1, MOST_STAGES, extraction ? STAGES : SECTION);
            return Optional.of(
                    new Part(Optional.empty(), stages, OptionalDouble.empty(), OptionalDouble.empty(), Map.of(), 0.0));
        }
        return entry.section(extraction ? ChemicalKeys.EXTRACTION : ChemicalKeys.SECTION)
                .map(keys -> part(keys, kind));
    }

    private static Part part(Section keys, SectionKind kind) {
        OptionalInt stages = keys.entry("stages")
                .map(entry -> entry.whole(1, MOST_STAGES, STAGES))
                .orElse(OptionalInt.empty());
        OptionalDouble acid = keys.entry("acid")
                .map(entry -> Amounts.molar(entry, 1e-6, Acidity.STRONGEST, ACID))
                .orElse(OptionalDouble.empty());
        Map<Solute, Double> metals = keys.entry("metals")
                .flatMap(entry -> Amounts.concentrations(entry, METALS))
                .orElse(Map.of());
        OptionalDouble reflux = keys.entry("reflux")
                .map(entry -> Amounts.share(entry, 1.0, REFLUX))
                .orElse(OptionalDouble.empty());
        return new Part(
                Optional.of(keys),
                stages,
                keys.entry("flow").map(Amounts::flow).orElse(OptionalDouble.empty()),
                acid,
                metals,
                reflux.orElse(kind == SectionKind.SCRUB ? 1.0 : 0.0));
    }

    private static List<Entry> items(Section cascade, String key, ChemicalKeys keys) {
        String expected = "a list of mappings with " + String.join(", ", keys.words());
        return cascade.entry(key).map(entry -> entry.items(expected)).orElse(List.of());
    }

    private static List<Section> sections(Section cascade, String key, ChemicalKeys keys) {
        return items(cascade, key, keys).stream()
                .flatMap(item -> item.section(keys).stream())
                .toList();
    }

    private static OptionalInt stage(Section stream, int last) {
        String expected = "a stage of the cascade, from 1 to " + last + ", counted through all sections";
        return stream.required("stage", expected)
                .map(entry -> entry.whole(1, last, expected))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Phase> phase(Section stream) {
        return stream.entry("phase").flatMap(entry -> entry.oneOf(PHASES, Phase::label));
    }

    private static Optional<SideDraw> draw(Section draw, int last) {
        OptionalInt stage = stage(draw, last);
        draw.required("phase", "aqueous or organic");
        Optional<Phase> phase = phase(draw);
        Optional<Entry> entry = draw.required("share", SHARE);
        OptionalDouble share = entry.map(own -> Amounts.share(own, 1.0, SHARE)).orElse(OptionalDouble.empty());
        if (share.isPresent() && !(share.getAsDouble() > 0.0 && share.getAsDouble() < 1.0)) {
            entry.orElseThrow().refuse(SHARE);
            return Optional.empty();
        }
        return stage.isEmpty() || phase.isEmpty() || share.isEmpty()
                ? Optional.empty()
                : Optional.of(new SideDraw(stage.getAsInt(), phase.get(), share.getAsDouble()));
    }

    private static Optional<SideFeed> feed(Section feed, Entry owner, int last) {
        OptionalInt stage = stage(feed, last);
        OptionalDouble flow =
                feed.required("flow", Amounts.FLOW).map(Amounts::flow).orElse(OptionalDouble.empty());
        Optional<Map<Solute, Double>> solutes = feed.required("concentrations", CONCENTRATIONS)
                .flatMap(entry -> Amounts.concentrations(entry, CONCENTRATIONS));
        boolean organic = phase(feed).filter(phase -> phase == Phase.ORGANIC).isPresent();
        if (organic) {
            for (String key : List.of("acid", "hydrogen", "anion")) {
                feed.entry(key)
                        .ifPresent(entry -> entry.refuse(
                                "the key '" + key + "' of a loaded organic",
                                "an aqueous feed, or none",
                                Optional.empty()));
            }
        }
        Optional<Acidity> acidity = organic ? Optional.empty() : Acidity.read(feed, owner);
        return stage.isEmpty() || flow.isEmpty() || solutes.isEmpty() || (!organic && acidity.isEmpty())
                ? Optional.empty()
                : Optional.of(new SideFeed(
                        stage.getAsInt(), flow.getAsDouble(), solutes.get(), acidity, feed.entry("concentrations")));
    }
}
