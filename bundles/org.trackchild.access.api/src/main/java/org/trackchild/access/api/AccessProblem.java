package org.trackchild.access.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the access layer. */
public enum AccessProblem implements ProblemCode {
    /** No key, no session, or a key that nobody has. */
    NOT_SIGNED_IN(Fault.UNAUTHENTICATED),
    /** User and password do not belong together. */
    WRONG_CREDENTIALS(Fault.UNAUTHENTICATED),
    /** Too many wrong passwords or codes; argument: minutes to wait. */
    LOCKED_OUT(Fault.TOO_MANY),
    /** The caller's postings do not allow it. */
    NOT_ALLOWED(Fault.FORBIDDEN),
    /** So many sign in at the same time that this one would wait too long. */
    BUSY(Fault.UNAVAILABLE),
    /** Not a name that an account can have. */
    BAD_USER_NAME(Fault.INVALID),
    /** A password that is too short; argument: the least number of characters. */
    PASSWORD_TOO_SHORT(Fault.INVALID),
    /** A password that many have, or that is made of the person's own name. */
    PASSWORD_TOO_EASY(Fault.INVALID),
    /** The new password is the old one. */
    PASSWORD_UNCHANGED(Fault.INVALID),
    /** The present password, asked for once more, is another. */
    PASSWORD_WRONG(Fault.INVALID),
    /** The password is right, and a one-time one: the person has to choose one now. */
    PASSWORD_TO_BE_CHOSEN(Fault.UNAUTHENTICATED),
    /** A one-time password that was handed out too long ago. */
    SECRET_EXPIRED(Fault.UNAUTHENTICATED),
    /** An account of this name exists. */
    USER_TAKEN(Fault.CONFLICT),
    /** No account of which the caller keeps a posting. */
    NO_SUCH_PERSON(Fault.NOT_FOUND),
    /** No such posting of this person. */
    NO_SUCH_POSTING(Fault.NOT_FOUND),
    /** One's own account and postings are for somebody else to keep. */
    OWN_ACCOUNT(Fault.FORBIDDEN),
    /** An office for whose people the caller does not answer. */
    OFFICE_OF_OTHERS(Fault.FORBIDDEN),
    /** Nobody does this work in an office of this kind; argument: the roles that there are. */
    ROLE_DOES_NOT_FIT(Fault.INVALID),
    /** The person does this work in this office already, on some of these days. */
    ALREADY_POSTED(Fault.CONFLICT),
    /** The last day comes before the first. */
    ENDS_BEFORE_IT_BEGINS(Fault.INVALID),
    /** The posting ends before that day already. */
    ENDS_EARLIER(Fault.INVALID),
    /** Who disabled the account reaches further than the caller. */
    DISABLED_BY_OTHERS(Fault.FORBIDDEN),
    /** A day that has passed, or that is too far away. */
    BAD_DAY(Fault.INVALID),
    /** Nobody of this name who could be stood in for works in the office. */
    NO_SUCH_COLLEAGUE(Fault.INVALID),
    /** Afterwards nobody could keep the people of the whole register. */
    LAST_ADMINISTRATOR(Fault.CONFLICT),
    /** A key that was made for something else; argument: the scope that is needed. */
    KEY_SCOPE(Fault.FORBIDDEN),
    /** No key of the caller. */
    NO_SUCH_KEY(Fault.NOT_FOUND),
    /** As many keys as an account can have; argument: how many. */
    TOO_MANY_KEYS(Fault.CONFLICT),
    /** A key ends today at the earliest; argument: for how many days it is made at most. */
    BAD_KEY_DAY(Fault.INVALID),
    /** The password is right; the code of the second factor is asked for, too. */
    CODE_NEEDED(Fault.UNAUTHENTICATED),
    /** Not a code that is right at the moment, and no recovery code that is left. */
    CODE_WRONG(Fault.UNAUTHENTICATED),
    /**
     * The code would be right at another time: the clock of the machine, or that of the telephone,
     * is minutes wrong.
     */
    CLOCKS_DIFFER(Fault.UNAUTHENTICATED),
    /** The code was right and was used before. */
    CODE_USED(Fault.UNAUTHENTICATED),
    /** The password is right; the person has to set up a second factor now. */
    FACTOR_TO_BE_SET_UP(Fault.UNAUTHENTICATED),
    /** What the person does cannot be done without a second factor, so it stays. */
    FACTOR_DEMANDED(Fault.FORBIDDEN),
    /** The person has no second factor. */
    NO_FACTOR(Fault.CONFLICT),
    /** Who sits at the desk has to prove anew who they are. */
    PROOF_NEEDED(Fault.FORBIDDEN);

    private final Fault fault;

    AccessProblem(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
