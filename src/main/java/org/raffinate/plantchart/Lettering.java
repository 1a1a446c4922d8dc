package org.raffinate.plantchart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.Figures;

/** Lines of text and the room they need, before anything is drawn. */
final class Lettering {
    /** From one line of small text to the next. */
    static final double LINE = 14.0;
    /** Characters of a line; a longer word has a line of its own. */
    private static final int MOST_CHARACTERS = 22;
    /** A reader without our font has one that may be wider. */
    private static final double SPARE = 1.06;

    /** The blank between a number and its unit. */
    private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=[\\p{L}%])");

    private static final double LITRES = 1000.0;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Lettering() {}

    /** Lines of a text, broken where it breaks and between words, about equally long; a number keeps its unit. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            List<String> words =
                    List.of(UNIT.matcher(paragraph.strip()).replaceAll("\u00A0").split(" +", -1));
            List<String> wrapped = wrapped(words, MOST_CHARACTERS);
            int most = MOST_CHARACTERS;
            while (most > 1 && wrapped(words, most - 1).size() == wrapped.size()) {
                most--;
            }
            lines.addAll(wrapped(words, most));
        }
        return lines;
    }

    private static List<String> wrapped(List<String> words, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (line.length() > 0 && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static double width(String text, Font font) {
        return SPARE * font.getStringBounds(text, CONTEXT).getWidth();
    }

    static double width(List<String> lines, Font font) {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0.0);
    }

    static double smallWidth(List<String> lines) {
        return width(lines, ChartTheme.SMALL);
    }

    /** A flow in L/h or m³/h. */
    static String flow(double litresPerHour) {
        return litresPerHour < LITRES
                ? Figures.number(litresPerHour, 3) + " L/h"
                : Figures.number(litresPerHour / LITRES, 3) + " m\u00B3/h";
    }
}
