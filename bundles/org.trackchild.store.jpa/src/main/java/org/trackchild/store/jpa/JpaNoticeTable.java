package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.Page;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.store.api.NoticeTable;
import org.trackchild.store.jpa.entity.NoticeReadRow;
import org.trackchild.store.jpa.entity.NoticeReaderRow;
import org.trackchild.store.jpa.entity.NoticeRow;

/** Notices in the tables {@code notice}, {@code notice_read} and {@code notice_reader}. */
final class JpaNoticeTable implements NoticeTable {

    private static final String IDS = "ids";

    private static final String READER = "reader";

    private final Connection connection;

    private final EntityManager em;

    JpaNoticeTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    private static List<String> keys(Collection<UUID> ids) {
        return Keys.padded(ids.stream().map(UUID::toString).toList());
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return em
                .createQuery("select n.id from NoticeRow n where n.id in :ids", String.class)
                .setParameter(IDS, keys(ids))
                .getResultList()
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Told> told(NoticeKind kind, Collection<String> things) {
        if (things.isEmpty()) {
            return Set.of();
        }
        return em
                .createQuery(
                        "select n from NoticeRow n where n.thing in :things and n.kind = :kind",
                        NoticeRow.class)
                .setParameter("things", Keys.padded(List.copyOf(things)))
                .setParameter("kind", kind.code())
                .getResultList()
                .stream()
                .map(row -> new Told(Audience.parse(row.audience), row.thing))
                .collect(Collectors.toSet());
    }

    @Override
    public long raisedOn(Audience audience, NoticeKind kind, LocalDate day) {
        return em.createQuery(
                        "select count(n) from NoticeRow n where n.audience = :audience and n.kind = :kind"
                                + " and n.raisedDay = :day",
                        Long.class)
                .setParameter("audience", audience.written())
                .setParameter("kind", kind.code())
                .setParameter("day", day)
                .getSingleResult();
    }

    @Override
    public void insert(Notice added, LocalDate day) {
        NoticeRow row = new NoticeRow();
        Notice.Matter matter = added.matter();
        row.id = added.id().toString();
        row.audience = added.audience().written();
        row.kind = matter.kind().code();
        row.topic = matter.kind().topic().code();
        row.caseId = matter.of().map(CaseId::toString).orElse(null);
        row.thing = matter.thing().isEmpty() ? null : matter.thing();
        row.sinceAt = matter.since().toEpochMilli();
        row.raisedDay = day;
        row.raisedAt = added.raised().toEpochMilli();
        row.settledAt = added.settled().map(Instant::toEpochMilli).orElse(null);
        row.entry = matter.entry();
        row.actor = matter.actor();
        connection.insert(row);
    }

    @Override
    public void settle(String thing, long before, Instant at) {
        connection.mustWrite();
        em.createQuery(
                        "update NoticeRow n set n.settledAt = :at where n.thing = :thing and n.entry < :before"
                                + " and n.settledAt is null")
                .setParameter("at", at.toEpochMilli())
                .setParameter("thing", thing)
                .setParameter("before", before)
                .executeUpdate();
    }

    @Override
    public void settle(String thing, NoticeKind kind, long before, Instant at) {
        connection.mustWrite();
        em.createQuery(
                        "update NoticeRow n set n.settledAt = :at where n.thing = :thing and n.kind = :kind"
                                + " and n.entry < :before and n.settledAt is null")
                .setParameter("at", at.toEpochMilli())
                .setParameter("thing", thing)
                .setParameter("kind", kind.code())
                .setParameter("before", before)
                .executeUpdate();
    }

    @Override
    public void settle(Collection<UUID> ids, Instant at) {
        connection.mustWrite();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "update NoticeRow n set n.settledAt = :at where n.id in :ids and n.settledAt is null")
                    .setParameter("at", at.toEpochMilli())
                    .setParameter(IDS, keys(ids))
                    .executeUpdate();
        }
    }

    @Override
    public void reopen(Collection<UUID> ids, Instant at) {
        connection.mustWrite();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "update NoticeRow n set n.settledAt = null, n.raisedAt = :at where n.id in :ids")
                    .setParameter("at", at.toEpochMilli())
                    .setParameter(IDS, keys(ids))
                    .executeUpdate();
        }
    }

    @Override
    public boolean reopen(String thing, String reader, Instant at) {
        List<NoticeRow> settled =
                em
                        .createQuery(
                                "select n from NoticeRow n where n.thing = :thing and n.settledAt is not null",
                                NoticeRow.class)
                        .setParameter("thing", thing)
                        .getResultList()
                        .stream()
                        .filter(row -> read(row).audience().equals(Audience.person(reader)))
                        .toList();
        Set<String> marked = marked(reader, settled.stream().map(row -> row.id).toList());
        long until = readUntil(reader).toEpochMilli();
        List<UUID> unread =
                settled.stream()
                        .filter(row -> !marked.contains(row.id))
                        // who said later that everything is read did not see what was settled
                        .filter(row -> until < row.raisedAt || until > row.settledAt)
                        .map(row -> UUID.fromString(row.id))
                        .toList();
        reopen(unread, at);
        return !unread.isEmpty();
    }

    @Override
    public List<Notice> ofClocks(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select n from NoticeRow n where n.caseId in :ids and n.topic = :topic",
                        NoticeRow.class)
                .setParameter(IDS, Keys.padded(cases.stream().map(CaseId::toString).toList()))
                .setParameter("topic", NoticeTopic.CLOCKS.code())
                .getResultList()
                .stream()
                .map(JpaNoticeTable::read)
                .toList();
    }

    private static Notice read(NoticeRow row) {
        return new Notice(
                UUID.fromString(row.id),
                Audience.parse(row.audience),
                new Notice.Matter(
                        Code.find(NoticeKind.class, row.kind).orElseThrow(),
                        Optional.ofNullable(row.caseId).flatMap(CaseId::parse),
                        Objects.toString(row.thing, ""),
                        Instant.ofEpochMilli(row.sinceAt),
                        row.entry,
                        row.actor),
                Instant.ofEpochMilli(row.raisedAt),
                Optional.ofNullable(row.settledAt).map(Instant::ofEpochMilli));
    }

    private NoticeQuery selected(Selection selection) {
        return new NoticeQuery(em, selection, readUntil(selection.reader()));
    }

    private static boolean isNothing(Selection selection) {
        return selection.audiences().isEmpty() || selection.topics().isEmpty();
    }

    @Override
    public Page<Listed> list(Selection selection, Optional<String> after, int limit) {
        if (isNothing(selection)) {
            return new Page<>(List.of(), Optional.empty());
        }
        NoticeQuery selected = selected(selection);
        after.map(TimeCursor::parse)
                .filter(from -> from.millis() != Long.MIN_VALUE)
                .ifPresent(
                        from -> {
                            selected.and(
                                    "(n.raisedAt < :raised or n.raisedAt = :raised and n.id < :from)",
                                    "raised",
                                    from.millis());
                            selected.with("from", from.id());
                        });
        Page<NoticeRow> page =
                Pages.of(
                        selected.query("n", NoticeRow.class, " order by n.raisedAt desc, n.id desc")
                                .setMaxResults(limit + 1)
                                .getResultList(),
                        limit,
                        row -> new TimeCursor(row.raisedAt, row.id).written());
        Set<String> marked =
                marked(selection.reader(), page.items().stream().map(row -> row.id).toList());
        long until = readUntil(selection.reader()).toEpochMilli();
        return page.map(
                row -> new Listed(read(row), row.raisedAt <= until || marked.contains(row.id)));
    }

    private Set<String> marked(String reader, List<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                em.createQuery(
                                "select r.notice from NoticeReadRow r where r.reader = :reader and r.notice in :ids",
                                String.class)
                        .setParameter(READER, reader)
                        .setParameter(IDS, Keys.padded(ids))
                        .getResultList());
    }

    @Override
    public Set<UUID> among(Selection selection, Collection<UUID> ids) {
        if (isNothing(selection) || ids.isEmpty()) {
            return Set.of();
        }
        NoticeQuery selected = selected(selection);
        selected.and("n.id in :ids", IDS, keys(ids));
        return selected.query("n.id", String.class, "").getResultList().stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    @Override
    public long count(Selection selection, int most) {
        return isNothing(selection)
                ? 0
                : selected(selection)
                        .query("n.id", String.class, "")
                        .setMaxResults(most)
                        .getResultList()
                        .size();
    }

    @Override
    public Map<NoticeTopic, Long> tally(Selection selection, Instant after, Instant by) {
        Map<NoticeTopic, Long> tally = new EnumMap<>(NoticeTopic.class);
        if (isNothing(selection)) {
            return tally;
        }
        NoticeQuery selected = selected(selection);
        selected.and("n.raisedAt > :after", "after", after.toEpochMilli());
        selected.and("n.raisedAt <= :by", "by", by.toEpochMilli());
        for (Object[] row :
                selected.query("n.topic, count(n)", Object[].class, " group by n.topic")
                        .getResultList()) {
            Code.find(NoticeTopic.class, (String) row[0])
                    .ifPresent(topic -> tally.put(topic, ((Number) row[1]).longValue()));
        }
        return tally;
    }

    @Override
    public void markRead(String reader, Collection<UUID> ids, Instant at) {
        connection.mustWrite();
        List<String> wanted = ids.stream().map(UUID::toString).toList();
        Set<String> marked = marked(reader, wanted);
        for (String id : new HashSet<>(wanted)) {
            if (!marked.contains(id)) {
                NoticeReadRow row = new NoticeReadRow();
                row.reader = reader;
                row.notice = id;
                row.at = at.toEpochMilli();
                connection.insert(row);
            }
        }
    }

    @Override
    public void markUnread(String reader, Collection<UUID> ids) {
        connection.mustWrite();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "delete from NoticeReadRow r where r.reader = :reader and r.notice in :ids")
                    .setParameter(READER, reader)
                    .setParameter(IDS, keys(ids))
                    .executeUpdate();
        }
    }

    @Override
    public Instant readUntil(String reader) {
        return connection
                .find(NoticeReaderRow.class, reader)
                .map(row -> Instant.ofEpochMilli(row.readUntil))
                .orElse(Instant.EPOCH);
    }

    @Override
    public void readUntil(String reader, Instant until) {
        reader(reader).readUntil = until.toEpochMilli();
    }

    private NoticeReaderRow reader(String reader) {
        connection.mustWrite();
        return connection
                .find(NoticeReaderRow.class, reader)
                .orElseGet(
                        () -> {
                            NoticeReaderRow row = new NoticeReaderRow();
                            row.reader = reader;
                            connection.insert(row);
                            return row;
                        });
    }

    @Override
    public NoticeSettings settings(String user) {
        return connection
                .find(NoticeReaderRow.class, user)
                .map(
                        row ->
                                new NoticeSettings(
                                        new NoticeSettings.Wishes(topics(row.muted)), row.version))
                .orElse(NoticeSettings.FIRST);
    }

    /** A topic that there is no more is passed over. */
    private static Set<NoticeTopic> topics(String codes) {
        return Arrays.stream(codes.split(","))
                .flatMap(code -> Code.find(NoticeTopic.class, code).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void put(String user, NoticeSettings settings) {
        NoticeReaderRow row = reader(user);
        row.muted =
                settings.wishes().muted().stream()
                        .map(Code::code)
                        .sorted()
                        .collect(Collectors.joining(","));
        row.version = settings.version();
    }

    @Override
    public int forget(Instant raisedBefore, Instant settledBefore, int most) {
        connection.mustWrite();
        int forgotten = forget("n.raisedAt", raisedBefore, most);
        return forgotten == most
                ? forgotten
                : forgotten + forget("n.settledAt", settledBefore, most - forgotten);
    }

    private int forget(String column, Instant before, int most) {
        List<String> ids =
                em.createQuery(
                                "select n.id from NoticeRow n where " + column + " < :before",
                                String.class)
                        .setParameter("before", before.toEpochMilli())
                        .setMaxResults(most)
                        .getResultList();
        if (!ids.isEmpty()) {
            List<String> keys = Keys.padded(ids);
            em.createQuery("delete from NoticeReadRow r where r.notice in :ids")
                    .setParameter(IDS, keys)
                    .executeUpdate();
            em.createQuery("delete from NoticeRow n where n.id in :ids")
                    .setParameter(IDS, keys)
                    .executeUpdate();
        }
        return ids.size();
    }
}
