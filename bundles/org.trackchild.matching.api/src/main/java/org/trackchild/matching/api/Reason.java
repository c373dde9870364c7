package org.trackchild.matching.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * One row of an explanation.
 *
 * @param comparator name of the comparator, or {@link Explanation#OTHER_RECORDS} or {@link
 *     Explanation#EXPERIENCE}
 * @param level name of the level on which the comparator found the two records; empty when not
 *     recorded, and for what is computed over the register
 * @param label name of the aspect, such as "Father's name"
 * @param missingValue what the missing report says, for display; empty when not recorded
 * @param foundValue what the found child's record says, for display; empty when not recorded
 * @param agreement the mark
 * @param bits evidence for (positive) or against (negative) in bits: log2(m/u); 0 when not recorded
 * @param sentence the reason in words
 */
public record Reason(
        String comparator,
        String level,
        Wording label,
        String missingValue,
        String foundValue,
        Agreement agreement,
        double bits,
        Wording sentence) {

    public Reason {
        Objects.requireNonNull(comparator);
        Objects.requireNonNull(level);
        Objects.requireNonNull(label);
        Objects.requireNonNull(missingValue);
        Objects.requireNonNull(foundValue);
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(sentence);
    }

    /**
     * Whether it is computed over the whole register, so that no field of the two records has it.
     */
    public boolean isOfTheRegister() {
        return comparator.equals(Explanation.OTHER_RECORDS)
                || comparator.equals(Explanation.EXPERIENCE);
    }
}
