package org.raffinate.comparison;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.raffinate.chart.Figures;
import org.raffinate.chart.PictureFormat;
import org.raffinate.chemistry.Element;
import org.raffinate.cost.Cause;
import org.raffinate.cost.Estimate;
import org.raffinate.cost.Good;
import org.raffinate.plantchart.PartsChart;
import org.raffinate.plantchart.ScaleChart;
import org.raffinate.plantchart.WaterfallChart;
import org.raffinate.report.JsonParts;
import org.raffinate.report.Manuscript;
import org.raffinate.table.Layout;
import org.raffinate.table.Table;
import org.raffinate.works.Outlook;
import org.raffinate.works.Works;

/** A comparison in every form that a reader may want: text, JSON, a table, charts. */
public final class ComparisonReport {
    /** Every chart that a comparison may have, without the end of its name. */
    private static final List<String> CHARTS =
            List.of("cost-by-cause", "scale", "stages", "solvent", "reagents", "inventory", "yield");

    private static final String TABLE = "comparison.csv";
    private static final double THOUSAND = 1000.0;
    private static final double MILLION = 1e6;
    /** Letters of a label in a table of the text. */
    private static final int WIDEST = 30;
    /** Rows that a chart of bars holds. */
    private static final int MOST_BARS = 24;

    private final Compared compared;

    public ComparisonReport(Compared compared) {
        this.compared = compared;
    }

    /** For a reader at a screen; every line ends with a line feed. */
    public String text() {
        Manuscript lines = new Manuscript();
        lines.heading(compared.comparison().title());
        List<Plant> found = found();
        lines.wrapped(
                "",
                "COMPARED: " + found.size() + " of " + compared.plants().size() + " plants of "
                        + compared.comparison().base());
        if (!found.isEmpty()) {
            lines.section("PLANTS (per kg: kg of oxides fed for reagents, made for cost)");
            plants(found, lines);
            lines.section("OXIDES IN THE PRODUCTS (kg for a tonne of all oxides of the deposit)");
            yields(found, lines);
        }
        List<Plant> missing = compared.plants().stream()
                .filter(plant -> !plant.reason().isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            lines.section("NO PLANT");
            missing.forEach(plant -> lines.item(compared.label(plant) + ": " + plant.reason()));
        }
        lines.section("HOW SURE");
        sources(found, lines);
        lines.wrapped(
                "cost",
                "AACE class 5, USD of 2024; without the feed; from the likely value of every number, which lies low: the "
                        + "range holds eight draws of ten, each number within its own range, and most reach further up "
                        + "than down");
        lines.wrapped("stages", "of all sections, the strip with them; acid and base are counted without their water");
        lines.wrapped("numbers", "each with its source in result.json of a 'design' of the same case");
        return lines.text();
    }

    private List<Plant> found() {
        return compared.plants().stream()
                .filter(plant -> plant.reason().isEmpty())
                .toList();
    }

