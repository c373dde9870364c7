package org.trackchild.notices.core;

import java.util.Set;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.store.api.Transaction;

/** What entries of the journal end: of that nobody needs to be told any more. */
final class EndedMatters {

    /** After these nobody has to act on what was told of the thing before. */
    private static final Set<JournalAction> ENDS =
            Set.of(
                    JournalAction.PROPOSAL_CONFIRMED,
                    JournalAction.PROPOSAL_REJECTED,
                    JournalAction.PROPOSAL_WITHDRAWN,
                    JournalAction.DUPLICATE_CONFIRMED,
                    JournalAction.DUPLICATE_DISMISSED,
                    JournalAction.DUPLICATE_WITHDRAWN,
                    JournalAction.IDENTITY_UNLINKED,
                    JournalAction.CASE_UNASSIGNED,
                    JournalAction.TRANSFER_ACCEPTED,
                    JournalAction.TRANSFER_REJECTED,
                    JournalAction.TRANSFER_WITHDRAWN,
                    JournalAction.ACTION_COMPLETED,
                    JournalAction.ACTION_SENT_BACK,
                    JournalAction.ACTION_WITHDRAWN);

    private EndedMatters() {}

    /**
     * Settles what an entry ends, and opens again what it takes back.
     *
     * @return whether it may have done so
     */
    static boolean settle(Transaction tx, JournalEntry entry) {
        if (ENDS.contains(entry.action())) {
            tx.notices().settle(thing(entry), entry.number(), tx.now());
            return true;
        }
        if (entry.action() == JournalAction.CASE_ASSIGNED && isUndone(entry)) {
            // nothing new to who has it again, but what they had not read is there again
            return tx.notices().reopen(thing(entry), entry.value("to").orElse(""), tx.now());
        }
        if (entry.action() == JournalAction.PROPOSAL_SHOWN) {
            // a pair that is merely possible by now rings nobody; a question about it stays one
            tx.notices().settle(thing(entry), NoticeKind.PROPOSAL_NEW, entry.number(), tx.now());
            return true;
        }
        return false;
    }

    /** Whether somebody took back that another one has a case. */
    static boolean isUndone(JournalEntry entry) {
        return entry.value("why").filter("undone"::equals).isPresent();
    }

    /** The identifier of what an entry is about beside its case; empty for none. */
    static String thing(JournalEntry entry) {
        return entry.subject().type().equals(Subject.CASE)
                ? entry.value("transfer").or(() -> entry.value("assignment")).orElse("")
                : entry.subject().id();
    }
}
