/**
 * What stands in a plant that carries its acid: extraction, scrub, strip and wash sections on one solvent, their streams,
 * and the answer that a steady state of them gives.
 *
 * <p>Descriptions are immutable and know nothing of how they are solved. A published profile can be checked against its
 * description alone, and against the limits that a plant must keep.
 */
@NullMarked
package org.raffinate.circuit;

import org.jspecify.annotations.NullMarked;
