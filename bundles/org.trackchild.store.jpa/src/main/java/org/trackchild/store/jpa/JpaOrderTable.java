package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Matter;
import org.trackchild.store.api.OrderTable;
import org.trackchild.store.jpa.entity.OrderRow;
import org.trackchild.store.jpa.entity.OrderSeriesRow;

/** Orders in the table {@code case_order}, their numbers in {@code order_series}. */
final class JpaOrderTable implements OrderTable {

    /** What one question names at once. */
    private static final int AT_ONCE = 500;

    private static final List<String> ENDS =
            Arrays.stream(CaseStatus.values())
                    .filter(CaseStatus::isClosed)
                    .map(CaseStatus::code)
                    .toList();

    private static final String PARTICULARS = "particulars";

    private final Connection connection;

    private final EntityManager em;

    JpaOrderTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(Order draft) {
        if (draft.status() != OrderStatus.DRAFT) {
            throw new IllegalArgumentException("no draft: " + draft.id());
        }
        OrderRow row = new OrderRow();
        row.id = draft.id().toString();
        row.caseId = draft.of().toString();
        row.kind = draft.content().kind();
        row.status = draft.status().code();
        row.sealed =
                connection
                        .seal()
                        .sealWords(
                                SealedTable.ORDER,
                                row.caseId,
                                row.id,
                                Map.of(PARTICULARS, TextMap.write(draft.content().particulars())));
        row.from = draft.content().from();
        row.until = draft.content().until().orElse(null);
        row.draftedBy = draft.drafted().user();
        row.draftedOffice = draft.drafted().office().value();
        row.draftedAt = draft.drafted().at().toEpochMilli();
        connection.insert(row);
    }

    @Override
    public Optional<Order> find(UUID id) {
        return connection.find(OrderRow.class, id.toString()).map(this::read);
    }

    @Override
    public Optional<Order> lock(UUID id) {
        return locked(id).map(this::read);
    }

