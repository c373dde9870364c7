package org.trackchild.store.api;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;

/**
 * Which children are with which recognised fit facility or fit person, case by case: one child may
 * have several. Nothing is ever taken away.
 */
@ProviderType
public interface FitStayTable {

    /** The cases of the children who are with each of some; none for who has none. */
    Map<UUID, Set<CaseId>> there(Collection<UUID> ids);

    /** The cases of the children who are there, with when they came, the longest there first. */
    Map<CaseId, Instant> living(UUID id);

    /** Where the child of a case is placed; empty for who is with none. */
    Optional<UUID> with(CaseId of);

    /**
     * A child is there.
     *
     * @param came when it came there
     */
    void enter(UUID id, CaseId of, Instant came);

    /**
     * A child is there no more.
     *
     * @param left when it left
     */
    void leave(CaseId of, Instant left);
}
