/**
 * The rare earths, the mixtures they come in and how strongly an extractant prefers one to the other. Every number
 * that is not a definition carries its conditions, its source and whether that source was read. This package knows
 * nothing of stages, flows or case files.
 */
@NullMarked
package org.raffinate.chemistry;

import org.jspecify.annotations.NullMarked;
