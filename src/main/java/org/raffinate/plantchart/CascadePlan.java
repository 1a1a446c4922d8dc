package org.raffinate.plantchart;

import java.util.List;
import org.raffinate.cascade.Phase;

/**
 * What a {@link CascadeDiagram} shows: sections of stages in a row, and what flows into them and out of them.
 *
 * @param title one line; blank for none
 * @param sections in the direction of the organic, at least one
 * @param streams in any order
 */
public record CascadePlan(String title, List<Section> sections, List<Stream> streams) {
    public CascadePlan {
        sections = List.copyOf(sections);
        streams = List.copyOf(streams);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a cascade has at least one section");
        }
        int stages = sections.stream().mapToInt(Section::stages).sum();
        for (Stream stream : streams) {
            if (stream.stage() < 1 || stream.stage() > stages) {
                throw new IllegalArgumentException(
                        stream.label() + " at stage " + stream.stage() + ", expected one from 1 to " + stages);
            }
        }
    }

    /**
     * Stages that follow each other.
     *
     * @param name its duty
     * @param stages one at least
     * @param onward whether its aqueous goes on into the section before
     */
    public record Section(String name, int stages, boolean onward) {
        public Section {
            if (stages < 1) {
                throw new IllegalArgumentException(
                        "section " + name + " has " + stages + " stages, expected one at least");
            }
        }
    }

    /**
     * What flows into a stage or out of it.
     *
     * @param label lines of text, the first of them its name
     * @param phase organic streams stand above the sections, aqueous ones below
     * @param stage from 1, where the organic enters, over all sections
     * @param enters whether it flows in
     */
    public record Stream(List<String> label, Phase phase, int stage, boolean enters) {
        public Stream {
            label = List.copyOf(label);
        }
    }
}
