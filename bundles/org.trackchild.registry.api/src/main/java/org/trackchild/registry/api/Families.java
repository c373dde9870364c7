package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;

/**
 * Which children are of one family, as people have said. A statement changes no record and lets
 * nobody see a case: who may see which child of a family is decided case by case, as everywhere.
 * The others are counted.
 *
 * <p>Each statement stands in the journal, with a digest of what was said ({@link
 * FamilyTie#digest()}), in the transaction that writes it; so does each reading, for each case that
 * was shown. When a child is traced, the journal of the cases of its family says so ({@code
 * relative_found}).
 *
 * <p>Refusals are {@link org.trackchild.model.ProblemException}s with {@link CaseProblem} or {@link
 * AccessProblem}. Safe for use by several threads.
 */
@ProviderType
public interface Families {

    /** The family of the child of a case; journals the reading. */
    FamilyView ofCase(Caller caller, CaseId id);

    /**
     * When a statement about the family of a case was last made or taken back; writes nothing, for
     * pages that follow the journal.
     */
    Optional<Instant> latestChange(Caller caller, CaseId id);

    /**
     * Says that two cases are of two children of one family. The caller must see both, and be
     * allowed to answer for one of them.
     *
     * @param reason why, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#SAME_CASE}; {@link
     *     CaseProblem#CASES_OF_ONE_CHILD} when links say that it is one child; {@link
     *     CaseProblem#ALREADY_RELATED}; {@link CaseProblem#REASON_REQUIRED}; an unknown code with
     *     field {@code relation}
     */
    FamilyTie relate(Caller caller, FamilyTie.Said said, String reason);

    /**
     * Takes a statement back. Who may answer for either case may do so, also without seeing the
     * other: by a mistake it would stand for good else, and two cases of one child could never be
     * linked.
     *
     * @param reason why, in words, 1 to 1,000 characters
     * @return the statement as it is now; empty for a caller who does not see both cases, and is
     *     told nothing of the other
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#NO_SUCH_TIE} also when the
     *     caller may not see both cases, nor answer for the one; {@link CaseProblem#TIE_WITHDRAWN}
     *     when it was taken back before
     */
    Optional<FamilyTie> withdraw(Caller caller, UUID id, String reason);

    /**
     * Cases that the caller may see and that may be of the family or of an incident of a case, the
     * one with most clues first, at most ten; journals the reading. Those that were dismissed come
     * back when there is another clue.
     */
    List<FamilySuggestion> suggestions(Caller caller, CaseId id);

    /**
     * Says that a suggestion is wrong. The caller must see both cases, and be allowed to answer for
     * one of them.
     *
     * @param reason why, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#NO_SUCH_SUGGESTION}
     */
    void dismiss(Caller caller, CaseId id, CaseId other, String reason);

    /**
     * The brothers and sisters of a child, and children with their mother, who live in another
     * home. They are to be placed together unless that is bad for one of them (Juvenile Justice Act
     * 2015, section 3: best interest of the child, responsibility of the family). Journals what is
     * shown.
     *
     * @param home where the child shall live
     * @return as a family without ties: of the children of whom the caller sees a case, those who
     *     live in another home as far as these cases say so; and how many more children of the
     *     family there are, wherever they live and whatever they are to the child
     */
    FamilyView apart(Caller caller, CaseId id, OfficeId home);

    /**
     * The same for the home to which an order sends a child.
     *
     * @return empty when it sends the child to none
     */
    Optional<Apart> apart(Caller caller, Order order);

    /**
     * Whom an order parts from a child.
     *
     * @param home where the child shall live
     * @param family as in {@link #apart(Caller, CaseId, OfficeId)}
     */
    record Apart(OfficeId home, FamilyView family) {}
}
