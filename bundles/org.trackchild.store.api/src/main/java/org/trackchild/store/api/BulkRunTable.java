package org.trackchild.store.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.BulkRun;

/**
 * Work on several cases, and what became of each: codes and identifiers. What was typed for it is
 * forgotten at its end.
 */
@ProviderType
public interface BulkRunTable {

    /**
     * A run as it is kept.
     *
     * @param run how far it has come
     * @param office the office for which its owner began it
     * @param arguments what was said for the act; empty at the end
     * @param digest tells one order from another
     * @param dismissed whether its report was forgotten
     */
    record Kept(
            BulkRun run,
            OfficeId office,
            Map<String, String> arguments,
            String digest,
            boolean dismissed) {

        public Kept {
            Objects.requireNonNull(run);
            Objects.requireNonNull(office);
            arguments = Map.copyOf(arguments);
            Objects.requireNonNull(digest);
        }
    }

    /** Adds a run with its cases, which wait. */
    void insert(Kept added, List<CaseId> cases);

    /** A run, dismissed or not. */
    Optional<Kept> find(UUID id);

    /** The runs of an owner that are not dismissed, the latest first. */
    List<Kept> ofOwner(String owner);

    /**
     * A run that has not ended.
     *
     * @param id its identifier
     * @param owner account of who began it
     * @param act code of what is done
     */
    record Running(UUID id, String owner, String act) {}

    /** The runs that have not ended, the oldest first. */
    List<Running> running();

    /**
     * Takes a run that has not ended and that nobody else holds.
     *
     * @param holder who takes it, or holds it and wants to go on
     * @return {@code false}, and nothing changed, when it cannot be taken
     */
    boolean hold(UUID id, UUID holder, Instant now, Instant until);

    /** Lets go of a run, so that anybody can take it at once. Nothing, when another holds it. */
    void release(UUID id, UUID holder);

    /** The first case behind a place that waits. */
    Optional<BulkRun.Line> next(UUID id, int after);

    /**
     * Marks a case as done and keeps others from it until the end of the transaction.
     *
     * @return {@code false}, and nothing changed, when it does not wait
     */
    boolean claim(UUID id, int place);

    /** Whether a case waits. */
    boolean waits(UUID id, int place);

    /**
     * Says why a case was refused; one that does not wait, because it was done or left, stays so.
     *
     * @param problems at least one; kept as codes with the platform's sentences
     */
    void refuse(UUID id, int place, List<Problem> problems);

    /**
     * Cases of a run, in their order, without their numbers.
     *
     * @param only what became of them; empty for all
     * @param after where the page begins, from the page before
     * @param limit at most so many
     */
    Page<BulkRun.Line> lines(
            UUID id, Optional<BulkRun.Standing> only, Optional<String> after, int limit);

    /**
     * Ends a run: what waits is left, and what was said for it is forgotten.
     *
     * @return the run as it is now; empty, and nothing changed, when it has ended before
     */
    Optional<BulkRun> end(UUID id, Instant at, boolean cancelled);

    /** Forgets what became of the cases of a run that has ended. */
    void dismiss(UUID id, Instant at);

    /** Forgets for good the runs of an owner that were dismissed before a moment. */
    void forget(String owner, Instant dismissedBefore);
}
