package org.raffinate.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.raffinate.library.DataLibrary;
import org.raffinate.study.PointWork.Point;
import org.raffinate.studyfile.StudyReader;

/** Studies from their text, for tests. */
public final class Studies {
    static final DataLibrary LIBRARY = DataLibrary.load();

    private Studies() {}

    /** A study of a case of the project. */
    public static Study of(Path folder, String caseFile, String... lines) throws IOException {
        Path file = folder.resolve("study.yaml");
        String text =
                "case: " + Path.of("cascades", caseFile).toAbsolutePath() + "\n" + String.join("\n", lines) + "\n";
        Files.writeString(file, text);
        return new StudyReader(LIBRARY).read(file);
    }

    /** All of its points. */
    static List<Point> points(Study study) {
        PointWork work = new PointWork(study, LIBRARY, Results.all(new Worlds(study, LIBRARY).base()), new Designs());
        return work.points(0, study.points());
    }

    /** All of its rows, the header first. */
    public static List<String> rows(Study study) {
        StudyWork work = new StudyWork(study, LIBRARY);
        StudyWork.Worker worker = work.worker();
        List<String> rows = new ArrayList<>();
        new String(work.header(), StandardCharsets.UTF_8).lines().forEach(rows::add);
        for (long chunk = 0; chunk < work.chunks(); chunk++) {
            new String(worker.rows(chunk), StandardCharsets.UTF_8).lines().forEach(rows::add);
        }
        return rows;
    }
}
