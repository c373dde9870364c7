package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseListings;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.ProposedListing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Matter;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Cause lists over the store. */
@Component(service = CauseLists.class)
public class StoredCauseLists implements CauseLists {

    private static final int MOST = 200;

    private final Store store;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final Seats seats;

    private final ListingViews views;

    @Activate
    public StoredCauseLists(
            @Reference Store store, @Reference CaseDesk desk, @Reference RuleShelf shelf) {
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
        seats = new Seats(desk, shelf);
        views = new ListingViews(desk, shelf);
    }

    @Override
    public CauseList of(Caller caller, UUID sitting) {
        return new Showing(store, caller, Through.HEARINGS)
                .all(
                        tx -> list(tx, caller, Seats.own(caller, tx.sittings().find(sitting))),
                        list -> list.items().stream().flatMap(StoredCauseLists::cases));
    }

    private CauseList list(Transaction tx, Caller caller, Sitting sitting) {
        return new CauseList(
                sitting,
                Seats.at(caller, sitting.bench()).flatMap(seats::rule),
                views.items(
                        tx,
                        caller,
                        tx.listings().ofSitting(sitting.id()),
                        tx.orders().ofSitting(sitting.id())));
    }

    @Override
    public List<ProposedListing> proposed(Caller caller, UUID id) {
        return new Showing(store, caller, Through.HEARINGS)
                .list(
                        tx -> {
                            Sitting sitting = Seats.own(caller, tx.sittings().find(id));
                            Posting posting = Seats.at(caller, sitting.bench()).orElseThrow();
                            return seats.rule(posting)
                                    .filter(rule -> sitting.ended().isEmpty())
                                    .map(
                                            rule ->
                                                    new ListingProposals(tx, views, shelf, caller)
                                                            .of(sitting, posting, rule))
                                    .orElse(List.of());
                        },
                        each -> Showing.of(each.subject()));
    }

    private static Stream<CaseId> cases(CauseList.Item item) {
        return item.subject().stream().flatMap(Showing::of);
    }

    @Override
    public List<CauseList.Item> requests(Caller caller) {
        return new Showing(store, caller, Through.HEARINGS)
                .list(
                        tx ->
                                views.items(
                                        tx,
                                        caller,
                                        tx.listings().requests(Seats.benches(caller), MOST),
                                        List.of()),
                        StoredCauseLists::cases);
    }

    @Override
    public long countRequests(Caller caller) {
        return store.read(tx -> tx.listings().countRequests(Seats.benches(caller)));
    }

