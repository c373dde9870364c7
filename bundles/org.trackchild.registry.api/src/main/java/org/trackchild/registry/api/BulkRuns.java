package org.trackchild.registry.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;

/**
 * Work on several cases. Each case is done by the very service that does a single one, in a
 * transaction of its own, with its access predicate and its journal entry, and with the postings
 * that the person has at that moment; what is refused does not stop the others. The work goes on in
 * the background whether or not anybody looks, and after a restart of the platform; a case is never
 * done twice. Runs take turns case by case, and rest in between, so that people who wait for a
 * single act come first. Safe for use by several threads.
 *
 * <p>Reports are of whoever began, and {@link CaseProblem#NO_SUCH_RUN} for everybody else. Begin
 * and end are journaled.
 */
@ProviderType
public interface BulkRuns {

    /** How many cases one run can have. */
    int MOST = 2_000;

    /** How many runs of one person can be under way. */
    int AT_ONCE = 3;

    /** How many reports are kept for each person. */
    int KEPT = 10;

    /** Name of the field with the act, in problems. */
    String ACT = "act";

    /** Name of the field with the cases, in problems. */
    String CASES = "cases";

    /** The acts that are offered to the caller, by their codes. */
    List<BulkAct> acts(Caller caller);

    /** An act that is there, whoever may do it. */
    Optional<BulkAct> act(String code);

    /**
     * Begins.
     *
     * @param id drawn by the caller before; the same order is not begun again, also when its report
     *     was dismissed less than a day ago
     * @return how it stands
     * @throws ProblemException with all that is wrong: {@link FieldProblem}s about {@link #ACT},
     *     the fields of the act and {@link #CASES} (1 to {@link #MOST}); {@link
     *     AccessProblem#NOT_ALLOWED}; {@link CaseProblem#TOO_MANY_RUNS} while {@link #AT_ONCE} runs
     *     of the caller have not ended; {@link CaseProblem#ORIGIN_REUSED} when another order has
     *     this identifier
     */
    BulkRun begin(Caller caller, UUID id, BulkOrder order);

    /**
     * Begins what a request asks for that does not name its cases itself: what it finds may be
     * other cases when it is sent again, and nothing is begun again then.
     *
     * @param id drawn by the caller before, or made of a key of the request
     * @param request SHA-256 of the request in hexadecimal; tells one request from another
     * @param order called when nothing has begun with this identifier; what it throws comes out
     * @return how it stands
     * @throws ProblemException as {@link #begin(Caller, UUID, BulkOrder)} says
     */
    BulkRun begin(Caller caller, UUID id, String request, Supplier<BulkOrder> order);

    /** The runs of the caller whose reports are kept, the latest first. */
    List<BulkRun> latest(Caller caller);

    /**
     * One run of the caller.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_RUN}
     */
    BulkRun read(Caller caller, UUID id);

    /**
     * What became of each case, in the order in which they were chosen.
     *
     * @param only what became of them; empty for all
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     * @throws ProblemException {@link CaseProblem#NO_SUCH_RUN}
     */
    Page<BulkRun.Line> lines(
            Caller caller,
            UUID id,
            Optional<BulkRun.Standing> only,
            Optional<String> after,
            int limit);

    /**
     * Stops a run: the case in hand is done, what waits is left. One that has ended stays as it is.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_RUN}
     */
    BulkRun cancel(Caller caller, UUID id);

    /**
     * Forgets the report of a run that has ended; one that is gone already stays so.
     *
     * @throws ProblemException {@link CaseProblem#RUN_GOES_ON}
     */
    void dismiss(Caller caller, UUID id);

    /**
     * Calls back when a run of the caller has come further on this node, on a thread of the
     * platform; not for every case.
     *
     * @return run it to stop
     */
    Runnable follow(Caller caller, Runnable changed);
}
