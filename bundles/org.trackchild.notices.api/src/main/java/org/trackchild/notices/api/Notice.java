package org.trackchild.notices.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;

/**
 * Something that an audience must know. Codes only, never personal data. Immutable.
 *
 * @param id computed from what it says, so that the same is told once
 * @param audience for whom
 * @param matter what it says
 * @param raised when the platform noticed
 * @param settled when nobody had to act on it any more; empty while somebody may
 */
public record Notice(
        UUID id, Audience audience, Matter matter, Instant raised, Optional<Instant> settled) {

    public Notice {
        Objects.requireNonNull(id);
        Objects.requireNonNull(audience);
        Objects.requireNonNull(matter);
        Objects.requireNonNull(raised);
        Objects.requireNonNull(settled);
    }

    /**
     * What a notice says.
     *
     * @param kind what happened
     * @param of the case; empty where none is meant, many are, or its reader may not know of it yet
     * @param thing identifier or code of what it is about beside the case: a proposal, an alarm, a
     *     request, the code of a clock, a {@link BulkOutcome}; may be empty
     * @param since when it happened, or fell due
     * @param entry number of the journal's entry; 0 for what falls due
     * @param actor user who did it, to whom it is not shown; may be empty
     */
    public record Matter(
            NoticeKind kind,
            Optional<CaseId> of,
            String thing,
            Instant since,
            long entry,
            String actor) {

        public Matter {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(of);
            Objects.requireNonNull(thing);
            Objects.requireNonNull(since);
            Objects.requireNonNull(actor);
        }
    }

    /**
     * A new notice.
     *
     * @param occasion tells it from others with the same audience, kind, case and thing
     */
    public static Notice of(Audience audience, Matter matter, String occasion, Instant raised) {
        String said =
                String.join(
                        "\n",
                        audience.written(),
                        matter.kind().code(),
                        matter.of().map(CaseId::toString).orElse(""),
                        matter.thing(),
                        occasion);
        return new Notice(
                UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)),
                audience,
                matter,
                raised,
                Optional.empty());
    }

    /** Whether it stands for several, of which none is named. */
    public boolean isSummary() {
        return matter.of().isEmpty() && matter.thing().isEmpty();
    }
}
