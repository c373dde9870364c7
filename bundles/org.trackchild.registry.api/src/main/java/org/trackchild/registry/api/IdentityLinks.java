package org.trackchild.registry.api;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;

/**
 * Which cases are of one child, as people have said. A link changes no record's content; what
 * follows from it is:
 *
 * <ul>
 *   <li>as soon as a child has cases of both kinds, all its cases are traced;
 *   <li>the offices that keep cases of one child see all of them;
 *   <li>whatever was asked about the two cases is answered.
 * </ul>
 *
 * All of this goes back when a link is withdrawn, unless other links still say it. Each statement
 * stands in the journal, with a digest of what was said ({@link IdentityLink#digest()}), in the
 * transaction that writes it.
 *
 * <p>Refusals are {@link org.trackchild.model.ProblemException}s with {@link CaseProblem} or {@link
 * AccessProblem}. Safe for use by several threads.
 */
@ProviderType
public interface IdentityLinks {

    /**
     * The links that make up the child of a case, and those of the case that were withdrawn.
     *
     * @return those in force first, of these the ones of the case itself; otherwise latest first
     */
    List<IdentityLinkView> ofCase(Caller caller, CaseId id);

    /**
     * One link.
     *
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#NO_SUCH_LINK} also when the
     *     caller may see neither case
     */
    IdentityLinkView read(Caller caller, UUID id);

    /**
     * Says that two cases are of one child. The caller must see both, and be allowed to answer for
     * one of them.
     *
     * @param reason why, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#SAME_CASE}, {@link
     *     CaseProblem#ALREADY_LINKED}, {@link CaseProblem#TWO_OF_ONE_FAMILY}, {@link
     *     CaseProblem#REASON_REQUIRED}
     */
    IdentityLinkView link(Caller caller, CaseId first, CaseId second, String reason);

    /**
     * Takes a link back. Who may answer for either case may do so. A pair that was confirmed is
     * remembered like a rejected one ({@link Rejection}).
     *
     * @param reason why, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#NOT_LINKED} when it was
     *     taken back before
     */
    IdentityLinkView withdraw(Caller caller, UUID id, String reason);
}
