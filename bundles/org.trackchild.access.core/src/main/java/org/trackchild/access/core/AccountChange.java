package org.trackchild.access.core;

import java.util.Optional;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People.Kept;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Changes accounts of others, with the caller's account and theirs locked. */
final class AccountChange {

    private final Store store;

    AccountChange(Store store) {
        this.store = store;
    }

    /** What is done to an account that exists, within the transaction and with it locked. */
    interface Change {

        /** The account as it is afterwards; the same one when there is nothing to change. */
        Account apply(Transaction tx, Keeping keeping, Account account);
    }

    /** Does it, if it is not the caller's own account. */
    Kept change(Caller caller, String user, Change change) {
        return store.write(
                caller,
                tx -> {
                    // always in one order, so that two who change each other do not wait for ever
                    Optional<Account> first =
                            user.compareTo(caller.user()) < 0
                                    ? tx.accounts().lock(user)
                                    : Optional.empty();
                    Keeping keeping = locked(tx, caller);
                    Account account =
                            first.or(() -> tx.accounts().lock(user))
                                    .filter(each -> keeping.keepsAnybody())
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            AccessProblem.NO_SUCH_PERSON));
                    if (keeping.isOwn(account)) {
                        throw new ProblemException(AccessProblem.OWN_ACCOUNT);
                    }
                    Account changed = change.apply(tx, keeping, account);
                    if (!changed.equals(account)) {
                        tx.accounts().put(changed);
                    }
                    return PersonSight.kept(tx, keeping, tx.accounts().find(user).orElseThrow());
                });
    }

    /** What the caller keeps, by an account that nobody changes until the end. */
    static Keeping locked(Transaction tx, Caller caller) {
        return Keeping.of(
                caller.isSystem()
                        ? caller
                        : tx.accounts()
                                .lock(caller.user())
                                .flatMap(account -> account.enabledCaller(tx.now()))
                                .orElseThrow(
                                        () -> new ProblemException(AccessProblem.NOT_ALLOWED)));
    }

    /** The caller with the postings of now, who is not locked. */
    static Caller present(Transaction tx, Caller caller) {
        return caller.isSystem()
                ? caller
                : tx.accounts()
                        .find(caller.user())
                        .flatMap(account -> account.enabledCaller(tx.now()))
                        .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }

    /** Refuses whoever does not keep every posting of the account. */
    static void mustKeepWhole(Transaction tx, Keeping keeping, Account account) {
        if (!keeping.knows(account)) {
            throw new ProblemException(AccessProblem.NO_SUCH_PERSON);
        }
        if (!keeping.keepsWhole(account, StoredPeople.today(tx))) {
            throw new ProblemException(AccessProblem.OFFICE_OF_OTHERS);
        }
    }
}
