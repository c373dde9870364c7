package org.trackchild.rules.api;

import java.util.List;
import java.util.Objects;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;

/**
 * A kind of office that is proposed when a step tells other offices of a case. Who makes the step
 * may leave it out, and add others. Immutable.
 *
 * @param kind kind of the cases
 * @param step code of the transition with evidence of the shape {@link Evidence.Shape#OFFICES}
 * @param office code of the kind of office
 * @param where in which reach it is looked for, the first that has one
 * @param basis where it is written
 */
public record Recipient(
        CaseKind kind, String step, String office, List<Where> where, String basis) {

    /** Where an office is looked for, as seen from the case. */
    public enum Where implements Code {
        /** In the district of the case. */
        DISTRICT("district"),
        /** Among those of its state that belong to no district. */
        STATE("state");

        private final String code;

        Where(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Recipient {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(step);
        Objects.requireNonNull(office);
        where = List.copyOf(where);
        Objects.requireNonNull(basis);
    }

    /** Reads a row of the table. */
    static Recipient read(String[] cells) {
        return new Recipient(
                TablePack.code(CaseKind.class, cells[0]),
                cells[1],
                cells[2],
                TablePack.items(cells[3]).stream()
                        .map(where -> TablePack.code(Where.class, where))
                        .toList(),
                cells[4]);
    }
}
