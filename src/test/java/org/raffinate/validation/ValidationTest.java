package org.raffinate.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that is compared with something outside the project, and the table of it in {@code validation.md}.
 *
 * <p>{@code mvn test -Dtest=ValidationTest -Dvalidation.write=true} writes the table anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidationTest {
    private final List<Comparison> comparisons = Stream.of(
                    Textbook.comparisons(),
                    KremserSections.comparisons(),
                    RefluxLimits.comparisons(),
                    ManyDigits.comparisons(),
                    DenseElimination.comparisons(),
                    BufferedSections.comparisons(),
                    PublishedCircuits.comparisons(),
                    CertifiedFit.comparisons(),
                    Measurements.comparisons(),
                    LibraryNumbers.comparisons(),
                    PlantScale.comparisons())
            .flatMap(rows -> rows)
            .toList();

    @ParameterizedTest
    @MethodSource("comparisons")
    void whatIsPublishedIsMetWithinTheBound(Comparison comparison) {
        comparison.assertHolds();
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    @Test
    void theTableOnThePageIsThatOfThisRun() throws IOException {
        String fresh = ValidationPage.with(ValidationPage.read(), comparisons);
        if (Boolean.getBoolean("validation.write")) {
            ValidationPage.write(fresh);
        }

        String page = ValidationPage.read();
        assertThat(fresh.lines().filter(line -> !page.contains(line)))
                .as(
                        "lines that validation.md lacks; to write them: mvn test -Dtest=ValidationTest -Dvalidation.write=true")
                .isEmpty();
        assertThat(page).isEqualTo(fresh);
    }
}
