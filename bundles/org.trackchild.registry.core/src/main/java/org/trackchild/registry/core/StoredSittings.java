package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.BenchKind;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BenchFigures;
import org.trackchild.registry.api.BenchFigures.Age;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.registry.api.Sittings;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.BenchRule;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.SittingTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Sittings over the store. */
@Component(service = Sittings.class)
public class StoredSittings implements Sittings {

    private static final int MOST = 200;

    private final Store store;

    private final CaseDesk desk;

    private final Seats seats;

    @Activate
    public StoredSittings(
            @Reference Store store, @Reference CaseDesk desk, @Reference RuleShelf shelf) {
        this.store = store;
        this.desk = desk;
        seats = new Seats(desk, shelf);
    }

    @Override
    public boolean sits(Caller caller) {
        return !Seats.of(caller).isEmpty();
    }

    @Override
    public List<Line> ahead(Caller caller) {
        return store.read(tx -> lines(tx, tx.sittings().ahead(Seats.benches(caller), MOST)));
    }

    @Override
    public Page<Line> past(Caller caller, Optional<String> after, int limit) {
        PageStart.check(after);
        return store.read(
                tx -> {
                    Page<Sitting> page = tx.sittings().past(Seats.benches(caller), after, limit);
                    return new Page<>(lines(tx, page.items()), page.next());
                });
    }

    private static List<Line> lines(Transaction tx, List<Sitting> sittings) {
        Map<UUID, SittingTable.Count> counts =
                tx.sittings().counts(sittings.stream().map(Sitting::id).toList());
        return sittings.stream()
                .map(
                        sitting -> {
                            SittingTable.Count count =
                                    counts.getOrDefault(sitting.id(), SittingTable.Count.NONE);
                            return new Line(sitting, count.items(), count.waiting());
                        })
                .toList();
    }

    @Override
    public Optional<BenchFigures> figures(Caller caller) {
        return Seats.of(caller).stream()
                .findFirst()
                .map(posting -> store.read(tx -> figures(tx, caller, posting)));
    }

    private BenchFigures figures(Transaction tx, Caller caller, Posting posting) {
        LocalDate today = today(tx.now());
        LocalDate month = today.withDayOfMonth(1);
        return new BenchFigures(
                posting.office(),
                tx.now(),
                tx.sittings().daysSat(posting.office(), month, month.plusMonths(1)),
                seats.rule(posting),
                Arrays.stream(Age.values())
                        .map(age -> pending(tx, caller, posting, age, today))
                        .toList());
    }

    /** The kind of the bench, where it is not the committee. */
    private static String other(Posting posting) {
        String bench = posting.role().bench();
        return bench.equals(BenchKind.COMMITTEE) ? "" : bench;
    }

    private BenchFigures.Pending pending(
            Transaction tx, Caller caller, Posting posting, Age age, LocalDate today) {
        CaseFilter filter =
                CaseFilter.all()
                        .with()
                        .pending(true)
                        .state(posting.state())
                        .district(posting.district())
                        .bench(other(posting))
                        .registered(
                                new CaseFilter.Span(
                                        age.most() == 0 ? null : monthsAgo(today, age.most()),
                                        age.least() == 0 ? null : monthsAgo(today, age.least())))
                        .build();
        Reach reach = desk.policy().reach(caller.with(List.of(posting)));
        return new BenchFigures.Pending(
                age,
                filter,
                tx.cases().count(new CaseSelection(reach, filter, List.of(), List.of(), reach)));
    }

    /** The beginning of a day, so that the same figure has the same filter all day long. */
    private static Instant monthsAgo(LocalDate today, int months) {
        return today.minusMonths(months).atStartOfDay(TextCaseReader.INDIA).toInstant();
    }

    private static LocalDate today(Instant now) {
        return now.atZone(TextCaseReader.INDIA).toLocalDate();
    }

    @Override
    public Optional<SittingPlan> usual(Caller caller) {
        return Seats.of(caller).stream()
                .findFirst()
                .flatMap(posting -> store.read(tx -> tx.sittings().latest(posting.office())))
                .map(Sitting::plan);
    }

    @Override
    public Sitting plan(Caller caller, SittingPlan written) {
        Posting posting = Seats.first(caller);
        SittingPlan plan = SittingRules.tidy(written);
        return store.write(
                caller,
                tx -> {
                    SittingRules.mustBeRight(
                            SittingRules.check(plan, seats.rule(posting), today(tx.now())));
                    return new SittingBook(tx, caller, posting.office()).plan(plan);
                });
    }

    /** A sitting of the caller's bench that is as far as it must be. */
    private static Sitting locked(Transaction tx, Caller caller, UUID id, Sitting.Status needed) {
        Sitting sitting = Seats.own(caller, tx.sittings().lock(id));
        if (sitting.status() != needed) {
            throw new ProblemException(CaseProblem.SITTING_SETTLED);
        }
        return sitting;
    }

