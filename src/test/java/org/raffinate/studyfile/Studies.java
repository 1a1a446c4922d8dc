package org.raffinate.studyfile;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.raffinate.document.CaseException;
import org.raffinate.library.DataLibrary;
import org.raffinate.study.Study;

/** Studies written in a test, in a folder beside the cases of the project. */
final class Studies {
    static final StudyReader READER = new StudyReader(DataLibrary.load());

    /** A study whose third axis, in line 7, a test writes. */
    static final String DESIGN = """
            title: Purities
            case: tb-dy-longnan.yaml
            run: design
            axes:
              - {path: products.extract.purity, values: [99 %, 99.9 %]}
              - {path: products.raffinate.purity, label: asked, values: [99 %, 99.99 %]}
            """;

    private final Path folder;

    /** @param folder where the cases are copied to */
    Studies(Path folder) {
        this.folder = folder;
        try (Stream<Path> files = Files.list(Path.of("cascades"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException uncopied) {
            throw new UncheckedIOException(uncopied);
        }
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Study read(String text) {
        return READER.read(file("study.yaml", text));
    }

    /** The problems of a study, each with the name of its file alone; none where it is read. */
    List<String> problems(String text) {
        return problems(file("study.yaml", text));
    }

    List<String> problems(Path file) {
        CaseException refused = catchThrowableOfType(CaseException.class, () -> READER.read(file));
        return Optional.ofNullable(refused).stream()
                .flatMap(all -> all.problems().stream())
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    /** The problems of {@link #DESIGN} with an axis more. */
    List<String> axis(String axis) {
        return problems(DESIGN + "  - " + axis + "\n");
    }

    /** The same with an axis that is drawn, and lines below. */
    List<String> drawn(String lines) {
        return problems(DESIGN
                + "  - {path: equilibrium.factors.Dy/Tb, label: a, normal: {deviation: 5 %}}\n"
                + "  - {path: equilibrium.factors.Tb/Gd, label: b, uniform: {from: 4, to: 6}}\n"
                + lines);
    }
}
