package org.raffinate.page;

import java.util.List;
import java.util.Optional;
import org.raffinate.table.Table;

/**
 * What a page shows.
 *
 * @param title of the case
 * @param lead the answer in a sentence, and what else is to be said at once
 * @param standing how it stands with what was asked
 * @param figures the numbers that are asked for first
 * @param drawing the cascade, where there is one
 * @param warnings what the reader must know before using any number
 * @param chapters all that the report says
 * @param tables every number of it
 * @param listings files that were asked with
 * @param madeBy program and version
 */
public record Page(
        String title,
        List<String> lead,
        Standing standing,
        List<KeyFigure> figures,
        Optional<Picture> drawing,
        List<String> warnings,
        List<Chapter> chapters,
        List<Table> tables,
        List<Listing> listings,
        String madeBy) {
    public Page {
        lead = List.copyOf(lead);
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        chapters = List.copyOf(chapters);
        tables = List.copyOf(tables);
        listings = List.copyOf(listings);
    }

    /** How an answer stands with what was asked. */
    public enum Standing {
        MET("every specification is met"),
        NOT_MET("a specification is not met"),
        /** There is an answer, and nothing was asked of it. */
        SOLVED("solved"),
        UNSOLVED("no answer");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return label;
        }
    }

    /**
     * A number of the first screen.
     *
     * @param label what it is
     * @param value as it is printed
     * @param unit blank where there is none
     * @param note what else is to be said of it; may be blank
     */
    public record KeyFigure(String label, String value, String unit, String note) {}

    /**
     * A picture.
     *
     * @param name of its file, without the end
     * @param title what it shows, for who cannot see it
     * @param svg the picture
     */
    public record Picture(String name, String title, String svg) {}

    /**
     * A file that is shown as it is.
     *
     * @param name of the file
     */
    public record Listing(String name, String text) {}
}
