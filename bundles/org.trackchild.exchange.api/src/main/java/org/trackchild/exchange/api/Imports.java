package org.trackchild.exchange.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Page;

/** Imports files as jobs. Safe for use by several threads. */
@ProviderType
public interface Imports {

    /**
     * Takes a file and works through it in the background. When this returns the file is stored
     * durably: a job that a crash interrupted is gone on with at the next start.
     *
     * @param file its bytes, at most 200 MB; read to the end before this returns
     * @return the job, running
     * @throws org.trackchild.model.ProblemException when the caller may not import, or no format
     *     recognises the file
     */
    ImportJob start(Caller caller, ImportRequest request, InputStream file) throws IOException;

    /** A job of the caller. */
    Optional<ImportJob> find(Caller caller, UUID id);

    /** The latest jobs of the caller, latest first, at most 50. */
    List<ImportJob> recent(Caller caller);

    /**
     * What is wrong with the rows of a job of the caller, by line.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 1,000
     */
    Page<RowProblem> problems(Caller caller, UUID id, Optional<String> after, int limit);
}
