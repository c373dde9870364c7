package org.trackchild.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.Event;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Counts the children of the homes of the demonstration, as they were yesterday evening. */
final class DemoHome {

    private final Store store;

    DemoHome(Store store) {
        this.store = store;
    }

    /** Makes a count for every home clerk of the demonstration whose home has none. */
    void count() {
        DemoUser.all().stream()
                .filter(user -> user.posting().role() == Role.HOME_CLERK)
                .map(DemoUser::caller)
                .forEach(clerk -> store.write(clerk, tx -> count(tx, clerk)));
    }

    private static boolean count(Transaction tx, Caller clerk) {
        Posting posting = clerk.postings().get(0);
        List<CaseId> children = List.copyOf(tx.headcounts().living(posting.office()).keySet());
        if (children.isEmpty() || tx.headcounts().last(posting.office()).isPresent()) {
            return false;
        }
        Instant yesterday = tx.now().minus(Duration.ofDays(1));
        LocalDate evening = yesterday.atZone(Event.ZONE).toLocalDate();
        Headcount count =
                Headcount.signed(
                        CaseId.drawUuid(),
                        posting.office(),
                        evening,
                        new Statement(clerk.user(), posting.office(), yesterday, ""),
                        posting.role(),
                        children.stream()
                                .map(id -> line(id, id.equals(children.get(0)), evening))
                                .toList());
        // they were there when they were counted
        children.forEach(
                child -> tx.cases().lodge(child, Optional.of(posting.office()), yesterday));
        tx.headcounts().insert(count);
        tx.journal(
                JournalAction.HEADCOUNT_SUBMITTED,
                new Subject(Subject.HEADCOUNT, count.id().toString()),
                "home=" + posting.office() + ";day=" + evening + ";synthetic=true");
        return true;
    }

    /** The first child is in hospital, so that a leave is seen, too. */
    private static Headcount.Line line(CaseId id, boolean away, LocalDate evening) {
        return away
                ? new Headcount.Line(
                        id, Presence.HOSPITAL, Optional.of(evening.plusDays(2)), "Demo Hospital")
                : new Headcount.Line(id, Presence.PRESENT, Optional.empty(), "");
    }
}
