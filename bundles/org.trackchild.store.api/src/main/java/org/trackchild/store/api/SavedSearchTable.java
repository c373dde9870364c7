package org.trackchild.store.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.SavedSearch;

/** Searches that people keep, and when each reader looked at them last. */
@ProviderType
public interface SavedSearchTable {

    /** Adds a search. */
    void insert(SavedSearch added);

    /**
     * Replaces a search that is there.
     *
     * @return {@code false}, and nothing changed, when it has another version than the one before
     *     that of {@code changed}
     */
    boolean update(SavedSearch changed);

    /** A search that is there. */
    Optional<SavedSearch> find(UUID id);

    /** A search of this owner that was deleted and is still remembered. */
    Optional<SavedSearch> findDeleted(String owner, UUID id);

    /** The searches that somebody keeps, by name. */
    List<SavedSearch> ofOwner(String owner);

    /**
     * The searches that others share with these offices, by name.
     *
     * @param except whose are left out
     * @param limit at most so many
     */
    List<SavedSearch> shared(Set<OfficeId> offices, String except, int limit);

    /**
     * Marks a search as deleted.
     *
     * @return {@code false}, and nothing changed, when it is not there
     */
    boolean delete(UUID id, Instant at);

    /** Takes the mark away again. */
    void restore(UUID id);

    /** Forgets for good what this owner deleted before a moment, and who looked at it. */
    void forget(String owner, Instant deletedBefore);

    /** Remembers that somebody looked. */
    void looked(UUID id, String user, Instant at);

    /** When somebody looked last, by the search; only at what was looked at. */
    Map<UUID, Instant> looks(String user);
}
