package org.trackchild.rules.api;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Wording;

/**
 * That another office is asked when the time of a clock has run out, or when a clock starts with a
 * step by an order that names the office, by the platform and without that anybody has to think of
 * it: to take a case over, or to help. The office answers as it answers any request. Immutable.
 *
 * @param kind kind of the cases
 * @param clock code of the clock; the same clock of another pack replaces it
 * @param asks what is asked
 * @param whom who is asked
 * @param then code of the transition that is made when the office accepts, by who accepts it, as
 *     far as that is possible; empty for none
 * @param reason why, as the office reads it
 * @param basis where it is written
 */
public record LawfulRequest(
        CaseKind kind,
        String clock,
        Asks asks,
        Whom whom,
        String then,
        Wording reason,
        String basis) {

    /** What is asked. */
    public enum Asks implements Code {
        /** To take the case over. */
        TRANSFER("transfer"),
        /** To help with it. */
        REFERRAL("referral");

        private final String code;

        Asks(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Who is asked.
     *
     * @param office code of the kind of office; empty for nobody, by which a state takes back what
     *     the nation says
     * @param where in which reach it is looked for, the first that has one: the district of the
     *     case, its state without a district; none where it is ordered
     * @param ordered whether it is the office that the order names on which the step rests that
     *     starts the clock; then it is asked with that step
     */
    public record Whom(String office, List<Level> where, boolean ordered) {

        private static final String ORDER = "order";

        /** Who is looked for in some places. */
        public Whom(String office, List<Level> where) {
            this(office, where, false);
        }

        static Whom read(String office, List<String> where) {
            boolean ordered = where.equals(List.of(ORDER));
            return new Whom(
                    office,
                    ordered
                            ? List.of()
                            : where.stream()
                                    .map(level -> TablePack.code(Level.class, level))
                                    .toList(),
                    ordered);
        }

        public Whom {
            Objects.requireNonNull(office);
            where = List.copyOf(where);
        }
    }

    public LawfulRequest {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(asks);
        Objects.requireNonNull(whom);
        Objects.requireNonNull(then);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(basis);
    }

    /** Whether the office that an order names is asked, with the step that carries it out. */
    public boolean isOrdered() {
        return isAsked() && whom.ordered();
    }

    /** Whether anybody is asked at all. */
    public boolean isAsked() {
        return !whom.office().isEmpty();
    }

    /** Reads a row of the table. */
    static LawfulRequest read(String[] cells, Function<String, Wording> label) {
        return new LawfulRequest(
                TablePack.code(CaseKind.class, cells[0]),
                cells[1],
                TablePack.code(Asks.class, cells[2]),
                Whom.read(cells[3], TablePack.items(cells[4])),
                cells[5],
                label.apply("request." + cells[1]),
                cells[6]);
    }
}
