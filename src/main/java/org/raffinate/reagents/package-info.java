/**
 * Design in reagents: a separation sized in S and W turned into organic, acid and base.
 *
 * <p>The constant-factor design is the starting point; every design that is reported is a rigorous steady state of the
 * whole circuit which meets its specifications and names the limits it breaks.
 */
@NullMarked
package org.raffinate.reagents;

import org.jspecify.annotations.NullMarked;
