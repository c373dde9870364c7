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
 * @param digest SHA-256 of all of this, in hexadecimal; see {@link HeadcountDigest}. Empty for
 *     counts of the time when none was kept, which are taken as they stand
 */
public record Headcount(
        UUID id,
        OfficeId home,
        LocalDate day,
        Statement said,
        Role role,
        List<Line> lines,
        String digest) {

    /** A count as it is signed: with the digest of what it says. */
    public static Headcount signed(
            UUID id, OfficeId home, LocalDate day, Statement said, Role role, List<Line> lines) {
        Headcount unsealed = new Headcount(id, home, day, said, role, lines, "");
        return new Headcount(id, home, day, said, role, lines, HeadcountDigest.of(unsealed));
    }

    /**
     * A count without its children: how many were where.
     *
     * @param id identifier of the count
     * @param home the home
     * @param day of which evening
     * @param said who counted, and when
     * @param role as what
     * @param numbers how many were where
     * @param intact whether the count still says what was signed
     */
    public record Tally(
            UUID id,
            OfficeId home,
            LocalDate day,
            Statement said,
            Role role,
            Numbers numbers,
            boolean intact) {

        public Tally {
            Objects.requireNonNull(id);
            Objects.requireNonNull(home);
            Objects.requireNonNull(day);
            Objects.requireNonNull(said);
            Objects.requireNonNull(role);
            Objects.requireNonNull(numbers);
        }
    }

    /**
     * How many children were where.
     *
     * @param present in the home
     * @param onLeave away with leave
     * @param missing nobody knew where
     */
    public record Numbers(long present, long onLeave, long missing) {}

    /**
     * A count with those of its lines that the reader may see.
     *
     * @param tally the count; its numbers are those of all lines
     * @param lines of the children whose cases the reader may see
     */
    public record Seen(Tally tally, List<Line> lines) {

        public Seen {
            Objects.requireNonNull(tally);
            lines = List.copyOf(lines);
        }
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
     * @param seen when a missing child was last seen; empty where nobody said so, and of others
     * @param remark which hospital, which court; for a missing child how it was noticed
     */
    public record Line(
            CaseId of,
            Presence presence,
            Optional<LocalDate> until,
            Optional<Instant> seen,
            String remark) {

        /** Where a child is of which nobody says when it was last seen. */
        public Line(CaseId of, Presence presence, Optional<LocalDate> until, String remark) {
            this(of, presence, until, Optional.empty(), remark);
        }

        /** The same without what somebody wrote of the child. */
        public Line withoutRemark() {
            return new Line(of, presence, until, seen, "");
        }

        public Line {
            Objects.requireNonNull(of);
            Objects.requireNonNull(presence);
            Objects.requireNonNull(until);
            Objects.requireNonNull(seen);
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
        Objects.requireNonNull(digest);
    }

    /** Whether it says what was signed. */
    public boolean isIntact() {
        return digest.isEmpty() || digest.equals(HeadcountDigest.of(this));
    }

    /** The count without its children. */
    public Tally tally() {
        return new Tally(
                id,
                home,
                day,
                said,
                role,
                new Numbers(count(Presence.PRESENT), onLeave(), count(Presence.MISSING)),
                isIntact());
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
