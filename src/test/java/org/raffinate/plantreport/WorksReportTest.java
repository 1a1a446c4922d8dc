package org.raffinate.plantreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.SideDraw;
import org.raffinate.cost.Cause;
import org.raffinate.cost.Ranged;
import org.raffinate.equilibrium.Medium;
import org.raffinate.report.JsonParts;
import org.raffinate.report.Manuscript;
import org.raffinate.report.Supplement;
import org.raffinate.steadystate.CircuitSolver;
import org.raffinate.table.Table;
import org.raffinate.works.BoxWishes;
import org.raffinate.works.GivenTerms;
import org.raffinate.works.Outlook;
import org.raffinate.works.Plans;
import org.raffinate.works.Treatment;
import org.raffinate.works.Works;
import org.raffinate.works.WorksPlan;

/** Plants of every kind in text, JSON and tables: legible, complete, and sums that are sums. */
class WorksReportTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-9);
    private static final Pattern UNSAID = Pattern.compile("NaN|null|Infinity|-0(\\.0+)?(?![.\\d])|Optional");

    /** The plants that are reported. */
    enum Kind {
        PLAIN,
        SIDE_STREAMS,
        CIRCUIT,
        WASH_AND_DRAWS,
        WORTHLESS;

        Outlook outlook() {
            return Objects.requireNonNull(OUTLOOKS.get(this));
        }
    }

    private static final Map<Kind, Outlook> OUTLOOKS = Map.of(
            Kind.PLAIN, outlook(Plans.works(Plans.plain())),
            Kind.SIDE_STREAMS, outlook(sideStreams()),
            Kind.CIRCUIT,
                    outlook(Plans.planning(plan(Map.of("strip liquor", Treatment.OXALATE), GivenTerms.NONE))
                            .of(new CircuitSolver().solve(Plants.closed()))),
            Kind.WASH_AND_DRAWS, outlook(washed()),
            Kind.WORTHLESS, outlook(Plans.works(plan(Plans.plain().treatments(), worthless()))));

    private static Outlook outlook(Works works) {
        return Outlook.of(Plans.TABLES, works);
    }

    private static WorksPlan plan(Map<String, Treatment> treatments, GivenTerms terms) {
        return Plans.plan("Malaysia", treatments, BoxWishes.NONE, terms);
    }

    private static GivenTerms worthless() {
        Provenance own = new Provenance(new Source("x.yaml:3", "the case itself"), "", Verification.GIVEN, "");
        Ranged nothing = Ranged.exactly("oxide", "USD/kg", 0.0, own);
        return new GivenTerms(Map.of(), Map.of(), Map.of(Element.TB, nothing, Element.DY, nothing));
    }

    /** A side feed on the organic, draws of both phases, and thulium, which has no price. */
    private static Works sideStreams() {
        List<Feed> feeds = List.of(
                new Feed(
                        6,
                        Phase.AQUEOUS,
                        1.0,
                        Given.mixture(Map.of(Element.TB, 0.3, Element.DY, 0.5, Element.TM, 0.2))),
                new Feed(3, Phase.ORGANIC, 0.2, Given.mixture(Map.of(Element.TB, 0.9, Element.DY, 0.1))));
        List<Draw> draws = List.of(
                new Draw(8, Phase.AQUEOUS, 0.1), new Draw(4, Phase.AQUEOUS, 0.05), new Draw(9, Phase.ORGANIC, 0.15));
        return Plans.planning(plan(
                        Map.of("aqueous draw", Treatment.CARBONATE, "strip liquor", Treatment.OXALATE),
                        GivenTerms.NONE))
                .of(
                        new CascadeSolver()
                                .solve(
                                        new Cascade(12, feeds, draws, 1.8, 0.5),
                                        Given.factors(Map.of(Element.TB, 1.0, Element.DY, 2.0, Element.TM, 9.0))),
                        500.0,
                        6);
    }

    private static Works washed() {
        Circuit closed = Plants.closed();
        List<Section> sections = new ArrayList<>(closed.sections());
        sections.add(new Section(SectionKind.WASH, 2, 0.95, 0.0, 0.0, 0.0));
        List<AqueousInlet> inlets = new ArrayList<>(closed.aqueousInlets());
        inlets.add(new AqueousInlet(16, 0.1, Liquor.acid(Medium.CHLORIDE, 0.01)));
        Circuit circuit = Plants.drawn(
                Plants.fed(Plants.with(closed, sections), inlets),
                List.of(new SideDraw(3, Phase.AQUEOUS, 0.1), new SideDraw(8, Phase.ORGANIC, 0.05)));
        return Plans.planning(plan(
                        Map.of("raffinate", Treatment.SODA_ASH, "wash liquor", Treatment.EFFLUENT), GivenTerms.NONE))
                .of(new CircuitSolver().solve(circuit));
    }

    private static JsonNode json(Kind kind) {
        ObjectNode document = JsonParts.document();
        new WorksReport("A plant", kind.outlook()).json(document);
        return document.get("plant");
    }

    private static double sum(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .sum();
    }

    @ParameterizedTest
    @EnumSource
    void textIsLegible(Kind kind) {
        String text = text(new WorksReport("A plant", kind.outlook()));

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(UNSAID.matcher(text)
                        .results()
                        .map(found -> text.substring(Math.max(0, found.start() - 40), found.end())))
                .isEmpty();
        assertThat(text).endsWith("\n").doesNotContain("\r", "\t");
        assertThat(text.lines().filter(line -> line.matches("[A-Z]{4}.*")).map(line -> line.replaceAll(" \\(.*", "")))
                .containsExactly(
                        "MIXER-SETTLERS",
                        "INVENTORY",
                        "REAGENTS AND EFFLUENT OF THE PLANT",
                        "COST",
                        "NUMBERS BEHIND THE PLANT");
    }

    @ParameterizedTest
    @EnumSource
    void jsonAddsUp(Kind kind) {
        JsonNode plant = json(kind);
        JsonNode cost = plant.get("cost");
        double perYear = cost.get("perYearUsd").asDouble();

        // only volumes and mixtures are no moles
        String text = plant.toString().replace("\"molPerHour\":null", "");
        assertThat(UNSAID.matcher(text)
                        .results()
                        .map(found -> text.substring(Math.max(0, found.start() - 40), found.end())))
                .isEmpty();
        assertThat(sum(cost.get("perYearByCauseUsd"))).isCloseTo(perYear, EXACT);
        assertThat(StreamSupport.stream(cost.get("lines").spliterator(), false)
                        .mapToDouble(line -> line.get("perYearUsd").asDouble())
                        .sum())
                .isCloseTo(perYear, EXACT);
        assertThat(cost.get("perKilogramUsd").asDouble()
                        * cost.get("madeKilogramsPerYear").asDouble())
                .isCloseTo(perYear, EXACT);
        JsonNode causes = cost.get("perYearByCauseUsd");
        assertThat(cost.get("operatingPerYearUsd").asDouble())
                .isCloseTo(
                        perYear
                                - causes.get(Cause.CAPITAL.label()).asDouble()
                                - causes.get(Cause.WORKING_CAPITAL.label()).asDouble(),
                        EXACT);
        assertThat(cost.get("workingCapitalUsd").asDouble())
                .isCloseTo(
                        plant.get("inventory").get("solventUsd").asDouble()
                                + plant.get("inventory").get("rareEarthsUsd").asDouble(),
                        EXACT);
        double bare = StreamSupport.stream(plant.get("equipment").spliterator(), false)
                .mapToDouble(piece -> piece.get("bareErectedUsd").asDouble())
                .sum();
        // Malaysia or the United States
        double construction = kind == Kind.PLAIN ? 1.0 : 0.65;
        assertThat(cost.get("fixedCapitalUsd").asDouble()).isCloseTo(bare * 2.97 * construction, EXACT);
        assertThat(plant.get("elementBalanceGap").asDouble()).isLessThan(1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void premiumPartsAddUp(Kind kind) {
        JsonNode premium = json(kind).get("cost").get("sitePremium");
        double site = premium.get("siteUsdPerKilogram").asDouble();
        double reference = premium.get("referenceUsdPerKilogram").asDouble();

        assertThat(sum(premium.get("byCauseUsdPerKilogram"))).isCloseTo(site - reference, within(1e-9 * site));
        assertThat(premium.get("ratio").asDouble()).isCloseTo(site / reference, EXACT);
        assertThat(site).isCloseTo(json(kind).get("cost").get("perKilogramUsd").asDouble(), EXACT);
        JsonNode range = json(kind).get("cost").get("perKilogramRangeUsd");
        assertThat(range.get("tenPercentBelow").asDouble())
                .isLessThan(range.get("median").asDouble());
        assertThat(range.get("median").asDouble())
                .isLessThan(range.get("ninetyPercentBelow").asDouble());
    }

    @ParameterizedTest
    @EnumSource
    void sharedCostIsTheWholeCost(Kind kind) {
        Outlook outlook = kind.outlook();
        double all = outlook.works().estimate().perYear();
        for (Map<String, Double> shares : List.of(outlook.byMass(), outlook.byValue())) {
            double together = 0.0;
            for (var product : outlook.works().plant().products()) {
                together += shares.getOrDefault(product.name(), 0.0) * product.flow() * 8000.0;
            }
            assertThat(together).isCloseTo(shares.isEmpty() ? 0.0 : all, within(1e-9 * all));
        }
        assertThat(outlook.byMass()).isNotEmpty();
        assertThat(outlook.byValue().isEmpty()).isEqualTo(kind == Kind.WORTHLESS);
    }

    @ParameterizedTest
    @EnumSource
    void tablesHaveUnitsInTheirHeadersAndEveryCell(Kind kind) {
        Map<String, String> tables = tables(kind);

        assertThat(tables).containsOnlyKeys(Supplement.TABLES);
        tables.forEach((name, table) -> {
            List<String> lines = table.lines().toList();
            int columns = cells(lines.get(0));
            assertThat(lines)
                    .as(name)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(line ->
                            assertThat(cells(line)).as("%s: %s", name, line).isEqualTo(columns));
            assertThat(UNSAID.matcher(table)
                            .results()
                            .map(found -> table.substring(Math.max(0, found.start() - 40), found.end())))
                    .as(name)
                    .isEmpty();
        });
        assertThat(header(tables, "equipment"))
                .isEqualTo("equipment,pieces,size of one,unit,cost curve,bare erected (USD)");
        assertThat(header(tables, "inventory"))
                .startsWith("stage,section,organic (m3),aqueous (m3),")
                .matches("[^(]*(\\([^)]+\\),?[^(]*)+");
        assertThat(header(tables, "plant-streams"))
                .isEqualTo("stream,direction,kind,product,substance,amount (mol/h),mass (kg/h),mass (t/a)");
        assertThat(header(tables, "plant-reagents"))
                .startsWith("role,substance,amount (mol/h),per hour,unit,for product,per kg oxides of feed");
        assertThat(header(tables, "cost"))
                .isEqualTo("cause,item,amount per year,unit,cost (USD/a),cost (USD/kg oxides)");
    }

    private static String text(Supplement supplement) {
        Manuscript manuscript = new Manuscript();
        supplement.write(manuscript);
        return manuscript.text();
    }

    private static Map<String, String> tables(Kind kind) {
        return new WorksReport("A plant", kind.outlook())
                .tables().stream().collect(Collectors.toMap(Table::name, Table::csv));
    }

    private static String header(Map<String, String> tables, String name) {
        return Objects.requireNonNull(tables.get(name))
                .lines()
                .findFirst()
                .orElseThrow()
                .replace("\"", "");
    }

    private static int cells(String line) {
        return line.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
    }

    @Test
    void inventoryOfTheTablesIsThatOfTheText() {
        Works works = Kind.SIDE_STREAMS.outlook().works();
        String table = Objects.requireNonNull(tables(Kind.SIDE_STREAMS).get("inventory"));
        double organic = table.lines()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[2]))
                .sum();
        assertThat(organic).isCloseTo(works.inventory().volume(Phase.ORGANIC), EXACT);
        assertThat(table.lines()).hasSize(1 + works.battery().stages());
    }

    @Test
    void oxidesWithoutAPriceAreNamed() {
        assertThat(text(new WorksReport("A plant", Kind.SIDE_STREAMS.outlook())))
                .contains("Tm2O3: counted as worth nothing")
                .contains("Organic draws are stripped in boxes");
        assertThat(text(new WorksReport("A plant", Kind.PLAIN.outlook()))).doesNotContain("counted as worth nothing");
    }

    @Test
    void productsOfNoValueShareByMassAlone() {
        String text = text(new WorksReport("A plant", Kind.WORTHLESS.outlook()));
        assertThat(text).contains(" by mass; ").doesNotContain("shared by value");
        assertThat(json(Kind.WORTHLESS).get("cost").get("productsByValueUsdPerKilogram"))
                .isEmpty();
    }

    @Test
    void theReferenceHasNoPremium() {
        Outlook china =
                outlook(Plans.works(Plans.plan("China", Plans.plain().treatments(), BoxWishes.NONE, GivenTerms.NONE)));
        assertThat(china.premium().ratio()).isEqualTo(1.0);
        assertThat(china.premium().byCause().values())
                .allSatisfy(part -> assertThat(part).isCloseTo(0.0, within(1e-12)));
        assertThat(UNSAID.matcher(text(new WorksReport("A plant", china))).find())
                .isFalse();
    }

    @Test
    void whereThereIsNoPlantItIsSaidWhy() {
        Unplanned none = new Unplanned("all liquors go to the effluent: nothing is made");
        ObjectNode document = JsonParts.document();
        none.json(document);

        assertThat(text(none)).contains("PLANT\n").contains("none").contains("nothing");
        assertThat(document.at("/plant/none").asText()).isEqualTo("all liquors go to the effluent: nothing is made");
        assertThat(none.tables()).isEmpty();
        assertThat(none.pictures()).isEmpty();
    }
}
