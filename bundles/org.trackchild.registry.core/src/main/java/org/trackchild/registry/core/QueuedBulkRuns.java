package org.trackchild.registry.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkOrder;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.store.api.BulkRunTable.Kept;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Takes orders for work on several cases, which {@link BulkWorker} works off. */
@Component(service = BulkRuns.class)
public class QueuedBulkRuns implements BulkRuns {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedBulkRuns.class);

    /** For so long what was dismissed is not begun again by a request that is repeated. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Store store;

    private final CaseDesk desk;

    private final BulkWorker worker;

    private final Map<String, BulkAct> acts = new ConcurrentHashMap<>();

    private final Map<String, Collection<Runnable>> followers = new ConcurrentHashMap<>();

    @Activate
    public QueuedBulkRuns(@Reference Store store, @Reference CaseDesk desk) {
        this(store, desk, BulkPace.USUAL);
    }

    QueuedBulkRuns(Store store, CaseDesk desk, BulkPace pace) {
        this.store = store;
        this.desk = desk;
        worker = new BulkWorker(store, this::act, this::tell, pace);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(BulkAct act) {
        acts.put(act.code(), act);
    }

    void remove(BulkAct act) {
        acts.remove(act.code(), act);
    }

    /** Goes on with what an earlier start of the platform left. */
    @Activate
    void start() {
        worker.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        worker.stop();
    }

    @Override
    public List<BulkAct> acts(Caller caller) {
        return acts.values().stream()
                .filter(act -> act.isFor(caller))
                .sorted(Comparator.comparing(BulkAct::code))
                .toList();
    }

    @Override
    public Optional<BulkAct> act(String code) {
        return Optional.ofNullable(acts.get(code));
    }

    @Override
    public BulkRun begin(Caller caller, UUID id, BulkOrder order) {
        return begin(caller, id, digest(order), () -> order);
    }

    @Override
    public BulkRun begin(Caller caller, UUID id, String request, Supplier<BulkOrder> asked) {
        Optional<Kept> before = store.read(tx -> before(tx, caller, id, request));
        if (before.isPresent()) {
            return before.get().run();
        }
        BulkOrder order = asked.get();
        List<Problem> problems = new ArrayList<>();
        check(caller, order, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        BulkRun begun = store.write(caller, tx -> begin(tx, caller, id, order, request));
        worker.wake();
        return begun;
    }

    private void check(Caller caller, BulkOrder order, List<Problem> problems) {
        Optional<BulkAct> act = act(order.act());
        if (act.isEmpty()) {
            problems.add(
                    new Problem(
                            order.act().isEmpty()
                                    ? FieldProblem.REQUIRED
                                    : FieldProblem.UNKNOWN_CODE,
                            ACT,
                            order.act().isEmpty() ? List.of() : List.of(codes(caller))));
        } else if (!act.get().isFor(caller)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        } else {
            problems.addAll(new BulkArguments(desk).check(act.get(), caller, order.arguments()));
        }
        if (order.cases().isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, CASES, List.of()));
        } else if (order.cases().size() > MOST) {
            problems.add(new Problem(FieldProblem.OUT_OF_RANGE, CASES, List.of(1, MOST)));
        }
    }

    private String codes(Caller caller) {
        return acts(caller).stream().map(BulkAct::code).collect(Collectors.joining(", "));
    }

    private static Optional<Kept> before(Transaction tx, Caller caller, UUID id, String digest) {
        Optional<Kept> before = tx.bulkRuns().find(id);
        if (before.filter(kept -> !kept.run().owner().equals(caller.user())).isPresent()) {
            throw new ProblemException(CaseProblem.NO_SUCH_RUN);
        }
        if (before.filter(kept -> !kept.digest().equals(digest)).isPresent()) {
            throw new ProblemException(CaseProblem.ORIGIN_REUSED);
        }
        return before;
    }

    private static BulkRun begin(
            Transaction tx, Caller caller, UUID id, BulkOrder order, String digest) {
        Optional<Kept> before = before(tx, caller, id, digest);
        if (before.isPresent()) {
            return before.get().run();
        }
        makeRoom(tx, caller);
        OfficeId office =
                caller.office().orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
        BulkRun made =
                new BulkRun(
                        id,
                        caller.user(),
                        order.act(),
                        tx.now(),
                        Optional.empty(),
                        new BulkRun.Counts(order.cases().size(), 0, 0));
        tx.bulkRuns()
                .insert(new Kept(made, office, order.arguments(), digest, false), order.cases());
        tx.journal(
                JournalAction.BULK_BEGUN,
                BulkEnd.subject(id),
                "act=" + order.act() + ";cases=" + order.cases().size());
        return made;
    }

    /** Forgets the oldest report; one of a run that still goes on is never thrown away. */
    private static void makeRoom(Transaction tx, Caller caller) {
        tx.bulkRuns().forget(caller.user(), tx.now().minus(REMEMBERED));
        List<Kept> mine = tx.bulkRuns().ofOwner(caller.user());
        if (mine.stream().filter(kept -> !kept.run().isEnded()).count() >= AT_ONCE) {
            throw new ProblemException(
                    List.of(new Problem(CaseProblem.TOO_MANY_RUNS, "", List.of(AT_ONCE))));
        }
        List<Kept> ended = mine.stream().filter(kept -> kept.run().isEnded()).toList();
        int running = mine.size() - ended.size();
        ended.stream()
                .skip(Math.max(0, KEPT - 1 - running))
                .forEach(kept -> tx.bulkRuns().dismiss(kept.run().id(), tx.now()));
    }

    /** Tells one order from another without keeping what was typed. */
    private static String digest(BulkOrder order) {
        StringBuilder text = new StringBuilder(order.act());
        order.arguments()
                .forEach(
                        (name, value) ->
                                text.append('\n')
                                        .append(name)
                                        .append('=')
                                        .append(value.length())
                                        .append(':')
                                        .append(value));
        order.cases().forEach(each -> text.append('\n').append(each));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public List<BulkRun> latest(Caller caller) {
        return store.read(
                tx -> tx.bulkRuns().ofOwner(caller.user()).stream().map(Kept::run).toList());
    }

    @Override
    public BulkRun read(Caller caller, UUID id) {
        return store.read(tx -> find(tx, caller, id).run());
    }

    private static Kept find(Transaction tx, Caller caller, UUID id) {
        return tx.bulkRuns()
                .find(id)
                .filter(kept -> !kept.dismissed() && kept.run().owner().equals(caller.user()))
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_RUN));
    }

    @Override
    public Page<BulkRun.Line> lines(
            Caller caller,
            UUID id,
            Optional<BulkRun.Standing> only,
            Optional<String> after,
            int limit) {
        return new Showing(store, caller, Through.WORK)
                .page(
                        tx -> {
                            Page<BulkRun.Line> page =
                                    tx.bulkRuns()
                                            .lines(
                                                    find(tx, caller, id).run().id(),
                                                    only,
                                                    after,
                                                    limit);
                            Map<CaseId, String> numbers =
                                    numbers(
                                            tx,
                                            caller,
                                            page.items().stream().map(BulkRun.Line::of).toList());
                            return page.map(
                                    line ->
                                            new BulkRun.Line(
                                                    line.place(),
                                                    line.of(),
                                                    numbers.getOrDefault(line.of(), ""),
                                                    line.standing(),
                                                    line.problems()));
                        },
                        line -> Stream.of(line.of()).filter(seen -> !line.number().isEmpty()));
    }

    /** The numbers of those cases that the caller may see now. */
    private Map<CaseId, String> numbers(Transaction tx, Caller caller, List<CaseId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tx.cases().findAll(ids).stream()
                        .filter(
                                each ->
                                        desk.policy()
                                                .decide(caller, Action.READ, each.facts())
                                                .allowed())
                        .map(StoredCase::content)
                        .collect(
                                Collectors.toMap(
                                        content -> content.id(),
                                        content -> content.header().number()));
    }

    @Override
    public BulkRun cancel(Caller caller, UUID id) {
        BulkRun now =
                store.write(
                        caller,
                        tx -> {
                            BulkRun run = find(tx, caller, id).run();
                            return run.isEnded() ? run : BulkEnd.of(tx, id, true).orElse(run);
                        });
        tell(caller.user());
        return now;
    }

    @Override
    public void dismiss(Caller caller, UUID id) {
        store.write(
                caller,
                tx -> {
                    Optional<Kept> kept =
                            tx.bulkRuns()
                                    .find(id)
                                    .filter(each -> each.run().owner().equals(caller.user()));
                    if (kept.filter(each -> !each.run().isEnded()).isPresent()) {
                        throw new ProblemException(CaseProblem.RUN_GOES_ON);
                    }
                    if (kept.isPresent()) {
                        tx.bulkRuns().dismiss(id, tx.now());
                    }
                    return null;
                });
        tell(caller.user());
    }

    @Override
    public Runnable follow(Caller caller, Runnable changed) {
        followers.computeIfAbsent(caller.user(), each -> new CopyOnWriteArrayList<>()).add(changed);
        return () -> followers.getOrDefault(caller.user(), new ArrayList<>()).remove(changed);
    }

    private void tell(String user) {
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
}
