/**
 * What stands there (stages, feeds, draws) and its steady state: equations, solver, profile, convergence.
 *
 * <p>A {@link org.raffinate.cascade.Cascade} is an immutable description, {@link
 * org.raffinate.cascade.CascadeSolver} a stateless method, {@link org.raffinate.cascade.CascadeSolution} the answer.
 * Flows are in mol per mol of the main feed's rare earths (any other molar unit serves as well); stages count from 1 in
 * the direction of the organic.
 */
@NullMarked
package org.raffinate.cascade;

import org.jspecify.annotations.NullMarked;
