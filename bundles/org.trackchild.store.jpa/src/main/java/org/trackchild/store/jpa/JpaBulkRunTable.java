package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRun.Standing;
import org.trackchild.store.api.BulkRunTable;
import org.trackchild.store.jpa.entity.BulkLineRow;
import org.trackchild.store.jpa.entity.BulkRunRow;

/** Work on several cases in the tables {@code bulk_run} and {@code bulk_line}. */
final class JpaBulkRunTable implements BulkRunTable {

    private static final String RUN = "run";

    private static final String OWNER = "owner";

    private static final String STANDING = "standing";

    private final Connection connection;

    private final EntityManager em;

    JpaBulkRunTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(Kept added, List<CaseId> cases) {
        BulkRun run = added.run();
        BulkRunRow row = new BulkRunRow();
        row.id = run.id().toString();
        row.owner = run.owner();
        row.office = added.office().value();
        row.act = run.act();
        row.arguments = TextMap.write(added.arguments());
        row.digest = added.digest();
        row.begunAt = run.begun().toEpochMilli();
        row.cases = cases.size();
        connection.insert(row);
        for (int i = 0; i < cases.size(); i++) {
            BulkLineRow line = new BulkLineRow();
            line.run = row.id;
            line.place = i + 1;
            line.of = cases.get(i).toString();
            line.standing = Standing.WAITING.code();
            connection.insert(line);
        }
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return connection.find(BulkRunRow.class, id.toString()).map(this::read);
    }

    @Override
    public List<Kept> ofOwner(String owner) {
        return em
                .createQuery(
                        "select r from BulkRunRow r where r.owner = :owner and r.dismissedAt is null"
                                + " order by r.begunAt desc, r.id desc",
                        BulkRunRow.class)
                .setParameter(OWNER, owner)
                .getResultList()
                .stream()
                .map(this::read)
                .toList();
    }

    @Override
    public List<Running> running() {
        return em
                .createQuery(
                        "select r from BulkRunRow r where r.endedAt is null"
                                + " order by r.begunAt, r.id",
                        BulkRunRow.class)
                .getResultList()
                .stream()
                .map(row -> new Running(UUID.fromString(row.id), row.owner, row.act))
                .toList();
    }

