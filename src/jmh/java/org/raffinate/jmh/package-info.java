/**
 * Benchmarks: what a solve, a design, a sweep, a report and a start of the program cost.
 *
 * <p>Every time stands beside that of one dense linear system of as many unknowns as the cascade has stages, measured in
 * the same run. {@link org.raffinate.jmh.Suite} runs them and prints the ratios.
 */
@NullMarked
package org.raffinate.jmh;

import org.jspecify.annotations.NullMarked;
