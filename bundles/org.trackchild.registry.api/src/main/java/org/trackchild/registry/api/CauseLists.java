package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.rules.api.Matter;

/**
 * Which cases come before a bench, and what became of them. As with {@link CaseRegistry}, the
 * access predicate is asked for each case, the journal is written in the transaction of the change,
 * and refusals are {@link ProblemException}s. Lists are not journaled, as those of {@link
 * CaseRegistry} are not. Safe for use by several threads.
 */
@ProviderType
public interface CauseLists {

    /** Longest remark and reason, in characters. */
    int LONGEST = 1_000;

    /**
     * What is put down for a sitting.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_SITTING}
     */
    CauseList of(Caller caller, UUID sitting);

    /**
     * What the law wants to be put down for a sitting, and is not: clocks that run out before the
     * sitting after it, children that were produced within a day before, orders that one member
     * signed outside of a sitting. At most 100.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_SITTING}
     */
    List<ProposedListing> proposed(Caller caller, UUID sitting);

    /** What others ask the caller's bench to hear, the oldest first; at most 200. */
    List<CauseList.Item> requests(Caller caller);

    /** How many {@link #requests} there are. */
    long countRequests(Caller caller);

    /**
     * When a case comes, and came, before a bench.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_CASE}
     */
    CaseListings ofCase(Caller caller, CaseId id);

    /**
     * Asks the committee of the place where a case is kept to hear it.
     *
     * @param reason why, at most {@link #LONGEST} characters
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} for who cannot act on the case,
     *     {@link CaseProblem#NO_BENCH}, {@link CaseProblem#LISTED_ALREADY} when it waits to be
     *     heard there, {@link CaseProblem#REASON_REQUIRED}
     */
    Listing ask(Caller caller, CaseId id, Matter matter, String reason);

    /**
     * Puts a case down for a sitting. A request of the case that waits is put down by this.
     *
     * @param source {@link Listing.Source#BENCH} or {@link Listing.Source#LAW}
     * @param remark may be empty
     * @throws ProblemException {@link CaseProblem#NO_SUCH_SITTING}, {@link
     *     CaseProblem#NO_SUCH_CASE}, {@link AccessProblem#NOT_ALLOWED} for cases of others, {@link
     *     CaseProblem#SITTING_SETTLED}, {@link CaseProblem#LISTED_ALREADY}
     */
    Listing put(
            Caller caller,
            UUID sitting,
            CaseId id,
            Matter matter,
            Listing.Source source,
            String remark);

    /**
     * Declines a request.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_LISTING}, {@link
     *     CaseProblem#LISTING_SETTLED}, {@link CaseProblem#REASON_REQUIRED}
     */
    Listing decline(Caller caller, UUID listing, String reason);

    /**
     * Gives an item another number; those between move by one.
     *
     * @param number from 1; one behind the last means the last
     * @throws ProblemException {@link CaseProblem#NO_SUCH_LISTING}, {@link
     *     CaseProblem#SITTING_SETTLED}
     */
    CauseList renumber(Caller caller, UUID listing, int number);

    /**
     * Says what became of an item of an open sitting.
     *
     * @param result not {@link Listing.Result#DECLINED}
     * @param reason why; may be empty for what was heard
     * @param next on which later day the case comes again; needed for what was put off. When the
     *     bench does not sit on that day yet, a sitting is planned like this one
     * @throws ProblemException {@link CaseProblem#NO_SUCH_LISTING}, {@link
     *     CaseProblem#LISTING_SETTLED}, {@link CaseProblem#SITTING_NOT_OPEN}, or what is wrong with
     *     {@code next} ({@link CaseProblem#NOT_LATER}) and {@code reason}
     */
    CauseList hear(
            Caller caller,
            UUID listing,
            Listing.Result result,
            String reason,
            Optional<LocalDate> next);
}