    @Override
    public CaseListings ofCase(Caller caller, CaseId id) {
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, id);
                    tx.journal(
                            JournalAction.CASE_READ,
                            StoredCaseRegistry.subject(id),
                            "part=listings");
                    List<CaseListings.Entry> entries = new ArrayList<>();
                    RestrictedSight told = new RestrictedSight(tx, desk, caller, stored);
                    for (Listing each : tx.listings().ofCase(id)) {
                        if (told.shows(each.bench())) {
                            entries.add(entry(tx, each));
                        }
                    }
                    Collections.reverse(entries);
                    List<Posting> acting = desk.actingPostings(caller, stored.facts());
                    Set<OfficeId> benches = Seats.benches(caller.with(acting));
                    return new CaseListings(
                            stored.content().header(),
                            entries,
                            tx.sittings().ahead(benches, MOST),
                            asker(acting)
                                    .flatMap(posting -> desk.bench(stored.facts()))
                                    .map(Office::id));
                });
    }

    private static CaseListings.Entry entry(Transaction tx, Listing each) {
        return new CaseListings.Entry(
                each, each.slot().flatMap(slot -> tx.sittings().find(slot.sitting())));
    }

    /** Members put cases down; others who act on them ask. */
    private static Optional<Posting> asker(List<Posting> acting) {
        return acting.stream().anyMatch(posting -> posting.role().isOfBench())
                ? Optional.empty()
                : acting.stream().findFirst();
    }

    @Override
    public Listing ask(Caller caller, CaseId id, Matter matter, String reason) {
        String needed = Statements.needed(reason);
        return store.write(
                caller,
                tx -> {
                    // of two who ask at once, the second sees the request of the first
                    tx.cases().lock(Set.of(id));
                    StoredCase stored = desk.find(tx, caller, Action.READ, id);
                    Posting posting =
                            asker(desk.actingPostings(caller, stored.facts()))
                                    .orElseThrow(
                                            () -> new ProblemException(AccessProblem.NOT_ALLOWED));
                    OfficeId bench =
                            desk.bench(stored.facts())
                                    .map(Office::id)
                                    .orElseThrow(() -> new ProblemException(CaseProblem.NO_BENCH));
                    if (waiting(tx, id, bench).isPresent()) {
                        throw new ProblemException(CaseProblem.LISTED_ALREADY);
                    }
                    Listing asked =
                            listing(
                                    id,
                                    bench,
                                    new Listing.Wish(
                                            matter,
                                            Listing.Source.REQUEST,
                                            new Statement(
                                                    caller.user(),
                                                    posting.office(),
                                                    tx.now(),
                                                    needed)));
                    tx.listings().insert(asked);
                    new SittingBook(tx, caller, bench)
                            .journal(
                                    JournalAction.HEARING_ASKED, asked, ";matter=" + matter.code());
                    return asked;
                });
    }

    private static Listing listing(CaseId id, OfficeId bench, Listing.Wish wish) {
        return new Listing(CaseId.drawUuid(), bench, id, wish, Optional.empty(), Optional.empty());
    }

    private static Optional<Listing> waiting(Transaction tx, CaseId id, OfficeId bench) {
        return tx.listings().ofCase(id).stream()
                .filter(each -> each.isWaiting() && each.bench().equals(bench))
                .findFirst();
    }

    @Override
    public Listing put(
            Caller caller,
            UUID sittingId,
            CaseId id,
            Matter matter,
            Listing.Source source,
            String remark) {
        if (source != Listing.Source.BENCH && source != Listing.Source.LAW) {
            throw new IllegalArgumentException("not put down so: " + source);
        }
        String tidy = TextRules.tidy(remark);
        List<Problem> problems = new ArrayList<>();
        Statements.check(tidy, false, problems);
        SittingRules.mustBeRight(problems);
        return store.write(
                caller,
                tx -> {
                    tx.cases().lock(Set.of(id));
                    Sitting sitting = Seats.own(caller, tx.sittings().lock(sittingId));
                    mustBeAhead(sitting);
                    StoredCase stored = desk.find(tx, caller, Action.READ, id);
                    SittingBook book = new SittingBook(tx, caller, sitting.bench());
                    // somebody may decline it at this moment
                    Optional<Listing> before =
                            waiting(tx, id, sitting.bench())
                                    .flatMap(asked -> tx.listings().lock(asked.id()))
                                    .filter(Listing::isWaiting);
                    // what waits here is put down here, wherever the case is kept by now
                    if (before.isEmpty()
                            && desk.actingPostings(caller, stored.facts()).stream()
                                    .noneMatch(
                                            posting -> posting.office().equals(sitting.bench()))) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    if (before.flatMap(Listing::slot).isPresent()) {
                        throw new ProblemException(CaseProblem.LISTED_ALREADY);
                    }
                    return before.map(asked -> book.put(asked, sitting, false))
                            .orElseGet(
                                    () ->
                                            book.put(
                                                    listing(
                                                            id,
                                                            sitting.bench(),
                                                            new Listing.Wish(
                                                                    matter,
                                                                    source,
                                                                    book.said(tidy))),
                                                    sitting,
                                                    true));
                });
    }

    private static void mustBeAhead(Sitting sitting) {
        if (sitting.ended().isPresent()) {
            throw new ProblemException(CaseProblem.SITTING_SETTLED);
        }
    }

    /** An item of the caller's bench, locked. */
    private static Listing own(Transaction tx, Caller caller, UUID id) {
        return tx.listings()
                .lock(id)
                .filter(listing -> Seats.at(caller, listing.bench()).isPresent())
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_LISTING));
    }

    /** An outcome may take the case from the bench: cases are locked before sittings and items. */
    private void lockCaseOf(Transaction tx, UUID listing) {
        tx.listings()
                .find(listing)
                .ifPresent(found -> new LinkedCases(tx, desk).lock(Set.of(found.of())));
    }

    private static void mustWait(Listing listing) {
        if (!listing.isWaiting()) {
            throw new ProblemException(CaseProblem.LISTING_SETTLED);
        }
    }

    @Override
    public Listing decline(Caller caller, UUID id, String reason) {
        String needed = Statements.needed(reason);
        return store.write(
                caller,
                tx -> {
                    lockCaseOf(tx, id);
                    Listing asked = own(tx, caller, id);
                    if (!asked.isWaiting() || asked.slot().isPresent()) {
                        throw new ProblemException(CaseProblem.LISTING_SETTLED);
                    }
                    SittingBook book = new SittingBook(tx, caller, asked.bench());
                    Listing declined =
                            asked.became(
                                    new Listing.Outcome(
                                            Listing.Result.DECLINED,
                                            book.said(needed),
                                            Optional.empty()));
                    tx.listings().update(declined);
                    book.journal(JournalAction.HEARING_DECLINED, declined, "");
                    new MovedListings(tx, desk).ended(declined);
                    return declined;
                });
    }

    /** The sitting of an item, locked before the item is. */
    private static Sitting sittingOf(Transaction tx, Caller caller, UUID listing) {
        UUID sitting =
                tx.listings()
                        .find(listing)
                        .filter(found -> Seats.at(caller, found.bench()).isPresent())
                        .flatMap(Listing::slot)
                        .map(Listing.Slot::sitting)
                        .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_LISTING));
        return Seats.own(caller, tx.sittings().lock(sitting));
    }

    @Override
    public CauseList renumber(Caller caller, UUID id, int number) {
        return store.write(
                caller,
                tx -> {
                    Sitting sitting = sittingOf(tx, caller, id);
                    mustBeAhead(sitting);
                    List<Listing> items = new ArrayList<>(tx.listings().ofSitting(sitting.id()));
                    Listing moved =
                            items.stream()
                                    .filter(each -> each.id().equals(id))
                                    .findFirst()
                                    .orElseThrow();
                    items.remove(moved);
                    items.add(Math.max(0, Math.min(items.size(), number - 1)), moved);
                    for (int i = 0; i < items.size(); i++) {
                        Listing.Slot slot = new Listing.Slot(sitting.id(), i + 1);
                        if (!items.get(i).slot().equals(Optional.of(slot))) {
                            tx.listings().update(items.get(i).put(slot));
                        }
                    }
                    tx.journal(
                            JournalAction.SITTING_ORDERED,
                            SittingBook.subject(sitting),
                            "listing=" + id + ";number=" + (items.indexOf(moved) + 1));
                    return list(tx, caller, sitting);
                });
    }

    @Override
    public CauseList hear(
            Caller caller,
            UUID id,
            Listing.Result result,
            String reason,
            Optional<LocalDate> next) {
        if (!result.isOfSitting()) {
            throw new IllegalArgumentException("no sitting says so: " + result);
        }
        String tidy = TextRules.tidy(reason);
        return store.write(
                caller,
                tx -> {
                    lockCaseOf(tx, id);
                    Sitting sitting = sittingOf(tx, caller, id);
                    Listing item = own(tx, caller, id);
                    mustWait(item);
                    if (sitting.status() != Sitting.Status.OPEN) {
                        throw new ProblemException(CaseProblem.SITTING_NOT_OPEN);
                    }
                    List<Problem> problems = new ArrayList<>();
                    SittingRules.hearing(sitting, result, next, today(tx.now()), problems);
                    Statements.check(tidy, result.comesAgain(), problems);
                    SittingRules.mustBeRight(problems);
                    SittingBook book = new SittingBook(tx, caller, sitting.bench());
                    Listing done =
                            book.became(item, result, tidy, next.map(day -> book.on(day, sitting)));
                    if (next.isEmpty()) {
                        new MovedListings(tx, desk).ended(done);
                    }
                    return list(tx, caller, sitting);
                });
    }

    private static LocalDate today(Instant now) {
        return now.atZone(TextCaseReader.INDIA).toLocalDate();
    }
}
