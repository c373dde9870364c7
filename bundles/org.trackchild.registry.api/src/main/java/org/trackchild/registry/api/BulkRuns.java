package org.trackchild.registry.api;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;

/**
 * Work on several cases. Each case is done by the very service that does a single one, in a
 * transaction of its own, with its access predicate and its journal entry; what is refused does not
 * stop the others. The work goes on in the background whether or not anybody looks. Safe for use by
 * several threads.
 *
 * <p>Reports live in memory: {@link #KEPT} for each person, until they are dismissed, newer ones
 * take the place of ended ones, or the platform stops. What was done stands in the journals of the
 * cases, and is refused when it is asked for again.
 */
@ProviderType
public interface BulkRuns {

    /** How many cases one run can have. */
    int MOST = 100;

    /** How many reports are kept for each person. */
    int KEPT = 5;

    /** Name of the field with the cases, in problems. */
    String CASES = "cases";

    /**
     * Begins.
     *
     * @param id drawn by the caller before; one that has begun is not begun again
     * @param cases 1 to {@link #MOST}; one that is named twice is done once
     * @return how it stands
     * @throws ProblemException with {@link org.trackchild.model.FieldProblem}s about {@link
     *     #CASES}, and {@link CaseProblem#TOO_MANY_RUNS} while {@link #KEPT} runs of the caller
     *     have not ended
     */
    BulkRun begin(Caller caller, UUID id, BulkWork work, List<CaseId> cases);

    /** The runs of the caller whose reports are kept, the latest first. */
    List<BulkRun> latest(Caller caller);

    /** Forgets a report of the caller; what still waits is done nevertheless. */
    void dismiss(Caller caller, UUID id);

    /**
     * Calls back whenever a run of the caller has come further, on a thread of the platform.
     *
     * @return run it to stop
     */
    Runnable follow(Caller caller, Runnable changed);
}
