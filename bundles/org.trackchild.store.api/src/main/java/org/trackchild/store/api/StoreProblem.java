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
    OUTCOME_UNKNOWN,
    /** Others changed the same again and again before; nothing was changed; try again later. */
    OVERTAKEN;

    @Override
    public Fault fault() {
        return switch (this) {
            case UNAVAILABLE -> Fault.UNAVAILABLE;
            case OUTCOME_UNKNOWN -> Fault.UNCERTAIN;
            case OVERTAKEN -> Fault.CONFLICT;
        };
    }
}
