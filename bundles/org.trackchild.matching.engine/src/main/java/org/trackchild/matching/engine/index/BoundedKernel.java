package org.trackchild.matching.engine.index;

/** A kernel that knows a bound of what it adds from the outline of a row. */
public interface BoundedKernel extends Kernel {

    /** What the bound depends on. */
    Outline outline();

    /**
     * The bound.
     *
     * @param code number in the outline
     * @return at least what is added to any row that has it
     */
    double most(int code);
}
