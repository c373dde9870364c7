package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.OfficeId;

/**
 * When a case comes, and came, before a bench.
 *
 * @param header the case
 * @param entries the latest first
 * @param sittings those sittings of the reader's bench that are still to come, for which the reader
 *     can put the case down; empty for who sits on none
 * @param asks the bench that the reader can ask to hear the case; empty for who cannot
 */
public record CaseListings(
        CaseHeader header, List<Entry> entries, List<Sitting> sittings, Optional<OfficeId> asks) {

    /**
     * A listing with its sitting.
     *
     * @param listing the listing
     * @param sitting empty while it is not put down
     */
    public record Entry(Listing listing, Optional<Sitting> sitting) {

        public Entry {
            Objects.requireNonNull(listing);
            Objects.requireNonNull(sitting);
        }
    }

    public CaseListings {
        Objects.requireNonNull(header);
        entries = List.copyOf(entries);
        sittings = List.copyOf(sittings);
        Objects.requireNonNull(asks);
    }

    /** The listing of which something must still become. */
    public Optional<Entry> waiting() {
        return entries.stream().filter(each -> each.listing().isWaiting()).findFirst();
    }
}
