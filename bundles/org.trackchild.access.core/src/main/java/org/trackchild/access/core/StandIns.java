package org.trackchild.access.core;

import java.time.LocalDate;
import java.util.List;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.Tenure;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Transaction;

/** Those who do the work of somebody who is away. */
final class StandIns {

    private StandIns() {}

    /** Whoever stands in for somebody does so no longer than they are there. */
    static void end(
            Transaction tx, Account of, Tenure ending, LocalDate last, AccessReason reason) {
        for (Account other : tx.accounts().ofOffice(ending.posting().office())) {
            List<Tenure> tenures =
                    other.tenures().stream()
                            .map(each -> standsIn(each, of, ending, last) ? each.until(last) : each)
                            .toList();
            if (!tenures.equals(other.tenures())) {
                tx.accounts().lock(other.user());
                tx.accounts().put(other.with(tenures));
                StoredPeople.journal(
                        tx,
                        JournalAction.POSTING_ENDED,
                        other.user(),
                        "stood_in_for="
                                + of.user()
                                + ";last_day="
                                + last
                                + ";"
                                + StoredPeople.because(reason));
            }
        }
    }

    private static boolean standsIn(Tenure tenure, Account of, Tenure ending, LocalDate last) {
        return tenure.standsInFor().filter(of.user()::equals).isPresent()
                && tenure.posting().office().equals(ending.posting().office())
                && tenure.posting().role() == ending.posting().role()
                && (ending.posting().inCharge() || !tenure.posting().inCharge())
                && tenure.to().filter(last::isBefore).isPresent();
    }
}
