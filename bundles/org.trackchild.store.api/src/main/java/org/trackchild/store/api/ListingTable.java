package org.trackchild.store.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
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
     * A bench that hears the children of its district that stand before it.
     *
     * @param office the bench
     * @param kind before which kind of bench they stand
     * @param district in which their cases are kept
     */
    record Bench(OfficeId office, String kind, String district) {

        public Bench {
            Objects.requireNonNull(office);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(district);
        }
    }

    /**
     * The clocks that run out before a moment in cases that a bench hears and that do not wait to
     * be heard by it, those first that run out first.
     *
     * @param codes codes of the clocks that are meant
     */
    List<CaseClock> runningOut(Bench bench, Set<String> codes, Instant before, int limit);

    /**
     * A case that made a transition.
     *
     * @param of the case
     * @param happened when
     */
    record Made(CaseId of, Instant happened) {}

    /**
     * Which cases are meant that made a transition.
     *
     * @param transition code of the transition
     * @param since from when on it was made
     * @param beforehand what was put down at most so long before it was for it already
     * @param settled cases that stand so are not meant; at least one
     */
    record Sought(String transition, Instant since, Duration beforehand, Set<CaseStatus> settled) {

        public Sought {
            Objects.requireNonNull(transition);
            Objects.requireNonNull(since);
            Objects.requireNonNull(beforehand);
            settled = Set.copyOf(settled);
        }
    }

    /**
     * Cases that a bench hears, that made a transition and were not put down before it for that,
     * those first that made it first. What a bench declined, or what moved to another one, does not
     * count. A case that made it twice is there twice.
     */
    List<Made> unheard(Bench bench, Sought sought, int limit);
}
