package org.raffinate.jmh.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the site with a place for the tables of each Java release, between two comments. */
public final class Page {
    private static final String END = "<!-- end -->";

    private Page() {}

    /**
     * Puts the tables where those of this Java release stand.
     *
     * @throws IOException where the page cannot be read or written, or has no such place
     */
    public static void replace(Path page, String tables) throws IOException {
        String begin = "<!-- measured on JDK " + Runtime.version().feature() + " -->";
        String text = Files.readString(page);
        int from = text.indexOf(begin);
        int to = text.indexOf(END, Math.max(from, 0));
        if (from < 0 || to < 0) {
            throw new IOException(page + " has no place between " + begin + " and " + END);
        }
        Files.writeString(page, text.substring(0, from + begin.length()) + "\n\n" + tables + "\n" + text.substring(to));
    }
}
