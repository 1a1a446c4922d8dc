/**
 * What a solved cascade or circuit means for the boxes that stand on the floor: the volumes that flow through each of them
 * and what the two phases carry.
 */
@NullMarked
package org.raffinate.plant;

import org.jspecify.annotations.NullMarked;
