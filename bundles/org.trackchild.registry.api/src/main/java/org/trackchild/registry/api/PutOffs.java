package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;

/**
 * What offices put off, with a reason. Whoever may act on a case may put off what is to be done in
 * it, for the whole office and never beyond its limit; nothing that is late is put off. It changes
 * no clock: whoever is told when something is late is told at the same moment.
 *
 * <p>Everything that changes is in the journal of the case, without the reason; asking writes
 * nothing there. Refusals are {@link org.trackchild.model.ProblemException}s: {@link
 * CaseProblem#NO_SUCH_CASE} for a case that the caller may not see, {@link
 * AccessProblem#NOT_ALLOWED} for one on which the caller may not act. Safe for use by several
 * threads.
 */
@ProviderType
public interface PutOffs {

    /** Field of the moment in a refusal. */
    String UNTIL = "until";

    /**
     * What the office of the caller has put off of some items.
     *
     * @param items of 1,000 cases at most; those that the caller may not see are left out
     * @return only what is in force
     */
    Map<PutOff.Item, PutOff> inForce(Caller caller, Collection<PutOff.Item> items);

    /**
     * All that was ever put off in a case, by whichever office, for whoever acts on the case or
     * stands above those who do; latest first, 50 at most. Empty for others who may see the case.
     */
    List<PutOff> ofCase(Caller caller, CaseId of);

    /**
     * Puts something off, instead of what was said of it before.
     *
     * @param what as it runs now; with another limit than the present one it is refused
     * @param until after now, and not after the limit
     * @param reason in words, at most 1,000 characters
     * @throws org.trackchild.model.ProblemException also with {@link
     *     CaseProblem#NOTHING_TO_PUT_OFF} when it is done or has another limit by now, {@link
     *     CaseProblem#LATE_ALREADY}, and of field {@link #UNTIL} {@link
     *     CaseProblem#PUT_OFF_TO_THE_PAST} or {@link CaseProblem#PUT_OFF_BEYOND_LIMIT}
     */
    PutOff putOff(Caller caller, PutOff.Item what, Instant until, String reason);

    /**
     * Takes up again what an office of the caller has put off; again changes nothing.
     *
     * @throws org.trackchild.model.ProblemException also with {@link AccessProblem#NOT_ALLOWED} for
     *     what another office has put off, and has still
     */
    void takeUp(Caller caller, CaseId of, UUID id);
}
