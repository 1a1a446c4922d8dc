package org.raffinate.plantchart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equipment.Boxes;
import org.raffinate.equipment.MixerSettler;

/**
 * What a {@link BlockDiagram} shows, however the plant was computed.
 *
 * @param sections in the direction of the organic, at least one, each with a name of its own
 * @param streams that enter and leave the sections
 * @param loop the way of the solvent back to the first section; empty where it is not drawn
 */
public record BlockPlan(
        String title, String subtitle, List<Section> sections, List<Stream> streams, Optional<Loop> loop) {
    public BlockPlan {
        sections = List.copyOf(sections);
        streams = List.copyOf(streams);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a plant has at least one section");
        }
        Set<String> names = new HashSet<>();
        for (Section section : sections) {
            if (!names.add(section.name())) {
                throw new IllegalArgumentException("two sections are called " + section.name());
            }
        }
        for (Stream stream : streams) {
            if (!names.contains(stream.section())) {
                throw new IllegalArgumentException(stream.name() + " is at the section " + stream.section()
                        + ", there are only "
                        + sections.stream().map(Section::name).toList());
            }
        }
    }

    /** The plan of boxes with these streams; the aqueous of the scrub goes on into the extraction. */
    public static BlockPlan of(String title, String subtitle, Boxes boxes, List<Stream> streams, Optional<Loop> loop) {
        return of(title, subtitle, boxes, Set.of(SectionKind.SCRUB), streams, loop);
    }

    /**
     * The plan of boxes with these streams; a section is called by its {@link SectionKind#word}.
     *
     * @param onward the sections whose aqueous goes on into the section before, at least in part
     */
    public static BlockPlan of(
            String title,
            String subtitle,
            Boxes boxes,
            Set<SectionKind> onward,
            List<Stream> streams,
            Optional<Loop> loop) {
        List<Section> sections = new ArrayList<>();
        for (Map.Entry<SectionKind, Integer> section : boxes.stages().entrySet()) {
            SectionKind kind = section.getKey();
            sections.add(new Section(kind.word(), section.getValue(), boxes.box(kind), onward.contains(kind)));
        }
        return new BlockPlan(title, subtitle, sections, streams, loop);
    }

    /**
     * Stages with one duty.
     *
     * @param name what it is called
     * @param stages at least 1
     * @param box the box of each stage
     * @param aqueousOnward whether its aqueous goes on into the section before, at least in part
     */
    public record Section(String name, int stages, MixerSettler box, boolean aqueousOnward) {
        public Section {
            requireName("a section", name);
            if (stages < 1) {
                throw new IllegalArgumentException("the " + name + " section has at least one stage, found " + stages);
            }
            requireAbove0(name + ": the mixer's width in m", box.mixer().width());
            requireAbove0(name + ": the settler's width in m", box.settler().width());
            requireAbove0(name + ": the settler's length in m", box.settler().length());
        }

        /** Length of a box, m. */
        double length() {
            return box.mixer().width() + box.settler().length();
        }

        /** Width of a box, m. */
        double width() {
            return Math.max(box.mixer().width(), box.settler().width());
        }
    }

    /** Where along a section a stream enters or leaves. */
    public enum End {
        /** At its first stage, where its aqueous leaves. */
        FIRST,
        /** At a stage in between. */
        WITHIN,
        /** At its last stage, where its aqueous enters. */
        LAST
    }

    /**
     * Something that enters or leaves a section.
     *
     * @param name what the trade calls it
     * @param litresPerHour flow, L/h, above 0
     * @param phase what it joins or leaves
     * @param enters whether it enters
     * @param section name of the section
     * @param end where along the section
     * @param steps what is done to it after it has left, in order; may have several lines each; of an aqueous alone
     * @param product what comes of it; empty for nothing that has a name
     */
    public record Stream(
            String name,
            double litresPerHour,
            Phase phase,
            boolean enters,
            String section,
            End end,
            List<String> steps,
            String product) {
        public Stream {
            requireName("a stream", name);
            requireAbove0("the flow of " + name + " in L/h", litresPerHour);
            steps = List.copyOf(steps);
            steps.forEach(step -> requireName("a step of " + name, step));
            if (phase == Phase.ORGANIC && !(steps.isEmpty() && product.isEmpty())) {
                throw new IllegalArgumentException(
                        name + " is organic, what is done to it belongs to the solvent's loop");
            }
            if (enters && !(steps.isEmpty() && product.isEmpty())) {
                throw new IllegalArgumentException(name + " enters the plant, nothing comes of it outside");
            }
        }

        /** A stream into a section. */
        public static Stream in(String name, double litresPerHour, Phase phase, String section, End end) {
            return new Stream(name, litresPerHour, phase, true, section, end, List.of(), "");
        }

        /** A stream out of a section. */
        public static Stream out(String name, double litresPerHour, Phase phase, String section, End end) {
            return new Stream(name, litresPerHour, phase, false, section, end, List.of(), "");
        }

        /** The same stream with what is done to it after it has left. */
        public Stream through(List<String> newSteps, String newProduct) {
            return new Stream(name, litresPerHour, phase, enters, section, end, newSteps, newProduct);
        }
    }

    /**
     * The way of the stripped solvent back to the first section.
     *
     * @param litresPerHour flow, L/h, above 0
     * @param treatments what is done to it, in its direction, e.g. saponification
     */
    public record Loop(double litresPerHour, List<Treatment> treatments) {
        public Loop {
            requireAbove0("the flow of the solvent in L/h", litresPerHour);
            treatments = List.copyOf(treatments);
        }
    }

    /**
     * Something done to the solvent.
     *
     * @param name what it is called
     * @param in what is added
     * @param out what leaves
     */
    public record Treatment(String name, List<Flow> in, List<Flow> out) {
        public Treatment {
            requireName("a treatment", name);
            in = List.copyOf(in);
            out = List.copyOf(out);
        }
    }

    /**
     * What a treatment adds or gives off.
     *
     * @param name what the trade calls it
     * @param litresPerHour flow, L/h, above 0
     */
    public record Flow(String name, double litresPerHour) {
        public Flow {
            requireName("a flow", name);
            requireAbove0("the flow of " + name + " in L/h", litresPerHour);
        }
    }

    private static void requireName(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " has no name");
        }
    }

    private static void requireAbove0(String what, double value) {
        if (!(value > 0.0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be above 0, found " + value);
        }
    }
}
