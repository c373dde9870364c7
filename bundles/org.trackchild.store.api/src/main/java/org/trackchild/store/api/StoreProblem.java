package org.trackchild.store.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the store. */
public enum StoreProblem implements ProblemCode {
    /** The database cannot be reached; nothing was changed; try again. */
    UNAVAILABLE;

    @Override
    public Fault fault() {
        return Fault.UNAVAILABLE;
    }
}
