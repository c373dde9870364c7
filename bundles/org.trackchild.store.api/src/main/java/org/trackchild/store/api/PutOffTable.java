package org.trackchild.store.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.PutOff;

/** What offices have put off. Nothing is ever taken away. */
@ProviderType
public interface PutOffTable {

    void insert(PutOff added);

    Optional<PutOff> find(UUID id);

    /** Says that something was taken up again at a moment. */
    void takenUp(UUID id, Instant at);

    /**
     * What an office has put off of some cases beyond a moment and not taken up since.
     *
     * @param cases none twice
     */
    List<PutOff> inForce(Collection<CaseId> cases, OfficeId office, Instant now);

    /** What was put off in a case, latest first. */
    List<PutOff> ofCase(CaseId of, int limit);

    /** What some offices put off in a case, latest first; nothing for no office. */
    List<PutOff> ofCase(CaseId of, Collection<OfficeId> offices, int limit);
}
