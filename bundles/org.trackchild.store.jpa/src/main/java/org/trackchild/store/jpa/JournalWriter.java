package org.trackchild.store.jpa;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalHead;
import org.trackchild.journal.api.chain.StoredEntry;
import org.trackchild.store.jpa.entity.JournalHeadRow;
import org.trackchild.store.jpa.entity.JournalRow;

/** Puts entries at the end of the journal. */
final class JournalWriter {

    private final JournalChain chain;

    JournalWriter(JournalChain chain) {
        this.chain = chain;
    }

    /**
     * Numbers, chains and stores entries. Must be the last thing that a transaction does, because
     * it locks the head of the journal until the commit.
     *
     * @param entries without number and hash
     * @return the end of the journal with them, once they are committed
     */
    JournalHead append(EntityManager em, List<JournalRow> entries) {
        JournalHeadRow head =
                em.find(JournalHeadRow.class, JournalHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        JournalChain.Hasher hasher = chain.hasher();
        for (JournalRow entry : entries) {
            entry.number = ++head.number;
            entry.hash = hasher.hash(head.hash, stored(entry));
            head.hash = entry.hash;
            em.persist(entry);
        }
        return new JournalHead(head.number, head.hash);
    }

    private static StoredEntry stored(JournalRow row) {
        return new StoredEntry(
                row.number,
                row.at,
                row.actor,
                row.office,
                row.action,
                row.subjectType,
                row.subjectId,
                row.detail,
                row.hash);
    }
}
