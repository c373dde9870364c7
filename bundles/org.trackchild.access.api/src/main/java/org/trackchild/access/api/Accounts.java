package org.trackchild.access.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes user accounts. Asks no predicate: whoever offers this to people asks before. Safe for use
 * by several threads.
 */
@ProviderType
public interface Accounts {

    /**
     * Creates an account, or replaces the one of the same name with its password and key.
     *
     * @param by who does it; goes into the journal
     * @param user name of the account: lower case letters, digits, {@code . - _}, at most 60
     * @param displayName name to show to colleagues
     * @param password at least 8 characters; the caller clears it afterwards
     * @param postings at least one, the main one first
     * @return the API key of the account, which is not kept and cannot be read again
     */
    String create(
            Caller by, String user, String displayName, char[] password, List<Posting> postings);

    /**
     * Puts a one-time password, for one day, in the place of that of an administrator of the nation
     * and enables the account: for whoever runs the machine, when nobody is left who could do it. A
     * second factor is gone, too.
     *
     * @param by goes into the journal
     * @return the password, which cannot be read again
     * @throws org.trackchild.model.ProblemException {@link AccessProblem#NO_SUCH_PERSON} for
     *     anybody else
     */
    String recover(Caller by, String user);

    /** How many accounts there are. */
    long count();
}
