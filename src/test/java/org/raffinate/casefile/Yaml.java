package org.raffinate.casefile;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.raffinate.document.CaseException;
import org.raffinate.library.DataLibrary;

/** Cases written in a test. */
final class Yaml {
    static final CaseReader READER = new CaseReader(DataLibrary.load());

    /** The first case of the contract. */
    static final String DESIGN = """
            title: Tb | Dy of the middle-heavy part of a Longnan clay
            feed:
              source: Longnan clay (heavy-Y)      # a named feed of the data library, or: composition: {Gd: 0.35, Tb: 0.07, ...}
              elements: [Gd, Tb, Dy, Ho]          # the part of it that reaches this cascade
              basis: oxide mass                   # oxide mass (default) | metal mass | mol
              flow: 500 t/a REO
              concentration: 1.0 mol/L
              phase: aqueous                      # aqueous (default) | organic
            equilibrium:
              model: separation-factors
              extractant: EHEHPA
              medium: chloride
              factors: {Dy/Tb: 2.2}               # overrides the library, pair by pair
            cut: Tb | Dy
            products:
              raffinate: {of: [Gd, Tb], purity: 99.99 %}
              extract: {of: [Dy, Ho], purity: 99.9 %}
            """;

    /** The second case of the contract. */
    static final String SOLVE = """
            title: Three outlets
            feed: {composition: {Sm: 0.51, Eu: 0.10, Gd: 0.39}, basis: mol, flow: 1 mol/h}
            equilibrium: {model: separation-factors, factors: {Eu/Sm: 2.00, Gd/Eu: 1.40}}
            cascade:
              extraction: 22
              scrub: 63
              S: 1.40
              W: 1.15876
              draws: [{stage: 39, phase: aqueous, flow: 0.24922}]
            """;

    private static final Path FILE = inNewFolder();

    private Yaml() {}

    /** A text in a file x.yaml, which the next text overwrites. */
    static Path file(String text) {
        try {
            return Files.writeString(FILE, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path inNewFolder() {
        try {
            Path folder = Files.createTempDirectory("case");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("x.yaml");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Case read(String text) {
        return READER.read(file(text));
    }

    /** The problems of a text, each with the name of the file alone. */
    static List<String> problems(String text) {
        return problems(file(text));
    }

    static List<String> problems(Path file) {
        CaseException refused = catchThrowableOfType(CaseException.class, () -> READER.read(file));
        return refused == null ? List.of() : problems(refused);
    }

    static List<String> problems(CaseException refused) {
        return refused.problems().stream()
                .map(problem -> problem.toString()
                        .replace(
                                problem.file().toString(),
                                problem.file().getFileName().toString()))
                .toList();
    }
}
