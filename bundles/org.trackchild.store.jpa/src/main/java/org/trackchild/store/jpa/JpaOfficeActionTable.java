package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeAction.Standing;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.OfficeActionTable;
import org.trackchild.store.jpa.entity.OfficeActionRow;
import org.trackchild.store.jpa.entity.OfficeActionStepRow;

/** Actions in the table {@code office_action}. */
final class JpaOfficeActionTable implements OfficeActionTable {

    private final Connection connection;

    private final EntityManager em;

    JpaOfficeActionTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(OfficeAction added, String state, String district) {
        OfficeActionRow row = new OfficeActionRow();
        row.id = added.id().toString();
        row.office = added.office().value();
        row.state = state;
        row.district = district;
        row.task = added.text();
        row.dueDay = added.due();
        row.assignedBy = added.assigned().user();
        row.assignedOffice = added.assigned().office().value();
        row.assignedAt = added.assigned().at().toEpochMilli();
        row.standing = Standing.OPEN.code();
        connection.insert(row);
    }

    @Override
    public Optional<OfficeAction> find(UUID id, Reach reach) {
        return found(id, reach, LockModeType.NONE);
    }

    @Override
    public Optional<OfficeAction> lock(UUID id, Reach reach) {
        connection.mustWrite();
        return found(id, reach, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<OfficeAction> found(UUID id, Reach reach, LockModeType lock) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.toString());
        List<OfficeActionRow> rows =
                query(
                                "select a from OfficeActionRow a where a.id = :id and "
                                        + within(reach, parameters),
                                parameters)
                        .setLockMode(lock)
                        .getResultList();
        return withSteps(rows).stream().findFirst();
    }

    private TypedQuery<OfficeActionRow> query(String text, Map<String, Object> parameters) {
        TypedQuery<OfficeActionRow> query = em.createQuery(text, OfficeActionRow.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String within(Reach reach, Map<String, Object> parameters) {
        if (reach.everything()) {
            return "1 = 1";
        }
        List<String> any = new ArrayList<>();
        if (!reach.states().isEmpty()) {
            any.add("a.state in :states");
            parameters.put("states", reach.states());
        }
        if (!reach.districts().isEmpty()) {
            any.add("a.district in :districts");
            parameters.put("districts", reach.districts());
        }
        if (!reach.offices().isEmpty()) {
            any.add("a.office in :offices");
            parameters.put("offices", reach.offices().stream().map(OfficeId::value).toList());
        }
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")";
    }

    @Override
    public void add(OfficeAction after) {
        connection.mustWrite();
        OfficeAction.Step last = after.steps().get(after.steps().size() - 1);
        OfficeActionRow row = em.find(OfficeActionRow.class, after.id().toString());
        row.dueDay = last.due();
        row.standing =
                switch (last.kind()) {
                    case DONE -> Standing.DONE.code();
                    case WITHDRAWN -> Standing.WITHDRAWN.code();
                    case SENT_BACK, RESCHEDULED -> Standing.OPEN.code();
                };
        OfficeActionStepRow step = new OfficeActionStepRow();
        step.id = CaseId.drawUuid().toString();
        step.action = row.id;
        step.kind = last.kind().code();
        step.saidBy = last.said().user();
        step.saidOffice = last.said().office().value();
        step.saidAt = last.said().at().toEpochMilli();
        step.saidWord = last.said().reason();
        step.dueDay = last.due();
        connection.insert(step);
    }

    @Override
    public Page<OfficeAction> list(
            Reach reach,
            Optional<String> assignedBy,
            Optional<Standing> standing,
            LocalDate today,
            Optional<String> after,
            int limit) {
        Map<String, Object> parameters = new HashMap<>();
        boolean over =
                standing.filter(each -> each == Standing.DONE || each == Standing.WITHDRAWN)
                        .isPresent();
        parameters.put("standing", over ? standing.orElseThrow().code() : Standing.OPEN.code());
        StringBuilder text =
                new StringBuilder("select a from OfficeActionRow a where ")
                        .append(within(reach, parameters))
                        .append(" and a.standing = :standing");
        assignedBy.ifPresent(
                user -> {
                    text.append(" and a.assignedBy = :user");
                    parameters.put("user", user);
                });
        standing.filter(wanted -> !over)
                .ifPresent(
                        wanted -> {
                            text.append(
                                    wanted == Standing.OVERDUE
                                            ? " and a.dueDay < :today"
                                            : " and a.dueDay >= :today");
                            parameters.put("today", today);
                        });
        after.map(TimeCursor::parse)
                .filter(from -> from.millis() != Long.MIN_VALUE)
                .ifPresent(
                        from -> {
                            text.append(
                                    over
                                            ? " and (a.dueDay < :day or a.dueDay = :day and a.id < :from)"
                                            : " and (a.dueDay > :day or a.dueDay = :day and a.id > :from)");
                            parameters.put("day", LocalDate.ofEpochDay(from.millis()));
                            parameters.put("from", from.id());
                        });
        text.append(over ? " order by a.dueDay desc, a.id desc" : " order by a.dueDay, a.id");
        Page<OfficeActionRow> page =
                Pages.of(
                        query(text.toString(), parameters).setMaxResults(limit + 1).getResultList(),
                        limit,
                        row -> new TimeCursor(row.dueDay.toEpochDay(), row.id).written());
        return new Page<>(withSteps(page.items()), page.next());
    }

    /** Actions with what was said of them, in the order of the rows. */
    private List<OfficeAction> withSteps(List<OfficeActionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<OfficeAction.Step>> steps = new HashMap<>();
        em.createQuery(
                        "select s from OfficeActionStepRow s where s.action in :ids order by s.id",
                        OfficeActionStepRow.class)
                .setParameter("ids", Keys.padded(rows.stream().map(row -> row.id).toList()))
                .getResultList()
                .forEach(
                        row ->
                                steps.computeIfAbsent(row.action, id -> new ArrayList<>())
                                        .add(step(row)));
        return rows.stream().map(row -> read(row, steps.getOrDefault(row.id, List.of()))).toList();
    }

    private static OfficeAction.Step step(OfficeActionStepRow row) {
        return new OfficeAction.Step(
                Code.find(OfficeAction.Kind.class, row.kind).orElseThrow(),
                new Statement(
                        row.saidBy,
                        new OfficeId(row.saidOffice),
                        Instant.ofEpochMilli(row.saidAt),
                        row.saidWord),
                row.dueDay);
    }

    private static OfficeAction read(OfficeActionRow row, List<OfficeAction.Step> steps) {
        return new OfficeAction(
                UUID.fromString(row.id),
                new OfficeId(row.office),
                row.task,
                row.dueDay,
                new Statement(
                        row.assignedBy,
                        new OfficeId(row.assignedOffice),
                        Instant.ofEpochMilli(row.assignedAt),
                        ""),
                steps);
    }
}
