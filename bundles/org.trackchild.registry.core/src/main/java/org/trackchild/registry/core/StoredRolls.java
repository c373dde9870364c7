package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Rolls;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Rolls of homes over the store. */
@Component(service = Rolls.class)
public class StoredRolls implements Rolls {

    /** The step of the law for a child that nobody finds in the home. */
    private static final String RUN_AWAY = "run_away";

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
        return store.read(tx -> roll(tx, caller, home, state));
    }

    private Roll roll(Transaction tx, Caller caller, OfficeId home, String state) {
        LocalDate evening = Headcount.evening(tx.now());
        return new RollBook(tx, views, caller, home)
                .roll(
                        evening,
                        HeadcountRules.due(evening, shelf.of(state).headcount()),
                        keeper(caller, home).isPresent());
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
                .map(posting -> OptionalLong.of(store.read(tx -> overdue(tx, posting))))
                .orElse(OptionalLong.empty());
    }

    private long overdue(Transaction tx, Posting posting) {
        LocalDate evening = Headcount.evening(tx.now());
        Roll.Evening count =
                new Roll.Evening(
                        evening,
                        HeadcountRules.due(evening, shelf.of(posting.state()).headcount()),
                        tx.headcounts().last(posting.office()),
                        tx.headcounts().living(posting.office()).keySet());
        return count.isOverdue(tx.now()) ? tx.headcounts().countLiving(posting.office()) : 0;
    }

    @Override
    public Roll count(Caller caller, OfficeId home, List<Headcount.Line> written) {
        Posting posting =
                keeper(caller, home)
                        .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
        List<Headcount.Line> lines = HeadcountRules.tidy(written);
        return store.write(
                caller,
                tx -> {
                    // a child that is admitted or leaves meanwhile waits, or is seen
                    tx.cases().lock(tx.headcounts().living(home).keySet());
                    Roll roll = roll(tx, caller, home, posting.state());
                    List<Problem> problems = HeadcountRules.check(roll, lines);
                    if (!problems.isEmpty()) {
                        throw new ProblemException(problems);
                    }
                    Headcount count =
                            new Headcount(
                                    CaseId.drawUuid(),
                                    home,
                                    roll.evening().day(),
                                    new Statement(caller.user(), home, tx.now(), ""),
                                    posting.role(),
                                    lines);
                    tx.headcounts().insert(count);
                    tx.journal(
                            JournalAction.HEADCOUNT_SUBMITTED,
                            new Subject(Subject.HEADCOUNT, count.id().toString()),
                            "home="
                                    + home
                                    + ";day="
                                    + count.day()
                                    + ";role="
                                    + posting.role().code()
                                    + ";present="
                                    + count.count(Presence.PRESENT)
                                    + ";leave="
                                    + count.onLeave()
                                    + ";missing="
                                    + count.count(Presence.MISSING));
                    report(tx, caller, roll, count);
                    return roll(tx, caller, home, posting.state());
                });
    }

    /** What the law wants of a missing child happens with the count, or neither does. */
    private void report(Transaction tx, Caller caller, Roll roll, Headcount count) {
        Map<CaseId, Long> versions = new HashMap<>();
        roll.entries()
                .forEach(
                        entry ->
                                versions.put(
                                        entry.subject().header().id(),
                                        entry.subject().header().revision().version()));
        for (Headcount.Line line : count.lines()) {
            if (line.presence() == Presence.MISSING) {
                casework.make(
                        tx,
                        caller,
                        line.of(),
                        versions.get(line.of()),
                        new Step(RUN_AWAY, tx.now(), Map.of("circumstances", line.remark())));
            }
        }
    }

    @Override
    public Page<Headcount> counts(Caller caller, OfficeId home, Optional<String> after, int limit) {
        PageStart.check(after);
        state(caller, home);
        return store.read(tx -> tx.headcounts().list(home, after, limit));
    }
}
