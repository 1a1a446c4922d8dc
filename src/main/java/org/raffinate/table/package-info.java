/**
 * Typed tables of any length: rows into CSV, and from there into columns of numbers and into Apache Parquet.
 *
 * <p>Rows pass one at a time, so that memory is bounded however long the table is; an empty cell is one without value.
 */
@NullMarked
package org.raffinate.table;

import org.jspecify.annotations.NullMarked;