    private BulkRunRow locked(UUID id) {
        connection.mustWrite();
        return em.find(BulkRunRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean hold(UUID id, UUID holder, Instant now, Instant until) {
        BulkRunRow row = locked(id);
        boolean free =
                row != null
                        && row.endedAt == null
                        && (row.heldBy == null
                                || row.heldBy.equals(holder.toString())
                                || row.heldUntil <= now.toEpochMilli());
        if (free) {
            row.heldBy = holder.toString();
            row.heldUntil = until.toEpochMilli();
        }
        return free;
    }

    @Override
    public void release(UUID id, UUID holder) {
        BulkRunRow row = locked(id);
        if (row != null && holder.toString().equals(row.heldBy)) {
            row.heldBy = null;
            row.heldUntil = null;
        }
    }

    @Override
    public Optional<BulkRun.Line> next(UUID id, int after) {
        return em
                .createQuery(
                        "select l from BulkLineRow l where l.run = :run and l.place > :after"
                                + " and l.standing = :standing order by l.place",
                        BulkLineRow.class)
                .setParameter(RUN, id.toString())
                .setParameter("after", after)
                .setParameter(STANDING, Standing.WAITING.code())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(JpaBulkRunTable::read);
    }

    @Override
    public boolean claim(UUID id, int place) {
        BulkLineRow line = line(id, place);
        if (!isWaiting(line)) {
            return false;
        }
        line.standing = Standing.DONE.code();
        return true;
    }

    private BulkLineRow line(UUID id, int place) {
        connection.mustWrite();
        return em.find(
                BulkLineRow.class,
                new BulkLineRow.Key(id.toString(), place),
                LockModeType.PESSIMISTIC_WRITE);
    }

    private static boolean isWaiting(BulkLineRow line) {
        return line != null && line.standing.equals(Standing.WAITING.code());
    }

    @Override
    public boolean waits(UUID id, int place) {
        return isWaiting(em.find(BulkLineRow.class, new BulkLineRow.Key(id.toString(), place)));
    }

    @Override
    public void refuse(UUID id, int place, List<Problem> problems) {
        BulkLineRow line = line(id, place);
        if (isWaiting(line)) {
            line.standing = Standing.REFUSED.code();
            line.outcome = ProblemText.write(problems);
        }
    }

    @Override
    public Page<BulkRun.Line> lines(
            UUID id, Optional<Standing> only, Optional<String> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(RUN, id.toString());
        parameters.put("after", after.map(JpaBulkRunTable::place).orElse(0));
        only.ifPresent(standing -> parameters.put(STANDING, standing.code()));
        TypedQuery<BulkLineRow> query =
                em.createQuery(
                        "select l from BulkLineRow l where l.run = :run and l.place > :after"
                                + (only.isPresent() ? " and l.standing = :standing" : "")
                                + " order by l.place",
                        BulkLineRow.class);
        parameters.forEach(query::setParameter);
        List<BulkLineRow> rows = query.setMaxResults(limit + 1).getResultList();
        return Pages.of(rows, limit, row -> Integer.toString(row.place)).map(JpaBulkRunTable::read);
    }

    private static int place(String after) {
        if (!after.matches("\\d{1,6}")) {
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    FieldProblem.WRONG_TYPE,
                                    "after",
                                    List.of("\"next\" of the page before"))));
        }
        return Integer.parseInt(after);
    }

    @Override
    public Optional<BulkRun> end(UUID id, Instant at, boolean cancelled) {
        BulkRunRow row = locked(id);
        if (row == null || row.endedAt != null) {
            return Optional.empty();
        }
        // whoever has a case in hand is waited for
        em.createQuery(
                        "update BulkLineRow l set l.standing = :left where l.run = :run"
                                + " and l.standing = :standing")
                .setParameter("left", Standing.LEFT.code())
                .setParameter(RUN, row.id)
                .setParameter(STANDING, Standing.WAITING.code())
                .executeUpdate();
        BulkRun.Counts counts = counts(row);
        row.done = counts.done();
        row.refused = counts.refused();
        row.endedAt = at.toEpochMilli();
        row.cancelledAt = cancelled ? Long.valueOf(at.toEpochMilli()) : null;
        row.arguments = null;
        return Optional.of(run(row));
    }

    @Override
    public void dismiss(UUID id, Instant at) {
        BulkRunRow row = locked(id);
        if (row != null && row.endedAt != null && row.dismissedAt == null) {
            row.dismissedAt = at.toEpochMilli();
            em.createQuery("delete from BulkLineRow l where l.run = :run")
                    .setParameter(RUN, row.id)
                    .executeUpdate();
        }
    }

    @Override
    public void forget(String owner, Instant dismissedBefore) {
        connection.mustWrite();
        em.createQuery("delete from BulkRunRow r where r.owner = :owner and r.dismissedAt < :at")
                .setParameter(OWNER, owner)
                .setParameter("at", dismissedBefore.toEpochMilli())
                .executeUpdate();
    }

    private Kept read(BulkRunRow row) {
        return new Kept(
                run(row),
                new OfficeId(row.office),
                row.arguments == null ? Map.of() : TextMap.read(row.arguments),
                row.digest,
                row.dismissedAt != null);
    }

    private BulkRun run(BulkRunRow row) {
        return new BulkRun(
                UUID.fromString(row.id),
                row.owner,
                row.act,
                Instant.ofEpochMilli(row.begunAt),
                Optional.ofNullable(row.endedAt)
                        .map(
                                at ->
                                        new BulkRun.End(
                                                Instant.ofEpochMilli(at), row.cancelledAt != null)),
                row.endedAt == null
                        ? counts(row)
                        : new BulkRun.Counts(row.cases, row.done, row.refused));
    }

    private BulkRun.Counts counts(BulkRunRow row) {
        Map<String, Integer> counted = new HashMap<>();
        em.createQuery(
                        "select l.standing, count(l.place) from BulkLineRow l where l.run = :run"
                                + " group by l.standing",
                        Object[].class)
                .setParameter(RUN, row.id)
                .getResultList()
                .forEach(each -> counted.put((String) each[0], ((Number) each[1]).intValue()));
        return new BulkRun.Counts(
                row.cases,
                counted.getOrDefault(Standing.DONE.code(), 0),
                counted.getOrDefault(Standing.REFUSED.code(), 0));
    }

    private static BulkRun.Line read(BulkLineRow row) {
        return new BulkRun.Line(
                row.place,
                CaseId.parse(row.of).orElseThrow(),
                "",
                Code.find(Standing.class, row.standing).orElseThrow(),
                ProblemText.read(row.outcome));
    }
}
