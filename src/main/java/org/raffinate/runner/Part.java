package org.raffinate.runner;

import java.util.Locale;

/**
 * Chunks of a study that are computed together: all, or one of several shards of nearly the same length.
 *
 * @param index of the shard, from 1
 * @param count of shards, 1 for all of the study
 */
public record Part(int index, int count) {
    /** All of a study. */
    public static final Part ALL = new Part(1, 1);

    private static final int MOST = 100_000;

    public Part {
        if (count < 1 || count > MOST || index < 1 || index > count) {
            throw new IllegalArgumentException(
                    "shard " + index + " of " + count + ", expected one from 1 to their count, at most " + MOST);
        }
    }

    /** First chunk of it. */
    long from(long chunks) {
        // Exact, and without a product beyond a long.
        return chunks / count * (index - 1) + chunks % count * (index - 1) / count;
    }

    /** The chunk behind its last one. */
    long to(long chunks) {
        return index == count ? chunks : new Part(index + 1, count).from(chunks);
    }

    boolean isAll() {
        return count == 1;
    }

    /** Name of the folder of a shard. */
    String folder() {
        return String.format(Locale.ROOT, "shard-%d-of-%d", index, count);
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
