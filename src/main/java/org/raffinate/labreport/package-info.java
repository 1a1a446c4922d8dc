/**
 * Fits of equilibrium constants into text, JSON, CSV, a parity plot and the block for a case file.
 *
 * <p>Every report is a function of a {@link org.raffinate.labreport.FitAnswer} and prints no number of a fit that did
 * not converge. This package writes case files' YAML but reads none, and never touches the standard streams.
 */
@NullMarked
package org.raffinate.labreport;

import org.jspecify.annotations.NullMarked;
