/**
 * Pictures of a study, in which many designs or draws of one case were computed: maps with their feasible region, what
 * moves an output and how far, what can be had for what, and how sure it is.
 */
@NullMarked
package org.raffinate.studychart;

import org.jspecify.annotations.NullMarked;
