package org.raffinate.plantreport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.raffinate.chart.Drawing;
import org.raffinate.report.Manuscript;
import org.raffinate.report.Supplement;
import org.raffinate.table.Table;

/**
 * Says that there is no plant, and why.
 *
 * @param reason why, as a sentence without its beginning
 */
public record Unplanned(String reason) implements Supplement {
    @Override
    public void write(Manuscript lines) {
        lines.section("PLANT");
        lines.wrapped("none", "no boxes, inventory, reagents and cost: " + reason);
    }

    @Override
    public void json(ObjectNode document) {
        document.putObject("plant").put("none", reason);
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }

    @Override
    public Map<String, Drawing> pictures() {
        return Map.of();
    }
}
