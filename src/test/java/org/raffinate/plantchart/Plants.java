package org.raffinate.plantchart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equipment.Boxes;
import org.raffinate.equipment.MixerSettler;
import org.raffinate.equipment.MixerSettler.Mixer;
import org.raffinate.equipment.MixerSettler.Settler;
import org.raffinate.plant.Battery;
import org.raffinate.plant.StageLoad;
import org.raffinate.plantchart.BlockPlan.End;
import org.raffinate.plantchart.BlockPlan.Flow;
import org.raffinate.plantchart.BlockPlan.Loop;
import org.raffinate.plantchart.BlockPlan.Stream;
import org.raffinate.plantchart.BlockPlan.Treatment;

/** Plants to draw. */
final class Plants {
    private static final List<SectionKind> SECTIONS = List.of(SectionKind.values());

    private Plants() {}

    static MixerSettler box(double mixer, double width, double length, int lines) {
        return new MixerSettler(
                new Mixer(mixer * mixer * mixer, mixer, mixer, 5.0, 0.4 * mixer, 2.0, 500.0, 700.0),
                new Settler(width, length, 0.4, 0.3, 2.0, 10.0, 10.0, 0.01, 0.01),
                lines);
    }

    /** Boxes of the sections in the order of the organic. */
    static Boxes boxes(int... stages) {
        List<MixerSettler> sizes =
                List.of(box(1.0, 1.25, 4.0, 2), box(0.9, 1.0, 3.2, 1), box(0.8, 0.8, 2.5, 1), box(0.5, 0.6, 1.5, 1));
        EnumMap<SectionKind, MixerSettler> boxes = new EnumMap<>(SectionKind.class);
        EnumMap<SectionKind, Integer> counts = new EnumMap<>(SectionKind.class);
        for (int i = 0; i < stages.length; i++) {
            boxes.put(SECTIONS.get(i), sizes.get(i));
            counts.put(SECTIONS.get(i), stages[i]);
        }
        return new Boxes(boxes, counts);
    }

    /** Every stage loaded alike, with three elements of which one comes and goes. */
    static Battery battery(int... stages) {
        List<StageLoad> loads = new ArrayList<>();
        for (int i = 0; i < stages.length; i++) {
            for (int j = 0; j < stages[i]; j++) {
                int stage = loads.size() + 1;
                loads.add(new StageLoad(
                        SECTIONS.get(i),
                        stage,
                        1000.0,
                        500.0,
                        Map.of(Element.TB, 0.1 / stage, Element.DY, 0.1, Element.Y, 0.0),
                        Map.of(Element.TB, 0.5 / stage, Element.DY, 0.2, Element.Y, 0.0)));
            }
        }
        return new Battery(loads, 1.5, List.of());
    }

    static Loop loop() {
        return new Loop(
                3120.0,
                List.of(new Treatment(
                        "saponification",
                        List.of(new Flow("ammonia water, 8 mol/L", 212.0)),
                        List.of(new Flow("spent liquor to effluent", 260.0)))));
    }

    /** Streams of extraction, scrub and strip. */
    static List<Stream> streams() {
        return List.of(
                Stream.out("raffinate", 1420.0, Phase.AQUEOUS, "extraction", End.FIRST)
                        .through(
                                List.of("precipitation\noxalic acid 61 kg/h", "calcination"), "Gd-Tb oxides 29.8 kg/h"),
                Stream.in("feed, 1.0 mol/L", 612.0, Phase.AQUEOUS, "extraction", End.LAST),
                Stream.in("scrub acid, HCl 3 mol/L", 455.0, Phase.AQUEOUS, "scrub", End.LAST),
                Stream.out("strip liquor", 353.0, Phase.AQUEOUS, "strip", End.FIRST)
                        .through(List.of("precipitation", "calcination"), "Dy-Ho oxides 39.2 kg/h"),
                Stream.in("strip acid, HCl 5 mol/L", 354.0, Phase.AQUEOUS, "strip", End.LAST),
                Stream.in("solvent make-up", 3.2, Phase.ORGANIC, "extraction", End.FIRST));
    }

    /** The circuit with so many stages of extraction, scrub and strip. */
    static BlockPlan circuit(int extraction, int scrub, int strip) {
        return BlockPlan.of(
                "The plant",
                extraction + " + " + scrub + " + " + strip + " stages",
                boxes(extraction, scrub, strip),
                streams(),
                Optional.of(loop()));
    }

    /** Four sections and more streams than are good for it. */
    static BlockPlan crowded() {
        List<Stream> streams = new ArrayList<>(streams());
        streams.add(Stream.in("wash water", 120.0, Phase.AQUEOUS, "wash", End.LAST));
        streams.add(Stream.out("wash liquor to the feed tank", 120.0, Phase.AQUEOUS, "wash", End.FIRST));
        streams.add(Stream.out("solvent bleed", 3.0, Phase.ORGANIC, "wash", End.LAST));
        streams.add(Stream.in("cleaned solvent", 3.0, Phase.ORGANIC, "wash", End.LAST));
        streams.add(Stream.in("a second solvent", 30.0, Phase.ORGANIC, "extraction", End.FIRST));
        streams.add(Stream.in("reflux of the strip liquor", 90.0, Phase.AQUEOUS, "scrub", End.LAST));
        streams.add(Stream.out("a first draw of the middle", 90.0, Phase.AQUEOUS, "scrub", End.WITHIN));
        streams.add(Stream.out("a second draw of the middle", 90.0, Phase.AQUEOUS, "scrub", End.WITHIN));
        streams.add(Stream.in("loaded organic of the first cut", 940.0, Phase.ORGANIC, "extraction", End.LAST));
        return BlockPlan.of("The plant", "crowded", boxes(150, 2, 140, 1), streams, Optional.of(loop()));
    }

    /** One section and no loop. */
    static BlockPlan single(int stages) {
        return BlockPlan.of(
                "Bench",
                "",
                boxes(stages),
                List.of(
                        Stream.in("fresh solvent", 0.5, Phase.ORGANIC, "extraction", End.FIRST),
                        Stream.out("loaded solvent", 0.5, Phase.ORGANIC, "extraction", End.LAST),
                        Stream.in("feed", 0.4, Phase.AQUEOUS, "extraction", End.LAST),
                        Stream.out("raffinate", 0.4, Phase.AQUEOUS, "extraction", End.FIRST)),
                Optional.empty());
    }
}
