package org.trackchild.store.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Sighting;

/** Sightings of missing children, and their assessments. Nothing is ever changed or taken away. */
@ProviderType
public interface SightingTable {

    /** Adds a sighting that nobody has assessed. */
    void insert(Sighting recorded);

    /**
     * Adds an assessment.
     *
     * @param expectedVersion the version of the sighting that was assessed
     * @return {@code false}, and nothing changed, when the current version is another one
     */
    boolean assess(UUID id, Sighting.Assessment assessment, long expectedVersion);

    Optional<Sighting> find(UUID id);

    /** The sightings of a case, in the order in which they were written down. */
    List<Sighting> ofCase(CaseId id);
}
