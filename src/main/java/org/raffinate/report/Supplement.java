package org.raffinate.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.raffinate.chart.PictureFormat;

/** A part of a report that another package adds, in every form. */
public interface Supplement {
    /** Every table that a supplement may have. */
    List<String> TABLES =
            List.of("equipment.csv", "inventory.csv", "plant-streams.csv", "plant-reagents.csv", "cost.csv");

    /** Every chart that a supplement may have, without the end of its name. */
    List<String> CHARTS = List.of("inventory", "site-premium", "block-diagram");

    /** Sections of plain text; every line ends with a line feed. */
    String text();

    /** Adds its part to the document. */
    void json(ObjectNode document);

    /** Tables of comma-separated values by the names of their files. */
    Map<String, String> tables();

    /** Charts and drawings by their names, rendered in a format. */
    Map<String, byte[]> pictures(PictureFormat format);
}
