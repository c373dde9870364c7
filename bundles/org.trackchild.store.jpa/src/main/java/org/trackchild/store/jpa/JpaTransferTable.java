package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.Transfers;
import org.trackchild.store.api.TransferTable;
import org.trackchild.store.jpa.entity.TransferRow;

/** Requests in the table {@code case_transfer}. */
final class JpaTransferTable implements TransferTable {

    private final Connection connection;

    private final EntityManager em;

    JpaTransferTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(Transfer asked) {
        TransferRow row = new TransferRow();
        row.id = asked.id().toString();
        row.caseId = asked.of().toString();
        row.kind = asked.way().kind().code();
        row.waitsFor = waitsFor(asked);
        row.fromOffice = asked.way().from().office().value();
        row.fromState = asked.way().from().state();
        row.fromDistrict = asked.way().from().district();
        row.toOffice = asked.way().to().office().value();
        row.toState = asked.way().to().state();
        row.toDistrict = asked.way().to().district();
        row.askedBy = asked.asked().user();
        row.askedOffice = asked.asked().office().value();
        row.askedAt = asked.asked().at().toEpochMilli();
        row.askedReason = asked.asked().reason();
        row.escort = asked.journey().escort();
        row.journeyDay = asked.journey().day().orElse(null);
        write(asked, row);
        connection.insert(row);
    }

    private static String waitsFor(Transfer asked) {
        return switch (asked.way().kind()) {
            case TRANSFER -> asked.of().toString();
            case REFERRAL -> asked.of() + "/" + asked.way().to().office();
            case NOTICE -> asked.of() + "//" + asked.way().to().office();
        };
    }

    private static void write(Transfer from, TransferRow to) {
        to.status = from.status().code();
        from.answer()
                .ifPresent(
                        answer -> {
                            to.waitsFor = null;
                            to.answeredBy = answer.user();
                            to.answeredOffice = answer.office().value();
                            to.answeredAt = answer.at().toEpochMilli();
                            to.answeredReason = answer.reason();
                        });
    }

    @Override
    public boolean settle(Transfer settled) {
        connection.mustWrite();
        TransferRow row =
                em.find(TransferRow.class, settled.id().toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.answeredAt != null) {
            return false;
        }
        write(settled, row);
        return true;
    }

    @Override
    public boolean end(Transfer ended) {
        connection.mustWrite();
        TransferRow row =
                em.find(TransferRow.class, ended.id().toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.endedAt != null || !read(row).helps()) {
            return false;
        }
        Statement said = ended.ended().orElseThrow();
        row.status = ended.status().code();
        row.endedBy = said.user();
        row.endedOffice = said.office().value();
        row.endedAt = said.at().toEpochMilli();
        row.endedReason = said.reason();
        return true;
    }

    @Override
    public Optional<Transfer> find(UUID id) {
        return connection.find(TransferRow.class, id.toString()).map(JpaTransferTable::read);
    }

    @Override
    public List<CaseId> toAsk(Due due, Optional<CaseId> after, int limit) {
        return em
                .createQuery(
                        "select k.caseId from ClockRow k where k.clock = :clock and k."
                                + (due.atOnce() ? "sinceAt" : "dueAt")
                                + " <= :due"
                                + " and k.caseId > :after and not exists (select t.id from"
                                + " TransferRow t where t.caseId = k.caseId and t.askedBy = :author"
                                + " and t.askedAt >= k.sinceAt and t.fromState = k.state"
                                + " and t.fromDistrict = k.district and (t.answeredBy is null or"
                                + " t.answeredBy <> :author)) and not exists (select w.id from"
                                + " TransferRow w where w.caseId = k.caseId and w.kind = :kind and"
                                + " w.answeredAt is null"
                                // a case goes to one office, and several can help with it
                                + (due.kind() == Transfer.Kind.REFERRAL
                                        ? " and exists (select u.id from OfficeRow u where"
                                                + " u.id = w.toOffice and u.type = :type)"
                                        : "")
                                + ") and not exists (select o.id from"
                                + " OfficeRow o where o.id = k.office and o.type = :type)"
                                + " order by k.caseId",
                        String.class)
                .setParameter("clock", due.clock())
                .setParameter("due", due.at().toEpochMilli())
                .setParameter("author", due.author())
                .setParameter("kind", due.kind().code())
                .setParameter("type", due.office())
                .setParameter("after", after.map(CaseId::toString).orElse(""))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(id -> new CaseId(UUID.fromString(id)))
                .toList();
    }

