package org.raffinate.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.raffinate.study.Study;

/**
 * What rows belong to: the files that were asked and the program that answered.
 *
 * @param study SHA-256 of the study's file
 * @param base SHA-256 of its case
 * @param version of the program
 */
public record Seal(String study, String base, String version) {
    /** The seal of a study as its files were when they were read. */
    public static Seal of(Study study) {
        return new Seal(sha256(study.file().text()), sha256(study.base().text()), current());
    }

    /** The program's version, {@code development} where it runs from class files. */
    public static String current() {
        return Objects.requireNonNullElse(Seal.class.getPackage().getImplementationVersion(), "development");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** All of it in one line of a file. */
    String line() {
        return study + " " + base + " " + version.replace(' ', '_');
    }

    /** In what another seal differs from this one, in words; empty where it does not. */
    String difference(String otherLine) {
        String[] other = otherLine.split(" ", -1);
        if (other.length != 3) {
            return "what it belongs to cannot be read";
        }
        if (!other[0].equals(study)) {
            return "the study file has changed since";
        }
        if (!other[1].equals(base)) {
            return "the case has changed since";
        }
        return other[2].equals(version.replace(' ', '_'))
                ? ""
                : "they were computed by version " + other[2] + " and this is " + version;
    }
}
