package org.raffinate.plantreport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.raffinate.report.Supplement;
import org.raffinate.works.Outlook;

/** The plant of a solved cascade or circuit in every form that a reader may want. */
public final class WorksReport implements Supplement {
    private final Outlook outlook;

    public WorksReport(Outlook outlook) {
        this.outlook = outlook;
    }

    @Override
    public String text() {
        return WorksText.of(outlook);
    }

    @Override
    public void json(ObjectNode document) {
        WorksJson.write(outlook, document.putObject("plant"));
    }

    @Override
    public Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("equipment.csv", WorksCsv.equipment(outlook.works()));
        tables.put("inventory.csv", WorksCsv.inventory(outlook.works()));
        tables.put("plant-streams.csv", WorksCsv.streams(outlook.works()));
        tables.put("plant-reagents.csv", WorksCsv.reagents(outlook.works()));
        tables.put("cost.csv", WorksCsv.cost(outlook.works()));
        return tables;
    }

    @Override
    public Map<String, JFreeChart> charts() {
        return Map.of();
    }
}
