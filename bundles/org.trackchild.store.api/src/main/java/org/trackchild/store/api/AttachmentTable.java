package org.trackchild.store.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Attachment;
import org.trackchild.registry.api.Statement;

/** Documents and recordings of cases. Nothing is ever taken away. */
@ProviderType
public interface AttachmentTable {

    void insert(Attachment added, byte[] bytes);

    /** Those of a case, without their bytes, in the order of adding. */
    List<Attachment> ofCase(CaseId id);

    Optional<Attachment> find(UUID id);

    /** The bytes of an attachment that exists. */
    byte[] bytes(UUID id);

    /**
     * Marks as removed.
     *
     * @return {@code false}, and nothing changed, when it is removed already
     */
    boolean remove(UUID id, Statement removed);
}
