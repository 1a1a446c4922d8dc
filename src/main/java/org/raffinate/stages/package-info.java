/**
 * Solutes over a line of counter-current stages that meet in one unknown a stage.
 *
 * <p>For given extraction factors the balances of every solute are solved in positive arithmetic, with their derivatives as
 * a semiseparable matrix; what each stage still has to satisfy is stated by a {@link org.raffinate.stages.StageClosure}.
 * Newton's method on it serves every equilibrium model whose solutes meet in one scalar.
 */
@NullMarked
package org.raffinate.stages;

import org.jspecify.annotations.NullMarked;
