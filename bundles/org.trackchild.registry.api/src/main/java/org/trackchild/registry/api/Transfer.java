package org.trackchild.registry.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/**
 * A request to another office: to take a case over, or to help with it. Answered once; the request
 * and its answer stay.
 *
 * @param id its identifier
 * @param of the case
 * @param way what is asked, of whom
 * @param asked who asked, and why
 * @param journey how a found child gets there
 * @param status where the request stands
 * @param answer who answered or withdrew it, and why; empty while it waits
 */
public record Transfer(
        UUID id,
        CaseId of,
        Way way,
        Statement asked,
        Journey journey,
        Status status,
        Optional<Statement> answer) {

    /** Time for the answer. */
    public static final Duration REPLY = Duration.ofHours(24);

    public Transfer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(of);
        Objects.requireNonNull(way);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(journey);
        Objects.requireNonNull(status);
        Objects.requireNonNull(answer);
        if ((status == Status.ASKED) != answer.isEmpty()) {
            throw new IllegalArgumentException("answered, or not: " + status);
        }
    }

    /** Until when the answer is due. */
    public Instant answerBy() {
        return asked.at().plus(REPLY);
    }

    /** 1 while it waits, 2 when it is answered. */
    public long version() {
        return answer.isEmpty() ? 1 : 2;
    }

    /** The same request, answered. */
    public Transfer settled(Status as, Statement statement) {
        return new Transfer(id, of, way, asked, journey, as, Optional.of(statement));
    }

    /** What is asked. */
    public enum Kind implements Code {
        /** To keep the case from now on. */
        TRANSFER("transfer"),
        /** To help: to see the case, which stays where it is. */
        REFERRAL("referral");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Where a request stands. */
    public enum Status implements Code {
        /** It waits for the answer. */
        ASKED("asked"),
        /** The other office has taken the case over, or helps. */
        ACCEPTED("accepted"),
        /** The other office does not, and says why. */
        REJECTED("rejected"),
        /** Who asked has taken it back. */
        WITHDRAWN("withdrawn");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What is asked, of whom.
     *
     * @param kind what is asked
     * @param from where the case was kept when it was asked
     * @param to who is asked
     */
    public record Way(Kind kind, Keeper from, Keeper to) {

        public Way {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }
    }

    /**
     * An office with its place.
     *
     * @param office the office
     * @param state code of its state, empty for a national one
     * @param district code of its district, empty for state and national ones
     */
    public record Keeper(OfficeId office, String state, String district) {

        public Keeper {
            Objects.requireNonNull(office);
            Objects.requireNonNull(state);
            Objects.requireNonNull(district);
        }
    }

    /**
     * How a found child gets to the other office.
     *
     * @param escort who goes with the child, at most 200 characters; empty when it is not known
     * @param day when; empty when it is not known
     */
    public record Journey(String escort, Optional<LocalDate> day) {

        /** Nothing is known of one. */
        public static final Journey NONE = new Journey("", Optional.empty());

        public Journey {
            Objects.requireNonNull(escort);
            Objects.requireNonNull(day);
        }
    }
}
