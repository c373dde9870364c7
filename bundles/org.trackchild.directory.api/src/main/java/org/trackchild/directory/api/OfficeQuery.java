package org.trackchild.directory.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Code;

/**
 * Which offices to list. Empty strings and an empty type set no limit.
 *
 * @param text words of the name, in either language; every word must occur
 * @param type kind of office
 * @param state code of a state
 * @param district code of a district
 * @param standing which of them; offices that are closed are listed only where it says so
 * @param after where the page begins, from the page before
 * @param limit at most so many, 1 to 200
 */
public record OfficeQuery(
        String text,
        Optional<OfficeType> type,
        String state,
        String district,
        Standing standing,
        Optional<String> after,
        int limit) {

    public OfficeQuery {
        Objects.requireNonNull(text);
        Objects.requireNonNull(type);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(after);
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit out of range: " + limit);
        }
    }

    /** Offices in which somebody works. */
    public OfficeQuery(
            String text,
            Optional<OfficeType> type,
            String state,
            String district,
            Optional<String> after,
            int limit) {
        this(text, type, state, district, Standing.OPEN, after, limit);
    }

    /** Which offices. */
    public enum Standing implements Code {
        /** Somebody works there. */
        OPEN("open"),
        /** Open, and nobody has made sure of the entry for {@link OfficeRegister#VERIFY_DAYS}. */
        UNVERIFIED("unverified"),
        /** Open, and without a number to call. */
        WITHOUT_TELEPHONE("without_telephone"),
        /** Open, and a home whose registration is over, or of which nobody has said any. */
        WITHOUT_REGISTRATION("without_registration"),
        CLOSED("closed"),
        ALL("all");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
