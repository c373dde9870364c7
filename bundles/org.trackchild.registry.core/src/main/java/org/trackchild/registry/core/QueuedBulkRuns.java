package org.trackchild.registry.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.BulkWork;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Transfers;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.api.Transaction;

/** Runs one after the other on a thread of its own, so that people who wait come first. */
@Component(service = BulkRuns.class)
public class QueuedBulkRuns implements BulkRuns {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedBulkRuns.class);

    private static final int LONGEST_STOP_SECONDS = 10;

    private final Store store;

    private final CaseDesk desk;

    private final Transfers transfers;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread made = new Thread(work, "trackchild-bulk");
                        made.setDaemon(true);
                        return made;
                    });

    /** By account, the latest first. */
    private final Map<String, Deque<BulkRun>> runs = new ConcurrentHashMap<>();

    private final Map<String, Collection<Runnable>> followers = new ConcurrentHashMap<>();

    /** Asked between two cases. */
    private volatile boolean stopping;

    @Activate
    public QueuedBulkRuns(
            @Reference Store store, @Reference CaseDesk desk, @Reference Transfers transfers) {
        this.store = store;
        this.desk = desk;
        this.transfers = transfers;
    }

    @Deactivate
    void stop() throws InterruptedException {
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("bulk work has not ended");
        }
    }

    @Override
    public BulkRun begin(Caller caller, UUID id, BulkWork work, List<CaseId> cases) {
        List<CaseId> chosen = List.copyOf(new LinkedHashSet<>(cases));
        if (chosen.isEmpty()) {
            throw refusal(FieldProblem.REQUIRED);
        }
        if (chosen.size() > MOST) {
            throw refusal(FieldProblem.OUT_OF_RANGE, 1, MOST);
        }
        BulkRun made =
                store.read(
                        tx ->
                                new BulkRun(
                                        id,
                                        work,
                                        tx.now(),
                                        chosen.stream()
                                                .map(
                                                        each ->
                                                                new BulkRun.Line(
                                                                        each,
                                                                        number(tx, caller, each),
                                                                        Optional.empty()))
                                                .toList()));
        Optional<BulkRun> before = add(caller.user(), made);
        if (before.isPresent()) {
            return before.get();
        }
        thread.execute(() -> work(caller, made));
        return made;
    }

    private static ProblemException refusal(FieldProblem code, Object... arguments) {
        return new ProblemException(List.of(new Problem(code, CASES, List.of(arguments))));
    }

    private String number(Transaction tx, Caller caller, CaseId id) {
        try {
            return desk.find(tx, caller, Action.READ, id).content().header().number();
        } catch (ProblemException unseen) {
            return "";
        }
    }

    /** Adds a run, unless it is there. */
    private Optional<BulkRun> add(String user, BulkRun made) {
        Deque<BulkRun> mine = runs.computeIfAbsent(user, each -> new ArrayDeque<>());
        synchronized (mine) {
            Optional<BulkRun> before = find(mine, made.id());
            if (before.isEmpty()) {
                makeRoom(mine);
                mine.addFirst(made);
            }
            return before;
        }
    }

    /** Forgets the oldest report; one of a run that still goes on is never thrown away. */
    private static void makeRoom(Deque<BulkRun> mine) {
        Iterator<BulkRun> oldestFirst = mine.descendingIterator();
        while (mine.size() >= KEPT && oldestFirst.hasNext()) {
            if (oldestFirst.next().isEnded()) {
                oldestFirst.remove();
            }
        }
        if (mine.size() >= KEPT) {
            throw new ProblemException(
                    List.of(new Problem(CaseProblem.TOO_MANY_RUNS, "", List.of(KEPT))));
        }
    }

    private static Optional<BulkRun> find(Collection<BulkRun> mine, UUID id) {
        return mine.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private void work(Caller caller, BulkRun run) {
        for (int place = 0; place < run.lines().size(); place++) {
            if (stopping) {
                return;
            }
            settle(
                    caller.user(),
                    run.id(),
                    place,
                    outcome(caller, run.work(), run.lines().get(place).of()));
        }
    }

    /** What became of one case; empty when it was done. */
    private List<Problem> outcome(Caller caller, BulkWork work, CaseId of) {
        try {
            if (work instanceof BulkWork.Transferring transferring) {
                transfers.ask(caller, of, transferring.request());
            }
            return List.of();
        } catch (ProblemException refused) {
            return refused.problems();
        } catch (RuntimeException failure) {
            LOG.error("bulk work on a case failed", failure);
            return List.of(Problem.of(StoreProblem.UNAVAILABLE));
        }
    }

    private void settle(String user, UUID id, int place, List<Problem> problems) {
        Deque<BulkRun> mine = runs.getOrDefault(user, new ArrayDeque<>());
        synchronized (mine) {
            find(mine, id)
                    .ifPresent(
                            run -> {
                                List<BulkRun> all = new ArrayList<>(mine);
                                all.replaceAll(
                                        each -> each == run ? settled(run, place, problems) : each);
                                mine.clear();
                                mine.addAll(all);
                            });
        }
        followers
                .getOrDefault(user, List.of())
                .forEach(
                        follower -> {
                            try {
                                follower.run();
                            } catch (RuntimeException itsOwn) {
                                LOG.warn("a follower of bulk work failed", itsOwn);
                            }
                        });
    }

    private static BulkRun settled(BulkRun run, int place, List<Problem> problems) {
        List<BulkRun.Line> lines = new ArrayList<>(run.lines());
        BulkRun.Line line = lines.get(place);
        lines.set(place, new BulkRun.Line(line.of(), line.number(), Optional.of(problems)));
        return new BulkRun(run.id(), run.work(), run.begun(), lines);
    }

    @Override
    public List<BulkRun> latest(Caller caller) {
        Deque<BulkRun> mine = runs.getOrDefault(caller.user(), new ArrayDeque<>());
        synchronized (mine) {
            return List.copyOf(mine);
        }
    }

    @Override
    public void dismiss(Caller caller, UUID id) {
        Deque<BulkRun> mine = runs.getOrDefault(caller.user(), new ArrayDeque<>());
        synchronized (mine) {
            mine.removeIf(run -> run.id().equals(id));
        }
    }

    @Override
    public Runnable follow(Caller caller, Runnable changed) {
        followers.computeIfAbsent(caller.user(), each -> new CopyOnWriteArrayList<>()).add(changed);
        return () -> followers.getOrDefault(caller.user(), new ArrayList<>()).remove(changed);
    }
}
