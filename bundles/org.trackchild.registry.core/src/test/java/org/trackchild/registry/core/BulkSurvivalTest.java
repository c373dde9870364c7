package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkOrder;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRun.Standing;
import org.trackchild.registry.api.Transfer;
import org.trackchild.store.api.StoreProblem;

/** Ends of the platform, several nodes, and people whose rights end while their run goes on. */
class BulkSurvivalTest extends BulkFixture {

    private final Semaphore reached = new Semaphore(0);

    private final Semaphore gate = new Semaphore(0);

    /** Asks, and is held before or after it for the first case. */
    private BulkAct held(boolean before, AtomicBoolean once) {
        return act(
                "held",
                (caller, of) -> {
                    boolean holds = once.compareAndSet(false, true);
                    if (holds && before) {
                        reached.release();
                        waitFor(gate);
                    }
                    transfers.ask(caller, of, to("AHTU-1", Transfer.Kind.TRANSFER));
                    if (holds && !before) {
                        reached.release();
                        waitFor(gate);
                    }
                });
    }

    private UUID beginHeld(List<CaseId> cases) {
        UUID id = UUID.randomUUID();
        runs.begin(officer, id, new BulkOrder("held", Map.of(), cases));
        waitFor(reached);
        return id;
    }

    /** No living node holds anything any more. */
    private void nodeIsSilent() throws SQLException {
        register.fresh.tamper("update bulk_run set held_until = 0");
    }

    private BulkRun elsewhere(UUID id) throws InterruptedException {
        // every look begins with what is there
        node(
                act(
                        "held",
                        (caller, of) ->
                                transfers.ask(caller, of, to("AHTU-1", Transfer.Kind.TRANSFER))));
        return ended(id);
    }

    @Test
    void whatWasDoneBeforeTheProcessDiedIsNotDoneAgain() throws Exception {
        runs.add(held(false, new AtomicBoolean()));
        CaseId first = missing();
        CaseId second = missing();
        UUID id = beginHeld(List.of(first, second));
        // the act is durable, and its node never comes to say so
        assertThat(asked(first)).isEqualTo(1);
        nodeIsSilent();
        BulkRun run = elsewhere(id);
        assertThat(run.counts()).isEqualTo(new BulkRun.Counts(2, 2, 0));
        assertThat(standings(id)).containsExactly(Standing.DONE, Standing.DONE);
        assertThat(List.of(asked(first), asked(second))).containsExactly(1, 1);
        gate.release();
    }

    @Test
    void aNodeThatWakesUpTooLateChangesNothing() throws Exception {
        runs.add(held(true, new AtomicBoolean()));
        CaseId first = missing();
        CaseId second = missing();
        UUID id = beginHeld(List.of(first, second));
        nodeIsSilent();
        assertThat(elsewhere(id).counts().done()).isEqualTo(2);
        gate.release();
        nodes.get(0).stop();
        assertThat(List.of(asked(first), asked(second))).containsExactly(1, 1);
        assertThat(standings(id)).containsExactly(Standing.DONE, Standing.DONE);
    }

    @Test
    void anEndWaitsForTheCaseInHandAndTheNextStartGoesOn() throws Exception {
        runs.add(held(false, new AtomicBoolean()));
        CaseId first = missing();
        CaseId second = missing();
        UUID id = beginHeld(List.of(first, second));
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
        assertThat(List.of(asked(first), asked(second))).containsExactly(1, 0);
        nodeIsSilent();
        assertThat(elsewhere(id).counts().done()).isEqualTo(2);
        assertThat(List.of(asked(first), asked(second))).containsExactly(1, 1);
    }

    @Test
    void whoseAccountIsClosedMeanwhileDoesNothingMore() throws Exception {
        runs.add(held(false, new AtomicBoolean()));
        CaseId first = missing();
        CaseId second = missing();
        UUID id = beginHeld(List.of(first, second));
        account(officer, false);
        gate.release();
        assertThat(ended(id).counts()).isEqualTo(new BulkRun.Counts(2, 1, 1));
        assertThat(lines(id)).extracting(BulkFixture::refusal).containsExactly("", "NOT_ALLOWED");
        assertThat(asked(second)).isZero();
    }

    @Test
    void anActThatIsAwayIsWaitedFor() throws Exception {
        BulkAct swapped = held(false, new AtomicBoolean());
        runs.add(swapped);
        CaseId first = missing();
        CaseId second = missing();
        UUID id = beginHeld(List.of(first, second));
        runs.remove(swapped);
        gate.release();
        runs.add(
                act(
                        "held",
                        (caller, of) ->
                                transfers.ask(caller, of, to("AHTU-1", Transfer.Kind.TRANSFER))));
        assertThat(ended(id).counts().done()).isEqualTo(2);
    }

    @Test
    void whoHasOneCaseDoesNotWaitForWhoHasHundreds() throws Exception {
        Caller other = new Caller("another", "Synthetic", officer.postings());
        account(other, true);
        runs.add(act("nothing", (caller, of) -> {}));
        List<CaseId> many = Stream.generate(CaseId::next).limit(500).toList();
        UUID hundreds = UUID.randomUUID();
        runs.begin(other, hundreds, new BulkOrder("nothing", Map.of(), many));
        UUID id = UUID.randomUUID();
        runs.begin(officer, id, new BulkOrder("nothing", Map.of(), many.subList(0, 1)));
        ended(id);
        assertThat(runs.read(other, hundreds).isEnded()).isFalse();
        runs.cancel(other, hundreds);
    }

