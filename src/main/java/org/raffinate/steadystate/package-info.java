/**
 * Steady state of a circuit: equations, their derivatives, Newton's method and its starting points.
 *
 * <p>Every solute's balances hold exactly at every iterate, in positive arithmetic; what converges is the extractant's
 * balance and the charge of each stage. Solvers are stateless, and an end without a steady state is a value.
 */
@NullMarked
package org.raffinate.steadystate;

import org.jspecify.annotations.NullMarked;
