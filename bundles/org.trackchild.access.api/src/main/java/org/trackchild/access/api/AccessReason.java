package org.trackchild.access.api;

import org.trackchild.model.Code;

/**
 * Why an account or a posting was changed. A closed list: the journal keeps it for ever, so that no
 * free text may stand there.
 */
public enum AccessReason implements Code {
    /** The person works elsewhere now. */
    TRANSFERRED("transferred"),
    /** The person has left the service. */
    LEFT_SERVICE("left_service"),
    /** Whoever was away is back. */
    LEAVE_OVER("leave_over"),
    /** The term of a member is over, or was ended. */
    TERM_OVER("term_over"),
    /** Suspended, until it is decided. */
    SUSPENDED("suspended"),
    /** Somebody may have misused the account, or know its password. */
    MISUSE_SUSPECTED("misuse_suspected"),
    /** The person does not know the password any more. */
    PASSWORD_LOST("password_lost"),
    /** The person has lost the telephone with the second factor, and the recovery codes. */
    FACTOR_LOST("factor_lost"),
    /** Nobody needs this access any more. */
    NOT_NEEDED("not_needed"),
    /** The person is back in service. */
    BACK_IN_SERVICE("back_in_service"),
    /** It was a mistake. */
    MISTAKE("mistake");

    private final String code;

    AccessReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
