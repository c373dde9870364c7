package org.trackchild.store.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.Transfers;

/** Requests to take a case over, or to help with it. Answered at most once. */
@ProviderType
public interface TransferTable {

    /**
     * Adds a request that waits. Of a case one transfer, and of each office one referral, can wait.
     * When another transaction adds one at the same time, one of the two works is run again and
     * then finds it.
     */
    void insert(Transfer asked);

    /**
     * Keeps the answer.
     *
     * @return {@code false}, and nothing changed, when it does not wait any more
     */
    boolean settle(Transfer settled);

    /**
     * Keeps that help has ended.
     *
     * @return {@code false}, and nothing changed, when nobody helps because of it
     */
    boolean end(Transfer ended);

    Optional<Transfer> find(UUID id);

    /** All requests of a case, latest first. */
    List<Transfer> ofCase(CaseId id);

    /**
     * Requests of a side: when only those that wait are asked for, those with the least time left
     * first, otherwise latest first.
     *
     * @param after where the page begins, from the page before
     */
    Page<Transfer> list(Selection selection, Optional<String> after, int limit);

    long count(Selection selection);

    /**
     * Cases of which a clock has run out, or runs, and of which nobody was asked because of it
     * where the case is kept now. Without those that an office keeps which could be asked itself,
     * and those of which another request of the kind waits.
     *
     * @param after only cases with a higher identifier
     * @return by their identifiers
     */
    List<CaseId> toAsk(Due due, Optional<CaseId> after, int limit);

    /**
     * What is due.
     *
     * @param clock its code
     * @param at the clock ran out then, or before; or it began to run by then
     * @param author who asks because of it; what the same author has withdrawn does not count
     * @param kind what is asked
     * @param office code of the kind of office that could be asked itself; empty for none
     * @param atOnce whether it is due as soon as the clock runs, and not when it has run out
     */
    record Due(
            String clock,
            Instant at,
            String author,
            Transfer.Kind kind,
            String office,
            boolean atOnce) {

        public Due {
            Objects.requireNonNull(clock);
            Objects.requireNonNull(at);
            Objects.requireNonNull(author);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(office);
        }
    }

    /**
     * Which requests a query is about.
     *
     * @param direction to, or from, what is within reach
     * @param reach offices and districts that are meant
     * @param status only these; empty for all
     */
    record Selection(Transfers.Direction direction, Reach reach, Set<Transfer.Status> status) {

        public Selection {
            Objects.requireNonNull(direction);
            Objects.requireNonNull(reach);
            status = Set.copyOf(status);
        }

        /** Whether only requests are meant that wait. */
        public boolean isOfWaiting() {
            return status.equals(Set.of(Transfer.Status.ASKED));
        }
    }
}
