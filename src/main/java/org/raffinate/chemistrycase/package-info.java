/**
 * The parts of a case file that describe chemistry: distribution laws, liquors, solvent, stages and the circuit in litres
 * per hour. What they need of the other parts - the feed's rare earths, the cut, the specifications - comes from {@code
 * casefile}, which reads the whole. Nothing here solves anything or prints anything.
 */
@NullMarked
package org.raffinate.chemistrycase;

import org.jspecify.annotations.NullMarked;