    /** An act that fails at one case, before it has asked or after. */
    private BulkAct failing(CaseId at, boolean asksFirst, Throwable failure) {
        return act(
                "held",
                (caller, of) -> {
                    if (of.equals(at) && !asksFirst) {
                        BulkSurvivalTest.<RuntimeException>raise(failure);
                    }
                    transfers.ask(caller, of, to("AHTU-1", Transfer.Kind.TRANSFER));
                    if (of.equals(at)) {
                        BulkSurvivalTest.<RuntimeException>raise(failure);
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable failure) throws E {
        throw (E) failure;
    }

    private UUID beginOf(BulkAct act, List<CaseId> cases) {
        runs.add(act);
        UUID id = UUID.randomUUID();
        runs.begin(officer, id, new BulkOrder(act.code(), Map.of(), cases));
        return id;
    }

    @Test
    void whateverAnActThrowsRefusesItsCaseAlone() throws Exception {
        for (Throwable failure :
                List.of(
                        new NoClassDefFoundError("org/trackchild/Swapped"),
                        new StackOverflowError(),
                        new IllegalStateException("broken"),
                        new IOException("not declared"))) {
            CaseId first = missing();
            CaseId second = missing();
            UUID id = beginOf(failing(first, false, failure), List.of(first, second));
            assertThat(ended(id).counts()).isEqualTo(new BulkRun.Counts(2, 1, 1));
            assertThat(lines(id))
                    .extracting(BulkFixture::refusal)
                    .containsExactly("ACT_FAILED", "");
        }
    }

    @Test
    void whatWasDoneStaysDoneWhenTheActFailsAfterwards() throws Exception {
        CaseId only = missing();
        UUID id = beginOf(failing(only, true, new IllegalStateException("broken")), List.of(only));
        assertThat(ended(id).counts()).isEqualTo(new BulkRun.Counts(1, 1, 0));
        assertThat(asked(only)).isEqualTo(1);
    }

    @Test
    void whatIsAwayForAMomentIsTriedAgainBehindTheOthers() throws Exception {
        for (ProblemCode code : List.of(StoreProblem.UNAVAILABLE, StoreProblem.OVERTAKEN)) {
            CaseId first = missing();
            CaseId second = missing();
            List<CaseId> order = new CopyOnWriteArrayList<>();
            AtomicBoolean once = new AtomicBoolean();
            UUID id =
                    beginOf(
                            act(
                                    "passing",
                                    (caller, of) -> {
                                        order.add(of);
                                        if (once.compareAndSet(false, true)) {
                                            throw new ProblemException(code);
                                        }
                                        transfers.ask(
                                                caller, of, to("AHTU-1", Transfer.Kind.TRANSFER));
                                    }),
                            List.of(first, second));
            assertThat(ended(id).counts().done()).isEqualTo(2);
            assertThat(order).containsExactly(first, second, first);
        }
    }

    @Test
    void whatStaysAwayIsRefusedAfterAWhileAndStopsNobody() throws Exception {
        CaseId first = missing();
        CaseId second = missing();
        UUID id =
                beginOf(
                        act(
                                "away",
                                (caller, of) -> {
                                    if (of.equals(first)) {
                                        throw new ProblemException(StoreProblem.UNAVAILABLE);
                                    }
                                }),
                        List.of(first, second));
        assertThat(ended(id).counts()).isEqualTo(new BulkRun.Counts(2, 1, 1));
        assertThat(lines(id)).extracting(BulkFixture::refusal).containsExactly("GIVEN_UP", "");
    }

    @Test
    void anActThatWritesTwiceFailsBeforeItsSecondTransaction() throws Exception {
        CaseId only = missing();
        CaseId other = missing();
        UUID id =
                beginOf(
                        act(
                                "twice",
                                (caller, of) -> {
                                    transfers.ask(caller, of, to("AHTU-1", Transfer.Kind.TRANSFER));
                                    transfers.ask(
                                            caller, other, to("AHTU-1", Transfer.Kind.TRANSFER));
                                }),
                        List.of(only));
        ended(id);
        assertThat(List.of(asked(only), asked(other))).containsExactly(1, 0);
    }

    @Test
    void aNodeWithoutTheActHoldsNothing() throws Exception {
        BulkAct swapped = held(false, new AtomicBoolean());
        runs.add(swapped);
        CaseId first = missing();
        UUID id = beginHeld(List.of(first, missing()));
        runs.remove(swapped);
        gate.release();
        // the hold of the first node would last much longer than a test
        assertThat(elsewhere(id).counts().done()).isEqualTo(2);
        assertThat(asked(first)).isEqualTo(1);
    }

    @Test
    void pagesOfEveryNodeHearTheEnd() throws Exception {
        BulkAct held = held(true, new AtomicBoolean());
        runs.add(held);
        QueuedBulkRuns other = node();
        UUID id = beginHeld(List.of(missing()));
        Semaphore heard = new Semaphore(0);
        other.follow(officer, heard::release);
        waitFor(heard);
        gate.release();
        ended(id);
        heard.drainPermits();
        waitFor(heard);
        assertThat(other.read(officer, id).isEnded()).isTrue();
    }
}
