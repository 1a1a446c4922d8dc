/**
 * Answers as one page of HTML that needs nothing beside it: the result on the first screen, then all that a report says,
 * its charts, tables and the files that were asked with.
 */
@NullMarked
package org.raffinate.page;

import org.jspecify.annotations.NullMarked;
