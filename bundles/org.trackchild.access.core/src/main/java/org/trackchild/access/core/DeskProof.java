package org.trackchild.access.core;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.access.api.SignIn;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;

/**
 * That whoever sits at an open desk is the person who signed in. Guesses are counted apart from
 * those at the sign-in, and by the account alone: whoever found the desk open cannot go elsewhere
 * with them. Safe for use by several threads.
 */
final class DeskProof {

    /** In the journal, in the place of an address. */
    private static final String DESK = "open-desk";

    private static final int REMEMBERED = 10_000;

    private final Store store;

    private final Passwords passwords;

    private final FactorBook factors;

    private final LockOut guesses;

    /**
     * @param clock real time
     */
    DeskProof(Store store, Passwords passwords, FactorBook factors, InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.factors = factors;
        this.guesses = new LockOut(clock, REMEMBERED);
    }

    /** {@link SignIn#prove}. */
    void make(Caller caller, char[] typed) {
        guesses.waiting(caller.user(), caller.user())
                .ifPresent(
                        wait -> {
                            throw new ProblemException(
                                    AccessProblem.LOCKED_OUT, LockOut.minutes(wait));
                        });
        try {
            if (hasFactor(caller)) {
                byCode(caller, new String(typed));
            } else {
                byPassword(caller, typed);
            }
        } catch (ProblemException refused) {
            if (refused.problems().stream().anyMatch(each -> isGuess(each.code()))) {
                guesses.failed(caller.user(), caller.user());
                store.write(
                        caller,
                        tx -> {
                            StoredPeople.journal(
                                    tx,
                                    JournalAction.SIGN_IN_REFUSED,
                                    caller.user(),
                                    "address=" + DESK);
                            return null;
                        });
            }
            throw refused;
        }
        guesses.succeeded(caller.user(), caller.user());
    }

    private static boolean isGuess(Object code) {
        return code == AccessProblem.CODE_WRONG
                || code == AccessProblem.CODE_USED
                || code == AccessProblem.PASSWORD_WRONG;
    }

    private boolean hasFactor(Caller caller) {
        return store.read(tx -> tx.secondFactors().find(caller.user()).isSetUp());
    }

    private void byCode(Caller caller, String code) {
        store.write(
                caller,
                tx -> {
                    tx.accounts()
                            .lock(caller.user())
                            .filter(Account::enabled)
                            .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
                    String by = factors.use(tx, tx.secondFactors().find(caller.user()), code);
                    if (by.equals(FactorBook.RECOVERY_CODE)) {
                        StoredPeople.journal(
                                tx,
                                JournalAction.ACCOUNT_CHANGED,
                                caller.user(),
                                StoredSecondFactor.FIELD + "recovery_code=used");
                    }
                    return null;
                });
    }

    private void byPassword(Caller caller, char[] password) {
        Optional<String> hash =
                store.read(tx -> tx.accounts().find(caller.user()))
                        .filter(Account::enabled)
                        .flatMap(account -> account.credentials().passwordHash());
        if (hash.filter(known -> passwords.matches(password, known)).isEmpty()) {
            throw new ProblemException(
                    List.of(StoredPeople.problem(AccessProblem.PASSWORD_WRONG, People.PASSWORD)));
        }
    }
}
