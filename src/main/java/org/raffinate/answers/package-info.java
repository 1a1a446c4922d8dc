/** What is computed from a case, for whatever shows it. */
@NullMarked
package org.raffinate.answers;

import org.jspecify.annotations.NullMarked;
