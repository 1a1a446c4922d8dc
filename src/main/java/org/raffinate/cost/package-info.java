/**
 * What a plant costs to build and to run, from its boxes, its reagents and what stands in it; with the range of every number
 * that enters, and what one site pays more than another.
 */
@NullMarked
package org.raffinate.cost;

import org.jspecify.annotations.NullMarked;
