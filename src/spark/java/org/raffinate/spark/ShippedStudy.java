package org.raffinate.spark;

import java.io.Serializable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.raffinate.document.CaseTree;
import org.raffinate.library.DataLibrary;
import org.raffinate.runner.Workers;
import org.raffinate.study.Study;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;

/** A study on its way to the executors, as the texts of its two files; each executor reads it once, when its first chunk comes. */
final class ShippedStudy implements Serializable {
    private static final long serialVersionUID = 2L;

    private final String file;
    private final String text;
    private final String base;
    private final String baseText;
    private transient @Nullable Workers workers;

    private ShippedStudy(CaseTree file, CaseTree base) {
        this.file = file.file().toString();
        this.text = file.text();
        this.base = base.file().toString();
        this.baseText = base.text();
    }

    /** A study with its files as they were read. */
    static ShippedStudy of(Study study) {
        return new ShippedStudy(study.file(), study.base());
    }

    /** The rows of a chunk, computed here. */
    byte[] rows(long chunk) {
        return workers().rows(chunk);
    }

    private synchronized Workers workers() {
        Workers known = workers;
        if (known == null) {
            DataLibrary library = DataLibrary.load();
            Study study = new StudyReader(library).read(Path.of(file), text, Path.of(base), baseText);
            known = new Workers(new StudyWork(study, library));
            workers = known;
        }
        return known;
    }
}
