package org.trackchild.store.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.FieldCorrection;

/** What was changed in cases, field by field. */
@ProviderType
public interface CorrectionTable {

    /**
     * Keeps what one change changed.
     *
     * @param corrections all of one version, each field once
     */
    void insert(CaseId of, List<FieldCorrection> corrections);

    /**
     * The latest corrections of a case.
     *
     * @param limit at most so many, 1 or more
     * @return latest version first; fields of a version by their codes
     */
    List<FieldCorrection> ofCase(CaseId of, int limit);
}
