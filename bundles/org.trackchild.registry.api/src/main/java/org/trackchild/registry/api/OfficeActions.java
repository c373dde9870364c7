package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;

/**
 * Actions that senior officers assign to offices, and follow up. Every step is journaled in the
 * transaction of the change. Refusals are {@link ProblemException}s. Safe for use by several
 * threads.
 */
@ProviderType
public interface OfficeActions {

    /** Name of the field that holds the office, in problems. */
    String OFFICE = "office";

    /** Name of the field that says what shall be done. */
    String TEXT = "text";

    /** Name of the field with the last day. */
    String DUE = "due";

    /** Name of the field in which somebody says what was done, or why it is wanted otherwise. */
    String WORD = "word";

    /** How long a text and a word may be, in characters. */
    int LONGEST = 1_000;

    /**
     * Assigns an action.
     *
     * @param office one within the caller's place: of the district for district officers, of the
     *     state for state monitors, any for national monitors; {@code null} when nobody chose one
     * @param text what shall be done, at most {@link #LONGEST} characters
     * @param due the last day; today or later; {@code null} when nobody said one
     * @throws ProblemException with {@link AccessProblem#NOT_ALLOWED}, or with {@link
     *     FieldProblem}s and {@link CaseProblem#DUE_BEFORE_TODAY}: all of them
     */
    OfficeAction assign(Caller caller, OfficeId office, String text, LocalDate due);

    /**
     * Actions of the offices that the caller monitors, and of the caller's own.
     *
     * @param standing only these; empty for all that have still to be done
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     * @return by the day on which they are due, the earliest first; those that are done or
     *     withdrawn with the latest first
     */
    Page<OfficeAction> list(
            Caller caller,
            Optional<OfficeAction.Standing> standing,
            Optional<String> after,
            int limit);

    /**
     * What the caller's own offices have still to do, the earliest day first.
     *
     * @param limit at most so many, 1 to 200
     */
    Page<OfficeAction> ofOwnOffices(Caller caller, Optional<String> after, int limit);

    /**
     * Marks an action as done; only those posted to the office may.
     *
     * @param word what was done, 1 to {@link #LONGEST} characters
     * @throws ProblemException with {@link CaseProblem#NO_SUCH_ACTION}, {@link
     *     AccessProblem#NOT_ALLOWED}, {@link CaseProblem#ACTION_DONE}, {@link
     *     CaseProblem#ACTION_WITHDRAWN} or {@link FieldProblem}s
     */
    OfficeAction complete(Caller caller, UUID id, String word);

    /**
     * Whether the caller may send an action back, set another day for it, or withdraw it: whoever
     * is posted to the office that wants it, and still watches over the office that shall do it.
     */
    boolean follows(Caller caller, OfficeAction action);

    /**
     * Says that an action is not done, although the office says so. The office sees it among its
     * work again; what it said stays in {@link OfficeAction#steps()}.
     *
     * @param due the last day from now on; today or later; {@code null} when nobody said one
     * @param word what is missing, 1 to {@link #LONGEST} characters; names no child
     * @throws ProblemException with {@link CaseProblem#NO_SUCH_ACTION}, {@link
     *     AccessProblem#NOT_ALLOWED}, {@link CaseProblem#ACTION_NOT_DONE}, or with {@link
     *     FieldProblem}s and {@link CaseProblem#DUE_BEFORE_TODAY}: all of them
     */
    OfficeAction sendBack(Caller caller, UUID id, LocalDate due, String word);

    /**
     * Sets another day for an action that is not done.
     *
     * @param due the last day from now on; today or later; {@code null} when nobody said one
     * @param word why, 1 to {@link #LONGEST} characters; names no child
     * @throws ProblemException with {@link CaseProblem#NO_SUCH_ACTION}, {@link
     *     AccessProblem#NOT_ALLOWED}, {@link CaseProblem#ACTION_DONE}, {@link
     *     CaseProblem#ACTION_WITHDRAWN}, or with {@link FieldProblem}s and {@link
     *     CaseProblem#DUE_BEFORE_TODAY}: all of them
     */
    OfficeAction reschedule(Caller caller, UUID id, LocalDate due, String word);

    /**
     * Says that an action that is not done is no longer wanted.
     *
     * @param word why, 1 to {@link #LONGEST} characters; names no child
     * @throws ProblemException with {@link CaseProblem#NO_SUCH_ACTION}, {@link
     *     AccessProblem#NOT_ALLOWED}, {@link CaseProblem#ACTION_DONE}, {@link
     *     CaseProblem#ACTION_WITHDRAWN} or {@link FieldProblem}s
     */
    OfficeAction withdraw(Caller caller, UUID id, String word);
}
