/** What the points of a study say together, as text, JSON, tables and charts. */
@NullMarked
package org.raffinate.studyreport;

import org.jspecify.annotations.NullMarked;
