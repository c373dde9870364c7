package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/**
 * A person's answer to a proposal.
 *
 * @param verdict what was said
 * @param checks how it was checked; at least one for {@link Verdict#SAME}, but none when the two
 *     cases were linked by hand, which needs a reason
 * @param reason in words; needed for the other verdicts
 * @param user who answered
 * @param office on whose behalf
 * @param at when
 */
public record Answer(
        Verdict verdict,
        Set<Check> checks,
        String reason,
        String user,
        OfficeId office,
        Instant at) {

    public Answer {
        Objects.requireNonNull(verdict);
        checks = Set.copyOf(checks);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(user);
        Objects.requireNonNull(office);
        Objects.requireNonNull(at);
    }

    /** How a person made sure. */
    public enum Check implements Code {
        /** A mark on the body was seen. */
        MARK_SEEN("mark_seen"),
        /** The family, or the child, was shown a photograph. */
        PHOTO_SHOWN("photo_shown"),
        /** A document names the child. */
        DOCUMENT("document"),
        /** They spoke with each other. */
        SPOKE("spoke");

        private final String code;

        Check(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
