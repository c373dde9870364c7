package org.trackchild.store.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.model.Page;

/** Import jobs and what was wrong with their rows. */
@ProviderType
public interface ImportTable {

    /** Adds a job, or replaces the one with the same identifier. */
    void put(ImportJob job);

    Optional<ImportJob> find(UUID id);

    /** The latest jobs of a user, latest first. */
    List<ImportJob> recent(String user, int limit);

    /** All jobs that have not ended: after a start, those that a crash interrupted. */
    List<ImportJob> running();

    /** Adds problems to a job. */
    void addProblems(UUID job, List<RowProblem> problems);

    /** Removes the problems of a job, before it is worked through again. */
    void clearProblems(UUID job);

    /** The problems of a job, in the order in which they were added. */
    Page<RowProblem> problems(UUID job, Optional<String> after, int limit);
}
