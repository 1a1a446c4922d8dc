/**
 * The text of a case file as values and keys with their lines, from which words, numbers, units and lists are read.
 * Whatever cannot be read is collected as a {@link org.raffinate.document.Problem}, so that a file is refused with all
 * of them at once. What the keys mean, this package does not know.
 */
@NullMarked
package org.raffinate.document;

import org.jspecify.annotations.NullMarked;
