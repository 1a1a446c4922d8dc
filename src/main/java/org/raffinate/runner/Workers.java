package org.raffinate.runner;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.raffinate.study.StudyWork;

/** The workers of a study in one process, as many as threads ask at a time. */
public final class Workers {
    private final StudyWork work;
    private final Queue<StudyWork.Worker> idle = new ConcurrentLinkedQueue<>();

    public Workers(StudyWork work) {
        this.work = work;
    }

    /**
     * The rows of a chunk, from a worker that is idle or a new one.
     *
     * @param chunk from 0 to below {@link StudyWork#chunks}
     */
    public byte[] rows(long chunk) {
        StudyWork.Worker known = idle.poll();
        StudyWork.Worker worker = known == null ? work.worker() : known;
        byte[] rows = worker.rows(chunk);
        idle.add(worker);
        return rows;
    }
}
