package org.trackchild.directory.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/**
 * Something that was done to the entry of an office.
 *
 * @param version of the entry from then on
 * @param kind what was done
 * @param at when
 * @param by name of the account, or {@code system:NAME}
 * @param office on behalf of which office; empty for the platform itself
 * @param reason why; may be empty
 * @param fields what was changed; none where an office is new
 */
public record OfficeChange(
        long version,
        Kind kind,
        Instant at,
        String by,
        Optional<OfficeId> office,
        String reason,
        List<FieldChange> fields) {

    public OfficeChange {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(office);
        Objects.requireNonNull(reason);
        fields = List.copyOf(fields);
    }

    /**
     * One field before and after.
     *
     * @param field its name, one of those of {@link OfficeRegister}
     * @param before as it was, empty when there was nothing
     * @param after as it is, empty when there is nothing
     */
    public record FieldChange(String field, String before, String after) {

        public FieldChange {
            Objects.requireNonNull(field);
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }
    }

    /** What can be done. */
    public enum Kind implements Code {
        CREATED("created"),
        CHANGED("changed"),
        VERIFIED("verified"),
        CLOSED("closed"),
        REOPENED("reopened");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
