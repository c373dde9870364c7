package org.trackchild.registry.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;

/**
 * Notes of cases. Whoever may read a case may write one. A private note is read in the office of
 * who wrote it only, also when the case is kept elsewhere later; a shared one by all who may read
 * the case. Everything stands in the journal of the case, without what was written.
 *
 * <p>Refusals are {@link org.trackchild.model.ProblemException}s with {@link CaseProblem} or {@link
 * AccessProblem}. Safe for use by several threads.
 */
@ProviderType
public interface Notes {

    /**
     * Writes a note.
     *
     * @throws org.trackchild.model.ProblemException with what is wrong with field {@code text};
     *     {@link CaseProblem#NO_SUCH_NOTE} when it corrects what the caller does not see
     */
    Note write(Caller caller, CaseId of, Note.Content content);

    /**
     * The notes of a case that the caller may see, latest first; journals the reading. What a note
     * corrects is left out where the caller does not see it.
     */
    List<Note> ofCase(Caller caller, CaseId of);
}
