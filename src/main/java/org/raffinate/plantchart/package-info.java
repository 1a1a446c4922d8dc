/** Pictures of a plant: what it costs and why, what stands in it, and its boxes drawn to scale. */
@NullMarked
package org.raffinate.plantchart;

import org.jspecify.annotations.NullMarked;
