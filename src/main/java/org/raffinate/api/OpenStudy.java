package org.raffinate.api;

import java.io.IOException;
import java.nio.file.Path;
import org.raffinate.document.CaseException;
import org.raffinate.library.DataLibrary;
import org.raffinate.runner.LocalCores;
import org.raffinate.runner.Part;
import org.raffinate.runner.RunException;
import org.raffinate.runner.Sweep;
import org.raffinate.study.Study;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;
import org.raffinate.studyreport.StudyFolder;

/** A study that was read and found without fault. Immutable; may serve several threads. */
public final class OpenStudy {
    private final DataLibrary library;
    private final Study study;

    private OpenStudy(DataLibrary library, Study study) {
        this.library = library;
        this.study = study;
    }

    /**
     * The study in a file.
     *
     * @throws CaseException that lists everything that is wrong with it, or with its case
     */
    public static OpenStudy read(Path file) {
        DataLibrary library = DataLibrary.load();
        return new OpenStudy(library, new StudyReader(library).read(file));
    }

    /**
     * A study from its text.
     *
     * @param file what messages call it; the case that the text names is sought from its folder
     * @throws CaseException that lists everything that is wrong with it, or with its case
     */
    public static OpenStudy of(Path file, String text) {
        DataLibrary library = DataLibrary.load();
        return new OpenStudy(library, new StudyReader(library).read(file, text));
    }

    /** How many points it has. */
    public long points() {
        return study.points();
    }

    /** What was read. */
    public Study read() {
        return study;
    }

    /**
     * Computes its points on all cores, and its answers. Points that are in the folder already are taken from there, those of
     * a run that was stopped too.
     *
     * @param folder for the points, the answers and their charts
     * @throws RunException where the folder holds points of another study or version, or another process writes there
     * @throws IOException where something cannot be written; points that are there are kept
     */
    public SweptStudy sweep(Path folder) throws IOException {
        return answers(compute(folder, (done, all) -> {}));
    }

    /**
     * The first half of that: its points.
     *
     * @param progress is told how far it is
     */
    public Sweep.Rows compute(Path folder, Sweep.Progress progress) throws IOException {
        return Sweep.run(new StudyWork(study, library), Part.ALL, folder, LocalCores.all(), false, progress);
    }

    /** The second half: the answers of points that are whole. */
    public SweptStudy answers(Sweep.Rows rows) throws IOException {
        StudyWork work = new StudyWork(study, library);
        return new SweptStudy(work, rows.file(), StudyFolder.write(work, rows.file()));
    }

    /** Its title. */
    @Override
    public String toString() {
        return "study " + study.title();
    }
}
