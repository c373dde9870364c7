package org.trackchild.store.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the store. */
public enum StoreProblem implements ProblemCode {
    /** The database cannot be reached; nothing was changed; try again. */
    UNAVAILABLE,
    /**
     * The connection was lost while everything was being made durable: whether it is, nobody can
     * tell from here. A case that is sent again with its origin is not doubled.
     */
    OUTCOME_UNKNOWN;

    @Override
    public Fault fault() {
        return this == UNAVAILABLE ? Fault.UNAVAILABLE : Fault.UNCERTAIN;
    }
}
