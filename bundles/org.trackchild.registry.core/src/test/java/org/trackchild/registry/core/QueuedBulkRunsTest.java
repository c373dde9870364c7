package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.BulkWork;
import org.trackchild.registry.api.Transfer;

class QueuedBulkRunsTest extends TransferFixture {

    private static final BulkWork TRANSFER =
            new BulkWork.Transferring(to("AHTU-1", Transfer.Kind.TRANSFER));

    private QueuedBulkRuns runs;

    private final Semaphore settled = new Semaphore(0);

    @BeforeEach
    void begin() {
        runs = new QueuedBulkRuns(register.store, desk, transfers);
        runs.follow(officer, settled::release);
    }

    @AfterEach
    void stop() throws InterruptedException {
        runs.stop();
    }

    /** Waits until so many cases were done or refused. */
    private BulkRun after(int cases) throws InterruptedException {
        assertThat(settled.tryAcquire(cases, 60, TimeUnit.SECONDS)).isTrue();
        return runs.latest(officer).get(0);
    }

    private int asked(CaseId id) {
        return register.entries(Subject.CASE, id, JournalAction.TRANSFER_ASKED).size();
    }

    @Test
    void eachIsDoneByItselfAndABadOneStopsNobody() throws InterruptedException {
        CaseId first = missing();
        CaseId waits = missing();
        CaseId unseen = register.enter(CaseKind.MISSING, "PS-2");
        CaseId last = missing();
        ask(officer, waits, "PS-2", Transfer.Kind.TRANSFER);
        runs.begin(
                officer, UUID.randomUUID(), TRANSFER, List.of(first, waits, unseen, last, first));
        BulkRun run = after(4);
        assertThat(run.isEnded()).isTrue();
        assertThat(run.lines())
                .extracting(BulkRun.Line::of)
                .containsExactly(first, waits, unseen, last);
        assertThat(run.lines())
                .extracting(BulkRun.Line::isDone)
                .containsExactly(true, false, false, true);
        assertThat(run.lines().get(1).problems().orElseThrow().get(0).code().name())
                .isEqualTo("TRANSFER_OPEN");
        assertThat(run.lines().get(2).problems().orElseThrow().get(0).code().name())
                .isEqualTo("NO_SUCH_CASE");
        assertThat(run.lines().get(2).number()).isEmpty();
        assertThat(run.lines().get(0).number()).isEqualTo(register.read(first).header().number());
        assertThat(List.of(asked(first), asked(unseen), asked(last))).containsExactly(1, 0, 1);
    }

    @Test
    void aDoubleClickAndARetryDoNothingTwice() throws InterruptedException {
        CaseId one = missing();
        UUID id = UUID.randomUUID();
        runs.begin(officer, id, TRANSFER, List.of(one));
        runs.begin(officer, id, TRANSFER, List.of(one));
        after(1);
        assertThat(runs.begin(officer, id, TRANSFER, List.of(one)).isEnded()).isTrue();
        assertThat(runs.latest(officer)).hasSize(1);
        runs.begin(officer, UUID.randomUUID(), TRANSFER, List.of(one));
        assertThat(after(1).lines().get(0).isRefused()).isTrue();
        assertThat(asked(one)).isEqualTo(1);
    }

    @Test
    void reportsAreOnesOwnUntilTheyAreDismissed() throws InterruptedException {
        CaseId one = missing();
        UUID first = UUID.randomUUID();
        runs.begin(officer, first, TRANSFER, List.of(one));
        after(1);
        Caller colleague = new Caller("colleague", "Synthetic", officer.postings());
        assertThat(runs.latest(colleague)).isEmpty();
        runs.dismiss(colleague, first);
        assertThat(runs.latest(officer)).hasSize(1);
        runs.dismiss(officer, first);
        assertThat(runs.latest(officer)).isEmpty();
        for (int i = 0; i <= BulkRuns.KEPT; i++) {
            runs.begin(officer, UUID.randomUUID(), TRANSFER, List.of(one));
            after(1);
        }
        assertThat(runs.latest(officer)).hasSize(BulkRuns.KEPT);
    }

    /** Keeps the platform's thread busy with what follows the first case, until it is let go. */
    private Semaphore holdAfterOneCase(AtomicBoolean interrupted) {
        Semaphore gate = new Semaphore(0);
        runs.follow(
                officer,
                () -> {
                    try {
                        if (!gate.tryAcquire(60, TimeUnit.SECONDS)) {
                            throw new IllegalStateException("was not let go");
                        }
                    } catch (InterruptedException broken) {
                        interrupted.set(true);
                    }
                });
        return gate;
    }

    @Test
    void noReportIsThrownAwayBeforeItsRunHasEnded() throws InterruptedException {
        Semaphore gate = holdAfterOneCase(new AtomicBoolean());
        CaseId one = missing();
        UUID first = UUID.randomUUID();
        runs.begin(officer, first, TRANSFER, List.of(one, missing()));
        after(1);
        for (int i = 1; i < BulkRuns.KEPT; i++) {
            runs.begin(officer, UUID.randomUUID(), TRANSFER, List.of(one));
        }
        assertThat(
                        Register.refusal(
                                () ->
                                        runs.begin(
                                                officer,
                                                UUID.randomUUID(),
                                                TRANSFER,
                                                List.of(one))))
                .isEqualTo("TOO_MANY_RUNS");
        assertThat(runs.latest(officer)).hasSize(BulkRuns.KEPT);
        assertThat(runs.latest(officer).get(BulkRuns.KEPT - 1).id()).isEqualTo(first);
        gate.release(1_000);
        after(BulkRuns.KEPT);
        runs.begin(officer, UUID.randomUUID(), TRANSFER, List.of(one));
        assertThat(runs.latest(officer))
                .hasSize(BulkRuns.KEPT)
                .extracting(BulkRun::id)
                .doesNotContain(first);
    }

    @Test
    void anEndWaitsForTheCaseInHandAndBeginsNoOther() throws InterruptedException {
        AtomicBoolean interrupted = new AtomicBoolean();
        Semaphore gate = holdAfterOneCase(interrupted);
        CaseId first = missing();
        CaseId second = missing();
        CaseId queued = missing();
        runs.begin(officer, UUID.randomUUID(), TRANSFER, List.of(first, second));
        runs.begin(officer, UUID.randomUUID(), TRANSFER, List.of(queued));
        after(1);
        FutureTask<Void> end =
                new FutureTask<>(
                        () -> {
                            runs.stop();
                            return null;
                        });
        Thread ending = new Thread(end, "ending");
        ending.start();
        while (ending.getState() != Thread.State.TIMED_WAITING && !end.isDone()) {
            Thread.onSpinWait();
        }
        assertThat(end.isDone()).isFalse();
        gate.release(1_000);
        ending.join();
        assertThat(interrupted).isFalse();
        assertThat(List.of(asked(first), asked(second), asked(queued))).containsExactly(1, 0, 0);
    }

    @Test
    void noneAndTooManyAreRefused() {
        assertThat(
                        Register.refusal(
                                () -> runs.begin(officer, UUID.randomUUID(), TRANSFER, List.of())))
                .isEqualTo("REQUIRED");
        List<CaseId> many = Stream.generate(CaseId::next).limit(BulkRuns.MOST + 1).toList();
        assertThat(Register.refusal(() -> runs.begin(officer, UUID.randomUUID(), TRANSFER, many)))
                .isEqualTo("OUT_OF_RANGE");
        assertThat(runs.latest(officer)).isEmpty();
    }
}
