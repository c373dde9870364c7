package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.OfficeJournalTable;
import org.trackchild.store.jpa.entity.JournalRow;

/**
 * The table {@code journal} by office, action and time. Action by action: with a list of them no
 * index is followed, and most of what an office does in a day is looking at cases.
 */
final class JpaOfficeJournalTable implements OfficeJournalTable {

    private static final String THOSE =
            " from JournalRow j where j.office = :office and j.action = :action"
                    + " and j.at >= :from and j.at < :to"
                    + " and j.detail not like '%"
                    + FOLLOWS
                    + "%'";

    private final EntityManager em;

    JpaOfficeJournalTable(Connection connection) {
        em = connection.em();
    }

    @Override
    public long count(OfficeId office, JournalAction action, Instant from, Instant to) {
        return asked(
                        em.createQuery("select count(j)" + THOSE, Long.class),
                        office,
                        action,
                        from,
                        to)
                .getSingleResult();
    }

    @Override
    public List<JournalEntry> latest(
            OfficeId office, JournalAction action, Instant from, Instant to, int limit) {
        return asked(
                        em.createQuery(
                                "select j" + THOSE + " order by j.at desc, j.number desc",
                                JournalRow.class),
                        office,
                        action,
                        from,
                        to)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaJournal::entry)
                .toList();
    }

    private static <T> TypedQuery<T> asked(
            TypedQuery<T> query, OfficeId office, JournalAction action, Instant from, Instant to) {
        return query.setParameter("office", office.value())
                .setParameter("action", action.code())
                .setParameter("from", from.toEpochMilli())
                .setParameter("to", to.toEpochMilli());
    }
}
