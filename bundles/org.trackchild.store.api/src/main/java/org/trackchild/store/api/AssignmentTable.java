package org.trackchild.store.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Assignment;

/**
 * Who of an office has a case in hand: at most one person for each case and office. Whether that
 * person may still act on the case is not asked here. What was before is in the journal.
 */
@ProviderType
public interface AssignmentTable {

    /** Adds an assignment; there must be none of its case and office. */
    void insert(Assignment added);

    /** Takes an assignment away. */
    void delete(Assignment gone);

    Optional<Assignment> find(CaseId of, OfficeId office);

    /**
     * The assignments of some cases.
     *
     * @param office only those of this office
     */
    List<Assignment> ofCases(Collection<CaseId> cases, OfficeId office);

    /** The assignments of a case, of all offices. */
    List<Assignment> ofCase(CaseId of);

    /**
     * What a person of an office has in hand, what came last first.
     *
     * @param limit at most so many, 1 or more
     */
    List<Assignment> ofUser(String user, OfficeId office, int limit);
}
