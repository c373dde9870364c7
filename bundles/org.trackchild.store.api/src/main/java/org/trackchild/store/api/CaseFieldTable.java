package org.trackchild.store.api;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.ExtraValue;

/**
 * What cases record in the fields of packs. {@link CaseTable} reads it with the case, and does not
 * write it: who changes something else of a case takes nothing of it away.
 */
@ProviderType
public interface CaseFieldTable {

    /** Makes these the only values of a case. */
    void replace(CaseId of, Collection<ExtraValue> values);
}
