/**
 * Several lines of stages with constant factors, solved side by side.
 *
 * <p>What {@link org.raffinate.stages} does with one number is done here with a row of {@link org.raffinate.lanes.Lanes#COUNT}
 * of them, one for each case: the innermost loops run over the cases and do the same to all, so that the processor takes
 * eight of them in one instruction. Lines of a block have the same numbers of stages and solutes and may differ in all else.
 */
@NullMarked
package org.raffinate.lanes;

import org.jspecify.annotations.NullMarked;
