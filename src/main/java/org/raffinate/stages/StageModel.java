package org.raffinate.stages;

/**
 * A line of stages with its closure, able to stand for a longer one: what {@link LineSolver} solves.
 *
 * @param <M> the model itself
 */
public interface StageModel<M extends StageModel<M>> extends StageClosure {
    /** The line; its arrays are filled by the model. */
    StageLine line();

    /** Room for a shorter line of the same kind. */
    M shorter(int stages);

    /** Becomes a shorter line: of a longer one the stages named, as many as this line has. */
    void select(M longer, int[] stages);

    /** Fills a starting point that needs no other line. */
    void start(double[] unknowns);

    /** Lines up to this length, and so many stages more for every fixed point beyond three, start by themselves. */
    int shortest();

    /** What is taken off the unknown of a stage before it is stretched over a longer line, to be added again there. */
    default double offset(int stage) {
        return 0.0;
    }

    /** ln g, or what stands for it, of a last stage without an equation. */
    default double emptyUnknown() {
        return 0.0;
    }
}
