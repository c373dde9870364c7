package org.trackchild.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;

/**
 * A home says where each of its children is. Never changed: a correction is another count of the
 * same evening. Immutable.
 *
 * @param id identifier; sorts by the time of counting
 * @param home the home
 * @param day of which evening
 * @param said who counted, and when
 * @param role as what
 * @param lines one for each child on the roll
 */
public record Headcount(
        UUID id, OfficeId home, LocalDate day, Statement said, Role role, List<Line> lines) {

    /**
     * Until the afternoon whoever counts counts the evening before: a count in the morning must not
     * stand for the evening that is to come.
     */
    private static final int EVENING_BEGINS = 16;

    /** The evening to which a moment belongs. */
    public static LocalDate evening(Instant moment) {
        return moment.atZone(Event.ZONE).minusHours(EVENING_BEGINS).toLocalDate();
    }

    /** Where a child is. */
    public enum Presence implements Code {
        PRESENT("present"),
        HOSPITAL("hospital"),
        SCHOOL("school"),
        COURT("court"),
        /** With the family for some days. */
        HOME_LEAVE("home_leave"),
        /** Nobody knows: the law has the child reported as missing. */
        MISSING("missing");

        private final String code;

        Presence(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether the child is away with leave. */
        public boolean isLeave() {
            return this != PRESENT && this != MISSING;
        }
    }

    /**
     * Where one child is.
     *
     * @param of its case
     * @param presence where
     * @param until the last day of a leave; empty where nobody can say
     * @param remark which hospital, which court; for a missing child when and how it was noticed
     */
    public record Line(CaseId of, Presence presence, Optional<LocalDate> until, String remark) {

        public Line {
            Objects.requireNonNull(of);
            Objects.requireNonNull(presence);
            Objects.requireNonNull(until);
            Objects.requireNonNull(remark);
        }
    }

    public Headcount {
        Objects.requireNonNull(id);
        Objects.requireNonNull(home);
        Objects.requireNonNull(day);
        Objects.requireNonNull(said);
        Objects.requireNonNull(role);
        lines = List.copyOf(lines);
    }

    /** How many children were somewhere. */
    public long count(Presence presence) {
        return lines.stream().filter(line -> line.presence() == presence).count();
    }

    /** How many children were away with leave. */
    public long onLeave() {
        return lines.stream().filter(line -> line.presence().isLeave()).count();
    }

    /** Where a child was. */
    public Optional<Line> of(CaseId child) {
        return lines.stream().filter(line -> line.of().equals(child)).findFirst();
    }
}
