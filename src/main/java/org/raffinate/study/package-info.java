/**
 * Studies: thousands of cases from one, each with other values in some of its places, and what is kept of their answers.
 *
 * <p>A study file is read into a {@link org.raffinate.study.Study}; a point follows from its number alone.
 */
@NullMarked
package org.raffinate.study;

import org.jspecify.annotations.NullMarked;
