package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.store.api.Store;

class JpaStoreTimeTest {

    private static final Caller CALLER = Caller.system("test");

    private static final Duration SPAN = Duration.ofDays(120);

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private static void forward(Store store, Duration by) {
        store.write(
                CALLER,
                tx -> {
                    tx.forward(by);
                    return null;
                });
    }

    private static void isAheadBy(Duration span, Store store) {
        assertThat(store.instant())
                .isCloseTo(Instant.now().plus(span), within(10, ChronoUnit.SECONDS));
        Duration ahead = store.read(tx -> tx.ahead());
        assertThat(ahead).isEqualTo(span);
    }

    @Test
    void staysMovedAfterARestart() {
        forward(fresh.store, SPAN);
        isAheadBy(SPAN, fresh.store);

        Store restarted = fresh.reopen();
        isAheadBy(SPAN, restarted);
        forward(restarted, SPAN);
        isAheadBy(SPAN.multipliedBy(2), restarted);
    }

    @Test
    void theTransactionThatMovesItStaysAtItsOwnTime() {
        Instant before =
                fresh.store.write(
                        CALLER,
                        tx -> {
                            tx.forward(SPAN);
                            return tx.now();
                        });
        assertThat(before).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void isNotMovedByATransactionThatFails() {
        assertThatThrownBy(
                        () ->
                                fresh.store.write(
                                        CALLER,
                                        tx -> {
                                            tx.forward(SPAN);
                                            throw new IllegalArgumentException("synthetic");
                                        }))
                .hasMessage("synthetic");
        isAheadBy(Duration.ZERO, fresh.store);
    }

    @Test
    void doesNotGoBackNorFromAReadingTransaction() {
        assertThatThrownBy(() -> forward(fresh.store, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                fresh.store.read(
                                        tx -> {
                                            tx.forward(SPAN);
                                            return null;
                                        }))
                .isInstanceOf(IllegalStateException.class);
        isAheadBy(Duration.ZERO, fresh.store);
    }
}
