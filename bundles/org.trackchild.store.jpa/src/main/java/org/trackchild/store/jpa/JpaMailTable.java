package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.trackchild.model.Code;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.jpa.entity.MailLetterRow;
import org.trackchild.store.jpa.entity.MailReaderRow;

/** E-mail in the tables {@code mail_reader} and {@code mail_letter}. */
final class JpaMailTable implements MailTable {

    private static final String STATE = "state";

    private static final String KIND = "kind";

    private final Connection connection;

    private final EntityManager em;

    JpaMailTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public Optional<Reader> find(String user) {
        return connection.find(MailReaderRow.class, user).map(JpaMailTable::reader);
    }

    @Override
    public Optional<Reader> lock(String user) {
        connection.mustWrite();
        return Optional.ofNullable(
                        em.find(MailReaderRow.class, user, LockModeType.PESSIMISTIC_WRITE))
                .map(JpaMailTable::reader);
    }

    private static Reader reader(MailReaderRow row) {
        return new Reader(
                row.reader,
                new MailSettings(
                        new MailSettings.Wishes(
                                Code.find(MailMode.class, row.mode).orElse(MailMode.NEVER),
                                row.hour,
                                row.quietFrom,
                                row.quietTo,
                                row.hindi),
                        row.address,
                        row.confirmed,
                        row.version),
                new Check(
                        Optional.ofNullable(row.codeHash),
                        Instant.ofEpochMilli(row.codeSentAt),
                        row.codeTries),
                Instant.ofEpochMilli(row.toldUntil));
    }

    @Override
    public void put(Reader reader) {
        connection.mustWrite();
        MailReaderRow row =
                connection.find(MailReaderRow.class, reader.user()).orElseGet(MailReaderRow::new);
        boolean added = row.reader == null;
        MailSettings settings = reader.settings();
        row.reader = reader.user();
        row.address = settings.address();
        row.confirmed = settings.confirmed();
        row.mode = settings.wishes().mode().code();
        row.hour = settings.wishes().hour();
        row.quietFrom = settings.wishes().quietFrom();
        row.quietTo = settings.wishes().quietTo();
        row.hindi = settings.wishes().hindi();
        row.version = settings.version();
        row.codeHash = reader.check().codeHash().orElse(null);
        row.codeSentAt = reader.check().sent().toEpochMilli();
        row.codeTries = reader.check().tries();
        row.toldUntil = reader.toldUntil().toEpochMilli();
        if (added) {
            connection.insert(row);
        }
    }

    @Override
    public List<String> wanting() {
        return em
                .createQuery(
                        "select r from MailReaderRow r where r.mode <> :never order by r.reader",
                        MailReaderRow.class)
                .setParameter("never", MailMode.NEVER.code())
                .getResultList()
                .stream()
                // Derby compares a boolean with no literal of JPQL
                .filter(row -> row.confirmed)
                .map(row -> row.reader)
                .toList();
    }

    @Override
    public void put(Message message) {
        connection.mustWrite();
        String id = message.id().toString();
        MailLetterRow row = connection.find(MailLetterRow.class, id).orElseGet(MailLetterRow::new);
        boolean added = row.id == null;
        row.id = id;
        row.reader = message.user();
        row.kind = message.content().kind().code();
        row.content = message.content().text();
        row.address = message.content().address().isEmpty() ? null : message.content().address();
        row.state = message.state().code();
        row.writtenAt = message.written().toEpochMilli();
        row.nextAt = message.next().toEpochMilli();
        row.attempts = message.attempts();
        row.failure = message.failure().isEmpty() ? null : message.failure();
        if (added) {
            connection.insert(row);
        }
    }

    @Override
    public List<Message> due(Kind kind, Instant now, int limit) {
        return em
                .createQuery(
                        "select l from MailLetterRow l where l.state = :state and l.kind = :kind"
                                + " and l.nextAt <= :now"
                                + " order by l.nextAt, l.id",
                        MailLetterRow.class)
                .setParameter(STATE, State.WAITING.code())
                .setParameter(KIND, kind.code())
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaMailTable::message)
                .toList();
    }

    private static Message message(MailLetterRow row) {
        return new Message(
                UUID.fromString(row.id),
                row.reader,
                new Content(
                        Code.find(Kind.class, row.kind).orElseThrow(),
                        row.content,
                        Objects.toString(row.address, "")),
                Instant.ofEpochMilli(row.writtenAt),
                Code.find(State.class, row.state).orElseThrow(),
                Instant.ofEpochMilli(row.nextAt),
                row.attempts,
                Objects.toString(row.failure, ""));
    }

    @Override
    public boolean claim(Message seen, Instant until) {
        connection.mustWrite();
        return em.createQuery(
                                "update MailLetterRow l set l.nextAt = :until where l.id = :id"
                                        + " and l.state = :state and l.nextAt = :seen")
                        .setParameter("until", until.toEpochMilli())
                        .setParameter("id", seen.id().toString())
                        .setParameter(STATE, State.WAITING.code())
                        .setParameter("seen", seen.next().toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @Override
    public long count(Kind kind, State state) {
        return em.createQuery(
                        "select count(l) from MailLetterRow l where l.state = :state and l.kind = :kind",
                        Long.class)
                .setParameter(STATE, state.code())
                .setParameter(KIND, kind.code())
                .getSingleResult();
    }

    @Override
    public long codesFor(String user, Instant after) {
        return codes("l.reader", user, after);
    }

    @Override
    public long codesTo(String address, Instant after) {
        return codes("l.address", address, after);
    }

    private long codes(String column, String value, Instant after) {
        return em.createQuery(
                        "select count(l) from MailLetterRow l where "
                                + column
                                + " = :value and l.kind = :kind and l.writtenAt > :after",
                        Long.class)
                .setParameter("value", value)
                .setParameter(KIND, Kind.CODE.code())
                .setParameter("after", after.toEpochMilli())
                .getSingleResult();
    }

    @Override
    public void revive(Instant now) {
        connection.mustWrite();
        em.createQuery(
                        "update MailLetterRow l set l.state = :waiting, l.attempts = 0, l.nextAt = :now"
                                + " where l.state = :state and l.kind <> :kind")
                .setParameter("waiting", State.WAITING.code())
                .setParameter("now", now.toEpochMilli())
                .setParameter(STATE, State.DEAD.code())
                .setParameter(KIND, Kind.CODE.code())
                .executeUpdate();
    }

    @Override
    public int forget(Instant before, int most) {
        connection.mustWrite();
        int forgotten = forget(State.SENT, before, most);
        return forgotten == most
                ? forgotten
                : forgotten + forget(State.DEAD, before, most - forgotten);
    }

    private int forget(State state, Instant before, int most) {
        List<String> ids =
                em.createQuery(
                                "select l.id from MailLetterRow l where l.state = :state and l.writtenAt < :at",
                                String.class)
                        .setParameter(STATE, state.code())
                        .setParameter("at", before.toEpochMilli())
                        .setMaxResults(most)
                        .getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("delete from MailLetterRow l where l.id in :ids")
                    .setParameter("ids", Keys.padded(ids))
                    .executeUpdate();
        }
        return ids.size();
    }
}
