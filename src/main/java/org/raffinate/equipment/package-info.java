/** Boxes for the stages of a battery: how big they are, what drives them, and what stands in them. */
@NullMarked
package org.raffinate.equipment;

import org.jspecify.annotations.NullMarked;
