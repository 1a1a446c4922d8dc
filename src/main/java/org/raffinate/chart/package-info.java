/**
 * Charts of an answer, drawn and written as pictures. An {@link org.raffinate.chart.Answer} or, where the acid is carried
 * along, a {@link org.raffinate.chart.CircuitAnswer} holds what was asked and what came out, and {@link
 * org.raffinate.chart.Figures} says how its numbers read, here and in every report. A run that did not converge has no
 * chart of its numbers.
 */
@NullMarked
package org.raffinate.chart;

import org.jspecify.annotations.NullMarked;