    @Override
    public Sitting move(Caller caller, UUID id, LocalDate day, LocalTime start, String reason) {
        String tidy = TextRules.tidy(reason);
        return store.write(
                caller,
                tx -> {
                    Sitting old = locked(tx, caller, id, Sitting.Status.PLANNED);
                    List<Problem> problems = new ArrayList<>();
                    SittingRules.day(day, today(tx.now()), problems);
                    Statements.check(tidy, true, problems);
                    SittingRules.mustBeRight(problems);
                    SittingBook book = new SittingBook(tx, caller, old.bench());
                    Sitting moved =
                            new Sitting(
                                    id,
                                    old.bench(),
                                    old.plan().on(day, start.withSecond(0).withNano(0)),
                                    old.planned(),
                                    Optional.of(book.said(tidy)),
                                    Optional.empty(),
                                    Optional.empty());
                    tx.sittings().update(moved);
                    tx.journal(
                            JournalAction.SITTING_MOVED,
                            SittingBook.subject(moved),
                            "office=" + old.bench() + ";from=" + old.plan().day() + ";to=" + day);
                    return moved;
                });
    }

    @Override
    public Sitting cancel(Caller caller, UUID id, String reason, Optional<LocalDate> next) {
        String tidy = TextRules.tidy(reason);
        return store.write(
                caller,
                tx -> {
                    Sitting old = locked(tx, caller, id, Sitting.Status.PLANNED);
                    SittingBook book = new SittingBook(tx, caller, old.bench());
                    List<Problem> problems = new ArrayList<>();
                    Statements.check(tidy, true, problems);
                    SittingRules.next(
                            old, next, book.waiting(old).size(), today(tx.now()), problems);
                    SittingRules.mustBeRight(problems);
                    book.putOff(old, tidy, next);
                    return ended(tx, old, book.said(tidy), JournalAction.SITTING_CANCELLED);
                });
    }

    private static Sitting ended(
            Transaction tx, Sitting old, Statement said, JournalAction action) {
        Sitting ended =
                new Sitting(
                        old.id(),
                        old.bench(),
                        old.plan(),
                        old.planned(),
                        old.moved(),
                        old.opened(),
                        Optional.of(said));
        tx.sittings().update(ended);
        tx.journal(
                action,
                SittingBook.subject(ended),
                "office=" + old.bench() + ";day=" + old.plan().day());
        return ended;
    }

    @Override
    public Sitting open(Caller caller, UUID id, String presiding, List<String> written) {
        List<String> present =
                SittingRules.names(Stream.concat(Stream.of(presiding), written.stream()).toList());
        return store.write(
                caller,
                tx -> {
                    Sitting old = locked(tx, caller, id, Sitting.Status.PLANNED);
                    if (tx.sittings().openOf(old.bench()).isPresent()) {
                        throw new ProblemException(CaseProblem.ANOTHER_SITTING_OPEN);
                    }
                    List<Problem> problems = new ArrayList<>();
                    SittingRules.notBefore(old, today(tx.now()), problems);
                    Optional<BenchRule> rule = Seats.at(caller, old.bench()).flatMap(seats::rule);
                    SittingRules.members(SittingRules.PRESENT, present, rule, problems);
                    SittingRules.presided(presiding, present, rule, problems);
                    SittingRules.mustBeRight(problems);
                    Sitting opened =
                            new Sitting(
                                    id,
                                    old.bench(),
                                    old.plan(),
                                    old.planned(),
                                    old.moved(),
                                    Optional.of(
                                            new Sitting.Attendance(
                                                    present,
                                                    new SittingBook(tx, caller, old.bench())
                                                            .said(""))),
                                    Optional.empty());
                    tx.sittings().update(opened);
                    tx.journal(
                            JournalAction.SITTING_OPENED,
                            SittingBook.subject(opened),
                            "office=" + old.bench() + ";present=" + present.size());
                    return opened;
                });
    }

    @Override
    public Sitting close(Caller caller, UUID id, Optional<LocalDate> next, String reason) {
        String tidy = TextRules.tidy(reason);
        return store.write(
                caller,
                tx -> {
                    Sitting old = locked(tx, caller, id, Sitting.Status.OPEN);
                    SittingBook book = new SittingBook(tx, caller, old.bench());
                    int left = book.waiting(old).size();
                    List<Problem> problems = new ArrayList<>();
                    SittingRules.next(old, next, left, today(tx.now()), problems);
                    Statements.check(tidy, left > 0, problems);
                    SittingRules.mustBeRight(problems);
                    book.putOff(old, tidy, next);
                    return ended(tx, old, book.said(""), JournalAction.SITTING_CLOSED);
                });
    }
}
