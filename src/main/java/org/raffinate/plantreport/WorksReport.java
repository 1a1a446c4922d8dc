package org.raffinate.plantreport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.chart.Drawing;
import org.raffinate.plantchart.BlockDiagram;
import org.raffinate.plantchart.InventoryChart;
import org.raffinate.plantchart.WaterfallChart;
import org.raffinate.report.Manuscript;
import org.raffinate.report.Supplement;
import org.raffinate.table.Table;
import org.raffinate.works.Outlook;
import org.raffinate.works.SiteTerms;
import org.raffinate.works.Works;

/** The plant of a solved cascade or circuit in every form that a reader may want. */
public final class WorksReport implements Supplement {
    private final String title;
    private final Outlook outlook;

    /**
     * @param title of the case
     */
    public WorksReport(String title, Outlook outlook) {
        this.title = title;
        this.outlook = outlook;
    }

    @Override
    public void write(Manuscript manuscript) {
        WorksText.write(outlook, manuscript);
    }

    @Override
    public void json(ObjectNode document) {
        WorksJson.write(outlook, document.putObject("plant"));
    }

    @Override
    public List<Table> tables() {
        return WorksTables.of(outlook.works());
    }

    @Override
    public Map<String, Drawing> pictures() {
        Works works = outlook.works();
        Map<String, Drawing> pictures = new LinkedHashMap<>();
        pictures.put(
                "inventory",
                new Drawing.OfChart(InventoryChart.of("What stands in the boxes", title, works.inventory())));
        if (!works.plan().site().equals(SiteTerms.REFERENCE)) {
            pictures.put(
                    "site-premium",
                    new Drawing.OfChart(WaterfallChart.premium(
                            title, SiteTerms.REFERENCE, works.plan().site(), outlook.premium())));
        }
        pictures.put("block-diagram", BlockDiagram.of(PlantPicture.of(title, works)));
        return pictures;
    }
}
