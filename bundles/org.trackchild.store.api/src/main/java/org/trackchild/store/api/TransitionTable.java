package org.trackchild.store.api;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.MadeTransition;

/** Transitions that cases have made. Nothing is ever changed or taken away. */
@ProviderType
public interface TransitionTable {

    void insert(MadeTransition made);

    /** The transitions of a case, in the order in which they were recorded. */
    List<MadeTransition> ofCase(CaseId id);

    /** The transitions of some cases, in the order in which they were recorded. */
    List<MadeTransition> ofCases(Collection<CaseId> ids);
}
