/**
 * What many answers say together: statistics of the points of a study.
 *
 * <p>Points come as columns of doubles, one number a point, and results are small records. A number that is not finite
 * says that the point has no answer; it is left out and counted.
 */
@NullMarked
package org.raffinate.insight;

import org.jspecify.annotations.NullMarked;
