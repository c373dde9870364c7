package org.trackchild.store.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Statement;

/** Orders in cases. What a draft says is never changed, and nothing is taken away. */
@ProviderType
public interface OrderTable {

    /**
     * Adds a draft.
     *
     * @throws IllegalArgumentException when it is signed or ended
     */
    void insert(Order draft);

    Optional<Order> find(UUID id);

    /** The order as it is now; no other transaction signs or ends it until this one ends. */
    Optional<Order> lock(UUID id);

    /** The orders of a case, in the order in which they were drawn up. */
    List<Order> ofCase(CaseId id);

    /** The orders of some cases, those that were drawn up first before the others. */
    List<Order> ofCases(Collection<CaseId> ids);

    /**
     * The orders in force in cases that are not closed, and that an office may see without keeping
     * them, as a home may that an order names.
     */
    List<Order> inForceShownTo(OfficeId office);

    /** The orders that were signed in a sitting, in the order in which they were drawn up. */
    List<Order> ofSitting(UUID sitting);

    /**
     * The orders in force that members of an office signed outside of a sitting since a moment, and
     * that no listing for ratification has followed; the oldest first.
     */
    List<Order> unratified(OfficeId office, Instant since, int limit);

    /**
     * Draws the next number of an office in a year, from 1. Whoever draws waits until the
     * transaction that drew before has ended; what a failed transaction drew is drawn again, so
     * that there are no gaps.
     */
    int nextNumber(OfficeId office, int year);

    /**
     * Signs a draft.
     *
     * @return {@code false}, and nothing changed, when it is no draft
     */
    boolean sign(UUID id, Order.Signature signature);

    /**
     * Ends an order: a signed one is revoked by this, a draft discarded.
     *
     * @return {@code false}, and nothing changed, when it has ended before
     */
    boolean end(UUID id, Statement statement);

    /**
     * Which drafts are meant.
     *
     * @param reach of which cases
     * @param kinds codes of the kinds of orders
     * @param benches kinds of benches before which the child stands; empty where that does not
     *     matter
     */
    record Drafts(Reach reach, Set<String> kinds, Set<String> benches) {

        public Drafts {
            Objects.requireNonNull(reach);
            kinds = Set.copyOf(kinds);
            benches = Set.copyOf(benches);
        }
    }

    /**
     * Lists drafts, the oldest first.
     *
     * @param after where the page begins, from the page before
     */
    Page<Order> drafts(Drafts meant, Optional<String> after, int limit);

    /** Counts drafts as {@link #drafts} lists them. */
    long countDrafts(Drafts meant);
}
