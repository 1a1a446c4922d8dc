/**
 * From the bench to a case file: single-stage shake-out measurements in, equilibrium constants with their uncertainty
 * out. What the measurements do not determine is part of the answer, in plain sentences. This package knows single
 * stages only, no cascades, and draws nothing.
 */
@NullMarked
package org.raffinate.laboratory;

import org.jspecify.annotations.NullMarked;
