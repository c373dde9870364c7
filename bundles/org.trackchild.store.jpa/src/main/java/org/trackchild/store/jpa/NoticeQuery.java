package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.trackchild.model.Code;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.store.api.NoticeTable;

/** A query about notices, under the alias {@code n}, with the condition of a selection. */
final class NoticeQuery {

    private static final String IS_READ =
            "exists (select r.notice from NoticeReadRow r where r.reader = :reader and r.notice = n.id)";

    private final EntityManager em;

    private final Map<String, Object> parameters = new HashMap<>();

    private final StringBuilder where = new StringBuilder(" where n.audience in :audiences");

    /**
     * @param readUntil what was raised until then the reader has read
     */
    NoticeQuery(EntityManager em, NoticeTable.Selection selection, Instant readUntil) {
        this.em = em;
        with("audiences", selection.audiences().stream().map(Audience::written).toList());
        and("n.actor <> :reader", "reader", selection.reader());
        if (selection.topics().size() < NoticeTopic.values().length) {
            and(
                    "n.topic in :topics",
                    "topics",
                    selection.topics().stream().map(Code::code).toList());
        }
        if (selection.unread()) {
            where.append(" and n.settledAt is null and not ").append(IS_READ);
            and("n.raisedAt > :until", "until", readUntil.toEpochMilli());
        }
        if (!selection.reach().everything()) {
            where.append(
                            " and (n.caseId is null or exists (select c.id from CaseRow c where c.id = n.caseId and ")
                    .append(CaseConditions.reachOf("c", selection.reach(), parameters))
                    .append("))");
        }
    }

    void and(String condition, String parameter, Object value) {
        where.append(" and ").append(condition);
        with(parameter, value);
    }

    void with(String parameter, Object value) {
        parameters.put(parameter, value);
    }

    <R> TypedQuery<R> query(String select, Class<R> type, String order) {
        TypedQuery<R> query =
                em.createQuery("select " + select + " from NoticeRow n" + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
