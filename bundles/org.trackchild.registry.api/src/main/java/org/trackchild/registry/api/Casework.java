package org.trackchild.registry.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.rules.api.RuleProblem;

/**
 * The life of cases: their transitions and their clocks, by the rule packs that are there. As with
 * {@link CaseRegistry}, the access predicate is asked, the journal is written in the transaction of
 * the change, and refusals are {@link ProblemException}s. Safe for use by several threads.
 */
@ProviderType
public interface Casework {

    /** How far a case has come; journals the reading. */
    CaseProgress progress(Caller caller, CaseId id);

    /**
     * Makes a transition.
     *
     * @param version the version of the case that the caller saw; another current version refuses
     *     with {@link CaseProblem#CHANGED_MEANWHILE}
     * @return the case as it is then
     * @throws ProblemException with {@link RuleProblem}s when the rules forbid it, and with {@link
     *     org.trackchild.model.FieldProblem}s for what is wrong with the evidence: all of them.
     *     Evidence that is an order is told by the number of a signed order of the case
     */
    ChildCase make(Caller caller, CaseId id, long version, Step step);

    /**
     * The clocks that run, and of which somebody like the caller is told by now or will be in a
     * day: an office of all of the cases that it keeps, a district, a state and the nation of those
     * that were escalated to them. The most urgent first.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<DueClock> due(Caller caller, Optional<String> after, int limit);

    /**
     * Those of the clocks that {@link #due} lists which are of some cases, the most urgent first.
     *
     * @param cases 1,000 at most
     */
    List<DueClock> due(Caller caller, Set<CaseId> cases);

    /** How many clocks {@link #due} lists, and how many of them are overdue. */
    DueCount countDue(Caller caller);

    /**
     * Numbers of clocks.
     *
     * @param all those that are listed
     * @param overdue those of them that are past their limit, or were escalated already
     */
    record DueCount(long all, long overdue) {}
}
