package org.trackchild.registry.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;

/**
 * Proposals: made by matching, answered by people. Refusals are {@link
 * org.trackchild.model.ProblemException}s with {@link CaseProblem}. A caller sees the proposals of
 * the cases within reach. Safe for use by several threads.
 */
@ProviderType
public interface Proposals {

    /**
     * Proposals that concern cases within the caller's reach, latest first.
     *
     * @param status only these; empty for all
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<ProposalView> list(
            Caller caller, Set<ProposalStatus> status, Optional<String> after, int limit);

    /** Counts what {@link #list} would list. */
    long count(Caller caller, Set<ProposalStatus> status);

    /**
     * The proposals of one case.
     *
     * @return open ones first, then by probability; at most 50
     */
    List<ProposalView> ofCase(Caller caller, CaseId id);

    /** How many {@link #ofCase} would show; shows nobody anything. */
    int countOfCase(Caller caller, CaseId id);

    /** Reads a proposal; both cases are journaled as read. */
    ProposalView read(Caller caller, UUID id);

    /**
     * Those of which something is awaited from cases within the caller's reach, the oldest first:
     * those that wait for the caller before those that wait for others.
     *
     * @param limit at most so many, 1 to 200
     */
    List<ProposalView> awaiting(Caller caller, int limit);

    /**
     * The identifiers of what {@link #awaiting} would show, in its order; shows nobody anything.
     *
     * @param limit at most so many, 1 to 200
     */
    List<UUID> awaited(Caller caller, int limit);

    /**
     * Those of them which are of some cases, in the same order.
     *
     * @param cases 1,000 at most
     * @param limit at most so many, 1 to 200
     */
    List<ProposalView> awaiting(Caller caller, Set<CaseId> cases, int limit);

    /**
     * Says something of a proposal, for the sides that the caller speaks for ({@link
     * ProposalView.Part}).
     *
     * <p>"Same" and "different" are decisions. The two sides decide independently of each other,
     * and one that is decided differently is {@link ProposalStatus#DISPUTED}: those who stand above
     * the offices decide then, as they do for an office that stays silent. When both say "same" it
     * is confirmed: both cases become traced, are shared between their offices, and their other
     * open proposals are withdrawn. When both say "different" it is rejected: the pair is proposed
     * again only when a deciding field has changed since ({@link Rejection}), and then says which.
     * Of a pair that is only {@link ProposalStatus#POSSIBLE} nobody else was asked: one "different"
     * is enough, and "same" asks the other side.
     *
     * <p>"Need more" asks the other side, which has to "reply"; it stays open. "Take back" makes
     * one's decision not count any more, until the proposal is confirmed; after that, the link is
     * taken back ({@link IdentityLinks#withdraw}).
     *
     * @param version the version that the caller saw; the first decision of two leaves it as it is,
     *     so that nobody learns of it
     * @param checks how it was checked; at least one for "same"
     * @param reason in words, at most 1,000 characters; needed for all but "same"
     */
    ProposalView answer(
            Caller caller,
            UUID id,
            long version,
            Verdict verdict,
            Set<Answer.Check> checks,
            String reason);

    /**
     * A photograph of either child of a proposal, as JPEG; the looking is journaled, with the
     * reason.
     *
     * @param reason as with {@link Photographs#open}
     */
    byte[] photo(Caller caller, UUID proposal, UUID photo, String reason);
}
