/**
 * Equilibrium between an acidic extractant and an aqueous medium: solutes, distribution laws, and where each law is from.
 *
 * <p>Every law gives D from three scalars of a stage - free extractant, acid, ligand - and its own derivatives; the model
 * of a case is one law for each solute. Concentrations are mol/L, the extractant's as free dimer.
 */
@NullMarked
package org.raffinate.equilibrium;

import org.jspecify.annotations.NullMarked;
