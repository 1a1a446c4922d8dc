/** The same products from several feeds, on several sites and at several scales, side by side. */
@NullMarked
package org.raffinate.comparison;

import org.jspecify.annotations.NullMarked;
