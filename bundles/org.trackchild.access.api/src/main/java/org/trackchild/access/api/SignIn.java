package org.trackchild.access.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.ProblemException;

/** Finds out who is asking. Safe for use by several threads. */
@ProviderType
public interface SignIn {

    /** Name of a field in problems: the code of the second factor. */
    String CODE = "code";

    /**
     * Signs a person in.
     *
     * @param user name of the account
     * @param password what was typed; the caller clears it afterwards
     * @param code what the app of the second factor shows, or a recovery code; empty while none was
     *     asked for
     * @param address network address of the person, for the lock-out
     * @return the person with the postings in force, whose proof is fresh
     * @throws ProblemException with {@link AccessProblem#WRONG_CREDENTIALS} (the same for an
     *     unknown user and a wrong password) or {@link AccessProblem#LOCKED_OUT}; with {@link
     *     AccessProblem#PASSWORD_TO_BE_CHOSEN} when the password is right but a one-time one: the
     *     person goes on with {@link #choosePassword}; with {@link AccessProblem#SECRET_EXPIRED}
     *     when it is one that was handed out too long ago; with {@link AccessProblem#CODE_NEEDED}
     *     when the password is right and the person has a second factor: the same once more, with
     *     the code; with {@link AccessProblem#CODE_WRONG} or {@link AccessProblem#CODE_USED}; with
     *     {@link AccessProblem#FACTOR_TO_BE_SET_UP} when the person must have a second factor and
     *     the time to set one up is over: the person goes on with {@link #setUpFactor}
     */
    Caller signIn(String user, char[] password, String code, String address);

    /** The same for whoever was not asked for a code. */
    default Caller signIn(String user, char[] password, String address) {
        return signIn(user, password, "", address);
    }

    /**
     * Signs a person in with a one-time password, in whose place the one comes that the person has
     * chosen.
     *
     * @param password the one-time password; the caller clears both afterwards
     * @param chosen what the person wants to sign in with from now on
     * @throws ProblemException as {@link #signIn}, and with everything that is wrong with the
     *     password that was chosen. Only with {@link AccessProblem#FACTOR_TO_BE_SET_UP} the
     *     password is the chosen one from now on
     */
    Caller choosePassword(String user, char[] password, char[] chosen, String code, String address);

    /** The same for whoever was not asked for a code. */
    default Caller choosePassword(String user, char[] password, char[] chosen, String address) {
        return choosePassword(user, password, chosen, "", address);
    }

    /**
     * Signs a person in who sets up a second factor at the same time.
     *
     * @param drawn from {@link SecondFactor#draw}
     * @param code what the app shows that was given the secret
     * @throws ProblemException as {@link #signIn}; with {@link AccessProblem#CODE_NEEDED} where the
     *     person has a second factor already
     */
    Entered setUpFactor(
            String user, char[] password, SecondFactor.Drawn drawn, String code, String address);

    /**
     * A person at an open desk proves anew who they are: by the code of the second factor, or by
     * the password where there is none. Afterwards the proof of the session is fresh.
     *
     * @param typed the code or the password; the caller clears it afterwards
     * @throws ProblemException with {@link AccessProblem#PASSWORD_WRONG}, {@link
     *     AccessProblem#CODE_WRONG}, {@link AccessProblem#CODE_USED} or {@link
     *     AccessProblem#LOCKED_OUT}
     */
    void prove(Caller caller, char[] typed);

    /**
     * Whoever signed in some time ago, as things are now.
     *
     * @param caller as they were then
     * @param since when the password, or a new second factor, of the person was last made sure of
     * @return the same person with the postings that are in force now, the chosen one first if it
     *     still is; empty when the account was disabled, no posting is left, or another password
     *     was given since then, or a second factor was set up or taken
     */
    Optional<Caller> standing(Caller caller, Instant since);

    /**
     * Whose account or postings were changed a moment ago, for those who ask whenever the journal
     * grows. Rights that end or begin by the day do not count as a change.
     *
     * @return names of accounts; some may not have changed
     */
    Set<String> changedLately();

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

    /**
     * Somebody who has signed in and set up a second factor.
     *
     * @param caller the person
     * @param recoveryCodes to be shown once
     */
    record Entered(Caller caller, List<String> recoveryCodes) {

        public Entered {
            Objects.requireNonNull(caller);
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        /** Without the codes: this may be written to a log. */
        @Override
        public String toString() {
            return "Entered[" + caller.user() + "]";
        }
    }
}
