package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Code;

/**
 * What a bench writes to lift the protection of the identity of a child.
 *
 * @param ground why it may; empty when nothing was chosen yet
 * @param reason in words, at most 1,000 characters
 * @param court the Special Court that permits it; empty for a mistake
 * @param number of its order; empty for a mistake
 * @param day of its order; empty for a mistake
 */
public record LiftDraft(
        Optional<Ground> ground,
        String reason,
        String court,
        String number,
        Optional<LocalDate> day) {

    /** The field that names the ground. */
    public static final String GROUND = "ground";

    /** The field that names the court. */
    public static final String COURT = "court";

    /** The field with the number of its order. */
    public static final String NUMBER = "number";

    /** The field with the day of its order. */
    public static final String DAY = "day";

    /** Why a protection may be lifted. */
    public enum Ground implements Code {
        /** The mark was one. */
        MISTAKE("mistake"),
        /** The Special Court permits it (POCSO Act 2012, sections 23(2) and 33(7)). */
        SPECIAL_COURT("special_court");

        private final String code;

        Ground(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public LiftDraft {
        Objects.requireNonNull(ground);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(court);
        Objects.requireNonNull(number);
        Objects.requireNonNull(day);
    }

    /** One for a mark that was a mistake. */
    public static LiftDraft mistake(String reason) {
        return new LiftDraft(Optional.of(Ground.MISTAKE), reason, "", "", Optional.empty());
    }
}
