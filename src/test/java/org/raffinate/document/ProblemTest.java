package org.raffinate.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    private static final Path FILE = Path.of("x.yaml");

    @Test
    void aProblemIsOneLine() {
        assertThat(new Problem(FILE, 7, 9, "feed.flow", "'500 t/y'", "a flow such as 500 t/a REO", Optional.empty()))
                .hasToString("x.yaml:7: feed.flow: found '500 t/y', expected a flow such as 500 t/a REO");
        assertThat(new Problem(FILE, 7, 3, "feed.flwo", "an unknown key", "one of flow", Optional.of("flow")))
                .hasToString("x.yaml:7: feed.flwo: found an unknown key, expected one of flow; did you mean 'flow'?");
        assertThat(new Problem(FILE, 0, 0, "", "no such file", "a case file", Optional.empty()))
                .hasToString("x.yaml: found no such file, expected a case file");
    }

    @ParameterizedTest
    @CsvSource({
        "flwo, flow",
        "FLOW, flow",
        "flows, flow",
        "concentrations, concentration",
        "conc, concentration",
        "concetnration, concentration",
        "elemnts, elements",
    })
    void theNearestWordIsTheOneThatDiffersLeast(String word, String expected) {
        assertThat(Problem.nearest(word, List.of("elements", "flow", "concentration")))
                .hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "x",
        "''",
        "temperature",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    })
    void aWordThatComesNearNoneHasNoNearest(String word) {
        assertThat(Problem.nearest(word, List.of("elements", "flow", "S"))).isEmpty();
    }

    @Test
    void anExceptionHasOneLineForEachProblemAndOneAtLeast() {
        Problem first = new Problem(FILE, 1, 1, "a", "1", "2", Optional.empty());
        Problem second = new Problem(FILE, 2, 1, "b", "3", "4", Optional.empty());

        assertThat(new CaseException(List.of(first, second)))
                .hasMessage("x.yaml:1: a: found 1, expected 2\nx.yaml:2: b: found 3, expected 4");
        assertThat(new CaseException(List.of(first, second)).problems()).containsExactly(first, second);
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseException(List.of()));
    }
}
