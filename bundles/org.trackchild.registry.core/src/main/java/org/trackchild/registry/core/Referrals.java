package org.trackchild.registry.core;

import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Ends the help of other offices with a case that is locked, inside of one transaction. */
final class Referrals {

    private final Transaction tx;

    private final CaseDesk desk;

    Referrals(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Ends one: the office sees the case no more, unless it has another reason to.
     *
     * @param why for the journal, which holds no reasons in words; may be empty
     * @throws ProblemException {@link CaseProblem#NOBODY_HELPS}
     */
    Transfer end(Transfer helping, StoredCase of, Statement said, String why) {
        Transfer ended = helping.endedBy(said);
        if (!tx.transfers().end(ended)) {
            throw new ProblemException(CaseProblem.NOBODY_HELPS);
        }
        new LinkedCases(tx, desk).left(of, helping.way().to().office());
        StoredTransfers.journal(tx, JournalAction.REFERRAL_ENDED, ended, why);
        return ended;
    }

    /** Nobody needs help with a case that is closed. */
    void closed(StoredCase of, CaseStatus to, Caller caller) {
        if (!to.isClosed()) {
            return;
        }
        Statement said =
                new Statement(
                        caller.user(), caller.office().orElse(of.facts().office()), tx.now(), "");
        tx.transfers().ofCase(of.content().id()).stream()
                .filter(each -> each.helps() || each.isNotice() && each.shows())
                .forEach(each -> over(each, of, said, ";because=" + to.code()));
    }

    private void over(Transfer each, StoredCase of, Statement said, String why) {
        if (each.helps()) {
            end(each, of, said, why);
        } else if (tx.transfers().settle(each.settled(Transfer.Status.WITHDRAWN, said))) {
            new LinkedCases(tx, desk).left(of, each.way().to().office());
            StoredTransfers.journal(tx, JournalAction.TRANSFER_WITHDRAWN, each, why);
        }
    }
}
