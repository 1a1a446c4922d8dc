package org.raffinate.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.raffinate.chart.Drawing;
import org.raffinate.table.Table;

/** A part of a report that another package adds, in every form. */
public interface Supplement {
    /** Names of all tables that a supplement may have. */
    List<String> TABLES = List.of("equipment", "inventory", "plant-streams", "plant-reagents", "cost");

    /** Every chart that a supplement may have, without the end of its name. */
    List<String> CHARTS = List.of("inventory", "site-premium", "block-diagram");

    /** Adds its sections. */
    void write(Manuscript manuscript);

    /** Adds its part to the document. */
    void json(ObjectNode document);

    /** Its tables; the name of each is one of {@link #TABLES}. */
    List<Table> tables();

    /** Charts and drawings by their names. */
    Map<String, Drawing> pictures();
}
