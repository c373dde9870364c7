package org.trackchild.store.jpa;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
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
     * @return number of the last one
     */
    long append(EntityManager em, List<JournalRow> entries) {
        JournalHeadRow head =
                em.find(JournalHeadRow.class, JournalHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        for (JournalRow entry : entries) {
            entry.number = ++head.number;
            entry.hash = chain.hash(head.hash, entry);
            head.hash = entry.hash;
            em.persist(entry);
        }
        return head.number;
    }
}
