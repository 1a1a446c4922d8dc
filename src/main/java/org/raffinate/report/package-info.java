/**
 * Results into text, JSON, CSV and pictures, and all of them into a folder.
 *
 * <p>An {@link org.raffinate.report.Answer} holds what was asked and what came out; every report is a function of it
 * and prints no number of a run that did not converge. This package knows nothing of case files and never touches the
 * standard streams.
 */
@NullMarked
package org.raffinate.report;

import org.jspecify.annotations.NullMarked;
