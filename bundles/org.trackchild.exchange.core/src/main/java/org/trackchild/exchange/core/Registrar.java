package org.trackchild.exchange.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Registration;
import org.trackchild.registry.api.Revision;

/** Registers checked rows and counts what became of them. Used by one thread. */
final class Registrar {

    private final CaseRegistry registry;
    private final Caller caller;
    private final OriginLookup lookup;
    private final Progress progress;
    private final Optional<Instant> interruptedSince;

    /**
     * @param interruptedSince when the job began that a crash interrupted: what it registered
     *     before the crash counts as created by it; empty for a job that was not interrupted
     */
    Registrar(
            Engines engines, Caller caller, Progress progress, Optional<Instant> interruptedSince) {
        this.registry = engines.registry();
        this.caller = caller;
        this.lookup = new OriginLookup(engines.store());
        this.progress = progress;
        this.interruptedSince = interruptedSince;
    }

    /** Counts what {@link #registerAllThatCan} would do, and writes nothing. */
    void rehearse(List<Row> rows) {
        OriginLookup.Sorted sorted = lookup.sort(rows);
        progress.created(sorted.fresh().size());
        progress.unchanged(sorted.unchanged().size());
        sorted.reused().forEach(this::refuseReused);
    }

    /** Registers the rows that the register takes, in as few transactions as it can. */
    void registerAllThatCan(List<Row> rows) {
        try {
            register(rows);
        } catch (ProblemException refused) {
            rethrowUnlessInput(refused);
            // the frequent cause is found with one look; whatever else it is, by halving
            OriginLookup.Sorted sorted = lookup.sort(rows);
            sorted.reused().forEach(this::refuseReused);
            progress.unchanged(sorted.unchanged().size());
            narrow(sorted.fresh());
        }
    }

    /**
     * Registers the rows in one transaction, or none of them: then it notes why.
     *
     * @return whether they were registered
     */
    boolean registerAllOrNone(List<Row> rows) {
        try {
            register(rows);
            return true;
        } catch (ProblemException refused) {
            rethrowUnlessInput(refused);
            List<Row> reused = lookup.sort(rows).reused();
            reused.forEach(this::refuseReused);
            if (reused.isEmpty()) {
                progress.refuse(0, refused.problems());
            }
            return false;
        }
    }

    private void narrow(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            register(rows);
        } catch (ProblemException refused) {
            rethrowUnlessInput(refused);
            if (rows.size() == 1) {
                progress.refuse(rows.get(0).line(), refused.problems());
            } else {
                int middle = rows.size() / 2;
                narrow(rows.subList(0, middle));
                narrow(rows.subList(middle, rows.size()));
            }
        }
    }

    private void register(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Registration> made =
                registry.registerAll(caller, rows.stream().map(Row::draft).toList());
        long created = made.stream().filter(this::createdByThisJob).count();
        progress.created(created);
        progress.unchanged(made.size() - created);
    }

    private boolean createdByThisJob(Registration registration) {
        if (registration.created()) {
            return true;
        }
        Revision revision = registration.registered().header().revision();
        return interruptedSince
                .filter(
                        since ->
                                !revision.registeredAt().isBefore(since)
                                        && revision.registeredBy().equals(caller.user()))
                .isPresent();
    }

    private void refuseReused(Row row) {
        progress.refuse(
                row.line(), List.of(new Problem(CaseProblem.ORIGIN_REUSED, "id", List.of())));
    }

    /** The database being away is nobody's fault: the job is repeated, not its rows refused. */
    private static void rethrowUnlessInput(ProblemException refused) {
        if (refused.problems().stream().anyMatch(problem -> problem.code().fault().isPassing())) {
            throw refused;
        }
    }
}
