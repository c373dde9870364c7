package org.trackchild.registry.api;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;

/**
 * Sightings of missing children. Whoever may read a report may write down what somebody saw;
 * offices that help do so, too. Everything stands in the journal of the case, without what was
 * said.
 *
 * <p>Refusals are {@link org.trackchild.model.ProblemException}s with {@link CaseProblem} or {@link
 * AccessProblem}; a found child has no sightings and does not exist here. Safe for use by several
 * threads.
 */
@ProviderType
public interface Sightings {

    /**
     * Writes a sighting down.
     *
     * @throws org.trackchild.model.ProblemException with all that is wrong: fields {@code seen_by},
     *     {@code phone}, {@code date}, {@code time}, {@code state}, {@code district}, {@code
     *     place}, {@code what}
     */
    SightingView record(Caller caller, CaseId of, SightingReport report);

    /** The sightings of a missing child, the latest seen first; journals the reading. */
    List<SightingView> ofCase(Caller caller, CaseId of);

    /**
     * Says how reliable a sighting is: who may change the report, and the office that wrote it
     * down.
     *
     * @param version the version of the sighting that the caller saw; another current one refuses
     *     with {@link CaseProblem#CHANGED_MEANWHILE}
     * @param reason how it was checked, in words, 1 to 1,000 characters
     */
    SightingView assess(
            Caller caller,
            CaseId of,
            UUID id,
            long version,
            Sighting.Reliability reliability,
            String reason);
}
