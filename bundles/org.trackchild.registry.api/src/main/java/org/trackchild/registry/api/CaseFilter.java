package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;

/**
 * Which cases are meant: the same filter counts, lists and drills down. What is not set sets no
 * limit. Immutable; the methods return a changed copy.
 */
public final class CaseFilter {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{2}-\\d{2}-\\d+");

    private static final Pattern INCIDENT = Pattern.compile("[Ii][Nn]-\\d{2}-\\d+");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    /** So many characters of an incident's number or title are needed to search by it. */
    public static final int SHORTEST_INCIDENT = 3;

    private final CaseKind kind;
    private final CaseStatus status;
    private final boolean lookedFor;
    private final boolean pending;
    private final String bench;
    private final OfficeId office;
    private final String state;
    private final String district;
    private final String text;
    private final String incident;
    private final Span registered;
    private final Span traced;
    private final Instant openAt;
    private final Map<String, String> extra;

    private CaseFilter(Builder parts) {
        kind = parts.kind;
        status = parts.status;
        lookedFor = parts.lookedFor;
        pending = parts.pending;
        bench = parts.bench;
        office = parts.office;
        state = parts.state;
        district = parts.district;
        text = parts.text;
        incident = parts.incident;
        registered = parts.registered;
        traced = parts.traced;
        openAt = parts.openAt;
        extra = Map.copyOf(parts.extra);
    }

    /**
     * Whether a limit can be at this moment: the year has four digits. What lies far beyond cannot
     * be counted in milliseconds, which is how moments are stored.
     */
    public static boolean isMoment(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(TOO_LATE);
    }

    /** No limit at all. */
    public static CaseFilter all() {
        return new Builder().build();
    }

    public Optional<CaseKind> kind() {
        return Optional.ofNullable(kind);
    }

    public Optional<CaseStatus> status() {
        return Optional.ofNullable(status);
    }

    /** Whether only cases are meant in which somebody is looked for. */
    public boolean lookedFor() {
        return lookedFor;
    }

    /**
     * Whether only found children are meant for whom their bench, the committee unless {@link
     * #bench()} says another, has not given its final order: they are {@linkplain
     * CaseStatus#isPending() pending} there, and live where their case is kept.
     */
    public boolean pending() {
        return pending;
    }

    /**
     * The kind of bench before which a found child stands, other than the committee; empty string
     * for no limit.
     */
    public String bench() {
        return bench;
    }

    /** The office that keeps the case. */
    public Optional<OfficeId> office() {
        return Optional.ofNullable(office);
    }

    /** State of the office that keeps the case; empty string for no limit. */
    public String state() {
        return state;
    }

    /** District of the office that keeps the case; empty string for no limit. */
    public String district() {
        return district;
    }

    /** A name in any script, or the number of a case or an incident; empty string for no limit. */
    public String text() {
        return text;
    }

    /** Whether the text is a number such as {@code MC-26-000123}, and no name. */
    public boolean isNumber() {
        return NUMBER.matcher(text).matches();
    }

    /**
     * The incident to which the case belongs: its number, or words of its title; empty string for
     * no limit. What is shorter than {@link #SHORTEST_INCIDENT} finds nothing.
     */
    public String incident() {
        return incident;
    }

    /**
     * The incident that is meant when somebody searches: also when its number was written as the
     * text.
     */
    public String soughtIncident() {
        return incident.isEmpty() && isIncidentNumber() ? text : incident;
    }

    /** Whether the text is the number of an incident, such as {@code IN-26-000012}. */
    public boolean isIncidentNumber() {
        return INCIDENT.matcher(text).matches();
    }

    /** When the case was registered. */
    public Optional<Span> registered() {
        return Optional.ofNullable(registered);
    }

    /** When the child was traced; a span without bounds means traced at any time. */
    public Optional<Span> traced() {
        return Optional.ofNullable(traced);
    }

    /**
     * The case was pending at the very start of this instant: registered before it, and the child
     * not traced before it (traced at it or later, or not traced at all). Whether the case was
     * closed or withdrawn plays no part: the monthly returns count by registration and tracing
     * alone, so that opening + registered - traced = closing.
     */
    public Optional<Instant> openAt() {
        return Optional.ofNullable(openAt);
    }

    /**
     * What is written in fields of packs, by the code of the field: a text begins so, all else is
     * the same, and a code of the nation means those of the states that are counted as it, too.
     */
    public Map<String, String> extra() {
        return extra;
    }

    /** Starts from this filter. */
    public Builder with() {
        Builder builder = new Builder();
        builder.kind = kind;
        builder.status = status;
        builder.lookedFor = lookedFor;
        builder.pending = pending;
        builder.bench = bench;
        builder.office = office;
        builder.state = state;
        builder.district = district;
        builder.text = text;
        builder.incident = incident;
        builder.registered = registered;
        builder.traced = traced;
        builder.openAt = openAt;
        builder.extra.putAll(extra);
        return builder;
    }

    /**
     * A stretch of time.
     *
     * @param from first instant, or {@code null} for no lower bound
     * @param before first instant that is no longer in it, or {@code null} for no upper bound
     */
    public record Span(Instant from, Instant before) {}

    /** Collects the limits. Not safe for use by several threads. */
    public static final class Builder {

        private CaseKind kind;
        private CaseStatus status;
        private boolean lookedFor;
        private boolean pending;
        private String bench = "";
        private OfficeId office;
        private String state = "";
        private String district = "";
        private String text = "";
        private String incident = "";
        private Span registered;
        private Span traced;
        private Instant openAt;
        private final Map<String, String> extra = new TreeMap<>();

        private Builder() {}

        public Builder kind(CaseKind value) {
            kind = value;
            return this;
        }

        public Builder status(CaseStatus value) {
            status = value;
            return this;
        }

        /** Means only cases in which somebody is looked for, whatever their status. */
        public Builder lookedFor(boolean value) {
            lookedFor = value;
            return this;
        }

        /** Means only found children for whom their bench has not given its final order. */
        public Builder pending(boolean value) {
            pending = value;
            return this;
        }

        /** Means only found children that stand before this kind of bench. */
        public Builder bench(String value) {
            bench = value.strip();
            return this;
        }

        public Builder office(OfficeId value) {
            office = value;
            return this;
        }

        public Builder state(String value) {
            state = value;
            return this;
        }

        public Builder district(String value) {
            district = value;
            return this;
        }

        public Builder text(String value) {
            text = value.strip();
            return this;
        }

        /** Means only cases that belong to an incident: its number, or words of its title. */
        public Builder incident(String value) {
            incident = value.strip();
            return this;
        }

        public Builder registered(Span value) {
            registered = value;
            return this;
        }

        public Builder traced(Span value) {
            traced = value;
            return this;
        }

        public Builder openAt(Instant value) {
            openAt = value;
            return this;
        }

        /**
         * Means only cases with this in a field of a pack.
         *
         * @param value blank takes the limit away
         */
        public Builder extra(String code, String value) {
            if (value == null || value.isBlank()) {
                extra.remove(code);
            } else {
                extra.put(code, value.strip());
            }
            return this;
        }

        public CaseFilter build() {
            return new CaseFilter(this);
        }
    }
}