    private void plants(List<Plant> found, Manuscript lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "t/a fed", "stages", "solvent", "acid", "base", "held", "capital", "cost", "range"));
        rows.add(List.of("", "", "", "m3", "kg/kg", "kg/kg", "days", "MUSD", "USD/kg", "USD/kg"));
        boolean grouped = compared.isGrouped();
        String group = "";
        for (Plant plant : found) {
            Outlook outlook = plant.outlook().orElseThrow();
            Works works = outlook.works();
            if (grouped && !plant.feed().equals(group)) {
                group = plant.feed();
                rows.add(List.of(clipped(group)));
            }
            rows.add(List.of(
                    clipped(grouped ? "  " + compared.labelWithoutFeed(plant) : compared.label(plant)),
                    Figures.number(plant.fed(), 3),
                    String.valueOf(plant.stages()),
                    Figures.number(works.stock() / THOUSAND, 3),
                    Figures.number(works.acid(), 3),
                    Figures.number(works.bases(), 3),
                    Figures.number(days(works), 3),
                    Figures.number(works.estimate().fixedCapital() / MILLION, 3),
                    Figures.number(works.estimate().perKilogram(), 3),
                    Figures.number(outlook.low(), 3) + "-" + Figures.number(outlook.high(), 3)));
        }
        lines.table(rows);
    }

    private static String clipped(String label) {
        return label.length() <= WIDEST ? label : label.substring(0, WIDEST - 3) + "...";
    }

    private static double hourly(Plant plant) {
        Works works = works(plant);
        return plant.fed() * THOUSAND / works.plant().hoursPerYear();
    }

    /** Days of the production that stand in the boxes, all oxides together. */
    private static double days(Works works) {
        return works.held() / (works.plant().made() / works.plant().hoursPerYear()) / 24.0;
    }

    private void yields(List<Plant> found, Manuscript lines) {
        Set<Element> elements = elements(found);
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        elements.forEach(element -> header.add(element.oxide()));
        rows.add(header);
        Set<String> seen = new LinkedHashSet<>();
        for (Plant plant : found) {
            if (seen.add(plant.feed())) {
                List<String> row = new ArrayList<>(List.of(clipped(plant.feed())));
                elements.forEach(
                        element -> row.add(Figures.number(plant.yields().getOrDefault(element, 0.0), 3)));
                rows.add(row);
            }
        }
        lines.table(rows);
    }

    private static Set<Element> elements(List<Plant> found) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        found.forEach(plant -> elements.addAll(plant.yields().keySet()));
        return elements;
    }

    private static void sources(List<Plant> found, Manuscript lines) {
        Set<String> said = new LinkedHashSet<>();
        for (Plant plant : found) {
            plant.composition()
                    .ifPresent(source ->
                            said.add(plant.feed() + ": " + source.source().id() + ", "
                                    + source.verification().label() + ", confidence " + source.confidence()));
        }
        said.forEach(sentence -> lines.wrapped("feed", sentence));
    }

    /** For a program. */
    public String json() {
        ObjectNode root = JsonParts.document();
        root.put("title", compared.comparison().title());
        ArrayNode list = root.putArray("plants");
        for (Plant plant : compared.plants()) {
            ObjectNode node = list.addObject();
            node.put("feed", plant.feed());
            node.put("site", plant.site());
            node.put("scale", plant.scale());
            plant.composition().ifPresent(source -> JsonParts.provenance(source, node.putObject("composition")));
            if (!plant.reason().isEmpty()) {
                node.put("noPlant", plant.reason());
                continue;
            }
            said().forEach(said -> JsonParts.put(node, said.header(), said.value.applyAsDouble(plant)));
        }
        return JsonParts.text(root);
    }

    /** A number that is said of every plant. */
    private record Said(String name, String unit, ToDoubleFunction<Plant> value) {
        String header() {
            return name + " (" + unit + ")";
        }
    }

    private List<Said> said() {
        List<Said> said = new ArrayList<>(List.of(
                new Said("fed", "t/a", Plant::fed),
                new Said("share of the deposit", "1", Plant::part),
                new Said("stages", "1", Plant::stages),
                new Said("solvent", "m3", plant -> works(plant).stock() / THOUSAND),
                new Said("acid", "kg/kg fed", plant -> works(plant).acid()),
                new Said("base", "kg/kg fed", plant -> works(plant).bases()),
                new Said(
                        "salt",
                        "kg/kg fed",
                        plant -> works(plant).plant().consumption().getOrDefault(Good.SALT, 0.0) / hourly(plant)),
                new Said("held", "days", plant -> days(works(plant))),
                new Said("rare earths held", "USD", plant -> estimate(plant).locked()),
                new Said("fixed capital", "USD", plant -> estimate(plant).fixedCapital()),
                new Said("cost", "USD/a", plant -> estimate(plant).perYear()),
                new Said("cost", "USD/kg", plant -> estimate(plant).perKilogram()),
                new Said(
                        "cost, one draw in ten below",
                        "USD/kg",
                        plant -> outlook(plant).low()),
                new Said(
                        "cost, nine draws in ten below",
                        "USD/kg",
                        plant -> outlook(plant).high()),
                new Said(
                        "cost in China",
                        "USD/kg",
                        plant -> outlook(plant).premium().reference())));
        for (Cause cause : Cause.values()) {
            said.add(new Said(
                    cause.label(),
                    "USD/kg",
                    plant -> estimate(plant).of(cause) / estimate(plant).made()));
        }
        for (Element element : elements(found())) {
            said.add(new Said(
                    element.oxide(), "kg/t deposit", plant -> plant.yields().getOrDefault(element, 0.0)));
        }
        return said;
    }

    private static Outlook outlook(Plant plant) {
        return plant.outlook().orElseThrow();
    }

    private static Works works(Plant plant) {
        return outlook(plant).works();
    }

    private static Estimate estimate(Plant plant) {
        return works(plant).estimate();
    }

    private Table table() {
        Layout<Plant> layout = new Layout<Plant>("comparison", "All plants that were compared")
                .word("feed", "Deposit", Plant::feed)
                .word("site", "Where the plant stands", Plant::site)
                .word("scale", "How large it is", Plant::scale)
                .word("no plant because", "Why there is none", Plant::reason);
        for (Said said : said()) {
            layout.number(
                    said.name,
                    said.unit,
                    said.header(),
                    plant -> plant.reason().isEmpty() ? said.value.applyAsDouble(plant) : Double.NaN);
        }
        return layout.of(compared.plants());
    }

    /** The content of every file by its name. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.txt", text().getBytes(StandardCharsets.UTF_8));
        files.put("result.json", json().getBytes(StandardCharsets.UTF_8));
        files.put(TABLE, table().csv().getBytes(StandardCharsets.UTF_8));
        for (PictureFormat format : PictureFormat.values()) {
            charts().forEach((name, chart) -> files.put(name + "." + format.extension(), format.render(chart)));
        }
        return files;
    }

    private Map<String, JFreeChart> charts() {
        Map<String, JFreeChart> charts = new LinkedHashMap<>();
        List<Plant> found = found();
        if (!found.isEmpty() && found.size() <= MOST_BARS) {
            Map<String, Map<Cause, Double>> costs = new LinkedHashMap<>();
            Map<String, WaterfallChart.Range> ranges = new LinkedHashMap<>();
            for (Plant plant : found) {
                Outlook outlook = plant.outlook().orElseThrow();
                Map<Cause, Double> perKilogram = new LinkedHashMap<>();
                outlook.works()
                        .estimate()
                        .byCause()
                        .forEach((cause, money) -> perKilogram.put(
                                cause, money / outlook.works().estimate().made()));
                costs.put(compared.label(plant), perKilogram);
                ranges.put(compared.label(plant), new WaterfallChart.Range(outlook.low(), outlook.high()));
            }
            charts.put(
                    "cost-by-cause",
                    WaterfallChart.causes(
                            "What a kg of oxides costs", compared.comparison().title(), costs, ranges));
        }
        if (!found.isEmpty() && found.size() <= MOST_BARS) {
            bars(charts, "stages", "Stages", "stages", ComparisonReport::stages);
            bars(
                    charts,
                    "solvent",
                    "Solvent in the plant",
                    "m3",
                    plant -> Map.of("solvent", works(plant).stock() / THOUSAND));
            bars(charts, "reagents", "Acid and base", "kg to a kg of oxides fed", ComparisonReport::reagents);
            bars(charts, "inventory", "Rare earths that stand in the boxes", "kg of oxides", ComparisonReport::held);
            bars(charts, "yield", "Terbium and dysprosium made", "kg of oxides to a tonne of the deposit's", plant -> {
                Map<String, Double> made = new LinkedHashMap<>();
                for (Element element : List.of(Element.TB, Element.DY)) {
                    made.put(element.oxide(), plant.yields().getOrDefault(element, 0.0));
                }
                return made;
            });
        }
        if (compared.comparison().scales().size() > 1 && !found.isEmpty()) {
            List<ScaleChart.Point> points = new ArrayList<>();
            for (Plant plant : found) {
                Outlook outlook = plant.outlook().orElseThrow();
                String series = plant.label(
                        compared.comparison().feeds().size() > 1,
                        compared.comparison().sites().size() > 1,
                        false);
                points.add(new ScaleChart.Point(
                        series.isEmpty() ? plant.feed() : series,
                        plant.fed(),
                        outlook.low(),
                        outlook.median(),
                        outlook.high()));
            }
            charts.put(
                    "scale",
                    ScaleChart.of(
                            "Cost against the size of the plant",
                            compared.comparison().title(),
                            points,
                            true));
        }
        return charts;
    }

    /** A chart of bars, where there is anything to show in it. */
    private void bars(
            Map<String, JFreeChart> charts,
            String name,
            String title,
            String axis,
            Function<Plant, Map<String, Double>> parts) {
        Map<String, Map<String, Double>> amounts = new LinkedHashMap<>();
        found().forEach(plant -> amounts.put(compared.label(plant), parts.apply(plant)));
        boolean any = amounts.values().stream()
                .anyMatch(plant -> plant.values().stream().anyMatch(amount -> amount > 0.0));
        if (any) {
            charts.put(name, PartsChart.of(title, compared.comparison().title(), axis, amounts));
        }
    }

    private static Map<String, Double> stages(Plant plant) {
        Map<String, Double> stages = new LinkedHashMap<>();
        plant.outlook()
                .orElseThrow()
                .works()
                .boxes()
                .stages()
                .forEach((section, count) -> stages.put(section.word(), (double) count));
        return stages;
    }

    private static Map<String, Double> reagents(Plant plant) {
        Works works = works(plant);
        Map<String, Double> reagents = new LinkedHashMap<>();
        for (String role : List.of("base", "scrub acid", "strip acid", "base for effluent")) {
            reagents.put(role, works.dosed(role));
        }
        return reagents;
    }

    private static Map<String, Double> held(Plant plant) {
        Map<String, Double> held = new LinkedHashMap<>();
        plant.outlook()
                .orElseThrow()
                .works()
                .inventory()
                .oxides()
                .forEach((element, kilograms) -> held.put(element.oxide(), kilograms));
        return held;
    }

    /** Every name that some comparison has and another may not have. */
    public static List<String> optionalFiles() {
        List<String> names = new ArrayList<>();
        for (PictureFormat format : PictureFormat.values()) {
            CHARTS.forEach(chart -> names.add(chart + "." + format.extension()));
        }
        return names;
    }
}
