package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;

/**
 * A document or a recording that belongs to a case, without its bytes.
 *
 * @param id its identifier; sorts by time
 * @param of the case
 * @param content what it is
 * @param added who added it
 * @param removed who removed it, and why; its bytes are kept, and given to nobody
 */
public record Attachment(
        UUID id, CaseId of, Content content, Statement added, Optional<Statement> removed) {

    public Attachment {
        Objects.requireNonNull(id);
        Objects.requireNonNull(of);
        Objects.requireNonNull(content);
        Objects.requireNonNull(added);
        Objects.requireNonNull(removed);
    }

    /** Name under which it is saved: says what it belongs to, and nothing of the child. */
    public String fileName() {
        return id + "." + content.kind().code();
    }

    /**
     * What an attachment is.
     *
     * @param kind by its bytes
     * @param title what people call it, 1 to 200 characters
     * @param restricted whether whoever opens it must say why
     * @param size in bytes
     */
    public record Content(AttachmentKind kind, String title, boolean restricted, int size) {

        public Content {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(title);
        }
    }
}
