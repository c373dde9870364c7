package org.trackchild.access.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the access layer. */
public enum AccessProblem implements ProblemCode {
    /** No key, no session, or a key that nobody has. */
    NOT_SIGNED_IN(Fault.UNAUTHENTICATED),
    /** User and password do not belong together. */
    WRONG_CREDENTIALS(Fault.UNAUTHENTICATED),
    /** Too many wrong passwords; argument: minutes to wait. */
    LOCKED_OUT(Fault.TOO_MANY),
    /** The caller's postings do not allow it. */
    NOT_ALLOWED(Fault.FORBIDDEN),
    /** So many sign in at the same time that this one would wait too long. */
    BUSY(Fault.UNAVAILABLE),
    /** Not a name that an account can have. */
    BAD_USER_NAME(Fault.INVALID),
    /** A password that is too short; argument: the least number of characters. */
    PASSWORD_TOO_SHORT(Fault.INVALID);

    private final Fault fault;

    AccessProblem(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
