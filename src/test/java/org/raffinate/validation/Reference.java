package org.raffinate.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Reference data with their provenance, from a file. */
final class Reference {
    private final Properties properties = new Properties();

    private Reference() {}

    static Reference load(String path) {
        Reference reference = new Reference();
        try (InputStream in = Reference.class.getResourceAsStream("/org/raffinate/" + path)) {
            reference.properties.load(Objects.requireNonNull(in, path));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return reference;
    }

    boolean has(String key) {
        return properties.containsKey(key);
    }

    String text(String key) {
        return Objects.requireNonNull(properties.getProperty(key), key).strip();
    }

    double value(String key) {
        return Double.parseDouble(text(key));
    }

    int count(String key) {
        return Integer.parseInt(text(key));
    }

    List<String> words(String key) {
        return List.of(text(key).split(" ", -1));
    }
}
