package org.trackchild.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.rules.api.LegalClock;

/**
 * The children who live in a home.
 *
 * @param home the home
 * @param at when this was so
 * @param entries the children, by their case numbers; also those that are under way
 * @param unseen how many more children live there whose cases the reader may not see, because they
 *     are kept elsewhere
 * @param changes who came and went today
 * @param evening when and by whom the children are counted
 * @param mayCount whether the reader can submit a headcount
 */
public record Roll(
        OfficeId home,
        Instant at,
        List<Entry> entries,
        int unseen,
        List<Change> changes,
        Evening evening,
        boolean mayCount) {

    /**
     * A child.
     *
     * @param subject the case
     * @param since since when it lives here: when it came from another office, else the beginning
     *     of the day on which it was found
     * @param next the clock that runs out first; empty where none runs
     * @param last where it was when it was counted last, without the remark; empty when it was not
     * @param journey on which it is, without where it is brought; empty while it is on none
     */
    public record Entry(
            CaseSummary subject,
            Instant since,
            Optional<LegalClock> next,
            Optional<Headcount.Line> last,
            Optional<Journey> journey) {

        public Entry {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(since);
            Objects.requireNonNull(next);
            Objects.requireNonNull(last);
            Objects.requireNonNull(journey);
        }
    }

    /** How a child came or went, by the codes of the monthly return of homes. */
    public enum Movement implements Code {
        ADMITTED("admitted", true),
        BROUGHT_BACK("brought_back", true),
        FROM_OTHER_HOME("from_other_home", true),
        /** Placed here by a committee. */
        BY_ORDER("by_order", true),
        TO_OTHER_HOME("to_other_home", false),
        RESTORED("restored", false),
        RUN_AWAY("run_away", false),
        DEATH("death", false),
        ALTERNATIVE_CARE("alternative_care", false),
        AFTERCARE("aftercare", false),
        /** The stay is registered in another case. */
        ADMITTED_ELSEWHERE("admitted_elsewhere", false),
        OTHER_EXIT("other_exit", false);

        private final String code;

        private final boolean in;

        Movement(String code, boolean in) {
            this.code = code;
            this.in = in;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether the child came. */
        public boolean isEntry() {
            return in;
        }
    }

    /**
     * A child that came or went.
     *
     * @param subject the case
     * @param movement how
     * @param at when it was written down
     */
    public record Change(CaseSummary subject, Movement movement, Instant at) {

        public Change {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(movement);
            Objects.requireNonNull(at);
        }
    }

    /**
     * The headcount of an evening.
     *
     * @param day which evening; until the afternoon that of the day before
     * @param due until when; empty where no pack says so
     * @param last the last headcount of the home, of whatever evening
     * @param children the children of this evening: who live in the home, came before it ended and
     *     are not under way
     * @param uncounted those of them of whom no count of this evening says where they were
     */
    public record Evening(
            LocalDate day,
            Optional<Instant> due,
            Optional<Headcount.Tally> last,
            Set<CaseId> children,
            Set<CaseId> uncounted) {

        public Evening {
            Objects.requireNonNull(day);
            Objects.requireNonNull(due);
            Objects.requireNonNull(last);
            children = Set.copyOf(children);
            uncounted = Set.copyOf(uncounted);
        }

        /** The last headcount, if it is one of this evening. */
        public Optional<Headcount.Tally> count() {
            return last.filter(count -> count.day().equals(day));
        }

        /** Whether all children were counted this evening, and the count says what was signed. */
        public boolean isDone() {
            return uncounted.isEmpty() && count().map(Headcount.Tally::intact).orElse(true);
        }

        /** Whether they should have been counted. */
        public boolean isOverdue(Instant now) {
            return !isDone() && due.map(now::isAfter).orElse(false);
        }
    }

    public Roll {
        Objects.requireNonNull(home);
        Objects.requireNonNull(at);
        entries = List.copyOf(entries);
        changes = List.copyOf(changes);
        Objects.requireNonNull(evening);
    }
}
