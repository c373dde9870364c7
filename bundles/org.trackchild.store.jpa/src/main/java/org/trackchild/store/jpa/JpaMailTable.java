package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.trackchild.model.Code;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.jpa.entity.MailLetterRow;
import org.trackchild.store.jpa.entity.MailReaderRow;

/** E-mail in the tables {@code mail_reader} and {@code mail_letter}. */
final class JpaMailTable implements MailTable {

    private static final String STATE = "state";

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
    public List<Reader> wanting() {
        return em
                .createQuery(
                        "select r from MailReaderRow r where r.mode <> :never order by r.reader",
                        MailReaderRow.class)
                .setParameter("never", MailMode.NEVER.code())
                .getResultList()
                .stream()
                // Derby compares a boolean with no literal of JPQL
                .filter(row -> row.confirmed)
                .map(JpaMailTable::reader)
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
        row.content = message.content();
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
    public List<Message> due(Instant now, int limit) {
        return em
                .createQuery(
                        "select l from MailLetterRow l where l.state = :state and l.nextAt <= :now"
                                + " order by l.nextAt, l.id",
                        MailLetterRow.class)
                .setParameter(STATE, State.WAITING.code())
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
                row.content,
                Instant.ofEpochMilli(row.writtenAt),
                Code.find(State.class, row.state).orElseThrow(),
                Instant.ofEpochMilli(row.nextAt),
                row.attempts,
                Objects.toString(row.failure, ""));
    }

    @Override
    public long count(State state) {
        return em.createQuery(
                        "select count(l) from MailLetterRow l where l.state = :state", Long.class)
                .setParameter(STATE, state.code())
                .getSingleResult();
    }

    @Override
    public void revive(Instant now) {
        connection.mustWrite();
        em.createQuery(
                        "update MailLetterRow l set l.state = :waiting, l.attempts = 0, l.nextAt = :now"
                                + " where l.state = :state")
                .setParameter("waiting", State.WAITING.code())
                .setParameter("now", now.toEpochMilli())
                .setParameter(STATE, State.DEAD.code())
                .executeUpdate();
    }

    @Override
    public void forgetSent(Instant before) {
        connection.mustWrite();
        em.createQuery("delete from MailLetterRow l where l.state = :state and l.writtenAt < :at")
                .setParameter(STATE, State.SENT.code())
                .setParameter("at", before.toEpochMilli())
                .executeUpdate();
    }
}
