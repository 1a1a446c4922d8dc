/**
 * Studies on an Apache Spark cluster: its executors compute chunks, and the driver writes their rows as a local sweep does.
 * It is a jar of its own, for {@code spark-submit}.
 */
@NullMarked
package org.raffinate.spark;

import org.jspecify.annotations.NullMarked;
