/**
 * From the results of a run to the tables that are read: ratios, fitted exponents, machine and date.
 *
 * <p>Knows nothing of what was measured: a {@link org.raffinate.jmh.table.Row} says what a result is and what it is held
 * against.
 */
@NullMarked
package org.raffinate.jmh.table;

import org.jspecify.annotations.NullMarked;
