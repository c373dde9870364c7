package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trackchild.model.RegisterKind.DEMONSTRATION;
import static org.trackchild.model.RegisterKind.REAL;
import static org.trackchild.model.RegisterKind.TRAINING;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trackchild.access.api.Caller;
import org.trackchild.model.RegisterKind;
import org.trackchild.store.api.CursorTable;

class RegisterMarkTest {

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private void refuses(RegisterKind asked, String is, boolean empty) {
        assertThatThrownBy(() -> RegisterMark.settle(fresh.reopen(), asked, empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"" + is + "\"")
                .hasMessageContaining("never opened as \"" + asked.code() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void aRegisterStaysWhatItWasStartedAs(RegisterKind kind) {
        RegisterMark.settle(fresh.store, kind, true);

        RegisterMark.settle(fresh.reopen(), kind, false);
        for (RegisterKind other : RegisterKind.values()) {
            if (other != kind) {
                // also before anything was journaled
                refuses(other, kind.code(), true);
                refuses(other, kind.code(), false);
            }
        }
    }

    @Test
    void aRegisterWithRecordsAndWithoutAMarkHoldsRealChildren() {
        refuses(TRAINING, "real", false);
        refuses(DEMONSTRATION, "real", false);
        assertThat(mark()).isZero();

        RegisterMark.settle(fresh.store, REAL, false);
        assertThat(mark()).isPositive();
    }

    @Test
    void aDemonstrationOfBeforeTheMarkStaysOne() {
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.cursors().set(RegisterMark.DEMO_CURSOR, 20_000);
                    return null;
                });
        refuses(REAL, "demonstration", false);
        refuses(TRAINING, "demonstration", false);

        RegisterMark.settle(fresh.store, DEMONSTRATION, false);
        assertThat(mark()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void theStoreKnowsWhatItsRegisterIs(RegisterKind kind) {
        assertThat(fresh.reopenAs(kind).kind()).isEqualTo(kind);
        assertThat(fresh.reopen().kind()).isEqualTo(REAL);
    }

    /** The numbers stand in databases: an order of the words that is changed would rename them. */
    @ParameterizedTest
    @CsvSource({"REAL, 1", "DEMONSTRATION, 2", "TRAINING, 3"})
    void theMarkOfAKindStaysWhatItIs(RegisterKind kind, long number) {
        RegisterMark.settle(fresh.store, kind, true);
        assertThat(mark()).isEqualTo(number);
        assertThat(RegisterKind.values()).hasSize(3);
    }

    /** Both have found none when they write; which mark stands is said by the database alone. */
    @Test
    void theSecondOfTwoNodesThatStartAtOnceComesToKnowTheMarkOfTheFirst() throws Exception {
        CyclicBarrier bothFoundNone = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> marks =
                    Stream.of(REAL, TRAINING)
                            .map(kind -> nodes.submit(() -> mark(kind, () -> meet(bothFoundNone))))
                            .toList();
            assertThat(marks.get(0).get(60, TimeUnit.SECONDS))
                    .isEqualTo(marks.get(1).get(60, TimeUnit.SECONDS))
                    .isEqualTo(mark());
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void aMarkThatWasMadeAfterANodeLookedIsNotOverwritten() {
        Runnable theOtherNode =
                () -> CompletableFuture.runAsync(() -> mark(TRAINING, () -> {})).join();

        assertThat(mark(REAL, theOtherNode)).isEqualTo(mark()).isEqualTo(3);
    }

    /**
     * @param between what happens when this node has looked the first time
     */
    private long mark(RegisterKind kind, Runnable between) {
        AtomicBoolean first = new AtomicBoolean(true);
        return fresh.store.<Long>write(
                Caller.system("test"),
                tx -> RegisterMark.mark(new Looked(tx.cursors(), between, first), kind));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception nobodyCame) {
            throw new IllegalStateException(nobodyCame);
        }
    }

    private record Looked(CursorTable cursors, Runnable between, AtomicBoolean first)
            implements CursorTable {

        @Override
        public long get(String follower) {
            long there = cursors.get(follower);
            if (first.getAndSet(false)) {
                between.run();
            }
            return there;
        }

        @Override
        public void set(String follower, long number) {
            cursors.set(follower, number);
        }

        @Override
        public void begin(String follower, long number) {
            cursors.begin(follower, number);
        }
    }

    private long mark() {
        return fresh.store.<Long>read(tx -> tx.cursors().get(RegisterMark.CURSOR));
    }
}
