package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.api.MailTable.Kind;
import org.trackchild.store.api.MailTable.State;
import org.trackchild.store.api.Transaction;

class JpaMailTableTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:30:00Z");

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private void write(Consumer<Transaction> work) {
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    work.accept(tx);
                    return null;
                });
    }

    private <T> T read(Function<Transaction, T> work) {
        return fresh.store.read(work);
    }

    private MailTable.Message put(Kind kind, State state, Instant written) {
        MailTable.Message message =
                new MailTable.Message(
                        CaseId.drawUuid(),
                        "asha",
                        new MailTable.Content(
                                kind, "said", kind == Kind.CODE ? "asha@example.org" : ""),
                        written,
                        state,
                        written,
                        0,
                        "");
        write(tx -> tx.mail().put(message));
        return message;
    }

    @Test
    void aMessageIsTakenOnce() {
        MailTable.Message waiting = put(Kind.NOTICES, State.WAITING, NOW);
        Instant until = NOW.plus(Duration.ofMinutes(10));
        write(tx -> assertThat(tx.mail().claim(waiting, until)).isTrue());
        write(tx -> assertThat(tx.mail().claim(waiting, until.plusMillis(1))).isFalse());
        assertThat(this.<List<MailTable.Message>>read(tx -> due(tx, Kind.NOTICES, NOW))).isEmpty();
        assertThat(this.<List<MailTable.Message>>read(tx -> due(tx, Kind.NOTICES, until)))
                .extracting(MailTable.Message::id)
                .containsExactly(waiting.id());
    }

    private static List<MailTable.Message> due(Transaction tx, Kind kind, Instant now) {
        return tx.mail().due(kind, now, 10);
    }

    @Test
    void codesAreKeptApartAndCountedAndNotRevived() {
        MailTable.Message code = put(Kind.CODE, State.WAITING, NOW);
        put(Kind.CODE, State.DEAD, NOW.minusSeconds(9));
        UUID given = put(Kind.NOTICES, State.DEAD, NOW).id();
        assertThat(this.<List<MailTable.Message>>read(tx -> due(tx, Kind.CODE, NOW)))
                .containsExactly(code);
        write(tx -> tx.mail().revive(NOW));
        assertThat(this.<List<MailTable.Message>>read(tx -> due(tx, Kind.CODE, NOW)))
                .containsExactly(code);
        assertThat(this.<List<MailTable.Message>>read(tx -> due(tx, Kind.NOTICES, NOW)))
                .extracting(MailTable.Message::id)
                .containsExactly(given);
        assertThat(this.<Long>read(tx -> tx.mail().codesFor("asha", NOW.minusSeconds(10))))
                .isEqualTo(2);
        assertThat(
                        this.<Long>read(
                                tx -> tx.mail().codesTo("asha@example.org", NOW.minusSeconds(5))))
                .isEqualTo(1);
        assertThat(this.<Long>read(tx -> tx.mail().codesTo("asha", Instant.EPOCH))).isZero();
    }

    @Test
    void forgetsInBatchesWhatDoesNotWait() {
        for (State state : State.values()) {
            put(Kind.NOTICES, state, NOW);
            put(Kind.CODE, state, NOW);
            put(Kind.NOTICES, state, NOW.plusSeconds(2));
        }
        Instant before = NOW.plusSeconds(1);
        write(tx -> assertThat(tx.mail().forget(before, 3)).isEqualTo(3));
        write(tx -> assertThat(tx.mail().forget(before, 3)).isEqualTo(1));
        assertThat(this.<Long>read(tx -> tx.mail().count(Kind.CODE, State.DEAD))).isZero();
        assertThat(this.<Long>read(tx -> tx.mail().count(Kind.NOTICES, State.SENT))).isEqualTo(1);
        assertThat(this.<Long>read(tx -> tx.mail().count(Kind.NOTICES, State.WAITING)))
                .isEqualTo(2);
    }
}
