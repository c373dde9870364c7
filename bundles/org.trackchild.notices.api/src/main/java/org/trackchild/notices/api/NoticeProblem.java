package org.trackchild.notices.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the notices. */
public enum NoticeProblem implements ProblemCode {
    /** There is no such notice, or it is not for the caller. */
    NO_SUCH_NOTICE(Fault.NOT_FOUND),
    /** The caller has changed the settings on another page. */
    SETTINGS_CHANGED(Fault.PRECONDITION_FAILED);

    private final Fault fault;

    NoticeProblem(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
