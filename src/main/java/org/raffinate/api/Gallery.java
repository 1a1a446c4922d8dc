package org.raffinate.api;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.raffinate.chart.Drawing;
import org.raffinate.chart.PictureFormat;
import org.raffinate.table.Table;

/**
 * Pictures by their names.
 *
 * @param subject what they are of, for messages
 */
record Gallery(String subject, Map<String, Drawing> drawings) {
    Gallery {
        drawings = new LinkedHashMap<>(drawings);
    }

    List<String> names() {
        return List.copyOf(drawings.keySet());
    }

    /** A picture in two pixels a unit. */
    BufferedImage image(String name) {
        return drawing(name).image();
    }

    /** A picture in so many pixels across. */
    BufferedImage image(String name, int pixels) {
        return drawing(name).image(pixels);
    }

    String svg(String name) {
        return new String(PictureFormat.SVG.render(drawing(name)), StandardCharsets.UTF_8);
    }

    private Drawing drawing(String name) {
        return Optional.ofNullable(drawings.get(name)).orElseThrow(() -> missing("picture", name, subject, names()));
    }

    /** A table by its name, with the same answer to a name that there is not. */
    static Table table(String name, String subject, List<Table> tables) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(
                        "table", name, subject, tables.stream().map(Table::name).toList()));
    }

    private static NoSuchElementException missing(String what, String name, String subject, List<String> present) {
        return new NoSuchElementException(
                "no " + what + " '" + name + "' of " + subject + ", expected one of " + String.join(", ", present));
    }
}
