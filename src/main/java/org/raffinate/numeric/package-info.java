/**
 * Numerical kernels on plain doubles: nothing here knows what a rare earth is.
 *
 * <p>Each kernel states what it reads, what it overwrites and what it costs. EJML and commons-math are used in this
 * package only.
 */
@NullMarked
package org.raffinate.numeric;

import org.jspecify.annotations.NullMarked;
