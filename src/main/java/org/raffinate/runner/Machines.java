package org.raffinate.runner;

import java.io.IOException;
import org.raffinate.study.StudyWork;

/** Where chunks are computed. */
public interface Machines {
    /** Takes the rows of chunks in their order. */
    interface Sink {
        /**
         * Adds the rows of the next chunk.
         *
         * @throws IOException where they cannot be kept; then no more are to come
         */
        void add(byte[] rows) throws IOException;
    }

    /**
     * Computes chunks and hands their rows over in the order of the chunks.
     *
     * @param from first chunk
     * @param to the chunk behind the last one
     */
    void compute(StudyWork work, long from, long to, Sink sink) throws IOException;
}
