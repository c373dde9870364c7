package org.trackchild.notices.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the notices. */
public enum NoticeProblem implements ProblemCode {
    /** There is no such notice, or it is not for the caller. */
    NO_SUCH_NOTICE(Fault.NOT_FOUND),
    /** The caller has changed the settings on another page. */
    SETTINGS_CHANGED(Fault.PRECONDITION_FAILED),
    /** The platform sends no e-mail. */
    NO_MAIL(Fault.CONFLICT),
    /** Not an address of e-mail. */
    BAD_ADDRESS(Fault.INVALID),
    /** Not the code that was sent last, or it is too old, or was tried too often. */
    WRONG_CODE(Fault.INVALID),
    /** A code was sent a moment ago. */
    CODE_TOO_SOON(Fault.TOO_MANY),
    /** Enough codes were sent for the caller, or to the address, in a day. */
    TOO_MANY_CODES(Fault.TOO_MANY);

    private final Fault fault;

    NoticeProblem(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
