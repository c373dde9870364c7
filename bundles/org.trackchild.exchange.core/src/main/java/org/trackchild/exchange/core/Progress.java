package org.trackchild.exchange.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.trackchild.access.api.Caller;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;
import org.trackchild.store.api.Store;

/**
 * Counts what a job did and keeps its row in the store up to date: at every {@link #save}, and at
 * least every second while {@link #saveIfDue} is called. Used by one thread.
 */
final class Progress {

    private static final long SAVE_AFTER_NANOS = 800_000_000L;

    private static final int LONGEST_SENTENCE = 1_000;

    private static final int LONGEST_REFERENCE = 200;

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    private final Store store;
    private final Caller caller;
    private final ImportJob job;

    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<Long, String> references = new HashMap<>();
    private LongSupplier bytes = () -> 0;
    private long read;
    private long created;
    private long unchanged;
    private long refused;
    private boolean reread;
    private long savedAt = System.nanoTime();

    Progress(Store store, Caller caller, ImportJob job) {
        this.store = store;
        this.caller = caller;
        this.job = job;
    }

    /** Forgets what an interrupted run reported. */
    void begin() {
        store.write(
                caller,
                tx -> {
                    tx.imports().clearProblems(job.id());
                    tx.imports().put(with(ImportJob.State.RUNNING, Optional.empty()));
                    return null;
                });
    }

    /** From here on the position in the file is this. */
    void follow(LongSupplier bytesRead) {
        if (!reread) {
            bytes = bytesRead;
        }
    }

    /**
     * From here on the file is read a second time, to register what was checked: records, warnings
     * and bytes are not counted again.
     */
    void readAgain() {
        long all = bytes.getAsLong();
        bytes = () -> all;
        created = 0;
        unchanged = 0;
        reread = true;
    }

    /** A record was read. */
    void read(long line, String reference) {
        if (!reread) {
            read++;
        }
        references.put(line, reference);
    }

    void created(long count) {
        created += count;
    }

    void unchanged(long count) {
        unchanged += count;
    }

    /** A record is wrong. */
    void refuse(long line, List<Problem> wrong) {
        refused++;
        wrong.forEach(problem -> add(line, problem, false));
    }

    /** Something is to be known of a record. */
    void warn(long line, Problem problem) {
        if (!reread) {
            add(line, problem, true);
        }
    }

    /** The file cannot be read: nothing of it counts. */
    void refuseFile(UnreadableFileException refusal) {
        nothingCreated();
        refusal.problems().forEach(problem -> add(refusal.line(), problem, false));
    }

    /** What was counted as to be registered was not. */
    void nothingCreated() {
        created = 0;
        unchanged = 0;
    }

    long createdSoFar() {
        return created;
    }

    long refusedSoFar() {
        return refused;
    }

    /** How much there is to save: problems or records, whichever are more. */
    int waiting() {
        return Math.max(problems.size(), references.size());
    }

    private void add(long line, Problem problem, boolean warning) {
        problems.add(
                new RowProblem(
                        line,
                        cut(references.getOrDefault(line, "")),
                        problem.code().name(),
                        problem.field(),
                        new Wording(
                                Cut.to(LONGEST_SENTENCE, problem.sentence(Locale.ENGLISH)),
                                Cut.to(LONGEST_SENTENCE, problem.sentence(HINDI))),
                        warning));
    }

    /** A reference that is refused for its length is still needed to find the record. */
    private static String cut(String reference) {
        return Cut.to(LONGEST_REFERENCE, reference.replaceAll("[\\p{Cc}\\p{Cs}]", "?"));
    }

    /** Saves when the last time is long ago. */
    void saveIfDue() {
        if (System.nanoTime() - savedAt > SAVE_AFTER_NANOS) {
            put(with(ImportJob.State.RUNNING, Optional.empty()));
        }
    }

    /** Saves counts and problems. */
    void save() {
        problems.sort(Comparator.comparingLong(RowProblem::line));
        List<RowProblem> added = List.copyOf(problems);
        ImportJob now = with(ImportJob.State.RUNNING, Optional.empty());
        store.write(
                caller,
                tx -> {
                    tx.imports().addProblems(job.id(), added);
                    tx.imports().put(now);
                    return null;
                });
        problems.clear();
        references.clear();
        savedAt = System.nanoTime();
    }

    private void put(ImportJob now) {
        store.write(
                caller,
                tx -> {
                    tx.imports().put(now);
                    return null;
                });
        savedAt = System.nanoTime();
    }

    /** The job cannot go on; what was counted stays as it is. */
    void fail(ImportJob.Counts counts) {
        read = counts.read();
        created = counts.created();
        unchanged = counts.unchanged();
        refused = counts.refused();
        bytes = counts::bytesRead;
        end(ImportJob.State.FAILED);
    }

    /** Saves everything; the job has ended. */
    void end(ImportJob.State state) {
        save();
        store.write(
                caller,
                tx -> {
                    tx.imports().put(with(state, Optional.of(tx.now())));
                    tx.journal(
                            JournalAction.IMPORT_ENDED,
                            new JournalEntry.Subject(
                                    JournalEntry.Subject.IMPORT, job.id().toString()),
                            "state=%s;read=%d;created=%d;unchanged=%d;refused=%d"
                                    .formatted(state.code(), read, created, unchanged, refused));
                    return null;
                });
    }

    private ImportJob with(ImportJob.State state, Optional<Instant> endedAt) {
        long total = job.counts().bytesTotal();
        return new ImportJob(
                job.id(),
                job.request(),
                job.user(),
                state,
                new ImportJob.Counts(
                        read,
                        created,
                        unchanged,
                        refused,
                        Math.min(bytes.getAsLong(), total),
                        total),
                job.startedAt(),
                endedAt);
    }
}
