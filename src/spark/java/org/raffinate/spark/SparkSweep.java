package org.raffinate.spark;

import org.raffinate.cli.Raffinate;

/** {@code spark-submit raffinate-spark.jar}: what {@code raffinate sweep} does, with the same arguments, on a cluster. */
public final class SparkSweep {
    private SparkSweep() {}

    public static void main(String[] args) {
        int code = Raffinate.sweep(new SparkMachines(), args);
        // YARN takes any exit from inside for a failure: a good end is to return.
        if (code != 0) {
            System.exit(code);
        }
    }
}
