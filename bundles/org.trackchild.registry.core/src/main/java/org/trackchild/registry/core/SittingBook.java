package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Transaction;

/**
 * What engines write into the book of a bench, with the journal: planned sittings, cases on their
 * lists, and what became of them. Belongs to one transaction.
 */
final class SittingBook {

    private final Transaction tx;

    private final Caller caller;

    private final OfficeId bench;

    SittingBook(Transaction tx, Caller caller, OfficeId bench) {
        this.tx = tx;
        this.caller = caller;
        this.bench = bench;
    }

    static Subject subject(Sitting sitting) {
        return new Subject(Subject.SITTING, sitting.id().toString());
    }

    /** The caller says something for the bench. */
    Statement said(String reason) {
        return new Statement(caller.user(), bench, tx.now(), reason);
    }

    /** Plans a sitting. */
    Sitting plan(SittingPlan plan) {
        Sitting made =
                new Sitting(
                        CaseId.drawUuid(),
                        bench,
                        plan,
                        said(""),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        tx.sittings().insert(made);
        tx.journal(
                JournalAction.SITTING_PLANNED,
                subject(made),
                "office=" + bench + ";day=" + plan.day());
        return made;
    }

    /** The sitting of the bench on a day; one like another is planned when there is none. */
    Sitting on(LocalDate day, Sitting like) {
        return tx.sittings()
                .plannedOn(bench, day, like.id())
                // the numbers of its list are given to one after the other
                .flatMap(found -> tx.sittings().lock(found.id()))
                .filter(found -> found.status() == Sitting.Status.PLANNED)
                .orElseGet(() -> plan(like.plan().on(day, like.plan().start())));
    }

    /** Puts a case at the end of the list of a sitting. */
    Listing put(Listing listing, Sitting sitting, boolean isNew) {
        int last =
                tx.listings().ofSitting(sitting.id()).stream()
                        .flatMap(each -> each.slot().stream())
                        .mapToInt(Listing.Slot::number)
                        .max()
                        .orElse(0);
        Listing put = listing.put(new Listing.Slot(sitting.id(), last + 1));
        if (isNew) {
            tx.listings().insert(put);
        } else {
            tx.listings().update(put);
        }
        journal(
                JournalAction.CASE_LISTED,
                put,
                ";sitting="
                        + sitting.id()
                        + ";matter="
                        + put.wish().matter().code()
                        + ";source="
                        + put.wish().source().code());
        return put;
    }

    /** Writes down what became of an item, and puts the case on the list of a later sitting. */
    Listing became(Listing listing, Listing.Result result, String reason, Optional<Sitting> later) {
        Optional<UUID> next =
                later.map(
                        sitting ->
                                put(
                                                new Listing(
                                                        CaseId.drawUuid(),
                                                        bench,
                                                        listing.of(),
                                                        new Listing.Wish(
                                                                listing.wish().matter(),
                                                                Listing.Source.ADJOURNED,
                                                                said(reason)),
                                                        Optional.empty(),
                                                        Optional.empty()),
                                                sitting,
                                                true)
                                        .id());
        Listing done = listing.became(new Listing.Outcome(result, said(reason), next));
        tx.listings().update(done);
        journal(
                result == Listing.Result.HEARD
                        ? JournalAction.CASE_HEARD
                        : JournalAction.CASE_ADJOURNED,
                done,
                ";result=" + result.code());
        return done;
    }

    /** Puts off everything of which nothing has become. */
    void putOff(Sitting from, String reason, Optional<LocalDate> next) {
        List<Listing> left = waiting(from);
        if (left.isEmpty()) {
            return;
        }
        Sitting later = on(next.orElseThrow(), from);
        for (Listing each : left) {
            // a case may move to another bench at this moment
            tx.listings()
                    .lock(each.id())
                    .filter(Listing::isWaiting)
                    .ifPresent(
                            waiting ->
                                    became(
                                            waiting,
                                            Listing.Result.ADJOURNED,
                                            reason,
                                            Optional.of(later)));
        }
    }

    /** The items of a sitting of which nothing has become yet. */
    List<Listing> waiting(Sitting sitting) {
        return tx.listings().ofSitting(sitting.id()).stream().filter(Listing::isWaiting).toList();
    }

    /** Journals something about a listing, under its case. */
    void journal(JournalAction action, Listing listing, String detail) {
        tx.journal(
                action,
                StoredCaseRegistry.subject(listing.of()),
                "listing=" + listing.id() + ";bench=" + bench + detail);
    }
}
