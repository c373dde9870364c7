package org.trackchild.registry.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleague;
import org.trackchild.model.CaseId;

/**
 * Who of an office has a case in hand. Each office that may act on a case says so for itself: the
 * one that keeps it, the home in which the child lives, those who decide in the district. Whoever
 * may act on a case may assign it, to anybody of the same office who may act on it, too.
 *
 * <p>An assignment is in force as long as its person is posted to the office and may act on the
 * case: when the posting ends, or the case leaves the office, it is nobody's. Only assignments in
 * force are ever told. Saying who has a case changes nothing of what anybody may do.
 *
 * <p>A caller with several postings speaks for the first office in which they may act on the case.
 * Everything that changes is in the journal of the case; asking writes nothing there. Refusals are
 * {@link org.trackchild.model.ProblemException}s: {@link CaseProblem#NO_SUCH_CASE} for a case that
 * the caller may not see, {@link AccessProblem#NOT_ALLOWED} for one on which the caller may not
 * act. Safe for use by several threads.
 */
@ProviderType
public interface Assignments {

    /** Field of the person in a refusal. */
    String USER = "user";

    /** Who of the caller's office has a case in hand; empty where it is nobody's. */
    Optional<AssignedCase> ofCase(Caller caller, CaseId of);

    /**
     * The same of several cases.
     *
     * @param cases 1,000 at most; those that the caller may not see, or on which the caller may not
     *     act, are left out
     * @return no entry for a case that is nobody's
     */
    Map<CaseId, AssignedCase> ofCases(Caller caller, Collection<CaseId> cases);

    /** The cases that the caller has in hand: the last 1,000 that came. */
    Set<CaseId> mine(Caller caller);

    /**
     * To whom the caller can assign a case, the caller, too.
     *
     * @return by name; empty when the caller may not act on the case
     */
    List<Colleague> candidates(Caller caller, CaseId of);

    /**
     * Gives a case into the hands of a person of the caller's office. The person is told. Nothing
     * happens when that person has it already.
     *
     * @return what that changed
     * @throws org.trackchild.model.ProblemException also with {@link CaseProblem#NOT_A_COLLEAGUE}
     *     of field {@link #USER}, and {@link CaseProblem#CASE_OVER}
     */
    Reassignment assign(Caller caller, CaseId of, String user);

    /**
     * Takes back what {@link #assign} or {@link #takeBack} changed. Whoever had the case has it
     * again as before, in the same office: that is nothing new to them, but what they were told and
     * had not read is unread again. What the other one was told is settled. Nothing happens when
     * the change was none.
     *
     * @throws org.trackchild.model.ProblemException also with {@link CaseProblem#ASSIGNED_SINCE}
     *     when somebody has said something else since, {@link CaseProblem#NOT_A_COLLEAGUE} when who
     *     had it cannot act on it any more, and {@link CaseProblem#CASE_OVER}
     */
    void undo(Caller caller, CaseId of, Reassignment change);

    /**
     * Makes a case nobody's.
     *
     * @return what that changed
     */
    Reassignment takeBack(Caller caller, CaseId of);
}
