package org.trackchild.store.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.Statement;

/** Forms of cases, with a row for each answer. What was handed in is never changed. */
@ProviderType
public interface FormTable {

    /**
     * Adds a draft.
     *
     * @throws IllegalArgumentException when it was handed in or given up
     */
    void insert(CaseForm draft);

    Optional<CaseForm> find(UUID id);

    /** The form as it is now; no other transaction changes it until this one ends. */
    Optional<CaseForm> lock(UUID id);

    /** The forms of a case, in the order in which they were begun. */
    List<CaseForm> ofCase(CaseId id);

    /** Those of several cases, in the same order. */
    List<CaseForm> ofCases(Collection<CaseId> ids);

    /**
     * Writes some answers of a draft; the version of the form becomes that of the answers.
     *
     * @param answers all of one version
     * @return {@code false}, and nothing changed, when it is no draft
     */
    boolean save(UUID id, long version, Map<String, FormAnswer> answers, Statement saved);

    /**
     * Hands a draft in, with these answers and no others.
     *
     * @return {@code false}, and nothing changed, when it is no draft
     */
    boolean submit(UUID id, Map<String, FormAnswer> answers, CaseForm.Submission submission);

    /**
     * Gives a draft up.
     *
     * @return {@code false}, and nothing changed, when it is no draft
     */
    boolean discard(UUID id, Statement statement);

    /**
     * Forms that somebody fills in.
     *
     * @param reach of the cases that are kept there, and of the children who live in its offices;
     *     those that are merely shared are not meant
     * @param kinds codes of the kinds of forms, at least one
     */
    record Filling(Reach reach, Set<String> kinds) {

        public Filling {
            Objects.requireNonNull(reach);
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Lists drafts, the newest first.
     *
     * @param fillings of which cases and kinds; one that fits is enough, none means none
     * @param after where the page begins, from the page before
     */
    Page<CaseForm> drafts(List<Filling> fillings, Optional<String> after, int limit);
}
