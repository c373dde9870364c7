package org.trackchild.registry.core;

import java.util.Optional;
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
 * settled, and the new one has the request for it. Inside of one transaction, of a locked case.
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
        if (before.facts().district().equals(after.district())) {
            return;
        }
        CaseId id = before.content().id();
        Optional<OfficeId> bench = desk.committee(after).map(Office::id);
        for (Listing each : tx.listings().ofCase(id)) {
            if (each.isWaiting() && !bench.equals(Optional.of(each.bench()))) {
                // the old bench may hear or decline it at this moment
                tx.listings()
                        .lock(each.id())
                        .filter(Listing::isWaiting)
                        .ifPresent(waiting -> settle(waiting, bench, said));
            }
        }
    }

    private void settle(Listing waiting, Optional<OfficeId> bench, Statement said) {
        Optional<UUID> next = bench.map(there -> request(waiting, there, said));
        Listing moved = waiting.became(new Listing.Outcome(Listing.Result.MOVED, said, next));
        tx.listings().update(moved);
        journal(JournalAction.CASE_ADJOURNED, moved, ";result=" + Listing.Result.MOVED.code());
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
