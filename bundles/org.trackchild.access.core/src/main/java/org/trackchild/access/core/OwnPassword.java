package org.trackchild.access.core;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;

/**
 * The password that somebody changes who is signed in. Whoever sits down at a desk that was left,
 * or has found a key, can guess here no faster than at the sign-in. Safe for use by several
 * threads.
 */
final class OwnPassword {

    /** In the journal, in the place of an address. */
    private static final String OWN = "own-account";

    private static final int REMEMBERED = 10_000;

    private final Store store;

    private final Passwords passwords;

    private final InstantSource clock;

    private final LockOut guesses;

    /**
     * @param clock real time
     */
    OwnPassword(Store store, Passwords passwords, InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
        this.guesses = new LockOut(clock, REMEMBERED);
    }

    /** {@link People#changePassword}. */
    void change(Caller caller, char[] password, char[] wanted) {
        Account before =
                store.read(tx -> tx.accounts().find(caller.user()))
                        .filter(Account::enabled)
                        .orElseThrow(() -> new ProblemException(AccessProblem.NO_SUCH_PERSON));
        guesses.waiting(before.user(), before.user())
                .ifPresent(
                        wait -> {
                            throw new ProblemException(
                                    AccessProblem.LOCKED_OUT, LockOut.minutes(wait));
                        });
        Optional<String> hash = before.credentials().passwordHash();
        if (hash.filter(known -> passwords.matches(password, known)).isEmpty()) {
            guesses.failed(before.user(), before.user());
            store.write(
                    caller,
                    tx -> {
                        StoredPeople.journal(
                                tx, JournalAction.SIGN_IN_REFUSED, before.user(), "address=" + OWN);
                        return null;
                    });
            throw new ProblemException(
                    List.of(StoredPeople.problem(AccessProblem.PASSWORD_WRONG, People.PASSWORD)));
        }
        guesses.succeeded(before.user(), before.user());
        List<Problem> problems =
                ChosenPassword.check(
                        People.NEW_PASSWORD, wanted, before.user(), before.displayName());
        if (Arrays.equals(password, wanted)) {
            problems.add(
                    StoredPeople.problem(AccessProblem.PASSWORD_UNCHANGED, People.NEW_PASSWORD));
        }
        StoredPeople.refuse(problems);
        Account.Credentials chosen =
                new Account.Credentials(
                        Optional.of(passwords.hash(wanted)),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        before.credentials().keyHash());
        store.write(
                caller,
                tx -> {
                    Account now =
                            tx.accounts()
                                    .lock(caller.user())
                                    .filter(each -> each.credentials().passwordHash().equals(hash))
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            CaseProblem.CHANGED_MEANWHILE));
                    tx.accounts().put(now.with(chosen.since(clock.instant())));
                    StoredPeople.journal(
                            tx,
                            JournalAction.ACCOUNT_CHANGED,
                            caller.user(),
                            "fields=" + People.PASSWORD);
                    return null;
                });
    }
}
