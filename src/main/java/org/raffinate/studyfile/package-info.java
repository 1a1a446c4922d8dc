/** Reads the files of studies, and refuses those that would give nothing. */
@NullMarked
package org.raffinate.studyfile;

import org.jspecify.annotations.NullMarked;
