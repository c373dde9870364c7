package org.trackchild.registry.api;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.OfficeId;

/**
 * What happened to a case after somebody looked at it, for whoever has to merge. Names of fields
 * only, no contents.
 *
 * @param version the version that is stored now
 * @param changes one for each version since, latest first; of very many only the latest
 */
public record ChangesSince(long version, List<Change> changes) {

    /** The name under which a change of the status stands among the fields. */
    public static final String STATUS = "status";

    public ChangesSince {
        changes = List.copyOf(changes);
    }

    /**
     * Every field that was changed, in the order of the changes.
     *
     * @return codes of {@link org.trackchild.model.Field} and {@link ParticularField}, and {@link
     *     #STATUS}
     */
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        changes.forEach(change -> fields.addAll(change.fields()));
        return fields;
    }

    /**
     * One change.
     *
     * @param version the version that it made
     * @param at when
     * @param user who made it; {@code system:NAME} for a part of the platform
     * @param office for which office; empty for the platform itself
     * @param fields what it changed; may be empty
     */
    public record Change(
            long version, Instant at, String user, Optional<OfficeId> office, List<String> fields) {

        public Change {
            Objects.requireNonNull(at);
            Objects.requireNonNull(user);
            Objects.requireNonNull(office);
            fields = List.copyOf(fields);
        }
    }
}
