package org.trackchild.connector.folder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.RowProblem;

/**
 * A file of the folder on its way.
 *
 * @param name its name
 * @param sha256 hash of its content in hexadecimal, empty when it was refused unread
 * @param job the import, as it was last seen; empty when none was started
 * @param refusal why none was started
 */
record CaseFile(String name, String sha256, Optional<ImportJob> job, List<RowProblem> refusal) {

    CaseFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(job);
        refusal = List.copyOf(refusal);
    }

    /** Whether its import is still under way. */
    boolean isRunning() {
        return job.filter(current -> current.state() == ImportJob.State.RUNNING).isPresent();
    }

    /** Whether it was worked through, whatever became of its rows. */
    boolean isDone() {
        return job.filter(ended -> ended.state() == ImportJob.State.DONE).isPresent();
    }

    CaseFile with(ImportJob current) {
        return new CaseFile(name, sha256, Optional.of(current), refusal);
    }
}
