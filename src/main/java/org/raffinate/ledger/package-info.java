/**
 * What crosses the fence of a plant: liquors, reagents, water and solvent in, oxides, effluent and gases out.
 *
 * <p>Flows follow from a solved cascade or circuit and the stoichiometry of what is done with its liquors; balances of every
 * chemical element are summed from the streams alone.
 */
@NullMarked
package org.raffinate.ledger;

import org.jspecify.annotations.NullMarked;
