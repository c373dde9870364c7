package org.trackchild.store.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Statement;

/** Photographs, already cleaned. */
@ProviderType
public interface PhotoTable {

    /** Adds a photograph behind those that the case has. */
    void insert(Photo photo, PhotoMark mark);

    /**
     * Photographs that are not marked, by their identifiers.
     *
     * @param after the one behind which they are; empty for the first
     */
    List<UUID> unmarked(Optional<UUID> after, int limit);

    /** Marks a photograph. */
    void mark(UUID id, PhotoMark mark);

    /** Photographs of the same picture ({@link PhotoMark#isOfSamePicture}), oldest first. */
    List<Owned> ofSamePicture(PhotoMark mark);

    /**
     * A photograph without its bytes.
     *
     * @param id its identifier
     * @param owner the case it belongs to
     */
    record Owned(UUID id, CaseId owner) {}

    Optional<Photo> find(UUID id);

    /** Who said that the photographs of a case are restricted, as far as that is in force. */
    Map<UUID, Statement> restrictions(CaseId of);

    /**
     * Restricts a photograph.
     *
     * @return {@code false}, and nothing changed, when it is restricted
     */
    boolean restrict(UUID id, Statement said);

    /**
     * Takes that back; both statements stay.
     *
     * @return {@code false}, and nothing changed, when it is not restricted
     */
    boolean release(UUID id, Statement said);

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
