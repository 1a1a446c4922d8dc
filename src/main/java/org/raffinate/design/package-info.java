/**
 * Specifications in, stage counts and reagent flows out: exact bounds, shortcut, rigorous search, optimum.
 *
 * <p>Bounds (Fenske, Underwood) and the shortcut (Xu) start the search; every design that is reported is a rigorous
 * steady state which meets its specifications. Flows are in mol per mol of feed.
 */
@NullMarked
package org.raffinate.design;

import org.jspecify.annotations.NullMarked;
