package org.raffinate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.CircuitCases;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.ReagentUse;

class CircuitJsonTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void aDesignHasTheFieldsOfTheContract() throws JsonProcessingException {
        JsonNode json = read(CircuitCases.designed());

        assertThat(names(json))
                .containsExactly(
                        "title",
                        "convergence",
                        "feed",
                        "equilibrium",
                        "circuit",
                        "limits",
                        "specifications",
                        "breaches",
                        "outlets",
                        "reagents",
                        "solvent",
                        "profile",
                        "design",
                        "notes");
        assertThat(json.at("/convergence/status").textValue()).isEqualTo("CONVERGED");
        assertThat(json.at("/convergence/balanceError").doubleValue()).isLessThan(1e-10);
        assertThat(names(json.at("/circuit")))
                .containsExactly("stages", "sections", "solvent", "aqueousInlets", "organicInlets", "draws");
        assertThat(json.at("/circuit/sections/1/kind").textValue()).isEqualTo("scrub");
        assertThat(json.at("/circuit/sections/1/firstStage").intValue()).isEqualTo(16);
        assertThat(json.at("/circuit/aqueousInlets/2/name").textValue()).isEqualTo("strip acid");
        assertThat(json.at("/circuit/aqueousInlets/2/acid").doubleValue()).isEqualTo(5.0);
        assertThat(json.at("/equilibrium/medium").textValue()).isEqualTo("chloride");
        assertThat(json.at("/equilibrium/laws/0/verification").textValue()).isEqualTo("unverified");
        assertThat(names(json.at("/profile/0")))
                .containsExactly(
                        "stage",
                        "section",
                        "pH",
                        "hydrogen",
                        "anion",
                        "spectator",
                        "freeExtractant",
                        "loading",
                        "aqueousFlow",
                        "organicFlow",
                        "aqueous",
                        "organic",
                        "D");
        assertThat(names(json.at("/design")))
                .containsExactly("outcome", "S", "W", "constantFactors", "comparison", "notes");
        assertThat(json.at("/design/constantFactors/S").doubleValue()).isEqualTo(1.3416);
    }

    @Test
    void everyNumberOfTheProfileKeepsAllItsDigits() throws JsonProcessingException {
        CircuitAnswer answer = CircuitCases.longnan();
        CircuitProfile profile = answer.solution().orElseThrow().profile();

        JsonNode json = read(answer);

        assertThat(json.at("/profile")).hasSize(33);
        for (int stage = 1; stage <= 33; stage++) {
            JsonNode node = json.at("/profile/" + (stage - 1));
            assertThat(node.at("/pH").doubleValue()).isEqualTo(profile.ph(stage));
            assertThat(node.at("/loading").doubleValue()).isEqualTo(profile.loading(stage));
            for (Solute solute : profile.solutes()) {
                double aqueous = profile.concentration(stage, Phase.AQUEOUS, solute);
                double organic = profile.concentration(stage, Phase.ORGANIC, solute);
                assertThat(node.at("/aqueous/" + solute.symbol()).doubleValue()).isEqualTo(aqueous);
                assertThat(node.at("/organic/" + solute.symbol()).doubleValue()).isEqualTo(organic);
                assertThat(node.at("/D/" + solute.symbol()).doubleValue()).isEqualTo(organic / aqueous);
            }
        }
    }

    @Test
    void outletsAndReagentsAreThoseOfTheSteadyState() throws JsonProcessingException {
        CircuitAnswer answer = CircuitCases.open();
        CircuitSolution solution = answer.solution().orElseThrow();

        JsonNode json = read(answer);

        List<Outlet> outlets = solution.outlets();
        assertThat(json.at("/outlets")).hasSameSizeAs(outlets);
        for (int i = 0; i < outlets.size(); i++) {
            JsonNode node = json.at("/outlets/" + i);
            assertThat(node.at("/name").textValue()).isEqualTo(outlets.get(i).name());
            assertThat(node.at("/molPerHour/Fe").doubleValue())
                    .isEqualTo(outlets.get(i).flow(CircuitCases.iron()));
        }
        assertThat(StreamSupport.stream(json.at("/outlets").spliterator(), false)
                        .mapToDouble(outlet -> outlet.at("/recovery/Dy").doubleValue())
                        .sum())
                .isCloseTo(1.0, within(1e-12));
        assertThat(json.at("/reagents/lines/0/molPerHour").doubleValue())
                .isEqualTo(ReagentUse.of(solution).base());
        assertThat(json.at("/reagents/lines/0/unit").textValue()).isEqualTo("kg");
        assertThat(names(json.at("/reagents/lines/0/perKilogramOxide")))
                .containsExactly("feed", "raffinate", "loaded organic");
    }

    @Test
    void whatDidNotConvergeHasNoNumberOfTheCircuit() throws JsonProcessingException {
        assertThat(names(read(CircuitCases.notConverged())))
                .containsExactly(
                        "title", "convergence", "feed", "equilibrium", "circuit", "limits", "specifications", "notes");
        JsonNode infeasible = read(CircuitCases.infeasible());
        assertThat(names(infeasible))
                .containsExactly(
                        "title", "convergence", "feed", "equilibrium", "limits", "specifications", "design", "notes");
        assertThat(infeasible.at("/convergence/status").textValue()).isEqualTo("INFEASIBLE");
        assertThat(infeasible.at("/convergence/residual").isNull()).isTrue();
        assertThat(names(infeasible.at("/design"))).doesNotContain("S", "W");
    }

    private static JsonNode read(CircuitAnswer answer) throws JsonProcessingException {
        return MAPPER.readTree(CircuitJson.text(answer));
    }

    private static List<String> names(JsonNode node) {
        Iterator<String> names = node.fieldNames();
        return StreamSupport.stream(((Iterable<String>) () -> names).spliterator(), false)
                .toList();
    }
}
