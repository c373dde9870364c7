package org.trackchild.registry.api;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.ProblemException;

/**
 * Searches that people keep under a name, for themselves or for their office. Saving, changing,
 * deleting and restoring are journaled in the transaction of the change, with the names of what is
 * limited and never the words: these may be a child's name. Refusals are {@link ProblemException}s.
 * Safe for use by several threads.
 *
 * <p>The owner and the people of the office that it is shared with know of a search; the owner
 * alone changes it. What it finds is decided by {@link CaseRegistry} for each reader.
 */
@ProviderType
public interface SavedSearches {

    /** Name of the field with the name, in problems. */
    String NAME = "name";

    /** Name of the field that says which cases are meant. */
    String FILTER = "filter";

    /** How long a name may be, in characters. */
    int LONGEST = 100;

    /** How long all that a filter asks for may be together, in characters. */
    int LONGEST_FILTER = 2_000;

    /** How many searches one person can keep. */
    int MOST = 30;

    /**
     * Keeps a search. The owner is taken to have looked at it now.
     *
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} for who sees no cases, {@link
     *     CaseProblem#TOO_MANY_SEARCHES}, {@link CaseProblem#SEARCH_NAME_TAKEN}, {@link
     *     FieldProblem}s; {@link CaseProblem#NO_OFFICE} when nobody could share it
     */
    SavedSearch save(Caller caller, SavedSearch.Draft draft);

    /** The caller's own searches, then those of the office, both by name; at most 200. */
    List<SavedSearch> list(Caller caller);

    /**
     * One search.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_SEARCH} also for who may not know of it
     */
    SavedSearch read(Caller caller, UUID id);

    /**
     * Gives a search another name, filter or audience. It stays shared with the office that it is
     * shared with.
     *
     * @param version the version that the caller saw
     * @return the search with its new version; an unchanged one changes nothing
     * @throws ProblemException {@link CaseProblem#NO_SUCH_SEARCH}, {@link
     *     AccessProblem#NOT_ALLOWED} for who does not own it, {@link
     *     CaseProblem#CHANGED_MEANWHILE}, {@link CaseProblem#SEARCH_OUTDATED} for what is {@link
     *     SavedSearch#isLeftIn left} of the search, and as {@link #save}
     */
    SavedSearch change(Caller caller, UUID id, long version, SavedSearch.Draft draft);

    /**
     * Deletes a search. It can be restored for a day; then it is forgotten with its words.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_SEARCH}, {@link
     *     AccessProblem#NOT_ALLOWED} for who does not own it
     */
    void delete(Caller caller, UUID id);

    /**
     * Brings a search back that the caller has deleted; one that is there stays as it is.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_SEARCH}, {@link
     *     CaseProblem#TOO_MANY_SEARCHES}, {@link CaseProblem#SEARCH_NAME_TAKEN}
     */
    SavedSearch restore(Caller caller, UUID id);

    /**
     * Remembers that the caller looks at what a search finds now. Not journaled: the list is read
     * by {@link CaseRegistry#list}.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_SEARCH}
     */
    void looked(Caller caller, UUID id);

    /**
     * What came since the caller looked, for the searches that the caller has looked at; in the
     * order of {@link #list}.
     *
     * @param limit at most so many, 1 to 200
     */
    List<SavedSearchNews> news(Caller caller, int limit);
}
