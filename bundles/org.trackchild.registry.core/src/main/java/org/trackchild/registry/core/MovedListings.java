package org.trackchild.registry.core;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * A case that goes to another district is heard by the bench there: what waits at the old one is
 * settled, and the new one has the request for it. Where no bench sits in that district it waits at
 * the old one, which sees the case until that is settled. Inside of one transaction, of a locked
 * case.
 */
final class MovedListings {

    private final Transaction tx;

    private final CaseDesk desk;

    MovedListings(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Settles what waits.
     *
     * @param before the case as it was kept
     * @param after where it is kept now
     * @param said who moved it, and why
     */
    void settle(StoredCase before, CaseFacts after, Statement said) {
        if (before.facts().district().equals(after.district())
                && before.facts().bench().equals(after.bench())) {
            return;
        }
        CaseId id = before.content().id();
        Optional<OfficeId> bench = desk.bench(after).map(Office::id);
        Set<UUID> asked = new HashSet<>();
        boolean more = true;
        // the old bench may put it off at this moment: what follows from that is there only then
        while (more) {
            more = false;
            for (Listing each : tx.listings().ofCase(id)) {
                if (each.isWaiting()
                        && !bench.equals(Optional.of(each.bench()))
                        && asked.add(each.id())) {
                    more = true;
                    tx.listings()
                            .lock(each.id())
                            .filter(Listing::isWaiting)
                            .ifPresent(waiting -> settle(waiting, bench, said));
                }
            }
        }
    }

    private void settle(Listing waiting, Optional<OfficeId> bench, Statement said) {
        if (bench.isPresent()) {
            move(waiting, bench.get(), said);
        } else {
            // nobody sits there: it waits where it is, and the bench sees the case
            tx.cases().share(waiting.of(), waiting.bench());
            journal(JournalAction.CASE_CHANGED, waiting, ";shared=" + waiting.bench());
        }
    }

    private void move(Listing waiting, OfficeId bench, Statement said) {
        UUID next = request(waiting, bench, said);
        Listing moved =
                waiting.became(new Listing.Outcome(Listing.Result.MOVED, said, Optional.of(next)));
        tx.listings().update(moved);
        journal(JournalAction.CASE_ADJOURNED, moved, ";result=" + Listing.Result.MOVED.code());
        ended(moved);
    }

    /**
     * Nothing follows an item at its bench: where the bench saw the case for the sake of it only,
     * it does so no more.
     *
     * @param settled the item, with its outcome
     */
    void ended(Listing settled) {
        tx.cases()
                .find(settled.of())
                .ifPresent(of -> new LinkedCases(tx, desk).left(of, settled.bench()));
    }

    /** The item that waits at the new bench; there is at most one. */
    private UUID request(Listing old, OfficeId bench, Statement said) {
        return tx.listings().ofCase(old.of()).stream()
                .filter(each -> each.isWaiting() && each.bench().equals(bench))
                .findFirst()
                .orElseGet(
                        () -> {
                            Listing asked =
                                    new Listing(
                                            CaseId.drawUuid(),
                                            bench,
                                            old.of(),
                                            new Listing.Wish(
                                                    old.wish().matter(),
                                                    Listing.Source.REQUEST,
                                                    said),
                                            Optional.empty(),
                                            Optional.empty());
                            tx.listings().insert(asked);
                            journal(
                                    JournalAction.HEARING_ASKED,
                                    asked,
                                    ";matter=" + old.wish().matter().code());
                            return asked;
                        })
                .id();
    }

    private void journal(JournalAction action, Listing listing, String detail) {
        tx.journal(
                action,
                StoredCaseRegistry.subject(listing.of()),
                "listing=" + listing.id() + ";bench=" + listing.bench() + detail);
    }
}
