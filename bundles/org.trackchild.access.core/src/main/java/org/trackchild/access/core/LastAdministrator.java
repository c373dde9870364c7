package org.trackchild.access.core;

import java.time.LocalDate;
import java.util.List;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Role;
import org.trackchild.access.api.Tenure;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Transaction;

/** Sees to it that somebody is left who can keep the people of the whole register. */
final class LastAdministrator {

    private LastAdministrator() {}

    /**
     * Refuses what would leave nobody who can sign in as an administrator of the nation, and whose
     * posting nobody has put an end to.
     *
     * @param taken the postings that the account is about to lose
     */
    static void mustRemain(Transaction tx, Account account, List<Tenure> taken) {
        LocalDate today = StoredPeople.today(tx);
        boolean national =
                taken.stream()
                        .filter(tenure -> !tenure.isOver(today))
                        .map(Tenure::posting)
                        .anyMatch(
                                posting ->
                                        posting.role() == Role.ADMINISTRATOR
                                                && posting.state().isEmpty()
                                                && posting.district().isEmpty());
        if (account.enabled()
                && national
                && tx.accounts()
                        .lockNational(Role.ADMINISTRATOR, today, account.user())
                        .isEmpty()) {
            throw new ProblemException(AccessProblem.LAST_ADMINISTRATOR);
        }
    }
}
