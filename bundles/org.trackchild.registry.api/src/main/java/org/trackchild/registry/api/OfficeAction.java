package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/**
 * What a senior officer wants an office to do. Immutable.
 *
 * @param id its identifier
 * @param office who shall do it
 * @param text what; names no child
 * @param due the last day for it, in India
 * @param assigned who wants it; without a reason
 * @param done who did it; the reason is what they say about it
 */
public record OfficeAction(
        UUID id,
        OfficeId office,
        String text,
        LocalDate due,
        Statement assigned,
        Optional<Statement> done) {

    public OfficeAction {
        Objects.requireNonNull(id);
        Objects.requireNonNull(office);
        Objects.requireNonNull(text);
        Objects.requireNonNull(due);
        Objects.requireNonNull(assigned);
        Objects.requireNonNull(done);
    }

    /** How an action stands. */
    public enum Standing implements Code {
        /** Not done, and due today or later. */
        OPEN("open"),
        /** Not done, and its day is over. */
        OVERDUE("overdue"),
        DONE("done");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** How it stands on a day. */
    public Standing standing(LocalDate today) {
        if (done.isPresent()) {
            return Standing.DONE;
        }
        return due.isBefore(today) ? Standing.OVERDUE : Standing.OPEN;
    }
}
