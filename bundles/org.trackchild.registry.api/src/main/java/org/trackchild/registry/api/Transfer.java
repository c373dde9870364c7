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
 * A request to another office: to take a case over, to help with it, or to look out for a missing
 * child. Answered once; help that was accepted, and a notice that was seen, end once. The request
 * and all that was said stay.
 *
 * @param id its identifier
 * @param of the case
 * @param way what is asked, of whom
 * @param asked who asked, and why
 * @param journey how a found child gets there
 * @param course what became of it
 */
public record Transfer(
        UUID id, CaseId of, Way way, Statement asked, Journey journey, Course course) {

    /** Time for the answer. */
    public static final Duration REPLY = Duration.ofHours(24);

    /** Before the code of the clock, as the name of who asked: the platform, because of the law. */
    public static final String LAW = "system:law.";

    public Transfer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(of);
        Objects.requireNonNull(way);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(journey);
        Objects.requireNonNull(course);
        if (course.ended().isPresent() && way.kind() == Kind.TRANSFER) {
            throw new IllegalArgumentException("only help and notices end");
        }
    }

    /**
     * What became of a request.
     *
     * @param status where it stands
     * @param answer who answered or withdrew it, and why; empty while it waits
     * @param ended who ended the help, and why; empty as long as it lasts
     */
    public record Course(Status status, Optional<Statement> answer, Optional<Statement> ended) {

        /** It waits for the answer. */
        public static final Course WAITING =
                new Course(Status.ASKED, Optional.empty(), Optional.empty());

        public Course {
            Objects.requireNonNull(status);
            Objects.requireNonNull(answer);
            Objects.requireNonNull(ended);
            if ((status == Status.ASKED) != answer.isEmpty()) {
                throw new IllegalArgumentException("answered, or not: " + status);
            }
            if ((status == Status.ENDED) != ended.isPresent()) {
                throw new IllegalArgumentException("ended, or not: " + status);
            }
        }
    }

    /** Where the request stands. */
    public Status status() {
        return course.status();
    }

    /** Who answered or withdrew it, and why; empty while it waits. */
    public Optional<Statement> answer() {
        return course.answer();
    }

    /** Who ended the help, and why; empty as long as it lasts, and for all but referrals. */
    public Optional<Statement> ended() {
        return course.ended();
    }

    /** Whether another office helps now, or has seen a notice that is still in force. */
    public boolean helps() {
        return way.kind() != Kind.TRANSFER && status() == Status.ACCEPTED;
    }

    /** Whether an office is only told of the case: it cannot decline. */
    public boolean isNotice() {
        return way.kind() == Kind.NOTICE;
    }

    /** Whether an office sees the case because of this: it accepted, or was given notice. */
    public boolean shows() {
        return status() == Status.ACCEPTED || isNotice() && status() == Status.ASKED;
    }

    /** Whether no person asked, but the law did, as the rule pack says. */
    public boolean isAskedByLaw() {
        return asked.user().startsWith(LAW);
    }

    /** Until when the answer is due. */
    public Instant answerBy() {
        return asked.at().plus(REPLY);
    }

    /** 1 while it waits, 2 when it is answered, 3 when the help has ended. */
    public long version() {
        return answer().isEmpty() ? 1 : ended().isEmpty() ? 2 : 3;
    }

    /** The same request, answered. */
    public Transfer settled(Status as, Statement statement) {
        return new Transfer(
                id,
                of,
                way,
                asked,
                journey,
                new Course(as, Optional.of(statement), Optional.empty()));
    }

    /** The same help, ended. */
    public Transfer endedBy(Statement statement) {
        return new Transfer(
                id,
                of,
                way,
                asked,
                journey,
                new Course(Status.ENDED, answer(), Optional.of(statement)));
    }

    /** What is asked. */
    public enum Kind implements Code {
        /** To keep the case from now on. */
        TRANSFER("transfer"),
        /** To help: to see the case, which stays where it is. */
        REFERRAL("referral"),
        /** To look out for the child: it sees the case at once, and says that it has seen this. */
        NOTICE("notice");

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
        WITHDRAWN("withdrawn"),
        /** The other office helped, and does so no more. */
        ENDED("ended");

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
