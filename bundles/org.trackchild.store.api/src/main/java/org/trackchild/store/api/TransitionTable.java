package org.trackchild.store.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.MadeTransition;

/** Transitions that cases have made. Nothing is ever changed or taken away. */
@ProviderType
public interface TransitionTable {

    void insert(MadeTransition made);

    /** The transitions of a case, in the order in which they were recorded. */
    List<MadeTransition> ofCase(CaseId id);

    /** The transitions of some cases, in the order in which they were recorded. */
    List<MadeTransition> ofCases(Collection<CaseId> ids);

    /**
     * Some steps that offices have recorded, the latest recorded first. Each step and office is
     * asked for by itself, by index.
     *
     * @param codes of the steps
     * @param after where the page begins, from the page before
     */
    Page<MadeTransition> recordedBy(
            Set<String> offices, Set<String> codes, Optional<String> after, int limit);
}