    @Override
    public List<Transfer> ofCase(CaseId id) {
        return em
                .createQuery(
                        "select t from TransferRow t where t.caseId = :id order by t.id desc",
                        TransferRow.class)
                .setParameter("id", id.toString())
                .getResultList()
                .stream()
                .map(JpaTransferTable::read)
                .toList();
    }

    @Override
    public Page<Transfer> list(Selection selection, Optional<String> after, int limit) {
        boolean oldestFirst = selection.isOfWaiting();
        Map<String, Object> parameters = new HashMap<>();
        String where = where(selection, parameters);
        if (after.isPresent()) {
            where += " and t.id " + (oldestFirst ? ">" : "<") + " :after";
            parameters.put("after", after.get());
        }
        TypedQuery<TransferRow> query =
                em.createQuery(
                        "select t from TransferRow t where "
                                + where
                                + " order by t.id "
                                + (oldestFirst ? "asc" : "desc"),
                        TransferRow.class);
        parameters.forEach(query::setParameter);
        return Pages.of(query.setMaxResults(limit + 1).getResultList(), limit, row -> row.id)
                .map(JpaTransferTable::read);
    }

    @Override
    public long count(Selection selection) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query =
                em.createQuery(
                        "select count(t) from TransferRow t where " + where(selection, parameters),
                        Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String where(Selection selection, Map<String, Object> parameters) {
        String side = side(selection, parameters);
        Set<Transfer.Status> status = selection.status();
        if (status.isEmpty()) {
            return side;
        }
        parameters.put("status", status.stream().map(Code::code).toList());
        return side + " and t.status in :status";
    }

    private static String side(Selection selection, Map<String, Object> parameters) {
        Reach reach = selection.reach();
        if (reach.everything()) {
            return "1 = 1";
        }
        List<String> any = new ArrayList<>();
        boolean incoming = selection.direction() == Transfers.Direction.INCOMING;
        if (!reach.offices().isEmpty()) {
            parameters.put("offices", reach.offices().stream().map(OfficeId::value).toList());
            any.addAll(
                    incoming
                            ? List.of("t.toOffice in :offices")
                            : List.of("t.fromOffice in :offices", "t.askedOffice in :offices"));
        }
        if (!reach.districts().isEmpty()) {
            parameters.put("districts", reach.districts());
            any.add(incoming ? "t.toDistrict in :districts" : "t.fromDistrict in :districts");
        }
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")";
    }

    private static Transfer read(TransferRow row) {
        return new Transfer(
                UUID.fromString(row.id),
                new CaseId(UUID.fromString(row.caseId)),
                new Transfer.Way(
                        Code.find(Transfer.Kind.class, row.kind).orElseThrow(),
                        new Transfer.Keeper(
                                new OfficeId(row.fromOffice), row.fromState, row.fromDistrict),
                        new Transfer.Keeper(
                                new OfficeId(row.toOffice), row.toState, row.toDistrict)),
                new Statement(
                        row.askedBy,
                        new OfficeId(row.askedOffice),
                        Instant.ofEpochMilli(row.askedAt),
                        row.askedReason),
                new Transfer.Journey(row.escort, Optional.ofNullable(row.journeyDay)),
                new Transfer.Course(
                        Code.find(Transfer.Status.class, row.status).orElseThrow(),
                        said(
                                row.answeredBy,
                                row.answeredOffice,
                                row.answeredAt,
                                row.answeredReason),
                        said(row.endedBy, row.endedOffice, row.endedAt, row.endedReason)));
    }

    private static Optional<Statement> said(String by, String office, Long at, String reason) {
        return Optional.ofNullable(at)
                .map(
                        moment ->
                                new Statement(
                                        by,
                                        new OfficeId(office),
                                        Instant.ofEpochMilli(moment),
                                        reason));
    }
}
