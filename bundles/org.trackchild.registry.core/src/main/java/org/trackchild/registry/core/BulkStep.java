package org.trackchild.registry.core;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.store.api.BulkRunTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.api.Transaction;

/**
 * Does one case of a run: with the rights that its owner has now, and with the mark that it is done
 * in the transaction that does it. Used by one thread.
 */
final class BulkStep {

    private static final Logger LOG = LoggerFactory.getLogger(BulkStep.class);

    private final Store store;

    private final Function<String, Optional<BulkAct>> acts;

    private final Duration patience;

    /** When cases could first be neither done nor refused, by their place. */
    private final Map<UUID, Map<Integer, Long>> deferred = new HashMap<>();

    /**
     * @param acts finds an act by its code; empty while nobody provides it
     * @param patience for so long a case is tried again that can be neither done nor refused
     */
    BulkStep(Store store, Function<String, Optional<BulkAct>> acts, Duration patience) {
        this.store = store;
        this.acts = acts;
        this.patience = patience;
    }

    /** What a step has come to. */
    enum Outcome {
        /** The case had its turn. */
        SETTLED,
        /** The case can be neither done nor refused at the moment. */
        DEFERRED,
        /** Only deferred cases wait. */
        NOTHING_NOW,
        /** No case waits; the run has ended. */
        ENDED,
        /** Nobody provides the act. */
        NO_ACT,
        /** Another node works on the run. */
        ELSEWHERE
    }

    /**
     * A step.
     *
     * @param owner of the run
     * @param place of the case; where the step began when there was none
     */
    record Result(Outcome outcome, String owner, int place) {}

    /** What the next case needs. */
    private record Next(
            BulkRunTable.Kept kept,
            Optional<BulkRun.Line> line,
            boolean waits,
            Optional<Caller> caller) {}

    /**
     * Does the next case that waits behind a place.
     *
     * @throws ProblemException while the database is away
     */
    Result go(UUID id, int after) {
        Next next = store.read(tx -> next(tx, id, after));
        BulkRun run = next.kept().run();
        if (next.line().isEmpty() || run.isEnded()) {
            boolean later = next.waits() && !run.isEnded();
            if (!later) {
                end(next);
                deferred.remove(id);
            }
            return new Result(later ? Outcome.NOTHING_NOW : Outcome.ENDED, run.owner(), after);
        }
        int place = next.line().get().place();
        return new Result(act(next, next.line().get()), run.owner(), place);
    }

    /** The database was away: what could not be done in that time says nothing of its case. */
    void beginAnew(UUID id) {
        deferred.remove(id);
    }

    private static Next next(Transaction tx, UUID id, int after) {
        BulkRunTable.Kept kept =
                tx.bulkRuns()
                        .find(id)
                        .orElseThrow(() -> new IllegalStateException("a run has gone"));
        Optional<BulkRun.Line> line = tx.bulkRuns().next(id, after);
        return new Next(
                kept,
                line,
                line.isPresent() || tx.bulkRuns().next(id, 0).isPresent(),
                caller(tx, kept.run().owner(), kept.office()));
    }

    /**
     * Whoever began, with the postings of now; empty when the account is closed or no longer posted
     * to the office for which it began.
     */
    private static Optional<Caller> caller(Transaction tx, String user, OfficeId office) {
        return tx.accounts()
                .find(user)
                .flatMap(account -> account.enabledCaller(tx.now()))
                .filter(caller -> caller.offices().contains(office))
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
        return caller.with(postings);
    }

    private Outcome act(Next next, BulkRun.Line line) {
        BulkRun run = next.kept().run();
        Optional<BulkAct> act = acts.apply(run.act());
        if (act.isEmpty()) {
            return Outcome.NO_ACT;
        }
        if (next.caller().isEmpty()) {
            return refuse(run, line, List.of(Problem.of(AccessProblem.NOT_ALLOWED)));
        }
        try {
            return perform(act.get(), next.caller().get(), next.kept(), line)
                    ? Outcome.SETTLED
                    : Outcome.ELSEWHERE;
        } catch (ProblemException refused) {
            return isPassing(refused) ? defer(run, line) : refuse(run, line, refused.problems());
        } catch (Throwable broken) { // a plug-in that is swapped throws errors, too
            // its message might quote a record
            LOG.error(
                    "the act {} failed at a case of the run {}: {}",
                    run.act(),
                    run.id(),
                    broken.getClass().getName());
            return refuse(run, line, List.of(Problem.of(CaseProblem.ACT_FAILED)));
        }
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
     * @return {@code false} when the case waits no more
     * @throws ProblemException why it is not done
     */
    private boolean perform(BulkAct act, Caller caller, BulkRunTable.Kept kept, BulkRun.Line line) {
        UUID run = kept.run().id();
        try {
            store.accompany(
                    tx -> {
                        if (!tx.bulkRuns().claim(run, line.place())) {
                            throw new DoneElsewhere();
                        }
                    },
                    () -> act.perform(caller, line.of(), kept.arguments()));
        } catch (DoneElsewhere done) {
            return false;
        }
        if (store.read(tx -> tx.bulkRuns().waits(run, line.place()))) {
            // an act that had nothing to write
            store.write(caller, tx -> tx.bulkRuns().claim(run, line.place()));
        }
        return true;
    }

    private static boolean isPassing(ProblemException refused) {
        return refused.problems().stream()
                .map(Problem::code)
                .anyMatch(code -> code.fault().isPassing() || code == StoreProblem.OVERTAKEN);
    }

    private Outcome defer(BulkRun run, BulkRun.Line line) {
        long now = System.nanoTime();
        long first =
                deferred.computeIfAbsent(run.id(), each -> new HashMap<>())
                        .computeIfAbsent(line.place(), each -> now);
        return now - first < patience.toNanos()
                ? Outcome.DEFERRED
                : refuse(
                        run,
                        line,
                        List.of(
                                new Problem(
                                        CaseProblem.GIVEN_UP, "", List.of(patience.toMinutes()))));
    }

    private Outcome refuse(BulkRun run, BulkRun.Line line, List<Problem> problems) {
        store.write(
                Caller.system("bulk"),
                tx -> {
                    tx.bulkRuns().refuse(run.id(), line.place(), problems);
                    return null;
                });
        return Outcome.SETTLED;
    }

    private void end(Next next) {
        store.write(
                next.caller().orElseGet(() -> Caller.system("bulk")),
                tx -> BulkEnd.of(tx, next.kept().run().id(), false));
    }
}
