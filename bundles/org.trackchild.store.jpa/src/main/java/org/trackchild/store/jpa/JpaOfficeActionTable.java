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
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeAction.Standing;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.OfficeActionTable;
import org.trackchild.store.jpa.entity.OfficeActionRow;

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
        connection.insert(row);
    }

    @Override
    public Optional<OfficeAction> find(UUID id, Reach reach) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id.toString());
        return query(
                        "select a from OfficeActionRow a where a.id = :id and "
                                + within(reach, parameters),
                        parameters)
                .getResultList()
                .stream()
                .findFirst()
                .map(JpaOfficeActionTable::read);
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
    public boolean complete(UUID id, Statement done) {
        connection.mustWrite();
        OfficeActionRow row =
                em.find(OfficeActionRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.doneAt != null) {
            return false;
        }
        row.doneBy = done.user();
        row.doneOffice = done.office().value();
        row.doneAt = done.at().toEpochMilli();
        row.doneWord = done.reason();
        return true;
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
        boolean done = standing.filter(Standing.DONE::equals).isPresent();
        StringBuilder text =
                new StringBuilder("select a from OfficeActionRow a where ")
                        .append(within(reach, parameters))
                        .append(done ? " and a.doneAt is not null" : " and a.doneAt is null");
        assignedBy.ifPresent(
                user -> {
                    text.append(" and a.assignedBy = :user");
                    parameters.put("user", user);
                });
        standing.filter(wanted -> wanted != Standing.DONE)
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
                                    done
                                            ? " and (a.dueDay < :day or a.dueDay = :day and a.id < :from)"
                                            : " and (a.dueDay > :day or a.dueDay = :day and a.id > :from)");
                            parameters.put("day", LocalDate.ofEpochDay(from.millis()));
                            parameters.put("from", from.id());
                        });
        text.append(done ? " order by a.dueDay desc, a.id desc" : " order by a.dueDay, a.id");
        return Pages.of(
                        query(text.toString(), parameters).setMaxResults(limit + 1).getResultList(),
                        limit,
                        row -> new TimeCursor(row.dueDay.toEpochDay(), row.id).written())
                .map(JpaOfficeActionTable::read);
    }

    private static OfficeAction read(OfficeActionRow row) {
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
                Optional.ofNullable(row.doneAt)
                        .map(
                                at ->
                                        new Statement(
                                                row.doneBy,
                                                new OfficeId(row.doneOffice),
                                                Instant.ofEpochMilli(at),
                                                row.doneWord)));
    }
}
