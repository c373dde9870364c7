package org.trackchild.registry.api;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.RuleProblem;

/**
 * The forms of the law that are filled in for cases. Which there are, what they ask and who fills
 * them in is law, and told by rule packs. As with {@link CaseRegistry}, the access predicate is
 * asked, the journal is written in the transaction of the change, and refusals are {@link
 * ProblemException}s. A form is begun, saved piece by piece, and handed in; the journal has the
 * beginning, the first saving of each sitting of a person, and the end. Safe for use by several
 * threads.
 */
@ProviderType
public interface Forms {

    /** The forms of a case; journals the reading. */
    CaseForms ofCase(Caller caller, CaseId id);

    /**
     * What tells whether the forms of a case are others than when somebody read them: when one was
     * last begun, saved, handed in or given up, and which ones are due until when for the caller.
     * Not journaled: an open page asks it to learn whether to read again.
     */
    String state(Caller caller, CaseId id);

    /**
     * One form; journals the reading.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_FORM} when there is none, or the caller
     *     may not see its case
     */
    FormView read(Caller caller, UUID id);

    /**
     * The kind of a form, by the rules of today. Tells nothing of the child, and is not journaled:
     * who saves needs it to know what answers look like.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_FORM}, {@link
     *     RuleProblem#NO_SUCH_FORM_KIND} when the rules do not know it any more
     */
    FormKind kindOf(Caller caller, UUID id);

    /**
     * Begins a form with what the case and earlier forms know.
     *
     * @param kind code of its kind
     * @throws ProblemException {@link RuleProblem#NO_SUCH_FORM_KIND}, {@link
     *     RuleProblem#NOT_YOUR_PART}, {@link CaseProblem#FORM_OPEN} while a draft of this kind is
     *     open
     */
    FormView begin(Caller caller, CaseId id, String kind);

    /**
     * Begins a form with what people typed, and emptied, in one that was handed in.
     *
     * @throws ProblemException as {@link #begin} does, and {@link CaseProblem#FORM_SETTLED} when
     *     that one was not handed in
     */
    FormView correct(Caller caller, UUID id);

    /**
     * Saves some answers of a draft; the others stay as they are.
     *
     * @param seen version of the form that the caller saw
     * @param answers by the codes of their items; an empty text is an answer that is left empty,
     *     nothing means that the answer is again what the case knows
     * @throws ProblemException with everything that is wrong, and nothing saved: {@link
     *     CaseProblem#ANSWERED_MEANWHILE} for each of these items that somebody answered
     *     differently since, {@link CaseProblem#FORM_SETTLED}, {@link RuleProblem#NOT_YOUR_PART},
     *     and {@link org.trackchild.model.FieldProblem}s, whose field is the code of the item
     */
    FormView save(Caller caller, UUID id, long seen, Map<String, Optional<String>> answers);

    /**
     * Hands a draft in. It gets its number and never changes again.
     *
     * @param shown {@link FormView#shown} of what the caller has read
     * @throws ProblemException {@link CaseProblem#FORM_CHANGED} when it says something else now,
     *     {@link org.trackchild.model.FieldProblem#REQUIRED} for each item that is missing, {@link
     *     CaseProblem#FORM_SETTLED}, {@link RuleProblem#NOT_YOUR_PART}
     */
    FormView handIn(Caller caller, UUID id, String shown);

    /**
     * Gives a draft up.
     *
     * @param seen version of the form that the caller saw
     * @throws ProblemException {@link CaseProblem#FORM_SETTLED} when it is no draft any more,
     *     {@link CaseProblem#FORM_FILLED_MEANWHILE} when somebody saved an answer since, {@link
     *     RuleProblem#NOT_YOUR_PART}
     */
    FormView discard(Caller caller, UUID id, long seen);

    /**
     * Drafts that the caller can fill in, of the cases that are kept within reach of the postings
     * that do; the newest first.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<FormView> drafts(Caller caller, Optional<String> after, int limit);
}
