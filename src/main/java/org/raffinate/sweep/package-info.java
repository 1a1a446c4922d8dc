/**
 * Where the points of a study lie: grids, samples and the distributions that they are drawn from.
 *
 * <p>Every point follows from its number alone, so that any part of a study can be computed anywhere and at any time.
 */
@NullMarked
package org.raffinate.sweep;

import org.jspecify.annotations.NullMarked;
