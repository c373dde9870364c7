package org.trackchild.registry.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;

/**
 * The sittings of committees and boards. Only their members see and hold them ({@link
 * CaseProblem#NO_SUCH_SITTING} for everybody else). How a bench sits is law, and told by rule
 * packs. The journal is written in the transaction of the change. Refusals are {@link
 * ProblemException}s. Safe for use by several threads.
 *
 * <p>No item is lost: a sitting is not closed or cancelled while something must become of one of
 * its items, unless it is said to which day they are put off.
 */
@ProviderType
public interface Sittings {

    /**
     * A sitting, with numbers.
     *
     * @param sitting the sitting
     * @param items how many cases are put down for it
     * @param waiting of how many of these something must still become
     */
    record Line(Sitting sitting, long items, long waiting) {}

    /** Whether the caller is a member of a committee or board. */
    boolean sits(Caller caller);

    /** The sittings that are planned or open, the earliest first; at most 200. */
    List<Line> ahead(Caller caller);

    /**
     * The sittings that were closed or cancelled, the latest planned first.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<Line> past(Caller caller, Optional<String> after, int limit);

    /** How much work the caller's bench has; empty for who sits on none. */
    Optional<BenchFigures> figures(Caller caller);

    /**
     * What a plan of another sitting begins with: members, place and time of the one that was
     * planned last; empty for the first one.
     */
    Optional<SittingPlan> usual(Caller caller);

    /**
     * Plans a sitting of the caller's bench.
     *
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} for who sits on none, or all that
     *     is wrong with {@code day} ({@link CaseProblem#DUE_BEFORE_TODAY}), {@code place} ({@link
     *     FieldProblem#REQUIRED} but for the committee's own room) and {@code expected} ({@link
     *     CaseProblem#MEMBERS_REQUIRED}, {@link CaseProblem#TOO_MANY_MEMBERS})
     */
    Sitting plan(Caller caller, SittingPlan plan);

    /**
     * Moves a planned sitting with all its items.
     *
     * @param reason why, at most 1,000 characters
     * @throws ProblemException {@link CaseProblem#SITTING_SETTLED} when it is not planned any more,
     *     or what is wrong with {@code day} and {@code reason}
     */
    Sitting move(Caller caller, UUID id, LocalDate day, LocalTime start, String reason);

    /**
     * Cancels a planned sitting.
     *
     * @param next to which day its items are put off; empty when it has none
     * @throws ProblemException {@link CaseProblem#SITTING_SETTLED}, or {@link
     *     CaseProblem#ITEMS_LEFT} and what is wrong with {@code next} and {@code reason}
     */
    Sitting cancel(Caller caller, UUID id, String reason, Optional<LocalDate> next);

    /**
     * Opens a planned sitting. From then on orders that members of the bench sign belong to it.
     *
     * @param presiding name of the one who presides, who is present then; may be empty where the
     *     law does not ask for it
     * @param present names of the members that are present
     * @throws ProblemException {@link CaseProblem#SITTING_SETTLED}, {@link
     *     CaseProblem#ANOTHER_SITTING_OPEN}, {@link CaseProblem#SITTING_NOT_YET}, or what is wrong
     *     with {@code present} ({@link CaseProblem#MEMBERS_REQUIRED}, {@link
     *     CaseProblem#TOO_FEW_MEMBERS}, {@link CaseProblem#TOO_MANY_MEMBERS}) and {@code presiding}
     *     ({@link CaseProblem#PRESIDING_REQUIRED})
     */
    Sitting open(Caller caller, UUID id, String presiding, List<String> present);

    /** Opens a sitting of a bench over which nobody has to preside. */
    default Sitting open(Caller caller, UUID id, List<String> present) {
        return open(caller, id, "", present);
    }

    /**
     * Closes an open sitting.
     *
     * @param next to which later day the items are put off that were not reached; empty when there
     *     is none
     * @param reason why those were not reached; may be empty when there is none
     * @throws ProblemException {@link CaseProblem#SITTING_SETTLED}, {@link CaseProblem#ITEMS_LEFT},
     *     {@link CaseProblem#REASON_REQUIRED}, or what is wrong with {@code next}
     */
    Sitting close(Caller caller, UUID id, Optional<LocalDate> next, String reason);
}
