package org.trackchild.store.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Listing;

/** Items of cause lists, and requests for them. Nothing is taken away. */
@ProviderType
public interface ListingTable {

    /**
     * A clock that runs in a case.
     *
     * @param of the case
     * @param clock as {@link ClockTable} lists it
     */
    record CaseClock(CaseId of, ClockTable.Running clock) {}

    void insert(Listing added);

    Optional<Listing> find(UUID id);

    /** The item as it is now; no other transaction locks or changes it until this one ends. */
    Optional<Listing> lock(UUID id);

    /** Replaces an item. */
    void update(Listing changed);

    /** The items of a sitting by their numbers. */
    List<Listing> ofSitting(UUID sitting);

    /** The items of a case, in the order in which they were made. */
    List<Listing> ofCase(CaseId id);

    /** Requests to benches that wait to be put down, the oldest first. */
    List<Listing> requests(Set<OfficeId> benches, int limit);

    /** Counts requests as {@link #requests} lists them. */
    long countRequests(Set<OfficeId> benches);

    /** The cases that wait to be heard by a bench. */
    Set<CaseId> waiting(OfficeId bench);

    /** The clocks that run in some cases, those first that run out first. */
    List<CaseClock> clocks(Collection<CaseId> cases);

    /**
     * The clocks that run out before a moment in cases of a district that do not wait to be heard
     * by a bench, those first that run out first.
     *
     * @param codes codes of the clocks that are meant
     */
    List<CaseClock> runningOut(
            OfficeId bench, String district, Set<String> codes, Instant before, int limit);

    /**
     * A case that made a transition.
     *
     * @param of the case
     * @param happened when
     */
    record Made(CaseId of, Instant happened) {}

    /**
     * Cases kept in a district that made a transition since a moment, those first that made it
     * first. A case that made it twice is there twice.
     *
     * @param transition code of the transition
     */
    List<Made> madeSince(String district, String transition, Instant since, int limit);
}