    private Optional<OrderRow> locked(UUID id) {
        connection.mustWrite();
        return Optional.ofNullable(
                em.find(OrderRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Order> ofCases(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select o from OrderRow o where o.caseId in :ids order by o.id",
                        OrderRow.class)
                .setParameter("ids", Keys.padded(ids.stream().map(CaseId::toString).toList()))
                .getResultList()
                .stream()
                .map(this::listed)
                .toList();
    }

    @Override
    public List<Order> ofCase(CaseId id) {
        return em
                .createQuery(
                        "select o from OrderRow o where o.caseId = :id order by o.id",
                        OrderRow.class)
                .setParameter("id", id.toString())
                .getResultList()
                .stream()
                .map(this::read)
                .toList();
    }

    @Override
    public List<Order> inForceShownTo(OfficeId office) {
        List<String> cases =
                em.createQuery(
                                "select s.caseId from CaseShareRow s where s.office = :office",
                                String.class)
                        .setParameter("office", office.value())
                        .getResultList();
        List<Order> orders = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            // by cases, not by the status of orders: most orders of a register are signed
            em.createQuery(
                            "select o from OrderRow o, CaseRow c where o.caseId in :ids and"
                                    + " c.id = o.caseId and c.status not in :ends and"
                                    + " o.status = :signed order by o.id",
                            OrderRow.class)
                    .setParameter(
                            "ids",
                            Keys.padded(
                                    cases.subList(from, Math.min(cases.size(), from + AT_ONCE))))
                    .setParameter("ends", ENDS)
                    .setParameter("signed", OrderStatus.SIGNED.code())
                    .getResultList()
                    .forEach(row -> orders.add(listed(row)));
        }
        return orders;
    }

    @Override
    public List<Order> ofSitting(UUID sitting) {
        return em
                .createQuery(
                        "select o from OrderRow o where o.sittingId = :sitting order by o.id",
                        OrderRow.class)
                .setParameter("sitting", sitting.toString())
                .getResultList()
                .stream()
                .map(this::listed)
                .toList();
    }

    @Override
    public List<Order> unratified(OfficeId office, Instant since, int limit) {
        return em
                .createQuery(
                        "select o from OrderRow o where o.status = :signed and o.signedOffice ="
                                + " :office and o.sittingId is null and o.signedAt >= :since and not"
                                + " exists (select l.id from ListingRow l where l.caseId = o.caseId"
                                + " and l.matter = :ratification and l.saidAt >= o.signedAt) order by"
                                + " o.signedAt, o.id",
                        OrderRow.class)
                .setParameter("signed", OrderStatus.SIGNED.code())
                .setParameter("office", office.value())
                .setParameter("since", since.toEpochMilli())
                .setParameter("ratification", Matter.RATIFICATION.code())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(this::listed)
                .toList();
    }

    @Override
    public int nextNumber(OfficeId office, int year) {
        connection.mustWrite();
        String id = office.value() + "/" + year;
        OrderSeriesRow row = em.find(OrderSeriesRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new OrderSeriesRow();
            row.id = id;
            connection.insert(row);
            // when two begin the year at once, one of them loses the race here and is run again
            em.flush();
        }
        row.last++;
        return row.last;
    }

    @Override
    public boolean sign(UUID id, Order.Signature signature) {
        Optional<OrderRow> draft =
                locked(id).filter(row -> row.status.equals(OrderStatus.DRAFT.code()));
        draft.ifPresent(
                row -> {
                    row.status = OrderStatus.SIGNED.code();
                    row.number = signature.number();
                    row.signedBy = signature.user();
                    row.signedOffice = signature.office().value();
                    row.signedRole = signature.role().code();
                    row.signedAt = signature.at().toEpochMilli();
                    row.digest = signature.digest();
                    signature
                            .sat()
                            .ifPresent(
                                    sat -> {
                                        row.sittingId = sat.sitting().toString();
                                        row.present = TextLines.write(sat.present());
                                    });
                });
        return draft.isPresent();
    }

    @Override
    public boolean end(UUID id, Statement statement) {
        Optional<OrderRow> inForce = locked(id).filter(row -> row.endedAt == null);
        inForce.ifPresent(
                row -> {
                    row.status =
                            row.signedAt == null
                                    ? OrderStatus.DISCARDED.code()
                                    : OrderStatus.REVOKED.code();
                    row.endedBy = statement.user();
                    row.endedOffice = statement.office().value();
                    row.endedAt = statement.at().toEpochMilli();
                    row.endedReason = statement.reason();
                });
        return inForce.isPresent();
    }

    @Override
    public Page<Order> drafts(Drafts meant, Optional<String> after, int limit) {
        if (meant.kinds().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Map<String, Object> parameters = new HashMap<>();
        String where = where(meant, parameters);
        after.ifPresent(last -> parameters.put("last", last));
        TypedQuery<OrderRow> query =
                em.createQuery(
                        "select o from OrderRow o, CaseRow c where "
                                + where
                                + (after.isPresent() ? " and o.id > :last" : "")
                                + " order by o.id",
                        OrderRow.class);
        parameters.forEach(query::setParameter);
        return Pages.of(query.setMaxResults(limit + 1).getResultList(), limit, row -> row.id)
                .map(this::listed);
    }

    @Override
    public long countDrafts(Drafts meant) {
        if (meant.kinds().isEmpty()) {
            return 0;
        }
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query =
                em.createQuery(
                        "select count(o) from OrderRow o, CaseRow c where "
                                + where(meant, parameters),
                        Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String where(Drafts meant, Map<String, Object> parameters) {
        parameters.put("draft", OrderStatus.DRAFT.code());
        parameters.put("kinds", meant.kinds());
        return "c.id = o.caseId and o.status = :draft and o.kind in :kinds"
                + (meant.benches().isEmpty()
                        ? ""
                        : " and " + CaseConditions.before("c", meant.benches(), parameters))
                + (meant.reach().everything()
                        ? ""
                        : " and " + CaseConditions.reachOf("c", meant.reach(), parameters));
    }

    private Order read(OrderRow row) {
        RowSeal seal = connection.seal();
        return order(
                row,
                row.digest == null
                        ? seal.openWords(SealedTable.ORDER, row.caseId, row.id, row.sealed)
                        : seal.openSigned(SealedTable.ORDER, row.caseId, row.id, row.sealed));
    }

    /** As one of many. */
    private Order listed(OrderRow row) {
        return order(
                row,
                connection.seal().openListed(SealedTable.ORDER, row.caseId, row.id, row.sealed));
    }

    private static Order order(OrderRow row, Map<String, String> words) {
        return new Order(
                UUID.fromString(row.id),
                new CaseId(UUID.fromString(row.caseId)),
                new OrderDraft(
                        row.kind,
                        TextMap.read(words.getOrDefault(PARTICULARS, "")),
                        row.from,
                        Optional.ofNullable(row.until)),
                new Statement(
                        row.draftedBy,
                        new OfficeId(row.draftedOffice),
                        Instant.ofEpochMilli(row.draftedAt),
                        ""),
                signature(row),
                Optional.ofNullable(row.endedAt)
                        .map(
                                at ->
                                        new Statement(
                                                row.endedBy,
                                                new OfficeId(row.endedOffice),
                                                Instant.ofEpochMilli(at),
                                                row.endedReason)));
    }

    private static Optional<Order.Signature> signature(OrderRow row) {
        return Optional.ofNullable(row.signedAt)
                .map(
                        at ->
                                new Order.Signature(
                                        row.number,
                                        row.signedBy,
                                        new OfficeId(row.signedOffice),
                                        Code.find(Role.class, row.signedRole).orElseThrow(),
                                        Instant.ofEpochMilli(at),
                                        Optional.ofNullable(row.sittingId)
                                                .map(
                                                        id ->
                                                                new Order.Sat(
                                                                        UUID.fromString(id),
                                                                        TextLines.read(
                                                                                row.present))),
                                        row.digest));
    }
}
