/**
 * Answers as a workbook: the first screen of a page and every table of it on a sheet of its own, numbers as numbers, with
 * charts that the reader may change. What is drawn of which table is said in one place.
 */
@NullMarked
package org.raffinate.workbook;

import org.jspecify.annotations.NullMarked;
