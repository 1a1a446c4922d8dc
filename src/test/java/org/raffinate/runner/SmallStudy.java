package org.raffinate.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.raffinate.library.DataLibrary;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;

/**
 * A study of a binary cascade in a folder of its own: 1,100 points, which are four chunks and a shorter one.
 *
 * @param folder where its two files are, and its rows come
 */
record SmallStudy(Path folder) {
    static final int POINTS = 1100;
    static final int CHUNKS = 5;
    private static final DataLibrary LIBRARY = DataLibrary.load();

    private static final String CASE = """
            title: Two elements
            feed: {composition: {Sm: 50 %, Eu: 50 %}, basis: mol, flow: 1 mol/h}
            equilibrium: {model: separation-factors, factors: {Eu/Sm: {value: 2, source: a test}}}
            cut: Sm | Eu
            cascade: {extraction: 6, scrub: 5, S: 1.70864, W: 1.20819}
            """;

    private static final String STUDY = """
            title: Two flows, and a factor that nobody is sure of
            case: case.yaml
            run: solve
            axes:
              - {path: feed.flow, values: [1 mol/h, 2 mol/h]}
              - {path: equilibrium.factors.Eu/Sm, uniform: {from: 1.8, to: 2.4}}
            sample: {method: random, points: 550, seed: 7}
            """;

    /** Rows that were computed before, handed out again at once. */
    record Remembered(List<byte[]> chunks) implements Machines {
        Remembered {
            chunks = List.copyOf(chunks);
        }

        @Override
        public void compute(StudyWork work, long from, long to, Sink sink) throws IOException {
            for (long chunk = from; chunk < to; chunk++) {
                sink.add(chunks.get(Math.toIntExact(chunk)));
            }
        }
    }

    /** Its files, written into a folder. */
    static SmallStudy in(Path folder) throws IOException {
        SmallStudy study = new SmallStudy(folder);
        Files.createDirectories(folder);
        Files.writeString(study.base(), CASE);
        Files.writeString(study.file(), STUDY);
        return study;
    }

    Path file() {
        return folder.resolve("study.yaml");
    }

    Path base() {
        return folder.resolve("case.yaml");
    }

    Path rows() {
        return folder.resolve("points.csv");
    }

    /** The rows before they are whole. */
    Path begun() {
        return folder.resolve(".points.part");
    }

    Path journal() {
        return folder.resolve(".points.journal");
    }

    /** Where the rows of a shard come. */
    SmallStudy shard(int index, int count) {
        return new SmallStudy(folder.resolve("shard-" + index + "-of-" + count));
    }

    StudyWork work() {
        return new StudyWork(new StudyReader(LIBRARY).read(file()), LIBRARY);
    }

    /** The rows of its chunks, computed here. */
    Remembered remembered() {
        StudyWork work = work();
        List<byte[]> chunks = new ArrayList<>();
        try {
            new LocalCores(1).compute(work, 0, work.chunks(), chunks::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Remembered(chunks);
    }

    /** Computes all of it, going on where it is. */
    Sweep.Rows run(StudyWork work, Machines machines) throws IOException {
        return Sweep.run(work, Part.ALL, folder, machines, false, (done, all) -> {});
    }

    /** Writes another text for one that is in a file. */
    static void replace(Path file, String text, String other) throws IOException {
        String before = Files.readString(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " has no " + text);
        }
        Files.writeString(file, before.replace(text, other));
    }
}
