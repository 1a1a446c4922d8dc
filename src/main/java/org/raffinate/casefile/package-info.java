/**
 * A YAML file with units goes in, a {@link org.raffinate.casefile.Case} comes out, or every problem of the file at once
 * with its line. Keys, units and ranges are those of {@code case.schema.json}, which editors use to help whoever
 * writes a case. Nothing here solves anything or prints anything.
 */
@NullMarked
package org.raffinate.casefile;

import org.jspecify.annotations.NullMarked;
