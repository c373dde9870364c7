package org.trackchild.journal.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the witness beside the database has to say of a journal. The texts are English, for the
 * operator.
 *
 * @param lines how many statements it has; 0 when there is no witness
 * @param from number of the entry at which somebody began to watch; 0 from the first entry on
 * @param upTo the greatest number that is witnessed, and not taken back by a restoration; 0 when
 *     none is
 * @param head number of the last entry of the journal: for those after {@code upTo} there is no
 *     witness
 * @param damaged lines that somebody altered or removed, or that a disk spoiled, each in a sentence
 * @param missing files that others refer to and that are not in the folder, each in a sentence
 * @param restorations older journals that were put in the place of newer ones, in order of time
 */
public record WitnessReport(
        long lines,
        long from,
        long upTo,
        long head,
        List<String> damaged,
        List<String> missing,
        List<Restoration> restorations) {

    public WitnessReport {
        damaged = List.copyOf(damaged);
        missing = List.copyOf(missing);
        restorations = List.copyOf(restorations);
    }

    /** What is said where nobody has looked for a witness. */
    public static WitnessReport none(long head) {
        return new WitnessReport(0, 0, 0, head, List.of(), List.of(), List.of());
    }

    /**
     * Whether there is a witness, none of whose lines is damaged; a journal that was never written
     * needs none.
     */
    public boolean isWhole() {
        return damaged.isEmpty() && (lines > 0 || head == 0);
    }

    /**
     * An operator's word that an older journal was put in the place of a newer one on purpose.
     *
     * @param agreed the last witnessed number at which the two are one; later statements of before
     *     count no more
     * @param head number of the last entry when that was said
     * @param before the greatest number that was witnessed until then
     * @param at when it was said
     * @param by who said it
     */
    public record Restoration(long agreed, long head, long before, Instant at, String by) {

        public Restoration {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }
}
