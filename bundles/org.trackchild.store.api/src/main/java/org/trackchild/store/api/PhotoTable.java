package org.trackchild.store.api;

import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;

/** Photographs, already cleaned. */
@ProviderType
public interface PhotoTable {

    /** Adds a photograph behind those that the case has. */
    void insert(Photo photo);

    Optional<Photo> find(UUID id);

    /**
     * A photograph.
     *
     * @param id its identifier
     * @param owner the case it belongs to
     * @param jpeg its bytes
     * @param width in pixels
     * @param height in pixels
     */
    record Photo(UUID id, CaseId owner, byte[] jpeg, int width, int height) {}
}
