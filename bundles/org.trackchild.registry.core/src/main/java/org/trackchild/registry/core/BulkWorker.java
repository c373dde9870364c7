package org.trackchild.registry.core;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.BulkRunTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.api.Transaction;

/**
 * Works runs off on one thread, one case of each in turn. What is to be done stands in the database
 * alone: a node takes runs that no living node holds, and the mark that a case is done is written
 * in the transaction that does it.
 */
final class BulkWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);

    private static final int LONGEST_STOP_SECONDS = 10;

    /** After so long without a sign of life of its node a run is another's. */
    private static final Duration HELD = Duration.ofSeconds(15);

    private static final Duration TELLING = Duration.ofMillis(300);

    private final Store store;

    private final Function<String, Optional<BulkAct>> acts;

    private final Consumer<String> told;

    private final BulkPace pace;

    private final UUID node = CaseId.drawUuid();

    /** Runs in hand, the next one first; belongs to the thread. */
    private final Deque<Journey> turns = new ArrayDeque<>();

    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    /** When owners were told last; belongs to the thread. */
    private final Map<String, Long> toldAt = new HashMap<>();

    private boolean resting;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread made = new Thread(work, "trackchild-bulk");
                        made.setDaemon(true);
                        return made;
                    });

    /**
     * @param acts finds an act by its code; empty while nobody provides it
     * @param told hears the owner of a run that has come further
     */
    BulkWorker(
            Store store,
            Function<String, Optional<BulkAct>> acts,
            Consumer<String> told,
            BulkPace pace) {
        this.store = store;
        this.acts = acts;
        this.told = told;
        this.pace = pace;
    }

    /** Where the work on a run stands. Belongs to the thread. */
    private static final class Journey {

        final UUID id;

        int place;

        long heldAt;

        Journey(UUID id) {
            this.id = id;
        }
    }

    /** Looks for runs from now on. */
    void start(Duration every) {
        thread.scheduleWithFixedDelay(this::takeUp, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Something has begun: it need not wait for the next look. */
    void wake() {
        if (!stopping) {
            thread.execute(this::takeUp);
        }
    }

    void stop() throws InterruptedException {
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("bulk work has not ended");
        }
    }

    private void takeUp() {
        try {
            List<UUID> running = store.read(tx -> tx.bulkRuns().running());
            for (UUID id : running) {
                if (!stopping && !inHand.contains(id) && hold(id)) {
                    inHand.add(id);
                    turns.addLast(new Journey(id));
                }
            }
            if (!resting && !turns.isEmpty()) {
                nextTurn(Duration.ZERO);
            }
        } catch (RuntimeException away) {
            LOG.warn("work on several cases cannot be taken up yet: {}", away.getClass().getName());
        }
    }

    private boolean hold(UUID id) {
        return store.write(
                Caller.system("bulk"),
                tx -> tx.bulkRuns().hold(id, node, tx.now(), tx.now().plus(HELD)));
    }

    private void nextTurn(Duration rest) {
        if (stopping) {
            return;
        }
        resting = true;
        thread.schedule(this::turn, rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void turn() {
        resting = false;
        Journey journey = turns.pollFirst();
        if (journey == null || stopping) {
            return;
        }
        long began = System.nanoTime();
        boolean more = false;
        try {
            more = step(journey);
        } catch (ProblemException passing) {
            LOG.warn("work on several cases waits: {}", passing.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("work on several cases cannot go on", failure);
        }
        if (more) {
            turns.addLast(journey);
        } else {
            // it has ended, or the next look takes it up again
            inHand.remove(journey.id);
        }
        if (!turns.isEmpty()) {
            nextTurn(pace.rest(Duration.ofNanos(System.nanoTime() - began)));
        }
    }

    /** What the next case needs. */
    private record Next(
            BulkRunTable.Kept kept, Optional<BulkRun.Line> line, Optional<Caller> caller) {}

    /**
     * Does one case.
     *
     * @return whether another may wait
     */
    private boolean step(Journey journey) {
        Next next = store.read(tx -> next(tx, journey));
        BulkRun run = next.kept().run();
        if (run.isEnded()) {
            return false;
        }
        if (next.line().isEmpty()) {
            end(next);
            toldAt.remove(run.owner());
            told.accept(run.owner());
            return false;
        }
        Optional<BulkAct> act = acts.apply(run.act());
        if (act.isEmpty()) {
            return false;
        }
        stillHeld(journey);
        BulkRun.Line line = next.line().get();
        Optional<List<Problem>> refused =
                next.caller().isEmpty()
                        ? Optional.of(List.of(Problem.of(AccessProblem.NOT_ALLOWED)))
                        : perform(act.get(), next.caller().get(), next.kept(), line);
        refused.ifPresent(problems -> refuse(run.id(), line.place(), problems));
        journey.place = line.place();
        tell(run.owner());
        return true;
    }

    /** Open pages are not drawn for each of thousands of cases. */
    private void tell(String owner) {
        long now = System.nanoTime();
        Long before = toldAt.get(owner);
        if (before == null || now - before > TELLING.toNanos()) {
            toldAt.put(owner, now);
            told.accept(owner);
        }
    }

    private void stillHeld(Journey journey) {
        long now = System.nanoTime();
        if (now - journey.heldAt > HELD.toNanos() / 3) {
            hold(journey.id);
            journey.heldAt = now;
        }
    }

    private static Next next(Transaction tx, Journey journey) {
        BulkRunTable.Kept kept =
                tx.bulkRuns()
                        .find(journey.id)
                        .orElseThrow(() -> new IllegalStateException("a run has gone"));
        return new Next(
                kept,
                tx.bulkRuns().next(journey.id, journey.place),
                caller(tx, kept.run().owner(), kept.office()));
    }

    /**
     * Whoever began, with the postings of now; empty when the account is closed or no longer posted
     * to the office for which it began.
     */
    private static Optional<Caller> caller(Transaction tx, String user, OfficeId office) {
        return tx.accounts()
                .find(user)
                .filter(Account::enabled)
                .map(Account::caller)
                .filter(
                        caller ->
                                caller.postings().stream()
                                        .map(Posting::office)
                                        .anyMatch(office::equals))
                .map(caller -> actingFor(office, caller));
    }

    private static Caller actingFor(OfficeId office, Caller caller) {
        List<Posting> postings =
                caller.postings().stream()
                        .sorted(
                                (one, other) ->
                                        Boolean.compare(
                                                other.office().equals(office),
                                                one.office().equals(office)))
                        .toList();
        return new Caller(caller.user(), caller.displayName(), postings);
    }

    /** Another node has done the case: nothing of this transaction stays. */
    private static final class DoneElsewhere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DoneElsewhere() {
            super("the case does not wait", null, false, false);
        }
    }

    /**
     * Does it.
     *
     * @return why it was refused; empty when it is done
     * @throws ProblemException when it can be neither done nor refused at the moment
     */
    private Optional<List<Problem>> perform(
            BulkAct act, Caller caller, BulkRunTable.Kept kept, BulkRun.Line line) {
        UUID run = kept.run().id();
        Map<String, String> arguments = kept.arguments();
        try {
            store.accompany(
                    tx -> {
                        if (!tx.bulkRuns().claim(run, line.place())) {
                            throw new DoneElsewhere();
                        }
                    },
                    () -> act.perform(caller, line.of(), arguments));
            if (store.read(tx -> tx.bulkRuns().waits(run, line.place()))) {
                // an act that had nothing to write
                store.write(caller, tx -> tx.bulkRuns().claim(run, line.place()));
            }
            return Optional.empty();
        } catch (DoneElsewhere done) {
            return Optional.empty();
        } catch (ProblemException refused) {
            if (refused.problems().stream()
                    .anyMatch(problem -> problem.code().fault().isPassing())) {
                throw refused;
            }
            return Optional.of(refused.problems());
        } catch (RuntimeException failure) {
            LOG.error("bulk work on a case failed", failure);
            return Optional.of(List.of(Problem.of(StoreProblem.UNAVAILABLE)));
        }
    }

    private void refuse(UUID run, int place, List<Problem> problems) {
        store.write(
                Caller.system("bulk"),
                tx -> {
                    tx.bulkRuns().refuse(run, place, problems);
                    return null;
                });
    }

    private void end(Next next) {
        BulkRun run = next.kept().run();
        store.write(
                next.caller().orElseGet(() -> Caller.system("bulk")),
                tx -> BulkEnd.of(tx, run.id(), false));
    }
}
