package org.trackchild.notices.api;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/**
 * For whom a notice is.
 *
 * @param kind what the code names
 * @param code of the office, district, state or user; empty for the nation
 */
public record Audience(Kind kind, String code) {

    private static final char SEPARATOR = ':';

    public Audience {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(code);
        if (code.isEmpty() != (kind == Kind.NATION)) {
            throw new IllegalArgumentException("all but the nation have a code");
        }
    }

    /** What a code names. */
    public enum Kind implements Code {
        OFFICE("office"),
        /** Those who answer for a district. */
        DISTRICT("district"),
        /** Those who answer for a state. */
        STATE("state"),
        NATION("nation"),
        PERSON("person");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Everybody who is posted to an office and sees its children. */
    public static Audience office(OfficeId office) {
        return new Audience(Kind.OFFICE, office.value());
    }

    /** One person. */
    public static Audience person(String user) {
        return new Audience(Kind.PERSON, user);
    }

    /**
     * All that a reader is: the person, the offices of the postings that see children, and the
     * places that they answer for. Whether a notice can be seen is for the access predicate to say.
     */
    public static Set<Audience> of(Caller caller) {
        Set<Audience> audiences = new HashSet<>();
        audiences.add(person(caller.user()));
        for (Posting posting : caller.postings()) {
            switch (posting.role().scope()) {
                case OFFICE -> audiences.add(office(posting.office()));
                case DISTRICT -> {
                    audiences.add(office(posting.office()));
                    add(audiences, Kind.DISTRICT, posting.district());
                }
                case STATE -> {
                    audiences.add(office(posting.office()));
                    add(audiences, Kind.STATE, posting.state());
                }
                case NATION -> {
                    if (posting.role() == Role.NATIONAL_MONITOR) {
                        audiences.add(new Audience(Kind.NATION, ""));
                    }
                }
                case NONE -> {
                    // it sees no child, and nothing that tells of one
                }
            }
        }
        return audiences;
    }

    private static void add(Set<Audience> audiences, Kind kind, String place) {
        if (!place.isEmpty()) {
            audiences.add(new Audience(kind, place));
        }
    }

    /** In one word, for the database. */
    public String written() {
        return kind.code() + SEPARATOR + code;
    }

    /**
     * Reads what {@link #written()} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Audience parse(String written) {
        int at = written.indexOf(SEPARATOR);
        return new Audience(
                Code.find(Kind.class, written.substring(0, Math.max(0, at)))
                        .orElseThrow(() -> new IllegalArgumentException(written)),
                written.substring(at + 1));
    }
}
