package org.trackchild.store.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.journal.api.JournalSelection;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.store.jpa.entity.JournalRow;

/** Finds entries of the journal that are about one thing, and those in which a case was shown. */
final class ReadingIndex {

    /** Entries that a server is asked for at once. */
    private static final int CHUNK = 100;

    private ReadingIndex() {}

    static List<JournalRow> about(
            EntityManager em, Subject subject, JournalSelection selection, long before, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("type", subject.type());
        values.put("id", subject.id());
        values.put("number", before);
        StringBuilder query =
                new StringBuilder(
                        "select j from JournalRow j where j.subjectType = :type and j.subjectId ="
                                + " :id and j.number < :number");
        if (!selection.actions().isEmpty()) {
            query.append(" and j.action in :actions");
            values.put("actions", selection.actions().stream().map(Code::code).toList());
        }
        narrow(query, "j", selection, values);
        return run(em, query + " order by j.number desc", JournalRow.class, values)
                .setMaxResults(limit)
                .getResultList();
    }

    private static void narrow(
            StringBuilder query, String row, JournalSelection by, Map<String, Object> values) {
        if (!by.actor().isEmpty()) {
            query.append(" and ").append(row).append(".actor = :actor");
            values.put("actor", by.actor());
        }
        by.from()
                .ifPresent(
                        at -> {
                            query.append(" and ").append(row).append(".at >= :since");
                            values.put("since", at.toEpochMilli());
                        });
        by.before()
                .ifPresent(
                        at -> {
                            query.append(" and ").append(row).append(".at < :until");
                            values.put("until", at.toEpochMilli());
                        });
    }

    private static <T> TypedQuery<T> run(
            EntityManager em, String query, Class<T> type, Map<String, Object> values) {
        TypedQuery<T> made = em.createQuery(query, type);
        values.forEach(made::setParameter);
        return made;
    }

    static List<JournalRow> readings(
            EntityManager em,
            CaseId of,
            JournalSelection selection,
            Optional<String> before,
            int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("of", of.toString());
        StringBuilder query =
                new StringBuilder("select s.readingId from ShownRow s where s.caseId = :of");
        before.ifPresent(
                reading -> {
                    query.append(" and s.readingId < :before");
                    values.put("before", reading);
                });
        narrow(query, "s", selection, values);
        return entries(
                em,
                run(em, query + " order by s.readingId desc", String.class, values)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /**
     * The entries of some readings, in their order. With a list of them Derby reads the whole
     * journal; it lies in our own process, so that one by one costs little there.
     */
    private static List<JournalRow> entries(EntityManager em, List<String> readings) {
        int chunk = Dialect.of(em) == Dialect.DERBY ? 1 : CHUNK;
        Map<String, JournalRow> found = new HashMap<>();
        for (int from = 0; from < readings.size(); from += chunk) {
            List<String> ids = readings.subList(from, Math.min(readings.size(), from + chunk));
            String id = ids.size() == 1 ? "= :ids" : "in :ids";
            em.createQuery(
                            "select j from JournalRow j where j.subjectType = :type and j.subjectId "
                                    + id,
                            JournalRow.class)
                    .setParameter("type", Subject.READING)
                    .setParameter("ids", ids.size() == 1 ? ids.get(0) : new ArrayList<>(ids))
                    .getResultList()
                    .forEach(row -> found.put(row.subjectId, row));
        }
        return readings.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
