package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.assertj.core.data.Percentage;

/** Reference data with their provenance, from files. */
final class Reference {
    private Reference() {}

    static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Reference.class.getResourceAsStream("/org/raffinate/circuit/" + file)) {
            properties.load(Objects.requireNonNull(in, file));
        }
        return properties;
    }

    static double value(Properties reference, String key) {
        return Double.parseDouble(text(reference, key));
    }

    static List<String> words(Properties reference, String key) {
        return List.of(text(reference, key).split(" ", -1));
    }

    private static String text(Properties reference, String key) {
        return Objects.requireNonNull(reference.getProperty(key), key).strip();
    }

    static void assertClose(Properties reference, String key, double found, Percentage tolerance) {
        assertThat(found).as(key).isCloseTo(value(reference, key), tolerance);
    }

    /** To so many units of the last digit that is printed. */
    static void assertDigits(Properties reference, String key, double found, double units) {
        BigDecimal printed = new BigDecimal(text(reference, key));
        assertThat(found)
                .as(key)
                .isCloseTo(printed.doubleValue(), within(units * printed.ulp().doubleValue()));
    }
}
