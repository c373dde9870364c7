package org.trackchild.registry.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.trackchild.model.Code;

/**
 * A case that may be of another child of the same family, or of the same incident; nobody has said
 * so yet.
 *
 * @param other the other case
 * @param clues why, at least one
 */
public record FamilySuggestion(CaseSummary other, Set<Clue> clues) {

    public FamilySuggestion {
        Objects.requireNonNull(other);
        clues = Set.copyOf(clues);
    }

    /** Why two cases may be of one family or incident. */
    public enum Clue implements Code {
        /** A telephone of the family, or of who reported, is the same. */
        SAME_TELEPHONE("same_telephone"),
        /** The names of father and mother sound alike, within a month in one district. */
        SAME_PARENTS("same_parents"),
        /** One case names the child of the other as somebody who was with it. */
        COMPANION_NAMED("companion_named"),
        /** Found on the same day at the same place, and brought by the same. */
        FOUND_TOGETHER("found_together");

        private final String code;

        Clue(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Several of them as the codes, joined by commas, in a fixed order. */
        public static String written(Set<Clue> clues) {
            return String.join(
                    ",", Arrays.stream(values()).filter(clues::contains).map(Clue::code).toList());
        }

        /** Reads what {@link #written} wrote; codes that are none any more are left out. */
        public static Set<Clue> read(String written) {
            Set<Clue> clues = EnumSet.noneOf(Clue.class);
            for (String each : written.split(",")) {
                Code.find(Clue.class, each).ifPresent(clues::add);
            }
            return clues;
        }
    }
}
