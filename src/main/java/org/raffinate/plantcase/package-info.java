/** Reads what a case file says of its plant: site, liquors, finishing, boxes, losses, prices. */
@NullMarked
package org.raffinate.plantcase;

import org.jspecify.annotations.NullMarked;
