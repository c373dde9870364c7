package org.trackchild.rules.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trackchild.model.CaseStatus;

/**
 * Something that happened to a case: a transition, one of the constants here, or the {@linkplain
 * Until end} of an order or its {@linkplain Signed signature}.
 *
 * @param code code of the {@link Transition}, the same {@linkplain #led with the status} to which
 *     it led or {@linkplain #stood with the bench} before which the child stood then, that of an
 *     {@link Until}, of a {@link Signed}, or one of the constants
 * @param at when it happened, which may be long before somebody wrote it down
 * @param recorded when somebody wrote it down
 * @param told what was written down with it, by the codes of the evidence
 */
public record Milestone(String code, Instant at, Instant recorded, Map<String, String> told) {

    /** The child went missing, or was found. */
    public static final String EVENT = "event";

    /** The case was registered. */
    public static final String REGISTERED = "registered";

    /**
     * The person is 18 for certain, as far as the records tell; there as long as the case waits for
     * the child or its family. It may lie ahead: a clock that it starts does not run before.
     */
    public static final String OF_AGE = "of_age";

    /** A match was put before the office that keeps the case, and it has not answered. */
    public static final String PROPOSED = "proposed";

    /** The other office of a match has asked something, and there is no reply. */
    public static final String ASKED = "asked";

    /** The two offices of a match have answered differently. */
    public static final String DISPUTED = "disputed";

    /**
     * What is a milestone as long as it is awaited, and none any more when it has been done: a
     * clock that one of these starts needs nothing that stops it.
     */
    public static final Set<String> AWAITED = Set.of(PROPOSED, ASKED, DISPUTED);

    /**
     * The end of an order, or a time before it: {@code until_foster} or {@code until_foster-30d}.
     * It is there as long as what was ordered goes on and there is no later order of that kind; it
     * may lie ahead. A clock that it starts begins its limit before, and is due then.
     *
     * @param order code of the kind of the order
     * @param ahead so long before its end
     */
    public record Until(String order, Limit ahead) {

        private static final Pattern WRITTEN =
                Pattern.compile("until_([a-z][a-z0-9_]*)(?:-([0-9]+[hd]))?");

        public Until {
            Objects.requireNonNull(order);
            Objects.requireNonNull(ahead);
        }

        /** Reads the code of a milestone; empty when it is another one. */
        public static Optional<Until> parse(String code) {
            Matcher written = WRITTEN.matcher(code);
            return written.matches()
                    ? Optional.of(
                            new Until(
                                    written.group(1),
                                    Optional.ofNullable(written.group(2))
                                            .map(Limit::parse)
                                            .orElse(Limit.NOTHING)))
                    : Optional.empty();
        }

        /**
         * The moment of the milestone.
         *
         * @param end of the order: the first moment at which it is no longer valid
         */
        public Instant before(Instant end, ZoneId zone) {
            return ahead.times(-1, end, zone);
        }
    }

    /**
     * That an order was signed: {@code signed_escort}. It is there as long as the order is in force
     * or was carried out; one that was revoked before is waited for by nobody.
     *
     * @param order code of the kind of the order
     */
    public record Signed(String order) {

        private static final String PREFIX = "signed_";

        public Signed {
            Objects.requireNonNull(order);
        }

        /** Reads the code of a milestone; empty when it is another one. */
        public static Optional<Signed> parse(String code) {
            return code.startsWith(PREFIX)
                    ? Optional.of(new Signed(code.substring(PREFIX.length())))
                    : Optional.empty();
        }
    }

    /** Between the code of a transition and that of the status to which it led. */
    public static final String TO = ">";

    /** The code of a transition where it led to a status: {@code trace_withdrawn>in_care}. */
    public static String led(String transition, CaseStatus to) {
        return transition + TO + to.code();
    }

    /** Between the code of a transition and the bench before which the child stood after it. */
    public static final String BEFORE = "@";

    /**
     * The code of a transition where the child stood before a kind of bench after it: {@code
     * bring_back@cwc}.
     */
    public static String stood(String transition, String bench) {
        return transition + BEFORE + bench;
    }

    /**
     * The code of the transition itself, without where it led to or before whom the child stood.
     */
    public static String transition(String code) {
        return code.split("[" + TO + BEFORE + "]", 2)[0];
    }

    /** What nobody has to write down, or was written down at once. */
    public Milestone(String code, Instant at) {
        this(code, at, at);
    }

    /** What tells nothing besides. */
    public Milestone(String code, Instant at, Instant recorded) {
        this(code, at, recorded, Map.of());
    }

    public Milestone {
        Objects.requireNonNull(code);
        Objects.requireNonNull(at);
        Objects.requireNonNull(recorded);
        told = Map.copyOf(told);
    }
}
