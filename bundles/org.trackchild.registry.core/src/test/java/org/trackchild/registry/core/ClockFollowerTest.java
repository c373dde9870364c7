package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalSelection;
import org.trackchild.journal.api.Verification;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/** How the follower of the clocks ends; on a real store. */
class ClockFollowerTest {

    /** A journal that is slow to answer. */
    private static final class Slow implements Journal {

        private final Journal journal;

        private final CountDownLatch asked = new CountDownLatch(1);

        private final CountDownLatch answers = new CountDownLatch(1);

        private final AtomicBoolean interrupted = new AtomicBoolean();

        Slow(Journal journal) {
            this.journal = journal;
        }

        @Override
        public long head() {
            return journal.head();
        }

        @Override
        public List<JournalEntry> after(long number, int limit) {
            asked.countDown();
            try {
                answers.await();
            } catch (InterruptedException end) {
                interrupted.set(true);
            }
            return journal.after(number, limit);
        }

        @Override
        public List<JournalEntry> about(
                JournalEntry.Subject subject, JournalSelection selection, long before, int limit) {
            return journal.about(subject, selection, before, limit);
        }

        @Override
        public List<JournalEntry> readings(
                CaseId of, JournalSelection selection, Optional<String> before, int limit) {
            return journal.readings(of, selection, before, limit);
        }

        @Override
        public Verification verify(long from, long to, LongConsumer progress) {
            return journal.verify(from, to, progress);
        }
    }

    @Test
    void anEndWaitsForTheWriteThatRunsAndInterruptsNothing()
            throws SQLException, IOException, InterruptedException {
        try (Register register = new Register()) {
            register.enter(CaseKind.FOUND, "CCI-1");
            Slow slow = new Slow(register.journal);
            ClockFollower follower =
                    new ClockFollower(register.store, slow, new ClockKeeper(register.shelf));
            slow.asked.await();
            Thread end = new Thread(follower::stop);
            end.start();
            while (end.getState() != Thread.State.TIMED_WAITING
                    && end.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
            // who tells it that the journal has grown while it ends is not refused
            follower.grown(register.journal.head());
            slow.answers.countDown();
            end.join();

            assertThat(slow.interrupted).isFalse();
            // what it had begun is written when it has ended
            long done = register.store.read(tx -> tx.cursors().get("clocks"));
            assertThat(done).isEqualTo(register.journal.head());
        }
    }

    @Test
    void whoShowsClocksIsToldWhenTheyAreThere()
            throws SQLException, IOException, InterruptedException {
        try (Register register = new Register()) {
            ClockFollower follower =
                    new ClockFollower(
                            register.store, register.journal, new ClockKeeper(register.shelf));
            BlockingQueue<Long> told = new LinkedBlockingQueue<>();
            follower.addListener(
                    () -> {
                        throw new IllegalStateException("synthetic");
                    });
            // written before it is told
            follower.addListener(
                    () -> told.add(register.store.read(tx -> tx.cursors().get("clocks"))));
            register.enter(CaseKind.FOUND, "CCI-1");
            follower.grown(register.journal.head());

            Long last = told.poll(30, TimeUnit.SECONDS);
            while (last != null && last < register.journal.head()) {
                last = told.poll(30, TimeUnit.SECONDS);
            }
            follower.stop();
            assertThat(last).isEqualTo(register.journal.head());
        }
    }
}
