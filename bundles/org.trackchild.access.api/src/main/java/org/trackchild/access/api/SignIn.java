package org.trackchild.access.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.ProblemException;

/** Finds out who is asking. Safe for use by several threads. */
@ProviderType
public interface SignIn {

    /**
     * Signs a person in.
     *
     * @param user name of the account
     * @param password what was typed; the caller clears it afterwards
     * @param address network address of the person, for the lock-out
     * @return the person with the postings in force
     * @throws ProblemException with {@link AccessProblem#WRONG_CREDENTIALS} (the same for an
     *     unknown user and a wrong password) or {@link AccessProblem#LOCKED_OUT}
     */
    Caller signIn(String user, char[] password, String address);

    /**
     * Puts one of somebody's postings first: from now on, and at the next sign-in, the person acts
     * on behalf of that office. What the person may do stays as it is, since all postings are in
     * force.
     *
     * @return the person with the postings in the new order, as they are in force now
     * @throws ProblemException with {@link AccessProblem#NOT_ALLOWED} when the posting is not in
     *     force any more, or never was
     */
    Caller choose(Caller caller, Posting posting);

    /** Writes the sign-out into the journal. */
    void signOut(Caller caller);

    /**
     * Finds the account that a key belongs to.
     *
     * @param key the key as it was sent
     * @return empty when no account has this key
     */
    Optional<Caller> byApiKey(String key);
}
