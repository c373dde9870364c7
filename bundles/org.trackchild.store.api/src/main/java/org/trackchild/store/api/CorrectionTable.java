package org.trackchild.store.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.FieldCorrection;

/** What was changed in cases, field by field. */
@ProviderType
public interface CorrectionTable {

    /**
     * A correction, and who might see its values when they were written: a pack that opens a field
     * later on does not open what was written for few.
     *
     * @param readersBefore roles that might see the old value; empty for everybody who may see the
     *     case
     * @param readersAfter the same of the new value
     */
    record Kept(FieldCorrection made, Set<Role> readersBefore, Set<Role> readersAfter) {

        public Kept {
            Objects.requireNonNull(made);
            readersBefore = Set.copyOf(readersBefore);
            readersAfter = Set.copyOf(readersAfter);
        }
    }

    /**
     * Keeps what one change changed.
     *
     * @param corrections all of one version, each field once
     */
    void insert(CaseId of, List<Kept> corrections);

    /**
     * The latest corrections of a case.
     *
     * @param limit at most so many, 1 or more
     * @return latest version first; fields of a version by their codes
     */
    List<Kept> ofCase(CaseId of, int limit);
}
