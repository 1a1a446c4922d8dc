/**
 * The cited data that comes with the program: extractants, separation factors and feeds. Every number stands in a table
 * beside this package, with its unit, its conditions, its source and whether that source was read. A table that cannot
 * be true is refused when it is loaded, with its file and line.
 */
@NullMarked
package org.raffinate.library;

import org.jspecify.annotations.NullMarked;
