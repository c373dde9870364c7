package org.trackchild.directory.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.OfficeId;

/**
 * How an office stands in the directory.
 *
 * @param version counts the changes, 1 for the first state
 * @param verified when somebody has last made sure that what is said of it is true
 * @param closing empty while somebody works there
 */
public record OfficeStanding(long version, Optional<Verified> verified, Optional<Closing> closing) {

    /** As it was written down first. */
    public static final OfficeStanding NEW =
            new OfficeStanding(1, Optional.empty(), Optional.empty());

    public OfficeStanding {
        Objects.requireNonNull(verified);
        Objects.requireNonNull(closing);
    }

    /**
     * Somebody has made sure.
     *
     * @param at when
     * @param by name of the account
     */
    public record Verified(Instant at, String by) {

        public Verified {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    /**
     * Nobody works there any more.
     *
     * @param on the last day
     * @param reason why
     * @param successor the office that goes on with its work
     */
    public record Closing(LocalDate on, String reason, Optional<OfficeId> successor) {

        public Closing {
            Objects.requireNonNull(on);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(successor);
        }
    }

    /**
     * The next state, after somebody has changed something.
     *
     * @param checked whether what somebody has made sure of is said as before
     */
    public OfficeStanding changed(boolean checked) {
        return new OfficeStanding(version + 1, checked ? verified : Optional.empty(), closing);
    }

    /** The next state, verified. */
    public OfficeStanding verified(Instant at, String by) {
        return new OfficeStanding(version + 1, Optional.of(new Verified(at, by)), closing);
    }

    /** The next state, closed or open. */
    public OfficeStanding closed(Optional<Closing> how) {
        return new OfficeStanding(version + 1, verified, how);
    }
}
