package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.rules.api.Level;

/**
 * What a person said of a proposal.
 *
 * @param verdict what was said
 * @param checks how it was checked; at least one for {@link Verdict#SAME}, but none when the two
 *     cases were linked by hand, which needs a reason
 * @param reason in words; needed for the other verdicts
 * @param by who said it, and for whom
 * @param at when
 */
public record Answer(Verdict verdict, Set<Check> checks, String reason, Voice by, Instant at) {

    public Answer {
        Objects.requireNonNull(verdict);
        checks = Set.copyOf(checks);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }

    /** Who answered. */
    public String user() {
        return by.user();
    }

    /** On whose behalf. */
    public OfficeId office() {
        return by.office();
    }

    /**
     * Who speaks, and for which of the two sides.
     *
     * @param user name of the account
     * @param office on whose behalf
     * @param sides the kinds of the cases that it speaks for; none for what was said before there
     *     were sides, and for links by hand
     * @param level the office that keeps the case, or who is told when that says nothing
     */
    public record Voice(String user, OfficeId office, Set<CaseKind> sides, Level level) {

        public Voice {
            Objects.requireNonNull(user);
            Objects.requireNonNull(office);
            sides = Set.copyOf(sides);
            Objects.requireNonNull(level);
        }

        /** Somebody who speaks for no side. */
        public static Voice of(String user, OfficeId office) {
            return new Voice(user, office, Set.of(), Level.OFFICE);
        }
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
