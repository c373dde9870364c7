package org.trackchild.registry.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.fields.api.CaseField;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;

/**
 * The register. Every method asks the access predicate and writes the journal in the transaction of
 * its change. When a method returns, what it did is durable. Refusals are {@link ProblemException}s
 * with {@link CaseProblem}, {@link AccessProblem} or {@link org.trackchild.model.FieldProblem}; a
 * case that the caller may not see is {@link CaseProblem#NO_SUCH_CASE}, like one that does not
 * exist. Safe for use by several threads.
 */
@ProviderType
public interface CaseRegistry {

    /**
     * Everything that is wrong with a draft. Asks no database.
     *
     * @return empty when it can be registered
     */
    List<Problem> check(CaseDraft draft);

    /**
     * Everything that is wrong with a draft of a caller: what {@link #check(CaseDraft)} says, and
     * what the code lists and fields of the state demand that keeps the case.
     *
     * @param changed the case whose content it is to be; empty for a new one
     * @return empty when it can be registered
     */
    List<Problem> check(Caller caller, Optional<CaseId> changed, CaseDraft draft);

    /**
     * The fields of packs that a case has and the caller sees in it: by the posting that lets the
     * case be seen, as its content is. What is not among them is not said to be empty either.
     *
     * @return in the order of the form
     * @throws ProblemException {@link CaseProblem#NO_SUCH_CASE} when there is none that the caller
     *     may see
     */
    List<CaseField> fieldsOf(Caller caller, CaseId id);

    /**
     * The fields of packs that the form of a new case offers: what the posting may write that will
     * keep the case. Where that depends on the place, any posting counts.
     *
     * @param state code of the state that will keep the case; empty where none is known
     * @return in the order of the form
     */
    List<CaseField> fieldsOfNew(Caller caller, CaseKind kind, String state);

    /**
     * A changed case as it would be stored: codes for words, days and numbers in their one form,
     * and what the caller cannot change as it is. What cannot be read stays as it was written.
     * Writes nothing, and is not journaled.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_CASE} when there is none that the caller
     *     may see
     */
    CaseDraft asStored(Caller caller, CaseId id, CaseDraft changed);

    /**
     * Registers a case with the office of the caller. A caller who acts for a whole district, state
     * or the nation registers with the office that the directory makes responsible for the place of
     * the event.
     *
     * <p>A draft whose origin is known already changes nothing, unless its content differs: then it
     * is refused with {@link CaseProblem#ORIGIN_REUSED}.
     *
     * <p>What the draft says of other records ({@link CaseDraft#others()}) is said in the same
     * transaction, for the office that keeps the new case. "Same child": the other office is asked
     * at once by an alarm that this office has answered already; where one office keeps both the
     * two are linked. "Different child": an alarm about the two asks this office no more as long as
     * neither record has changed. Whoever may not answer for the new case is refused ({@link
     * AccessProblem#NOT_ALLOWED}), and so is a record that may not be seen.
     */
    Registration register(Caller caller, CaseDraft draft);

    /**
     * Registers many cases in one transaction: all, or none. Nobody waits for each of them: they
     * are matched behind what is registered or changed one at a time ({@link
     * JournalEntry#isBulk()}).
     *
     * @param drafts at most 1,000
     */
    List<Registration> registerAll(Caller caller, List<CaseDraft> drafts);

    /**
     * Replaces the content of a case.
     *
     * @param version the version that the caller saw; another current version refuses with {@link
     *     CaseProblem#CHANGED_MEANWHILE}
     * @return the case with its new version; unchanged content changes nothing
     */
    ChildCase change(Caller caller, CaseId id, long version, CaseDraft content);

    /**
     * What was changed in a case after a version, for whoever was refused with {@link
     * CaseProblem#CHANGED_MEANWHILE} and wants to merge. Reads no content of the case.
     *
     * @param version the version that the caller saw
     */
    ChangesSince changesSince(Caller caller, CaseId id, long version);

    /**
     * The number, status and version of a case, for a page that shows it and asks whether it has
     * changed. Says nothing of the child, and is not journaled.
     *
     * @return empty when there is none that the caller may see, or not any more
     */
    Optional<CaseHeader> header(Caller caller, CaseId id);

    /** Reads a case and journals the reading. */
    ChildCase read(Caller caller, CaseId id);

    /**
     * Lists cases within the reach of the caller, the latest registered first.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<CaseSummary> list(Caller caller, CaseFilter filter, Optional<String> after, int limit);

    /** Counts cases within the reach of the caller. */
    long count(Caller caller, CaseFilter filter);

    /**
     * Cases within the reach of the caller that may be the child that is being typed.
     *
     * @param kind kind of the cases to look through
     * @return at most five, most probable first
     */
    List<PossibleDuplicate> possibleDuplicates(Caller caller, CaseKind kind, CaseDraft typed);

    /**
     * Adds a photograph. It is decoded and encoded anew: no metadata of the original remains. For
     * looking at it see {@link Photographs}.
     *
     * @param image JPEG, PNG, GIF, BMP or WebP is recognised by its content, at most 10 MB and 40
     *     megapixels
     * @return identifier of the photograph
     */
    UUID addPhoto(Caller caller, CaseId id, byte[] image);

    /**
     * What was done to a case, and who looked. What was said of a relative whose case the caller
     * may not see names neither that case nor who said it: actor and office are empty.
     *
     * <p>With a query for one person nothing is told of which that person is not named.
     *
     * <p>Purposes are told as they were written, as {@code purpose=} in the details, unless they
     * were erased. Of a list in which the case was seen the details say through what kind of list
     * ({@link org.trackchild.journal.api.Through}), and neither which other cases were in it nor by
     * which filter. Whoever reads this is told of from the next time on.
     *
     * @param after where the page begins, from the page before
     * @param limit about so many, 1 to 200
     * @return latest first
     */
    Page<JournalEntry> history(
            Caller caller, CaseId id, HistoryQuery query, Optional<String> after, int limit);

    /** The latest 200 of all lines. */
    default List<JournalEntry> history(Caller caller, CaseId id) {
        return history(caller, id, HistoryQuery.ALL, Optional.empty(), 200).items();
    }

    /**
     * What was changed in a case from what to what, without fields that the caller may not see.
     * Changes of before this was kept are missing; the history names their fields.
     *
     * @return latest first, at most 2,000
     */
    List<FieldCorrection> corrections(Caller caller, CaseId id);

    /**
     * A case that may be the child that is being typed.
     *
     * @param summary the case
     * @param probability that it is the same child, 0 to 1
     */
    record PossibleDuplicate(CaseSummary summary, double probability) {}
}
