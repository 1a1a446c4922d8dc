package org.raffinate.studychart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jfree.chart.JFreeChart;
import org.raffinate.chart.PictureFormat;

/** What a chart says, read from its SVG. */
final class Texts {
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text");

    private Texts() {}

    /** Every text in the order in which it is drawn. */
    static List<String> of(JFreeChart chart) {
        return TEXT.matcher(new String(PictureFormat.SVG.render(chart), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }
}
