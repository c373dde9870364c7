package org.trackchild.registry.core;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.store.api.BulkRunTable.Running;
import org.trackchild.store.api.Store;

/**
 * Works runs off on one thread, one case of each in turn. What is to be done stands in the database
 * alone: a node takes runs that no living node holds and whose act it has. Whatever goes wrong with
 * a run, the others go on, and it is taken up again.
 */
final class BulkWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);

    private static final int LONGEST_STOP_SECONDS = 10;

    /** After so long without a sign of life of its node a run is another's. */
    private static final Duration HELD = Duration.ofSeconds(15);

    private static final Duration TELLING = Duration.ofMillis(300);

    private static final Caller SELF = Caller.system("bulk");

    private final Store store;

    private final Function<String, Optional<BulkAct>> acts;

    private final Consumer<String> told;

    private final BulkPace pace;

    private final BulkStep steps;

    private final UUID node = CaseId.drawUuid();

    /** Runs in hand, the next one first; belongs to the thread, as all that follows. */
    private final Deque<Journey> turns = new ArrayDeque<>();

    /** The runs that other nodes work on, and their owners. */
    private final Map<UUID, String> elsewhere = new HashMap<>();

    /** When owners were told last. */
    private final Map<String, Long> toldAt = new HashMap<>();

    private boolean resting;

    private volatile boolean stopping;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread made = new Thread(work, "trackchild-bulk");
                        made.setDaemon(true);
                        return made;
                    });

    /**
     * @param acts finds an act by its code; empty while nobody provides it
     * @param told hears the owner of a run that has come further, here or on another node
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
        steps = new BulkStep(store, acts, pace.patience());
    }

    /** Where the work on a run stands. Belongs to the thread. */
    private static final class Journey {

        final UUID id;

        int place;

        long heldAt;

        Journey(UUID id) {
            this.id = id;
            heldAt = System.nanoTime();
        }
    }

    /** Looks for runs from now on. */
    void start() {
        thread.scheduleWithFixedDelay(
                this::takeUp, 0, pace.look().toMillis(), TimeUnit.MILLISECONDS);
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
            List<Running> running = store.read(tx -> tx.bulkRuns().running());
            Set<UUID> mine = new HashSet<>();
            turns.forEach(journey -> mine.add(journey.id));
            Map<UUID, String> others = new HashMap<>();
            for (Running run : running) {
                if (stopping || mine.contains(run.id())) {
                    continue;
                }
                if (acts.apply(run.act()).isPresent() && hold(run.id())) {
                    turns.addLast(new Journey(run.id()));
                } else {
                    others.put(run.id(), run.owner());
                }
            }
            tellOf(others);
            if (!resting && !turns.isEmpty()) {
                nextTurn(Duration.ZERO);
            }
        } catch (Throwable away) { // what a scheduled look throws would be its last
            LOG.warn("work on several cases cannot be taken up yet: {}", away.getClass().getName());
        }
    }

    /** Pages of this node show also what another one does, and that it has ended. */
    private void tellOf(Map<UUID, String> others) {
        Set<String> owners = new HashSet<>(others.values());
        owners.addAll(elsewhere.values());
        elsewhere.clear();
        elsewhere.putAll(others);
        owners.forEach(told);
    }

    private boolean hold(UUID id) {
        return store.write(SELF, tx -> tx.bulkRuns().hold(id, node, tx.now(), tx.now().plus(HELD)));
    }

    private void release(UUID id) {
        store.write(
                SELF,
                tx -> {
                    tx.bulkRuns().release(id, node);
                    return null;
                });
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
        // otherwise it has ended, or the next look takes it up again
        boolean more = false;
        try {
            more = isStillHeld(journey) && step(journey);
        } catch (ProblemException passing) {
            steps.beginAnew(journey.id);
            LOG.warn("work on several cases waits: {}", passing.getMessage());
        } catch (Throwable failure) { // the other runs go on
            LOG.error(
                    "work on several cases, run {}, cannot go on: {}",
                    journey.id,
                    failure.getClass().getName());
        } finally {
            if (more) {
                turns.addLast(journey);
            }
            if (!turns.isEmpty()) {
                nextTurn(pace.rest(Duration.ofNanos(System.nanoTime() - began)));
            }
        }
    }

    /**
     * Does one case.
     *
     * @return whether another may wait
     */
    private boolean step(Journey journey) {
        BulkStep.Result result = steps.go(journey.id, journey.place);
        journey.place = result.place();
        switch (result.outcome()) {
            case SETTLED -> tell(result.owner());
            case ENDED -> {
                toldAt.remove(result.owner());
                told.accept(result.owner());
            }
            case NO_ACT -> release(journey.id);
            default -> {
                // nobody needs to know
            }
        }
        return result.outcome() == BulkStep.Outcome.SETTLED
                || result.outcome() == BulkStep.Outcome.DEFERRED;
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

    /** Says again that this node is alive, unless another holds the run by now. */
    private boolean isStillHeld(Journey journey) {
        long now = System.nanoTime();
        if (now - journey.heldAt <= HELD.toNanos() / 3) {
            return true;
        }
        journey.heldAt = now;
        return hold(journey.id);
    }
}
