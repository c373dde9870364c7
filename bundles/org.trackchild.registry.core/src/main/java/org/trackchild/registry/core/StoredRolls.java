package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Rolls;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Rolls of homes over the store. */
@Component(service = Rolls.class)
public class StoredRolls implements Rolls {

    private final Store store;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final StoredCasework casework;

    private final ListingViews views;

    @Activate
    public StoredRolls(
            @Reference Store store,
            @Reference CaseDesk desk,
            @Reference RuleShelf shelf,
            @Reference StoredCasework casework) {
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
        this.casework = casework;
        views = new ListingViews(desk, shelf);
    }

    private static Optional<Posting> keeper(Caller caller) {
        return caller.postings().stream()
                .filter(posting -> posting.role() == Role.HOME_CLERK)
                .findFirst();
    }

    private static Optional<Posting> keeper(Caller caller, OfficeId home) {
        return caller.postings().stream()
                .filter(posting -> posting.role() == Role.HOME_CLERK)
                .filter(posting -> posting.office().equals(home))
                .findFirst();
    }

    @Override
    public Optional<OfficeId> home(Caller caller) {
        return keeper(caller).map(Posting::office);
    }

    @Override
    public Roll roll(Caller caller, OfficeId home) {
        String state = state(caller, home);
        return new Showing(store, caller, Through.ROLL)
                .all(tx -> roll(tx, caller, home, state), StoredRolls::cases);
    }

    private static Stream<CaseId> cases(Roll roll) {
        return Stream.concat(
                        roll.entries().stream().map(Roll.Entry::subject),
                        roll.changes().stream().map(Roll.Change::subject))
                .flatMap(Showing::of);
    }

    private Roll roll(Transaction tx, Caller caller, OfficeId home, String state) {
        return new RollBook(tx, views, caller, home)
                .roll(shelf.of(state).headcount(), keeper(caller, home).isPresent());
    }

    /** The state of a home whose cases the caller may read. */
    private String state(Caller caller, OfficeId home) {
        Optional<Posting> own = keeper(caller, home);
        if (own.isPresent()) {
            return own.get().state();
        }
        Office office =
                desk.office(home)
                        .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
        CaseFacts kept =
                new CaseFacts(CaseKind.FOUND, home, office.state(), office.district(), Set.of());
        if (!desk.policy().decide(caller, Action.READ, kept).allowed()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return office.state();
    }

    @Override
    public OptionalLong overdue(Caller caller) {
        return keeper(caller)
                .map(posting -> OptionalLong.of(store.read(tx -> overdue(tx, caller, posting))))
                .orElse(OptionalLong.empty());
    }

    private long overdue(Transaction tx, Caller caller, Posting posting) {
        Roll.Evening evening =
                new RollBook(tx, views, caller, posting.office())
                        .evening(shelf.of(posting.state()).headcount());
        return evening.isOverdue(tx.now()) ? evening.uncounted().size() : 0;
    }

    @Override
    public Roll count(
            Caller caller, OfficeId home, LocalDate evening, List<Headcount.Line> written) {
        Posting posting =
                keeper(caller, home)
                        .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
        List<Headcount.Line> lines = HeadcountRules.tidy(written);
        return store.write(
                caller,
                tx -> {
                    // a child that leaves meanwhile waits, or is seen; then one that comes
                    tx.cases().lock(tx.headcounts().living(home).keySet());
                    tx.headcounts().lock(home);
                    Roll roll = roll(tx, caller, home, posting.state());
                    HeadcountRules.mustBeNow(evening, roll.evening().day());
                    List<Problem> problems =
                            HeadcountRules.check(roll, lines, numbers(tx, caller, lines));
                    if (!problems.isEmpty()) {
                        throw new ProblemException(problems);
                    }
                    Headcount count =
                            Headcount.signed(
                                    CaseId.drawUuid(),
                                    home,
                                    evening,
                                    new Statement(caller.user(), home, tx.now(), ""),
                                    posting.role(),
                                    lines);
                    tx.headcounts().insert(count);
                    journal(tx, count);
                    report(tx, caller, count);
                    return roll(tx, caller, home, posting.state());
                });
    }

    private Map<CaseId, String> numbers(Transaction tx, Caller caller, List<Headcount.Line> lines) {
        Set<CaseId> told = lines.stream().map(Headcount.Line::of).collect(Collectors.toSet());
        Map<CaseId, String> numbers = new HashMap<>();
        views.visible(tx, caller, told)
                .forEach((id, stored) -> numbers.put(id, stored.content().header().number()));
        return numbers;
    }

    private static void journal(Transaction tx, Headcount count) {
        tx.journal(
                JournalAction.HEADCOUNT_SUBMITTED,
                new Subject(Subject.HEADCOUNT, count.id().toString()),
                "home="
                        + count.home()
                        + ";day="
                        + count.day()
                        + ";role="
                        + count.role().code()
                        + ";present="
                        + count.count(Presence.PRESENT)
                        + ";leave="
                        + count.onLeave()
                        + ";missing="
                        + count.count(Presence.MISSING)
                        + ";digest="
                        + count.digest());
    }

    /** What the law wants of a missing child happens with the count, or neither does. */
    private void report(Transaction tx, Caller caller, Headcount count) {
        List<Problem> problems = new ArrayList<>();
        for (Headcount.Line line : count.lines()) {
            if (line.presence() == Presence.MISSING) {
                report(tx, caller, line, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private void report(
            Transaction tx, Caller caller, Headcount.Line line, List<Problem> problems) {
        try {
            casework.ranAway(tx, caller, line.of(), line.seen().orElse(tx.now()), line.remark());
        } catch (ProblemException refused) {
            for (Problem problem : refused.problems()) {
                boolean untaken = problem.code() == CaseProblem.NO_OFFICE;
                problems.add(
                        new Problem(
                                untaken ? CaseProblem.NOT_REPORTED : problem.code(),
                                line.of().toString(),
                                untaken ? List.of(number(tx, line.of())) : problem.arguments()));
            }
        }
    }

    private static String number(Transaction tx, CaseId of) {
        return tx.cases().find(of).orElseThrow().content().header().number();
    }

    @Override
    public Page<Headcount.Tally> counts(
            Caller caller, OfficeId home, Optional<String> after, int limit) {
        PageStart.check(after);
        state(caller, home);
        return store.read(tx -> tx.headcounts().list(home, after, limit)).map(Headcount::tally);
    }

    @Override
    public Headcount.Seen read(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    Headcount count =
                            tx.headcounts()
                                    .find(id)
                                    .filter(found -> mayRead(caller, found.home()))
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            CaseProblem.NO_SUCH_HEADCOUNT));
                    Set<CaseId> seen =
                            views.visible(
                                            tx,
                                            caller,
                                            count.lines().stream()
                                                    .map(Headcount.Line::of)
                                                    .collect(Collectors.toSet()))
                                    .keySet();
                    List<Headcount.Line> lines =
                            count.lines().stream()
                                    .filter(line -> seen.contains(line.of()))
                                    .toList();
                    lines.forEach(
                            line ->
                                    tx.journal(
                                            JournalAction.CASE_READ,
                                            StoredCaseRegistry.subject(line.of()),
                                            "part=headcount;headcount=" + id));
                    return new Headcount.Seen(count.tally(), lines);
                });
    }

    private boolean mayRead(Caller caller, OfficeId home) {
        try {
            state(caller, home);
            return true;
        } catch (ProblemException notTheirs) {
            return false;
        }
    }
}
