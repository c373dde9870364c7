package org.trackchild.access.core;

import java.time.LocalDate;
import org.trackchild.access.api.People.Kept;
import org.trackchild.access.api.Person;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Transaction;

/** Accounts as those see them who keep them. */
final class PersonSight {

    private PersonSight() {}

    static Kept kept(Transaction tx, Keeping keeping, Account account) {
        LocalDate today = StoredPeople.today(tx);
        return new Kept(
                person(account),
                keeping.endable(account, today),
                keeping.keepsWhole(account, today),
                tx.secondFactors().find(account.user()).isSetUp());
    }

    static Person person(Account account) {
        return new Person(
                account.user(),
                account.displayName(),
                account.enabled(),
                account.credentials().secretUntil(),
                account.tenures(),
                account.version());
    }
}
