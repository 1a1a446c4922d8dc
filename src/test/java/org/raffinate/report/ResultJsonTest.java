package org.raffinate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chart.Answer;
import org.raffinate.chart.Cases;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

class ResultJsonTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void aSolveHasTheFieldsOfTheContract() throws JsonProcessingException {
        JsonNode json = read(Cases.threeOutlets());

        assertThat(names(json))
                .containsExactly(
                        "title",
                        "convergence",
                        "feed",
                        "equilibrium",
                        "cascade",
                        "specifications",
                        "products",
                        "profile",
                        "notes");
        assertThat(json.at("/title").textValue()).isEqualTo("Three outlets");
        assertThat(names(json.at("/convergence")))
                .containsExactly("status", "path", "iterations", "residual", "balanceError", "notes");
        assertThat(json.at("/convergence/status").textValue()).isEqualTo("CONVERGED");
        assertThat(json.at("/convergence/iterations").isInt()).isTrue();
        assertThat(json.at("/convergence/balanceError").doubleValue()).isLessThan(1e-10);
        assertThat(names(json.at("/products"))).containsExactly("raffinate", "extract", "draws");
        assertThat(names(json.at("/products/raffinate")))
                .containsExactly("flow", "moleFraction", "oxideMassFraction", "recovery");
        assertThat(names(json.at("/products/draws/0")))
                .containsExactly("stage", "phase", "flow", "moleFraction", "oxideMassFraction", "recovery");
        assertThat(json.at("/products/draws/0/stage").intValue()).isEqualTo(39);
        assertThat(json.at("/products/draws/0/phase").textValue()).isEqualTo("aqueous");
        assertThat(json.at("/products/draws/0/flow").doubleValue()).isEqualTo(0.24922);
        assertThat(json.at("/profile")).hasSize(85);
        assertThat(names(json.at("/profile/0"))).containsExactly("stage", "aqueous", "organic");
        assertThat(names(json.at("/profile/0/aqueous"))).containsExactly("Sm", "Eu", "Gd");
        assertThat(json.at("/profile/84/stage").intValue()).isEqualTo(85);
        assertThat(json.at("/cascade/S").doubleValue()).isEqualTo(1.4);
        assertThat(json.at("/cascade/extraction").intValue()).isEqualTo(22);
        assertThat(json.at("/cascade/scrub").intValue()).isEqualTo(63);
        assertThat(json.at("/cascade/feeds/0/moleFraction/Gd").doubleValue()).isEqualTo(0.39);
        assertThat(json.at("/cascade/draws/0/stage").intValue()).isEqualTo(39);
    }

    @Test
    void everyNumberKeepsAllItsDigits() throws JsonProcessingException {
        Answer answer = Cases.threeOutlets();
        CascadeSolution solution = answer.solution().orElseThrow();
        ProductStream extract = solution.extract();

        JsonNode json = read(answer);

        for (Element element : solution.profile().elements()) {
            String symbol = element.symbol();
            for (int stage = 1; stage <= 85; stage++) {
                for (Phase phase : Phase.values()) {
                    assertThat(json.at("/profile/" + (stage - 1) + "/" + phase.label() + "/" + symbol)
                                    .doubleValue())
                            .isEqualTo(solution.profile().flow(stage, phase, element));
                }
            }
            JsonNode product = json.at("/products/extract");
            assertThat(product.at("/moleFraction/" + symbol).doubleValue())
                    .isEqualTo(extract.moleFractions().get(element));
            assertThat(product.at("/oxideMassFraction/" + symbol).doubleValue())
                    .isEqualTo(extract.fractions(Basis.OXIDE_MASS).get(element));
            assertThat(product.at("/recovery/" + symbol).doubleValue())
                    .isEqualTo(solution.recovery(extract).get(element));
        }
    }

    @Test
    void numbersAreAsShortAsTheyCanBe() {
        assertThat(ResultJson.text(Cases.binary())).contains("\"S\" : 1.70864,").contains("\"flow\" : 1.0,");
    }

    @Test
    void aDesignAddsItsPart() throws JsonProcessingException {
        JsonNode design = read(Cases.designed()).at("/design");

        assertThat(names(design))
                .containsExactly(
                        "outcome",
                        "extraction",
                        "scrub",
                        "S",
                        "W",
                        "minimumStages",
                        "minimumS",
                        "minimumW",
                        "shortcut",
                        "objective",
                        "tradeOff",
                        "notes");
        assertThat(design.at("/outcome").textValue()).isEqualTo("FOUND");
        assertThat(design.at("/extraction").intValue()).isEqualTo(24);
        assertThat(design.at("/scrub").intValue()).isEqualTo(21);
        assertThat(design.at("/S").doubleValue()).isEqualTo(1.70864);
        assertThat(design.at("/minimumStages").doubleValue()).isEqualTo(23.25);
        assertThat(names(design.at("/shortcut"))).containsExactly("extraction", "scrub", "S", "W", "control");
        assertThat(names(design.at("/tradeOff/0")))
                .containsExactly("extraction", "scrub", "stages", "S", "W", "objective", "chosen");
        assertThat(design.at("/tradeOff/2/stages").intValue()).isEqualTo(45);
        assertThat(StreamSupport.stream(design.at("/tradeOff").spliterator(), false)
                        .map(point -> point.get("chosen").booleanValue()))
                .containsExactly(false, false, true, false);
    }

    @Test
    void specificationsAreHeldAgainstTheProducts() throws JsonProcessingException {
        JsonNode raffinate = read(Cases.binary()).at("/specifications/0");

        assertThat(raffinate.at("/product").textValue()).isEqualTo("raffinate");
        assertThat(raffinate.at("/kind").textValue()).isEqualTo("purity");
        assertThat(raffinate.at("/of/0").textValue()).isEqualTo("Tb");
        assertThat(raffinate.at("/basis").textValue()).isEqualTo("mol");
        assertThat(raffinate.at("/wanted").doubleValue()).isEqualTo(0.9999);
        assertThat(raffinate.at("/shortfallWanted").doubleValue()).isEqualTo(1e-4);
        assertThat(raffinate.at("/shortfallReached").doubleValue()).isBetween(1.07e-4, 1.08e-4);
        assertThat(raffinate.at("/reached").doubleValue()).isBetween(0.99989, 0.9999);
        assertThat(raffinate.at("/met").booleanValue()).isFalse();
    }

    @Test
    void everyFactorCarriesItsProvenance() throws JsonProcessingException {
        JsonNode equilibrium = read(Cases.infeasible()).at("/equilibrium");

        assertThat(equilibrium.at("/model").textValue()).isEqualTo("separation-factors");
        assertThat(names(equilibrium.at("/factors/1")))
                .containsExactly(
                        "pair",
                        "value",
                        "low",
                        "high",
                        "conditions",
                        "source",
                        "citation",
                        "verification",
                        "confidence");
        assertThat(equilibrium.at("/factors/1/verification").textValue()).isEqualTo("unverified");
        assertThat(equilibrium.at("/displaced/0/pair").textValue()).isEqualTo("Dy/Tb");
        assertThat(equilibrium.at("/displaced/0/value").doubleValue()).isEqualTo(2.82);
        assertThat(equilibrium.at("/displaced/0/overridden").booleanValue()).isTrue();
        assertThat(equilibrium.at("/order").toString()).isEqualTo("[\"Gd\",\"Tb\",\"Dy\",\"Ho\"]");
    }

    @Test
    void theFeedIsThereInThePlantsMeasure() throws JsonProcessingException {
        JsonNode feed = read(Cases.infeasible()).at("/feed");

        assertThat(feed.at("/name").textValue()).isEqualTo("Longnan clay (heavy-Y)");
        assertThat(feed.at("/oxideTonnesPerYear").doubleValue()).isBetween(499.9999999, 500.0000001);
        assertThat(feed.at("/molPerLitre").doubleValue()).isEqualTo(1.0);
        assertThat(feed.at("/composition/verification").textValue()).isEqualTo("checked");
    }

    @Test
    void anInfeasibleDesignHasStatusNotesAndBoundsAndNoNumbersOfACascade() throws JsonProcessingException {
        JsonNode json = read(Cases.infeasible());

        assertThat(json.at("/convergence/status").textValue()).isEqualTo("INFEASIBLE");
        assertThat(json.at("/convergence/iterations").intValue()).isZero();
        assertThat(json.at("/convergence/balanceError").isNull()).isTrue();
        assertThat(json.at("/convergence/notes/0").textValue()).contains("below the minimum");
        assertThat(names(json)).doesNotContain("products", "profile", "cascade");
        assertThat(names(json.at("/design")))
                .containsExactly("outcome", "minimumStages", "minimumS", "minimumW", "notes");
        assertThat(names(json.at("/specifications/0")))
                .containsExactly("product", "kind", "of", "basis", "wanted", "shortfallWanted");
    }

    @Test
    void anInfeasibleCascadeIsShownAsItWasAskedAndNothingElse() throws JsonProcessingException {
        JsonNode json = read(Cases.infeasibleCascade());

        assertThat(json.at("/convergence/status").textValue()).isEqualTo("INFEASIBLE");
        assertThat(json.at("/convergence/balanceError").isNull()).isTrue();
        assertThat(json.at("/cascade/S").doubleValue()).isEqualTo(0.2);
        assertThat(names(json)).doesNotContain("products", "profile");
    }

    @Test
    void noNumberIsWrittenThatJsonDoesNotKnow() {
        assertThat(Stream.of(
                                Cases.binary(),
                                Cases.threeOutlets(),
                                Cases.designed(),
                                Cases.infeasible(),
                                Cases.infeasibleCascade())
                        .map(ResultJson::text))
                .allSatisfy(text -> assertThat(text).doesNotContain("NaN", "Infinity"));
    }

    private static JsonNode read(Answer answer) throws JsonProcessingException {
        return MAPPER.readTree(ResultJson.text(answer));
    }

    private static List<String> names(JsonNode node) {
        Iterator<String> names = node.fieldNames();
        return StreamSupport.stream(((Iterable<String>) () -> names).spliterator(), false)
                .toList();
    }
}
