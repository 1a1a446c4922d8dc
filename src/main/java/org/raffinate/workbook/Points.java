package org.raffinate.workbook;

import java.nio.file.Path;
import org.raffinate.table.Columns;

/**
 * Rows of a table that is too long to be held.
 *
 * @param rows its file
 * @param columns its columns
 * @param count how many rows it has
 * @param others what has all of them, in words
 */
public record Points(Path rows, Columns columns, long count, String others) {}
