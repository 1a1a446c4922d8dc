/**
 * Results into text, JSON and CSV, and all of them with the charts into a folder.
 *
 * <p>Every report is a function of an {@link org.raffinate.chart.Answer} or a {@link
 * org.raffinate.chart.CircuitAnswer} and prints no number of a run that did not converge; {@link
 * org.raffinate.report.Report} is either of them in every form. This package knows nothing of case files and never
 * touches the standard streams.
 */
@NullMarked
package org.raffinate.report;

import org.jspecify.annotations.NullMarked;
