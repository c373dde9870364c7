package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;

/**
 * A note of a case. Never changed and never taken away: a correction is a note that names the one
 * that it corrects.
 *
 * @param id its identifier
 * @param of the case
 * @param content what was written
 * @param written who wrote it; without a reason
 */
public record Note(UUID id, CaseId of, Content content, Statement written) {

    public Note {
        Objects.requireNonNull(id);
        Objects.requireNonNull(of);
        Objects.requireNonNull(content);
        Objects.requireNonNull(written);
    }

    /**
     * What is written.
     *
     * @param text in words, 1 to 2,000 characters
     * @param shared whether all who may read the case may read the note, and not only the office of
     *     who wrote it
     * @param corrects the note that this one corrects
     */
    public record Content(String text, boolean shared, Optional<UUID> corrects) {

        public Content {
            Objects.requireNonNull(text);
            Objects.requireNonNull(corrects);
        }
    }
}
