package org.raffinate.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;
import org.raffinate.library.DataLibrary;
import org.raffinate.runner.Workers;
import org.raffinate.study.Study;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;

/**
 * A study on its way to the executors, as the bytes of its two files: they share no disk with the driver. Each executor
 * writes them into its own folder and reads them there once, when its first chunk comes.
 */
final class ShippedStudy implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final byte[] study;
    private final String baseName;
    private final byte[] base;
    private transient @Nullable Workers workers;

    private ShippedStudy(String name, byte[] study, String baseName, byte[] base) {
        this.name = name;
        this.study = study;
        this.baseName = baseName;
        this.base = base;
    }

    /** A study with its files as they are now. */
    static ShippedStudy of(Study study) throws IOException {
        return new ShippedStudy(
                String.valueOf(study.file().getFileName()),
                Files.readAllBytes(study.file()),
                String.valueOf(study.base().getFileName()),
                Files.readAllBytes(study.base()));
    }

    /** The rows of a chunk, computed here. */
    byte[] rows(long chunk) throws IOException {
        return workers().rows(chunk);
    }

    private synchronized Workers workers() throws IOException {
        Workers known = workers;
        if (known == null) {
            known = new Workers(work());
            workers = known;
        }
        return known;
    }

    /** New workers read the case again: the files stay until the cluster removes the executor's folder. */
    private StudyWork work() throws IOException {
        Path place = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()), "study-");
        Path file = Files.write(place.resolve(name), study);
        Path copy = Files.write(Files.createDirectory(place.resolve("case")).resolve(baseName), base);
        DataLibrary library = DataLibrary.load();
        return new StudyWork(new StudyReader(library).read(file, copy), library);
    }
}
