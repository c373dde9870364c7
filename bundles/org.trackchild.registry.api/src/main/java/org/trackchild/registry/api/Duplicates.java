package org.trackchild.registry.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;

/**
 * Alarms that a child may be registered twice, or that one photograph is in two cases: raised by
 * the platform, answered by people. A caller sees the alarms of the cases within reach, and of the
 * other case what a proposal would show. Refusals are {@link
 * org.trackchild.model.ProblemException}s with {@link CaseProblem} or {@link AccessProblem}. Safe
 * for use by several threads.
 */
@ProviderType
public interface Duplicates {

    /**
     * Alarms that concern cases within the caller's reach, latest first.
     *
     * @param status only these; empty for all
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<DuplicateView> list(
            Caller caller, Set<DuplicateStatus> status, Optional<String> after, int limit);

    /** Counts what {@link #list} would list. */
    long count(Caller caller, Set<DuplicateStatus> status);

    /** So many of the latest open alarms are looked at when those that wait are counted. */
    int MOST_AWAITED = 200;

    /**
     * How many open alarms wait for an answer of the caller, among the {@link #MOST_AWAITED} latest
     * that the caller may know of: not those that the own office has answered, while the other one
     * is silent.
     */
    long countAwaited(Caller caller);

    /**
     * The alarms of one case.
     *
     * @return open ones first, then the latest; at most 50
     */
    List<DuplicateView> ofCase(Caller caller, CaseId id);

    /** Reads an alarm; it and both cases are journaled as read. */
    DuplicateView read(Caller caller, UUID id);

    /**
     * Answers an alarm for the office that keeps a case of it. Where two offices keep the two cases
     * both answer, neither knowing what the other has said, as with proposals ({@link
     * Proposals#answer}); where they differ, or one is silent, those above them do. Both "same
     * child": the two cases are linked ({@link IdentityLinks}). Both "different children": it is
     * dismissed, and whatever else was asked of the pair; it returns only when a deciding field has
     * changed since ({@link Rejection}), or when a photograph that is the same was added since. One
     * answer is enough where one office keeps both. The first answer of two leaves the version as
     * it is.
     *
     * @param version the version that the caller saw
     * @param same whether they are one child
     * @param reason how one can tell, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#DUPLICATE_SETTLED}, {@link
     *     CaseProblem#CHANGED_MEANWHILE}, {@link CaseProblem#REASON_REQUIRED}, {@link
     *     CaseProblem#ANSWERED_ALREADY}, {@link CaseProblem#NOT_YOUR_TURN}
     */
    DuplicateView answer(Caller caller, UUID id, long version, boolean same, String reason);

    /**
     * Takes back what was said for the own office while the alarm is open. What both have said is
     * taken back by withdrawing the link.
     *
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#DUPLICATE_SETTLED}, {@link
     *     CaseProblem#NOTHING_TO_TAKE_BACK}
     */
    DuplicateView takeBack(Caller caller, UUID id);

    /**
     * A photograph of either case of an alarm, as JPEG; the looking is journaled, with the reason.
     *
     * @param reason as with {@link Photographs#open}
     */
    byte[] photo(Caller caller, UUID duplicate, UUID photo, String reason);
}
