package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;

/**
 * The rolls of homes, and their headcounts each evening. As with {@link CaseRegistry}, the access
 * predicate is asked, the journal is written in the transaction of the change, and refusals are
 * {@link ProblemException}s. Rolls are not journaled, as lists of cases are not. Safe for use by
 * several threads.
 */
@ProviderType
public interface Rolls {

    /** Longest remark of a line, in characters. */
    int LONGEST = 1_000;

    /** The home in which the caller keeps children; empty for who works in none. */
    Optional<OfficeId> home(Caller caller);

    /**
     * The roll of a home.
     *
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} for who may not read the cases
     *     that the home keeps
     */
    Roll roll(Caller caller, OfficeId home);

    /**
     * How many children of the caller's home were not counted this evening although it is time; 0
     * when there is nothing to do, empty for who works in no home.
     */
    OptionalLong overdue(Caller caller);

    /**
     * Says where each child of the caller's home is. A missing child makes the legal step of a
     * child that ran away, which registers a missing report, in the same transaction. Nobody is
     * admitted to the home, or leaves it, while this is written down.
     *
     * @param evening the evening that the caller means: a form that was opened before the evening
     *     changed must not stand for the next one
     * @param lines one for each child of that evening, in no particular order; when a missing child
     *     was last seen is the moment of the count where it is left out
     * @return the roll as it is then
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} for who keeps no children there;
     *     {@link CaseProblem#EVENING_OVER} and {@link CaseProblem#EVENING_NOT_BEGUN} for another
     *     evening than that which is counted now; or all that is wrong, with the identifier of the
     *     case as the field: {@link CaseProblem#NOT_COUNTED} for a child without a line, {@link
     *     CaseProblem#NOT_ON_ROLL}, {@link FieldProblem#REQUIRED} for the last day of a home leave
     *     and for how a missing child was noticed, {@link FieldProblem#IN_THE_FUTURE} for when it
     *     was last seen, {@link CaseProblem#NOT_REPORTED} where nobody takes its missing report
     */
    Roll count(Caller caller, OfficeId home, LocalDate evening, List<Headcount.Line> lines);

    /**
     * The headcounts of a home in numbers, the latest first.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED}
     */
    Page<Headcount.Tally> counts(Caller caller, OfficeId home, Optional<String> after, int limit);

    /**
     * A headcount with the children whose cases the caller may see: some may have moved to where
     * the caller sees them no more. The reading is journaled under each of their cases.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_HEADCOUNT}, also for who may not read the
     *     cases that the home keeps
     */
    Headcount.Seen read(Caller caller, UUID id);
}
